"""How the two want to work, what a review ends with, and what is taken along at the end."""

from __future__ import annotations

import pytest

from alliance_widgets.domain.errors import Missing, NotYet, TooLong
from alliance_widgets.domain.kinds import Axis, Decision, FileWish, Keepsake, Lean
from alliance_widgets.domain.voices import Voice


def test_each_says_how_they_would_like_to_work(pair):
    pair.client("say_wish", axis="lead", lean="first")
    pair.therapist("say_wish", axis="lead", lean="both")
    wishes = pair.journey.working.wishes
    assert wishes == {(Axis.LEAD, Voice.CLIENT): Lean.FIRST, (Axis.LEAD, Voice.THERAPIST): Lean.BOTH}


def test_the_therapist_says_what_they_can_offer(pair):
    (entry,) = pair.both("say_offer", text="I can be slower. I cannot give homework sheets.")
    assert entry.by is Voice.THERAPIST
    assert pair.journey.working.offer.startswith("I can be slower")


def test_a_decision_counts_once_both_have_said_yes(pair):
    with pytest.raises(NotYet):
        pair.client("tick_decision", yes=True)
    pair.both("choose_decision", decision="space_out")
    pair.client("tick_decision", yes=True)
    assert not pair.journey.review.agreed
    pair.therapist("tick_decision", yes=True)
    assert pair.journey.review.agreed and pair.journey.review.decision is Decision.SPACE_OUT


def test_another_decision_asks_for_both_yeses_again(pair):
    pair.both("choose_decision", decision="carry_on")
    pair.client("tick_decision", yes=True)
    pair.both("choose_decision", decision="plan_ending")
    assert pair.journey.review.yes == frozenset()


def test_what_is_kept_and_what_becomes_of_the_file_stand_in_the_journal(pair):
    pair.client("write_keepsake", keepsake="signs", text="I stop answering the phone.")
    pair.both("decide_file", wish="copy")
    assert pair.journey.ending.keepsakes == {Keepsake.SIGNS: "I stop answering the phone."}
    assert pair.journey.ending.file is FileWish.COPY
    assert pair.both("decide_file", wish="copy") == ()


def test_each_writes_a_letter_and_both_are_covered_until_they_are_turned_over(pair):
    pair.client("write_parting_letter", text="Thank you for waiting.")
    pair.therapist("write_parting_letter", text="I will think of the kite.")
    assert pair.client("write_parting_letter", text="Thank you for waiting. ") == ()
    assert not pair.journey.ending.uncovered
    pair.both("uncover_letters")
    assert pair.both("uncover_letters") == ()
    ending = pair.journey.ending
    assert ending.uncovered and ending.begun
    assert ending.letters == {
        Voice.CLIENT: "Thank you for waiting.",
        Voice.THERAPIST: "I will think of the kite.",
    }


def test_one_letter_alone_can_be_read_and_none_cannot(pair):
    with pytest.raises(Missing):
        pair.both("uncover_letters")
    pair.therapist("write_parting_letter", text="I will think of the kite.")
    pair.both("uncover_letters")
    assert pair.journey.ending.uncovered


def test_a_letter_written_anew_is_covered_again(pair):
    pair.client("write_parting_letter", text="Thank you.")
    pair.both("uncover_letters")
    pair.therapist("write_parting_letter", text="And thank you.")
    assert not pair.journey.ending.uncovered


def test_an_empty_letter_takes_the_letter_back(pair):
    pair.client("write_parting_letter", text="Thank you.")
    pair.client("write_parting_letter", text="")
    assert pair.journey.ending.letters == {} and not pair.journey.ending.begun


def test_a_letter_is_one_persons_and_of_the_length_of_a_page(pair):
    with pytest.raises(NotYet):
        pair.both("write_parting_letter", text="From nobody")
    with pytest.raises(TooLong):
        pair.client("write_parting_letter", text="a" * 2001)


def test_the_session_in_which_the_file_was_decided_is_the_last(pair):
    assert not pair.journey.last
    pair.both("decide_file", wish="keep")
    assert pair.journey.last
    pair.next_week()
    assert not pair.journey.last


def test_what_was_said_to_help_belongs_to_the_talk(pair):
    pair.both("choose_talk", choice="now")
    pair.both("say_what_helped", text="Ask me before you change the subject.")
    check = pair.journey.check
    assert check.episode and check.helped == "Ask me before you change the subject."


def test_a_statement_can_be_pinned_and_is_gone_next_week(pair):
    pair.both("pin_statement", statement="suits", yes=True)
    assert [one.value for one in pair.journey.pinned] == ["suits"]
    pair.both("pin_statement", statement="suits", yes=False)
    assert pair.journey.pinned == ()
    pair.both("pin_statement", statement="heard", yes=True)
    pair.next_week()
    assert pair.journey.pinned == ()
