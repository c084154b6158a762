"""The first time: consent, the story, one goal, a way to work, and the closing check."""

from __future__ import annotations

import pytest
from sitting import Sitting

from alliance_widgets.domain.goals import GoalStatus
from alliance_widgets.domain.kinds import Lane, Seen
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


def test_words_for_the_supervisor_are_asked_for_only_after_a_yes_to_the_numbers_and_start_empty(first):
    first.press("open")
    assert first.view.parts == []
    assert first.deed("share", part="goals", voice="client", yes=True)["problem"]["text"].startswith("The supervisor")
    first.deed("tick", name="supervisor", yes=True)
    assert [one["part"] for one in first.view.parts] == ["goals", "methods", "helped"]
    assert not any(one["client"] or one["therapist"] for one in first.view.parts)


def test_words_of_a_part_open_with_both_yeses_and_close_with_either(first):
    first.press("open")
    first.deed("tick", name="supervisor", yes=True)
    first.deed("share", part="goals", voice="client", yes=True)
    assert not first.journey.words_open(Seen.GOALS)
    first.deed("share", part="goals", voice="therapist", yes=True)
    assert first.journey.words_open(Seen.GOALS) and not first.journey.words_open(Seen.HELPED)
    assert first.view.parts[0] == {
        "part": "goals", "label": "Our goals and their steps", "client": True, "therapist": True,
    }  # fmt: skip
    first.deed("share", part="goals", voice="therapist", yes=False)
    assert not first.journey.words_open(Seen.GOALS)


def test_a_yes_to_the_numbers_given_anew_does_not_open_words_again(first):
    first.press("open")
    first.deed("tick", name="supervisor", yes=True)
    for voice in ("client", "therapist"):
        first.deed("share", part="helped", voice=voice, yes=True)
    first.deed("tick", name="supervisor", yes=False)
    assert first.view.parts == []
    first.deed("tick", name="supervisor", yes=True)
    assert not first.journey.words_open(Seen.HELPED)


def test_only_parts_that_have_words_can_be_opened(first):
    first.press("open")
    first.deed("tick", name="supervisor", yes=True)
    for wrong in ({"part": "days", "voice": "client"}, {"part": "goals", "voice": "supervisor"}, {"voice": "client"}):
        assert first.deed("share", **wrong, yes=True)["problem"]
    assert first.deed("share", part="goals", voice="client", yes="yes")["problem"]
    assert not first.journey.shared


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
