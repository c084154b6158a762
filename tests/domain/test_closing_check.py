"""Both answer covered, the client turns the cards over, and nobody is left standing alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alliance_widgets.domain.checks import RevealCheck
from alliance_widgets.domain.errors import NotUnderstood, NotYet, NotYours
from alliance_widgets.domain.kinds import CLOSING, Statement, TalkChoice
from alliance_widgets.domain.sealed import SealedPair
from alliance_widgets.domain.voices import Voice

RATINGS = st.none() | st.integers(0, 10)


def both_put(client=5, therapist=8) -> SealedPair:
    sealed = SealedPair(CLOSING)
    for statement in CLOSING:
        sealed.put(Voice.CLIENT, statement, client)
        sealed.put(Voice.THERAPIST, statement, therapist)
    return sealed


def test_the_client_turns_the_cards_over():
    turned = both_put().turn_over(by=Voice.CLIENT)
    assert turned[Statement.HEARD] == {Voice.CLIENT: 5, Voice.THERAPIST: 8}


def test_the_therapist_can_not_turn_them_over():
    with pytest.raises(NotYours):
        both_put().turn_over(by=Voice.THERAPIST)


def test_one_alone_can_not_be_turned_over():
    sealed = SealedPair(CLOSING)
    sealed.put(Voice.CLIENT, Statement.HEARD, 5)
    with pytest.raises(NotYet):
        sealed.turn_over(by=Voice.CLIENT)


def test_keeping_mine_throws_both_away():
    sealed = both_put()
    sealed.forget()
    assert not any(sealed.has_put(voice, one) for voice in Voice for one in CLOSING)


def test_a_covered_answer_can_not_be_read_by_printing_it():
    assert "8" not in repr(both_put()) and "8" not in str(both_put())


def test_turned_over_once_the_covered_answers_are_gone():
    sealed = both_put()
    sealed.turn_over(by=Voice.CLIENT)
    assert not sealed.both_done


def test_a_question_that_was_not_asked_can_not_be_answered():
    with pytest.raises(NotUnderstood):
        SealedPair(("heard",)).put(Voice.CLIENT, "other", 5)


@given(client=RATINGS, therapist=RATINGS)
def test_where_one_left_it_out_the_others_number_is_thrown_away(client, therapist):
    pair = both_put(client, therapist).turn_over(by=Voice.CLIENT)[Statement.SUITS]
    assert None not in (client, therapist) or set(pair.values()) == {None}


def test_only_turned_over_answers_stand_in_the_journal(pair):
    sealed = both_put()
    before = len(pair.entries)
    pair.do(RevealCheck(sealed.turn_over(by=Voice.CLIENT)), None)
    assert len(pair.entries) - before == 6
    assert pair.journey.check.distance(Statement.HEARD) == 3


def test_withdrawing_leaves_only_that_it_was_left_out(pair):
    pair.client("withdraw_check")
    check = pair.journey.check
    assert check.withdrawn_by is Voice.CLIENT and not check.revealed


def test_the_cards_are_turned_over_once(pair):
    pair.do(RevealCheck(both_put().turn_over(by=Voice.CLIENT)), None)
    with pytest.raises(NotYet):
        pair.do(RevealCheck(both_put().turn_over(by=Voice.CLIENT)), None)
    with pytest.raises(NotYet):
        pair.client("withdraw_check")


def test_a_number_changed_after_talking_keeps_the_first_one_beside_it(pair):
    pair.do(RevealCheck(both_put().turn_over(by=Voice.CLIENT)), None)
    pair.therapist("change_answer", statement="heard", rating=6)
    check = pair.journey.check
    assert check.first[Statement.HEARD][Voice.THERAPIST] == 8
    assert check.now[Statement.HEARD][Voice.THERAPIST] == 6


def test_nothing_can_be_changed_before_it_was_turned_over(pair):
    with pytest.raises(NotYet):
        pair.client("change_answer", statement="heard", rating=6)


def test_what_could_be_different_and_whether_to_talk_are_kept(pair):
    pair.both("write_next_time", text="Go slower")
    pair.both("choose_talk", choice="next")
    assert pair.journey.check.next_time == "Go slower"
    assert pair.journey.check.talk is TalkChoice.NEXT
