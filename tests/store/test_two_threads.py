"""JupyterLab hears what a person does on one thread and looks for news on another: neither undoes the other."""

from __future__ import annotations

import threading
import time
from contextlib import contextmanager
from datetime import UTC, datetime

import pytest

from alliance_widgets.domain.entries import PlaceReached
from alliance_widgets.store import JournalBusy, engines

MANY = 300


@contextmanager
def meanwhile(look):
    """Looks again and again on another thread, and gives what went wrong there."""
    over, wrong, looked = threading.Event(), [], threading.Event()

    def go_on():
        while not over.is_set():
            try:
                look()
            except Exception as error:  # noqa: BLE001  whatever it is, the test tells it
                wrong.append(error)
            looked.set()

    other = threading.Thread(target=go_on)
    other.start()
    try:
        assert looked.wait(10)
        yield wrong
    finally:
        over.set()
        other.join(10)


def places(*names: str) -> list[PlaceReached]:
    return [PlaceReached(at=datetime.now(UTC), session=1, place=name) for name in names]


def test_a_look_for_news_takes_nothing_back_that_is_just_being_written(journal):
    with meanwhile(lambda: journal.pulse("kite")) as wrong:
        for number in range(MANY):
            journal.append("kite", places(f"{number} first", f"{number} then"), expected=2 * number)
    assert wrong == []
    written = [entry.place for _, entry in journal.read("kite")]
    assert written == [f"{number} {half}" for number in range(MANY) for half in ("first", "then")]
    assert journal.check().sound


def test_who_waits_comes_before_who_has_just_had_a_turn(journal):
    turns, line = [], journal.engine.pool.line

    def other():
        with journal.engine.connect():
            turns.append("other")

    waiting = threading.Thread(target=other)
    with journal.engine.connect():
        waiting.start()
        until = time.monotonic() + 10
        while not line and time.monotonic() < until:
            waiting.join(0.001)
        assert line
    with journal.engine.connect():
        turns.append("first again")
    waiting.join(10)
    assert turns == ["other", "first again"]


def test_who_waits_too_long_for_the_other_thread_is_told_to_try_again(journal, monkeypatch):
    monkeypatch.setattr(engines, "PATIENCE", 0.05)
    journal.engine = engines.engine_for(journal.path, journal.key)
    told = []

    def other():
        try:
            journal.append("kite", places("late"), expected=0)
        except JournalBusy as trouble:
            told.append(trouble.passes)

    with journal.engine.connect():
        late = threading.Thread(target=other)
        late.start()
        late.join(10)
    assert told == [True]
    assert journal.append("kite", places("late"), expected=0) == 1


@pytest.mark.parametrize("spoil", ["look", "write"])
def test_after_a_failed_turn_the_next_one_comes(journal, spoil):
    if spoil == "look":
        with pytest.raises(ZeroDivisionError), journal.engine.connect():
            raise ZeroDivisionError
    else:
        with pytest.raises(TypeError):
            journal.append("kite", [object()], expected=0)
    assert journal.append("kite", places("next"), expected=0) == 1
