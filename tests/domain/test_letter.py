"""The letter of a session: drafted from what was said, changed by hand, ticked by both."""

from __future__ import annotations

import pytest

from alliance_widgets.domain.errors import NotUnderstood, NotYet
from alliance_widgets.domain.kinds import Block
from alliance_widgets.domain.letters import drafted, letter_blocks


def test_the_draft_holds_todays_words_and_nothing_made_up(pair):
    pair.client("write_focus", text="How to say no")
    pair.agreed_goal("Sleep well")
    pair.both("agree_step", method="", text="Phone in the kitchen.", when="on weekdays")
    pair.both("write_next_time", text="Stop half way")
    draft = drafted(pair.journey)
    assert draft[Block.TALKED] == "How to say no"
    assert draft[Block.MATTERS] == "Sleep well"
    assert draft[Block.CLIENT_TRIES] == "Phone in the kitchen. on weekdays"
    assert draft[Block.HOW_WE_WORK] == "Stop half way"
    assert draft[Block.CLIENT_LINE] == draft[Block.THERAPIST_LINE] == ""


def test_what_was_written_by_hand_takes_the_place_of_the_draft(pair):
    pair.client("write_focus", text="How to say no")
    pair.both("write_block", block="talked", text="Saying no, and the day after.")
    assert letter_blocks(pair.journey)[Block.TALKED] == "Saying no, and the day after."
    assert pair.both("write_block", block="talked", text="Saying no, and the day after.") == ()


def test_a_change_asks_for_both_ticks_again(pair):
    pair.client("tick_letter", yes=True)
    pair.therapist("tick_letter", yes=True)
    assert pair.journey.letter.agreed
    pair.both("leave_out_block", block="matters", yes=True)
    assert not pair.journey.letter.agreed
    assert pair.journey.letter.left_out == {Block.MATTERS}


def test_a_tick_belongs_to_somebody(pair):
    with pytest.raises(NotYet):
        pair.both("tick_letter", yes=True)


def test_next_weeks_letter_begins_anew(pair):
    pair.both("write_block", block="talked", text="Saying no")
    pair.next_week()
    assert pair.journey.letter.written == {}
    assert pair.journey.letters[1].written == {Block.TALKED: "Saying no"}


def test_the_last_letter_has_no_next_time_and_other_words_for_it_are_refused(pair):
    pair.both("agree_step", method="", text="Phone in the kitchen.", when="on weekdays")
    pair.both("write_block", block="client_tries", text="Walk home")
    pair.both("decide_file", wish="keep")
    assert not {Block.CLIENT_TRIES, Block.THERAPIST_DOES} & letter_blocks(pair.journey).keys()
    with pytest.raises(NotUnderstood):
        pair.both("write_block", block="therapist_does", text="I will call.")
    pair.next_week()
    assert Block.CLIENT_TRIES in letter_blocks(pair.journey)
