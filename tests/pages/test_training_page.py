"""Training: made-up people under a stripe, without a lock, and never a real file."""

from __future__ import annotations

import pytest
from sitting import WEDNESDAY

from alliance_widgets.pages.training.training import Training
from alliance_widgets.store import RealJournal, create_journal
from alliance_widgets.training.shelf import SHELF
from alliance_widgets.words import say


@pytest.fixture
def training(tmp_path):
    with create_journal(tmp_path / "training.db", "practice makes", training=True) as copy:
        yield Training(copy, clock=lambda: WEDNESDAY)


def test_the_bar_says_that_all_people_are_made_up(training):
    assert training.frame.kind == "training"
    assert training.frame.name == say("desk_frame.made_up")
    assert not training.frame.lockable


def test_the_shelf_has_every_pair_with_its_lesson(training):
    shown = training.screen.view.sections
    assert [part["title"] for part in shown] == [pair.title for pair in SHELF]
    assert all(pair.lesson in part["items"][0]["text"] for pair, part in zip(SHELF, shown, strict=True))
    assert all(str(pair.minutes) in part["items"][0]["text"] for pair, part in zip(SHELF, shown, strict=True))


def test_a_page_that_is_not_there_leads_to_the_shelf(training):
    training.go("caseload")
    assert training.place == "shelf"
    training.lock()
    assert training.place == "shelf"


def test_a_real_journal_is_refused_by_the_page_as_well(tmp_path):
    with create_journal(tmp_path / "journal.db", "practice makes") as real:
        grant = {"training": True, "file": str(real.path), "key": real.key.hex()}
        with pytest.raises(RealJournal):
            Training.from_grant(grant)


def press(training: Training, name: str) -> dict | None:
    return training.screen.hear("press", {"name": name})


@pytest.mark.parametrize("pair", SHELF, ids=lambda pair: pair.slug)
def test_a_pair_is_played_from_its_seats_to_its_answer_key(training, pair):
    press(training, f"start:{pair.slug}")
    cards = training.screen.view.sections
    assert [card["lines"] for card in cards] == [[seat.came, seat.hidden] for seat in pair.seats]
    for freeze in pair.freezes:
        press(training, "next")
        view = training.screen.view
        assert view.title == freeze.scene
        assert [one["label"] for one in view.sections[0]["buttons"]] == [one.said for one in freeze.samples]
        for table in (part for part in view.sections if part.get("rows")):
            assert int(table["rows"][-1][0]) <= freeze.session, "what comes later is on no page before"
        press(training, "line:1")
        (spoken,) = (part for part in training.screen.view.sections if part.get("spoken"))
        assert spoken["text"] == freeze.samples[1].comes
    press(training, "next")
    assert training.screen.view.sections[0]["text"] == pair.note
    press(training, "again")
    assert training.place == f"pair/{pair.slug}"
    press(training, "back")
    assert training.place == "shelf"


def test_a_step_back_forgets_the_line_that_was_pressed(training):
    press(training, "start:low_bond")
    press(training, "next")
    press(training, "line:0")
    press(training, "back")
    press(training, "next")
    assert not [part for part in training.screen.view.sections if part.get("spoken")]


@pytest.mark.parametrize("name", ["start:nobody", "start:", "start", "line:1"])
def test_a_press_the_shelf_does_not_know_is_refused(training, name):
    assert "problem" in press(training, name)
    assert training.place == "shelf"


@pytest.mark.parametrize("name", ["line:3", "line:-1", "line:x", "line", "next:1"])
def test_a_press_a_pair_does_not_know_is_refused(training, name):
    training.go("pair/low_bond/1")
    assert "problem" in press(training, name)
    assert training.place == "pair/low_bond/1"


@pytest.mark.parametrize("place", ["pair", "pair/nobody", "pair/low_bond/99", "pair/low_bond/-1", "pair/low_bond/x"])
def test_a_pair_or_a_step_that_is_not_there_leads_to_the_shelf(training, place):
    training.go(place)
    assert training.place == "shelf"
