"""What goes wrong with the line in a real room: the network, the socket, the lid. No answer that was saved is lost,
what was typed stays, and a page that is cut off says so.

Minutes pass on the page's own clock, which these tests turn; servers, kernels and sockets are real.
"""

from __future__ import annotations

import signal
from collections.abc import Callable, Iterator
from contextlib import suppress

import psutil
import pytest
from at_today import BACK, EMPTY, LEE, LOST, REFUSED, SAM, box, kept, opened, says
from cable import Cable
from house import House, heading, press, saved
from playwright.sync_api import Page, expect

MINUTE = 60_000


@pytest.fixture(scope="module")
def one_house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    """One pair for all that leaves the server alone."""
    house = House(tmp_path_factory.mktemp("house"), "blue_kite")
    yield house
    house.close()


@pytest.fixture
def house(one_house: House) -> House:
    """At what Sam and Lee want of today, with nothing said yet."""
    one_house.go_to("today", *EMPTY)
    return one_house


def test_a_minute_without_network_keeps_what_is_typed_and_says_so(house: House, page: Page):
    page.clock.install()
    house.open(page)
    box(page, "Sam").fill(SAM)
    page.context.set_offline(True)
    house.server.send_signal(signal.SIGSTOP)  # a cable of this computer to itself can not be pulled out
    try:
        page.clock.run_for(MINUTE)
        says(page, LOST)
        expect(box(page, "Sam")).to_have_value(SAM)
        assert box(page, "Sam").get_attribute("readonly") is not None
    finally:
        house.server.send_signal(signal.SIGCONT)
    page.context.set_offline(False)
    for _ in range(20):
        page.clock.run_for(1_000)
    says(page, BACK)
    expect(box(page, "Sam")).to_have_value(SAM)
    box(page, "Sam").press("Tab")
    saved(page)
    page.watch.forgive(*REFUSED)
    assert kept(house) == {"client": SAM}


def test_what_was_said_into_a_dead_line_arrives_once_and_in_its_order(house: House, page: Page):
    cable = opened(house, page)
    before = house.journey.version
    cable.die()
    for line in ("No", "How to", SAM):
        box(page, "Sam").fill(line)
        box(page, "Lee").focus()
    box(page, "Lee").fill(LEE)
    cable.pull()
    says(page, LOST)
    says(page, BACK)
    saved(page)
    assert cable.deeds == sorted(cable.deeds)
    assert len(set(cable.deeds)) == 3
    assert house.journey.version - before == 3
    expect(box(page, "Lee")).to_have_value(LEE)


COUNT_ANSWERS = """() => {
  globalThis.given = [];
  globalThis.answered = [];
  const answer = (told, list) => told.detail.deed === "mark" && list.push(told.detail.id);
  document.addEventListener("aw:sent", (told) => answer(told, given));
  document.addEventListener("aw:heard", (told) => told.detail.saved && answer(told, answered));
}"""


def test_a_socket_closed_at_any_moment_loses_no_answer(house: House, page: Page):
    house.go_to("days")
    cable = Cable(page)
    house.open(page)
    before = house.journey.version
    page.evaluate(COUNT_ANSWERS)
    radios = page.locator(".aw-day input[type=radio]")
    faults = (lambda: None, cable.pull, lambda: cable.die(down=False), lambda: cable.die(up=False))
    for turn in range(12):
        fault = faults[turn % len(faults)]
        fault()
        radios.nth(turn % radios.count()).evaluate("radio => radio.click()")
        if turn % len(faults) > 1:
            cable.wait_for_loss()
            cable.pull()
        expect(page.locator(".aw-frame--lost")).to_have_count(0)
    saved(page)
    given, answered = page.evaluate("[given, answered]")
    assert given == answered
    assert house.journey.version - before == len(given) >= 9  # at the moment of a break a page may be locked already
    assert cable.opened >= 1 + 9


def test_an_hour_with_the_lid_closed_is_no_alarm_and_the_page_goes_on(house: House, page: Page):
    page.clock.install()
    opened(house, page)
    box(page, "Sam").fill(SAM)
    asleep = [psutil.Process(house.server.pid), *psutil.Process(house.server.pid).children(recursive=True)]
    said_lost = watch_for_lost(page)
    for one in asleep:
        with suppress(psutil.NoSuchProcess):  # the kernel of the page before this one is ending
            one.suspend()
    page.clock.fast_forward(60 * MINUTE)
    for one in asleep:
        with suppress(psutil.NoSuchProcess):
            one.resume()
    box(page, "Sam").press("Tab")
    page.clock.run_for(2_000)
    saved(page)
    assert kept(house) == {"client": SAM}
    assert not said_lost()


def test_a_line_that_died_while_the_lid_was_closed_is_found_out_at_once(house: House, page: Page):
    page.clock.install()
    cable = opened(house, page)
    box(page, "Sam").fill(SAM)
    cable.die()
    page.clock.fast_forward(60 * MINUTE)
    page.clock.run_for(3_000)
    says(page, LOST)
    expect(box(page, "Sam")).to_have_value(SAM)
    for _ in range(10):
        page.clock.run_for(500)
    says(page, BACK)
    box(page, "Sam").press("Tab")
    saved(page)
    assert kept(house) == {"client": SAM}


def watch_for_lost(page: Page) -> Callable[[], bool]:
    """Whether the page has said, from now on, that it lost touch."""
    page.evaluate(
        """() => new MutationObserver(() => {
             if (document.querySelector(".aw-frame--lost")) globalThis.wasLost = true;
           }).observe(document.body, { subtree: true, attributes: true, childList: true })"""
    )
    return lambda: page.evaluate("globalThis.wasLost === true")


def test_a_page_that_was_cut_off_shows_what_the_other_has_written_meanwhile(house: House, page: Page, new_page):
    cable = opened(house, page)
    other = new_page()
    house.open(other)
    box(page, "Sam").fill(SAM)
    cable.die()
    box(other, "Lee").fill(LEE)
    box(other, "Lee").press("Tab")
    saved(other)
    cable.wait_for_loss(LEE)
    expect(box(page, "Lee")).to_have_value("")
    cable.pull()
    expect(box(page, "Lee")).to_have_value(LEE)
    expect(box(page, "Sam")).to_have_value(SAM)
    box(page, "Sam").press("Tab")
    expect(box(other, "Sam")).to_have_value(SAM)
    assert kept(house) == {"client": SAM, "therapist": LEE}


def test_a_page_that_never_heard_of_a_new_screen_shows_it_when_it_is_back(house: House, page: Page):
    cable = opened(house, page)
    cable.die(up=False)
    press(page, "Back")
    cable.wait_for_loss()
    heading(page, "What would make today a good use of our time?")
    cable.pull()
    expect(page.get_by_role("heading", level=1)).not_to_have_text("What would make today a good use of our time?")
    saved(page)
