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


def test_the_shelf_has_every_pair_with_its_lesson_and_its_picture_and_blue_kite_last(training):
    *shown, kite = training.screen.view.cards
    assert [card["title"] for card in shown] == [pair.title for pair in SHELF]
    assert [card["lesson"] for card in shown] == [pair.lesson for pair in SHELF]
    assert all(str(pair.minutes) in card["minutes"] for pair, card in zip(SHELF, shown, strict=True))
    assert all(card["numbers"] or card["apart"] for card in [*shown, kite])
    assert kite["title"] == say("blue_kite.code_name")


def test_a_picture_of_the_shelf_is_said_in_words_too(training):
    cards = {card["name"]: card for card in training.screen.view.cards}
    assert cards["low_bond"]["said"] == "Being heard, by session: 8, 8, 7, 8, 4, 6, 8, 8."
    assert cards["apart_methods"]["said"] == "Where they are furthest apart: Tove 4, Sasha 8."
    assert say("training.left_out") in cards["something_said"]["said"]


def test_a_page_that_is_not_there_leads_to_the_shelf(training):
    training.go("caseload")
    assert training.place == "shelf"
    training.lock()
    assert training.place == "shelf"


def test_the_address_tells_where_one_stands_and_leads_to_every_place_there_is(training):
    assert training.frame.at == "shelf"
    training.hear("to", {"place": "time/low_bond"})
    assert training.place == training.frame.at == "time/low_bond"
    for nothing in (None, 5, ["shelf"], {"place": "shelf"}):
        training.hear("to", {"place": nothing})
        assert training.place == "time/low_bond"
    training.hear("to", {"place": "pair/../../etc"})
    assert training.place == training.frame.at == "shelf"


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
    assert [card["lines"] for card in training.screen.view.seats] == [[seat.came, seat.hidden] for seat in pair.seats]
    press(training, "play")
    for freeze in pair.freezes:
        press(training, "next")
        stop = training.screen.view.stop
        assert stop["scene"] == freeze.scene
        assert stop["lines"] == [one.said for one in freeze.samples]
        assert not stop["comes"]
        training.screen.hear("line", {"at": 2})
        assert training.screen.view.stop["comes"] == freeze.samples[1].comes
    press(training, "key")
    assert training.screen.view.sections[0]["text"] == pair.note
    press(training, "again")
    assert training.place == f"pair/{pair.slug}"
    press(training, "back")
    assert training.place == "shelf"


@pytest.mark.parametrize("name", ["start:nobody", "start:", "start", "line:1"])
def test_a_press_the_shelf_does_not_know_is_refused(training, name):
    assert "problem" in press(training, name)
    assert training.place == "shelf"


@pytest.mark.parametrize("name", ["live:0", "live:9", "live:x", "live", "watch:nobody", "next"])
def test_a_press_the_seats_do_not_know_is_refused(training, name):
    training.go("pair/low_bond")
    assert "problem" in press(training, name)
    assert training.place == "pair/low_bond"
    assert not training.frame.leads_to


@pytest.mark.parametrize(
    "place",
    ["pair", "pair/nobody", "key", "key/nobody", "time", "time/nobody", "time/kept-low_bond-5-0123456789abcdef"],
)
def test_a_pair_that_is_not_there_leads_to_the_shelf(training, place):
    training.go(place)
    assert training.place == "shelf"


@pytest.mark.parametrize(
    "place",
    ["<script>alert(1)</script>", "../../journal.db", "a" * 5000, "after/low_bond/x", "after/low_bond", "live/x"],
)
def test_an_address_that_somebody_made_up_leads_to_the_shelf_and_stands_nowhere(training, place):
    training.go(place)
    assert training.place == "shelf"
    assert place not in str(training.frame.get_state()) + str(training.screen.view.get_state())
