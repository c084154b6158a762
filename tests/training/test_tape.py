"""A tape: every moment once, together what was written together, and nothing of the workbook's own."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from alliance_widgets.domain.entries import CheckAnswered, PlaceReached, SessionOpened
from alliance_widgets.domain.journey import replay
from alliance_widgets.training.blue_kite import entries_of_blue_kite
from alliance_widgets.training.pair import entries_of
from alliance_widgets.training.shelf import SHELF
from alliance_widgets.training.tape import Tape

NOW = datetime(2025, 5, 14, 10, tzinfo=UTC)
every_pair = pytest.mark.parametrize("pair", SHELF, ids=lambda pair: pair.slug)


def tape_of(pair) -> Tape:
    return Tape(entries_of(pair, today=NOW), pair.freezes)


@every_pair
def test_its_moments_are_all_that_was_written_in_its_order(pair):
    tape = tape_of(pair)
    assert [entry for at in range(1, len(tape.beats) + 1) for entry in tape.written(at)] == list(tape.entries)
    assert tape.journey(len(tape.beats)) == replay(tape.entries)


@every_pair
def test_each_session_begins_where_it_was_opened(pair):
    tape = tape_of(pair)
    assert [number for number, _ in tape.sessions] == list(range(1, pair.key.sessions + 1))
    assert all(isinstance(tape.written(at)[0], SessionOpened) for _, at in tape.sessions)


@every_pair
def test_it_is_stopped_where_the_pair_was_planted_to_be(pair):
    tape = tape_of(pair)
    assert list(tape.stops.values()) == list(pair.freezes)
    for at, freeze in tape.stops.items():
        assert tape.beats[at - 1].last == freeze.version(tape.entries)
        assert tape.beats[at - 1].session == freeze.session


def test_what_was_turned_over_together_is_one_moment():
    tape = Tape(entries_of_blue_kite(today=NOW))
    checks = [tape.written(at) for at in range(1, len(tape.beats) + 1)]
    checks = [written for written in checks if isinstance(written[0], CheckAnswered)]
    assert [len(written) for written in checks] == [6] * 6, "one of the seven checks was left out"


def test_where_the_pair_went_in_the_workbook_is_no_moment():
    entries = list(entries_of_blue_kite(today=NOW))
    opened = next(at for at, entry in enumerate(entries) if isinstance(entry, SessionOpened))
    place = PlaceReached(at=entries[opened].at.replace(second=31), session=1, place="days")
    tape = Tape((*entries[: opened + 1], place, *entries[opened + 1 :]))
    assert len(tape.beats) == len(Tape(tuple(entries)).beats)
    assert tape.written(opened + 1) == [entries[opened]]
