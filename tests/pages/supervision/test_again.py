"""A page looks after itself: what another program has written stands on it, though nobody presses anything."""

from __future__ import annotations

import asyncio
from concurrent.futures import ThreadPoolExecutor

import pytest
from at_supervision import id_of

from alliance_widgets.pages import again, private
from alliance_widgets.pages.again import again_every
from alliance_widgets.store.errors import JournalBusy

KITE = id_of("low_bond")


@pytest.fixture
def times(monkeypatch):
    """What a page has asked to be woken for, by its seconds; nothing comes of itself."""
    asked: dict[float, object] = {}

    class Loop:
        def call_later(self, seconds, wake):
            asked[seconds] = wake

    monkeypatch.setattr(again.asyncio, "get_running_loop", Loop)
    return asked


def test_it_looks_when_the_time_is_over_and_again_and_again(times):
    seen = []
    again_every(3, lambda: seen.append("looked"))
    assert seen == []
    for count in (1, 2, 3):
        times.pop(3)()
        assert seen == ["looked"] * count


def aside(work, *about):
    """What comes of it in a thread of its own: a browser of another test may keep a loop running in this one."""
    with ThreadPoolExecutor() as threads:
        return threads.submit(work, *about).result()


def test_a_plain_program_has_no_loop_and_goes_on():
    seen = []
    aside(again_every, 0, lambda: seen.append("looked"))
    assert seen == []


def test_in_a_running_page_the_time_comes_of_itself():
    async def page() -> int:
        seen, enough = [], asyncio.Event()

        def look() -> None:
            seen.append("looked")
            if len(seen) == 3:
                enough.set()

        again_every(0.001, look)
        await asyncio.wait_for(enough.wait(), 10)
        return len(seen)

    assert aside(asyncio.run, page()) >= 3


def test_a_private_page_looks_every_second_and_nobody_touches_it(kim, times):
    kim.at("low_bond")
    kim.app.watch()
    kim.store.write_step(KITE, "Ask, then wait.")
    assert not kim.view.step.get("text")
    times[private.LOOK_EVERY]()
    assert kim.view.step["text"] == "Ask, then wait."


def test_a_locked_page_is_left_alone(kim, times, monkeypatch):
    kim.at("low_bond")
    kim.app.watch()
    kim.app.lock()
    monkeypatch.setattr(kim.app.screen, "look_again", lambda: pytest.fail("it looked"))
    times[private.LOOK_EVERY]()
    assert kim.place == "locked"


def test_a_look_that_cannot_read_leaves_the_page_as_it_is(kim, times, monkeypatch):
    kim.at("low_bond")
    place = kim.place

    def cannot() -> None:
        raise JournalBusy

    monkeypatch.setattr(kim.app.screen, "look_again", cannot)
    kim.app.watch()
    times[private.LOOK_EVERY]()
    assert kim.place == place
