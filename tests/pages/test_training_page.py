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
    assert all(pair.lesson in part["text"] for pair, part in zip(SHELF, shown, strict=True))
    assert all(str(pair.minutes) in part["text"] for pair, part in zip(SHELF, shown, strict=True))


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
