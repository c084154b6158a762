"""The cover: two names, a thing of the pair's own, and who opened it."""

from __future__ import annotations

from alliance_widgets.domain.actions import ChooseCover
from alliance_widgets.domain.entries import NotOursSaid
from alliance_widgets.domain.kinds import CoverThing
from alliance_widgets.pages.screens.cover import cover_thing


def test_nothing_of_the_workbook_shows_on_the_cover_but_its_names(sitting):
    assert sitting.place == "cover"
    assert sitting.view.title == "Blue Kite"
    assert not sitting.room.frame.bar


def test_not_ours_closes_it_and_notes_only_that_it_was_opened(sitting):
    before = len(sitting.journal.rows[sitting.id])
    sitting.press("not_ours")
    assert sitting.view.title == "Closed."
    (noted,) = sitting.journal.read(sitting.id, since=before)
    assert isinstance(noted[1], NotOursSaid) and not sitting.journey.open


def test_every_cover_has_a_thing_of_its_own_that_stays_the_same():
    names = ["Blue Kite", "Elm", "Grey Harbour", "Old Boat", "North", "Quiet Moon", "Fern", "Third Step"]
    things = [cover_thing(name) for name in names]
    assert things == [cover_thing(name) for name in names]
    assert (things[0], things[3], things[5]) == ("kite", "boat", "moon")
    assert len(set(things)) > 3 and things.count("kite") == 1


def test_a_thing_that_was_chosen_is_drawn_whatever_the_name(sitting):
    assert sitting.view.art == "kite"
    sitting.room.book.write(ChooseCover(thing=CoverThing.MOON), by=None)
    sitting.reopen()
    assert sitting.view.art == "moon"


def test_the_pair_changes_its_cover_from_the_help_page_and_is_back_where_it_was(sitting):
    sitting.press("open")
    sitting.room.go("goals")
    sitting.room.hear("help", {})
    sitting.press("thing")
    assert sitting.place == "thing" and sitting.view.chosen == "kite"
    assert len(sitting.view.choices) == len(CoverThing)
    assert sitting.deed("choose", choice="dragon")["problem"]
    sitting.deed("choose", choice="boat")
    assert sitting.view.chosen == "boat" and sitting.journey.cover is CoverThing.BOAT
    sitting.deed("next")
    assert sitting.place == sitting.journey.place == "goals"


def test_both_can_read_who_opened_it_and_come_back_to_where_they_were(sitting):
    sitting.press("open")
    sitting.room.go("goals")
    sitting.room.hear("help", {})
    sitting.press("who")
    assert sitting.view.rows == [["14 May 2025, 15:00", "Sam and Lee", "opened on the shared screen"]]
    sitting.deed("back")
    assert sitting.place == "help"
    sitting.press("who")
    sitting.deed("next")
    assert sitting.place == "goals"
