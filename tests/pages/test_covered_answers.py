"""Covered answers are in the kernel's memory and nowhere else until they are turned over."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sitting import Sitting, everything_a_browser_could_see

from alliance_widgets.domain.kinds import CLOSING, Asked
from alliance_widgets.domain.voices import Voice


@pytest.fixture
def at_the_check(sitting):
    sitting.through_check_in()
    sitting.through_agreed()
    return sitting


def test_a_covered_answer_is_in_no_trait_and_not_in_the_journal(at_the_check):
    before, rows = at_the_check.numbers(), len(at_the_check.journal.rows[at_the_check.id])
    at_the_check.answer(3, 3, 3)
    at_the_check.answer(9, 9, 9)
    assert at_the_check.view.state == "sealed"
    seen = everything_a_browser_could_see(at_the_check)
    assert '": 3' not in seen and '": 9' not in seen
    assert at_the_check.numbers() == before
    assert len(at_the_check.journal.rows[at_the_check.id]) == rows


def test_going_back_shows_no_answer(at_the_check):
    at_the_check.answer(3)
    at_the_check.deed("back")
    assert at_the_check.view.answered
    assert '": 3' not in everything_a_browser_could_see(at_the_check)


def test_a_covered_answer_may_stay_as_it_is_or_be_given_again(at_the_check):
    at_the_check.answer(3)
    at_the_check.deed("back")
    at_the_check.deed("done", number=None)
    at_the_check.deed("done", number=4), at_the_check.deed("done", number=5)
    at_the_check.answer(8, 8, 8)
    at_the_check.deed("turn_over")
    assert at_the_check.view.result["client"] == 3


def test_a_new_kernel_asks_again(at_the_check):
    at_the_check.answer(3, 3, 3)
    at_the_check.reopen()
    assert at_the_check.place == "closing"
    assert at_the_check.view.title == "Sam, this part is just for you."


def test_turned_over_answers_are_there_for_a_new_kernel(at_the_check):
    at_the_check.answer(3, 3, 3), at_the_check.answer(9, 9, 9)
    at_the_check.deed("turn_over")
    at_the_check.deed("next")
    at_the_check.reopen()
    assert at_the_check.place == "turned/1"
    assert (at_the_check.view.result["client"], at_the_check.view.result["therapist"]) == (3, 9)


def test_keeping_mine_asks_once_more_and_then_throws_both_away(at_the_check):
    before = at_the_check.numbers()
    at_the_check.answer(3, 3, 3), at_the_check.answer(9, 9, 9)
    at_the_check.deed("keep")
    at_the_check.press("yes")
    assert at_the_check.view.state == "skipped"
    assert at_the_check.view.title == "You chose not to rate this today."
    assert at_the_check.view.always["ask"]
    assert at_the_check.numbers() == before
    at_the_check.deed("next")
    assert at_the_check.place == "letter"


def test_talking_instead_of_numbers_is_always_open(at_the_check):
    at_the_check.deed("talk")
    at_the_check.press("talk")
    assert at_the_check.view.state == "skipped"


def test_one_left_out_leaves_both_out(at_the_check):
    at_the_check.answer(None, 7, 7), at_the_check.answer(9, 7, 6)
    at_the_check.deed("turn_over")
    assert at_the_check.view.state == "skipped" and at_the_check.view.result is None
    at_the_check.deed("next")
    assert at_the_check.view.title == "You both put this at 7."


@pytest.mark.parametrize(
    ("client", "therapist", "title", "lead"),
    [
        (8, 8, "You both put this at 8.", "What is helping?"),
        (7, 8, "You are close on this one.", "What makes it that and not lower?"),
        (5, 8, "You see this one differently today.", "That is useful to know. Sam, what was in your mind?"),
        (8, 5, "You see this one differently today.", "That is useful to know. Lee, what was in your mind?"),
    ],
)
def test_the_lower_voice_is_invited_first_and_nobody_is_judged(at_the_check, client, therapist, title, lead):
    at_the_check.answer(client, 5, 5), at_the_check.answer(therapist, 5, 5)
    at_the_check.deed("turn_over")
    assert (at_the_check.view.title, at_the_check.view.lead) == (title, lead)


@pytest.mark.parametrize("numbers", [(0, 0), (10, 10), (0, 10)])
def test_the_same_two_questions_come_whatever_the_score(at_the_check, numbers):
    client, therapist = numbers
    at_the_check.answer(client, client, client), at_the_check.answer(therapist, therapist, therapist)
    at_the_check.deed("turn_over")
    at_the_check.deed("next"), at_the_check.deed("next")
    assert at_the_check.view.always["ask"] == "What is one thing we could do a little differently next time?"
    assert at_the_check.view.always["invite"] == "Shall we spend a few minutes on how we work together?"


def test_yes_now_opens_the_card_and_every_door_leads_on(at_the_check):
    at_the_check.answer(3, 3, 3), at_the_check.answer(9, 9, 9)
    at_the_check.deed("turn_over")
    at_the_check.deed("next"), at_the_check.deed("next")
    at_the_check.deed("talk", choice="now")
    assert at_the_check.place == "talk"
    at_the_check.press("door:mix_up")
    assert at_the_check.place == "helped/mix_up"
    at_the_check.deed("write", field="helped", text="That Lee asked")
    at_the_check.deed("next")
    assert at_the_check.place == "notice"
    at_the_check.press("parting")
    assert at_the_check.place == "letter"
    assert at_the_check.journey.check.helped == "That Lee asked"


def test_a_changed_number_says_what_it_was(at_the_check):
    at_the_check.answer(5, 5, 5), at_the_check.answer(8, 8, 8)
    at_the_check.deed("turn_over")
    at_the_check.deed("change", voice="therapist", number=6)
    assert at_the_check.view.result["therapist"] == 6
    assert at_the_check.view.result["was"] == {"therapist": 8}


def test_how_willing_both_are_is_covered_too(sitting):
    sitting.press("open")
    sitting.room.go("willing/m5")
    sitting.answer(4)
    sitting.answer(9)
    assert sitting.journey.methods["m5"].score(Asked.WILLING, Voice.CLIENT) is None
    sitting.deed("turn_over")
    assert sitting.place == "method/m5"
    assert sitting.view.method["willing_text"] == "Sam put 4. Lee put 9."


def test_a_number_that_is_none_stays_unasked_and_says_so(at_the_check):
    at_the_check.deed("start")
    assert at_the_check.deed("done", number=None)["problem"]["text"].startswith("Choose a number")
    assert at_the_check.deed("done", number="8; drop table")["problem"]


def test_done_pressed_twice_covers_one_answer_alone(at_the_check):
    at_the_check.deed("start")
    first = at_the_check.room.screen
    first.hear("done", {"number": 3})
    first.hear("done", {"number": 3})
    pair = at_the_check.room.turns.pair
    assert [pair.has_put(Voice.CLIENT, statement) for statement in CLOSING] == [True, False, False]


def tens_again(sitting, *, fits=None, matters: int = 10) -> str:
    """One session of tens, and what is asked at its end; `fits`: both in a review, `matters`: the therapist alone."""
    sitting.press("open")
    if fits is not None:
        sitting.room.go("fits")
        sitting.answer(fits), sitting.answer(fits)
        sitting.deed("turn_over")
    sitting.room.go("closing")
    sitting.answer(10, 10, 10), sitting.answer(10, matters, 10)
    sitting.deed("turn_over")
    sitting.deed("next"), sitting.deed("next")
    asked = sitting.view.always["ask"]
    sitting.room.go("parting")
    sitting.press("close")
    sitting.now += timedelta(weeks=1)
    return asked


def test_after_three_sessions_of_tens_the_question_of_every_time_is_another(sitting):
    asked = [tens_again(sitting), tens_again(sitting, fits=4), tens_again(sitting)]
    usual = "What is one thing we could do a little differently next time?"
    assert asked == [usual, usual, "Tens again. If one thing could be even 1% better, what?"]


def test_after_a_talk_without_numbers_the_way_back_and_the_way_on_are_where_the_check_ended(at_the_check):
    at_the_check.deed("talk"), at_the_check.press("talk")
    at_the_check.deed("talk", choice="now")
    at_the_check.press("back")
    assert at_the_check.place == "turned/2"
    at_the_check.deed("talk", choice="now")
    at_the_check.press("door:goal")
    at_the_check.deed("next")
    at_the_check.press("rest")
    assert [one["label"] for one in at_the_check.view.buttons] == ["Bring in a tool", "Notes"]
    at_the_check.press("letter")
    assert at_the_check.place == "letter"


def test_the_check_says_what_it_is_for_when_it_is_met_for_the_first_time(at_the_check):
    assert at_the_check.view.lead.startswith("Lee will look away.")
    first = Sitting(blue_kite=False)
    first.press("open")
    first.room.go("closing")
    assert first.view.lead.startswith("We do this each time. Low numbers help Kim most. Kim will look away.")


def test_tens_of_one_alone_are_not_tens_again(sitting):
    asked = [tens_again(sitting, matters=9) for _ in range(3)]
    assert asked[-1] == "What is one thing we could do a little differently next time?"
