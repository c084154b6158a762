"""Whether a way of working helped may be answered covered, if both want it; then it is as covered as any answer."""

from __future__ import annotations

import pytest
from sitting import everything_a_browser_could_see

from alliance_widgets.domain.kinds import Asked
from alliance_widgets.domain.voices import Voice


@pytest.fixture
def at_the_week(sitting):
    sitting.press("open")
    sitting.room.go("week/m3")
    sitting.deed("used", how="few")
    return sitting


def covered_by_both(sitting) -> None:
    for voice in Voice:
        sitting.deed("cover", voice=voice.value, yes=True)


def test_whether_it_helped_is_answered_covered_only_if_both_want_to(at_the_week):
    at_the_week.deed("cover", voice="client", yes=True)
    assert at_the_week.place == "week/m3"
    assert at_the_week.view.covering == {"client": True, "therapist": False}
    at_the_week.deed("cover", voice="client", yes=False)
    at_the_week.deed("cover", voice="therapist", yes=True)
    assert at_the_week.place == "week/m3"
    at_the_week.deed("cover", voice="client", yes=True)
    assert at_the_week.place == "week/m3/covered"
    assert at_the_week.view.title == "Sam, this part is just for you."


def test_whether_it_helped_is_in_no_trait_and_not_in_the_journal_until_it_is_turned_over(at_the_week):
    before = at_the_week.numbers()
    covered_by_both(at_the_week)
    at_the_week.answer(3)
    at_the_week.answer(9)
    assert at_the_week.view.state == "sealed" and at_the_week.view.kicker == "Check-in, 3 of 4"
    seen = everything_a_browser_could_see(at_the_week)
    assert '": 3' not in seen and '": 9' not in seen
    assert at_the_week.numbers() == before
    at_the_week.deed("turn_over")
    assert at_the_week.view.result["statement"] == "A worry page at six: did it help?"
    assert (at_the_week.view.result["client"], at_the_week.view.result["therapist"]) == (3, 9)
    assert at_the_week.view.result["spoken"].endswith("from 0, not at all, to 10, a lot.")
    assert [at_the_week.journey.methods["m3"].score(Asked.HELPED, voice) for voice in Voice] == [3, 9]
    at_the_week.deed("change", voice="therapist", number=7)
    assert at_the_week.view.result["was"] == {"therapist": 9}
    at_the_week.reopen()
    assert at_the_week.view.result["therapist"] == 7
    at_the_week.deed("next")
    assert at_the_week.place == "today"


def test_kept_to_oneself_leaves_no_number_and_it_can_be_left_out_or_said_in_the_open(at_the_week):
    before = at_the_week.numbers()
    covered_by_both(at_the_week)
    at_the_week.answer(3)
    at_the_week.deed("talk")
    at_the_week.press("talk")
    at_the_week.press("yes")
    assert at_the_week.place == "week/m3" and at_the_week.numbers() == before
    assert at_the_week.view.covering == {"client": False, "therapist": False}
    covered_by_both(at_the_week)
    assert not at_the_week.room.turns.begun


def test_a_number_in_the_open_cannot_be_covered_any_more(at_the_week):
    at_the_week.deed("helped", voice="client", number=6)
    assert at_the_week.view.covering is None
    covered_by_both(at_the_week)
    assert at_the_week.place == "week/m3"
    at_the_week.reopen()
    assert at_the_week.view.helped["client"] == {"answered": True, "value": 6}


def test_a_cover_that_is_no_yes_or_no_is_no_yes(at_the_week):
    assert at_the_week.deed("cover", voice="Sam", yes=True)["problem"]
    at_the_week.deed("cover", voice="client", yes="yes")
    assert at_the_week.view.covering == {"client": False, "therapist": False}
