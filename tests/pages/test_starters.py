"""In a first session an empty board offers three plain ways to begin with; each becomes a card like any other."""

from __future__ import annotations

from dataclasses import asdict

import pytest
from sitting import Sitting

from alliance_widgets.domain.kinds import METHOD_WORDS, Lane
from alliance_widgets.domain.voices import Voice
from alliance_widgets.pages.flow import FirstSession
from alliance_widgets.pages.starters import STARTERS


@pytest.fixture
def first() -> Sitting:
    """Ana and Kim in their first session, at the board."""
    sitting = Sitting(flow=FirstSession(), blue_kite=False)
    sitting.press("open")
    sitting.room.go("board")
    return sitting


def offered(sitting: Sitting) -> list[str]:
    return [one["starter"] for one in sitting.view.starters]


def test_an_empty_board_in_a_first_session_offers_three_ways_and_writes_none(first):
    assert offered(first) == list(STARTERS)
    assert first.view.starters_text.startswith("Here are three ways we could work on this.")
    assert first.journey.cards == ()


def test_a_way_that_is_added_is_an_idea_of_the_therapist_with_all_its_words(first):
    answer = first.deed("start", starter="walk")
    (card,) = first.journey.cards
    assert answer["saved"] and card.lane is Lane.IDEAS and card.proposed_by is Voice.THERAPIST
    assert card.wording.name == "A short walk" and all(asdict(card.wording).values())
    assert set(asdict(card.wording)) == set(METHOD_WORDS)
    assert not card.yes and not card.scores
    assert first.view.moved_text == "A short walk moved to Ideas."
    assert offered(first) == ["worry", "friend"]
    assert "three" not in first.view.starters_text


def test_after_two_were_added_they_can_be_compared(first):
    first.deed("start", starter="walk")
    first.deed("start", starter="friend")
    assert offered(first) == ["worry"]
    first.deed("compare")
    assert first.place == "compare" and offered(first) == []


def test_pressed_twice_it_is_added_once(first):
    first.deed("start", starter="walk")
    first.deed("start", starter="walk")
    assert len(first.journey.cards) == 1


def test_the_words_of_the_card_can_be_changed_and_it_is_not_offered_again(first):
    first.deed("start", starter="walk")
    words = asdict(first.journey.cards[0].wording)
    first.room.go("method/m1/edit")
    first.deed("write", **words | {"name": "Round the lake", "do": "", "hard": "The rain"})
    assert first.journey.cards[0].wording.name == "Round the lake"
    assert offered(first) == ["worry", "friend"]


def test_one_that_was_taken_away_is_offered_again_and_one_that_was_declined_is_not(first):
    first.deed("start", starter="walk")
    first.deed("start", starter="worry")
    first.deed("pick", method="m1", choice="remove")
    first.deed("pick", method="m2", choice="no_thanks")
    assert offered(first) == ["walk", "friend"]


def test_a_pair_that_brought_a_way_of_its_own_is_offered_none(first):
    first.deed("add")
    first.deed("write", voice="client", name="Swimming", do="", asks_client="", asks_therapist="", hard="")
    assert offered(first) == []


def test_from_the_second_session_on_an_empty_board_offers_none():
    sitting = Sitting()
    sitting.press("open")
    for method in [card.id for card in sitting.journey.cards]:
        sitting.room.go("board")
        sitting.deed("pick", method=method, choice="remove")
    assert sitting.journey.cards == () and offered(sitting) == []


@pytest.mark.parametrize("name", ["", None, "swim", ["walk"], {"walk": 1}, 0])
def test_a_way_that_is_not_among_them_is_refused(first, name):
    assert first.deed("start", starter=name)["problem"]["text"]
    assert first.journey.cards == ()
