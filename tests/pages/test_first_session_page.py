"""The first time: consent, the story, one goal, a way to work, and the closing check."""

from __future__ import annotations

import pytest
from sitting import Sitting

from alliance_widgets.domain.goals import GoalStatus
from alliance_widgets.domain.kinds import Lane
from alliance_widgets.pages.flow import FirstSession


@pytest.fixture
def first() -> Sitting:
    return Sitting(flow=FirstSession(), blue_kite=False)


def test_consent_starts_empty_and_use_needs_a_yes(first):
    first.press("open")
    assert first.place == "consent"
    assert [tick["yes"] for tick in first.view.ticks] == [False, False, False]
    assert first.deed("next")["problem"]["text"].startswith("Tick “Use it today”")
    first.deed("tick", name="use", yes=True)
    first.deed("next")
    assert first.place == "rest"


def test_a_pair_writes_its_first_goal_and_tries_its_first_method(first):
    first.press("open")
    first.deed("tick", name="use", yes=True)
    first.deed("tick", name="keep", yes=True)
    first.deed("next")
    first.press("next")
    assert first.place == "wishes/client"
    first.room.go("goal/new/words")
    first.deed("hint", text="Stop lying awake")
    assert first.view.hint
    first.deed("keep")
    first.deed("write", text="Stop lying awake")
    first.deed("write", text="I would not look at the clock")
    first.deed("choose", number=2)
    first.deed("choose", number=7)
    assert first.place == "goal/g1/agree"
    first.deed("tick", voice="client", yes=True)
    first.deed("tick", voice="therapist", yes=True)
    assert first.journey.goals["g1"].status is GoalStatus.AGREED
    first.deed("done")
    assert first.place == "resources"
    first.deed("done")
    assert first.place == "board"
    first.deed("add")
    first.deed("write", voice="therapist", name="A worry page", do="", asks_client="", asks_therapist="", hard="")
    first.deed("pick", method="m1", choice="open")
    first.deed("tick", voice="client", yes=True)
    first.deed("tick", voice="therapist", yes=True)
    first.deed("try")
    assert first.journey.methods["m1"].lane is Lane.TRYING
    first.deed("done")
    first.deed("write", method="m1", text="", when="evenings")
    first.deed("next")
    first.deed("not_today")
    first.deed("next")
    assert first.place == "closing"


def test_an_empty_goal_keeps_the_pair_on_the_page(first):
    first.press("open")
    first.room.go("goal/new/words")
    answer = first.deed("write", text="  ")
    assert answer["problem"]["text"] == "Write the goal, or choose Come back to this later."
    assert first.place == "goal/new/words"


def test_a_goal_can_be_left_for_later_at_any_question(first):
    first.press("open")
    first.room.go("goal/new/words")
    first.deed("write", text="Sleep well")
    first.deed("later")
    assert first.place == "rest" and first.journey.goals["g1"].words == "Sleep well"


def test_words_of_a_goal_are_kept_when_it_is_put_off(first):
    first.press("open")
    first.room.go("goal/new/words")
    first.deed("later", text="Sleep well")
    assert first.place == "rest" and first.journey.goals["g1"].words == "Sleep well"
    first.room.go("goal/g1/notice")
    first.deed("back", text="I wake up rested")
    assert first.place == "goal/g1/words" and first.journey.goals["g1"].noticed == "I wake up rested"
    first.deed("later", text="  ")
    assert first.journey.goals["g1"].words == "Sleep well"


def test_a_goal_can_be_met_parked_and_taken_up_again(first):
    first.press("open")
    first.room.go("goal/new/words")
    first.deed("write", text="Sleep well")
    first.room.go("goal_menu/g1")
    first.press("park")
    assert first.journey.goals["g1"].status is GoalStatus.PARKED
    first.press("goal:g1")
    first.press("take_up")
    assert first.journey.goals["g1"].live
