"""Whoever does not want to answer covered can use paper and the count of three, or talk, without numbers."""

from __future__ import annotations

import pytest

from alliance_widgets.domain.kinds import Statement
from alliance_widgets.domain.voices import Voice


@pytest.fixture
def on_paper(sitting):
    sitting.press("open")
    sitting.room.go("closing")
    sitting.deed("talk")
    sitting.press("paper")
    return sitting


def test_both_write_and_show_on_the_count_of_three(on_paper):
    assert on_paper.view.title == "One, two, three, show."
    assert on_paper.view.lines[0] == "I felt heard and understood today."
    on_paper.press("put")
    for client, therapist in ((5, 8), (8, 8), ("not_today", 7)):
        on_paper.deed("done", client=client, therapist=therapist)
    assert on_paper.place == "turned/0"
    check = on_paper.journey.check
    assert check.now[Statement.HEARD] == {Voice.CLIENT: 5, Voice.THERAPIST: 8}
    assert set(check.now[Statement.SUITS].values()) == {None}


@pytest.mark.parametrize(
    "fields", [{}, {"client": 11, "therapist": 3}, {"client": 3}, {"client": True, "therapist": 3}]
)
def test_a_number_that_is_none_is_asked_for_again(on_paper, fields):
    on_paper.press("put")
    assert "problem" in on_paper.deed("done", **fields)
    assert on_paper.journey.check is None


def test_the_way_back_leads_to_covered_answers(on_paper):
    on_paper.press("here")
    on_paper.press("here")
    assert on_paper.view.title == "Sam, this part is just for you."


def test_talking_keeps_no_number(sitting):
    sitting.press("open")
    sitting.room.go("closing")
    sitting.answer(3)
    sitting.deed("back")
    sitting.deed("back")
    sitting.deed("talk")
    sitting.press("talk")
    assert sitting.view.title == "Keep your answers to yourself?"
    sitting.press("yes")
    assert sitting.view.title == "You chose not to rate this today."
    assert sitting.journey.check.withdrawn_by is Voice.CLIENT


@pytest.mark.parametrize("way", ["paper", "talk"])
def test_a_look_at_another_way_throws_no_covered_answer_away(sitting, way):
    sitting.press("open")
    sitting.room.go("closing")
    sitting.answer(3, 4, 5)
    sitting.deed("talk")
    sitting.press(way)
    sitting.press("here" if way == "paper" else "covered")
    if way == "paper":
        sitting.press("here")
    assert sitting.view.title == "Thank you, Sam. Your answers are covered."
    sitting.answer(8, 4, 5)
    sitting.deed("turn_over")
    assert sitting.journey.check.now[Statement.HEARD] == {Voice.CLIENT: 3, Voice.THERAPIST: 8}
