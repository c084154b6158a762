"""The last sessions: what is kept is written down, and the client chooses what becomes of the file."""

from __future__ import annotations

import pytest

from alliance_widgets.domain.entries import JourneyBegun
from alliance_widgets.domain.kinds import FileWish, Keepsake


@pytest.fixture
def at_the_end(sitting):
    sitting.press("open")
    sitting.room.begin_tour("ending")
    sitting.press("next")
    sitting.room.next()
    return sitting


def to_the_file(sitting):
    sitting.deed("next")
    sitting.deed("next")
    sitting.deed("next")


def test_the_goals_stand_beside_their_first_numbers(at_the_end):
    assert at_the_end.place == "ending/words"
    assert at_the_end.view.rows[0][:4] == ["Sleep well, most nights", "2", "5", "7"]


def test_what_is_kept_is_written_in_the_clients_words(at_the_end):
    at_the_end.deed("next")
    at_the_end.deed("write", field="keep", text="I can say no.")
    at_the_end.deed("next")
    at_the_end.deed("write", field="who", text="Ana, and my brother")
    kept = at_the_end.journey.ending.keepsakes
    assert kept == {Keepsake.KEEP: "I can say no.", Keepsake.WHO: "Ana, and my brother"}


def test_the_file_needs_a_choice_and_says_what_comes_of_it(at_the_end):
    to_the_file(at_the_end)
    assert at_the_end.place == "ending/file"
    assert "problem" in at_the_end.deed("next")
    at_the_end.deed("choose", choice="keep")
    assert at_the_end.view.result.startswith("It stays here")
    at_the_end.deed("next")
    assert at_the_end.place == "rest" and at_the_end.journey.ending.file is FileWish.KEEP


def test_taking_all_words_out_is_asked_once_more_and_done_at_the_close(at_the_end):
    to_the_file(at_the_end)
    at_the_end.deed("choose", choice="delete")
    assert at_the_end.place == "ending/delete"
    at_the_end.press("yes")
    at_the_end.deed("next")
    at_the_end.room.go("parting")
    at_the_end.press("close")
    entries = [entry for _, entry in at_the_end.journal.read(at_the_end.id)]
    said = [getattr(entry, name) for entry in entries for name in entry.WORDS if not isinstance(entry, JourneyBegun)]
    assert said and not any(said)
    assert at_the_end.journey.client == "Sam" and at_the_end.journey.goals["g1"].last == 5


def test_saying_no_to_taking_words_out_changes_nothing(at_the_end):
    to_the_file(at_the_end)
    at_the_end.deed("choose", choice="delete")
    at_the_end.press("no")
    assert at_the_end.place == "ending/file" and at_the_end.journey.ending.file is None
