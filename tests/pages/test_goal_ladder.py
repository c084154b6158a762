"""The five steps of a goal in words: not in a first session, kept as they are written, said again in a review."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sitting import Sitting

from alliance_widgets.domain.kinds import Rung
from alliance_widgets.pages.flow import FirstSession

GAP = "Step 3 is empty. Write what it would look like, or leave it for later."


@pytest.fixture
def ladder(sitting) -> Sitting:
    sitting.press("open")
    sitting.room.go("goal/g1/ladder")
    return sitting


def write(sitting: Sitting, **words: str) -> None:
    for rung, text in words.items():
        sitting.deed("write", rung=rung, text=text)


def steps(sitting: Sitting) -> dict[str, str]:
    return dict(sitting.journey.goals["g1"].steps)


def labels(sitting: Sitting) -> list[str]:
    return [step["label"] for step in sitting.view.goal["steps"]]


def test_in_a_first_session_the_ladder_waits():
    first = Sitting(flow=FirstSession(), blue_kite=False)
    first.press("open")
    first.room.go("goal/new/words")
    first.deed("write", text="Sleep well")
    assert first.view.kicker == "A goal, 2 of 5"
    first.room.go("goal/g1/enough")
    first.deed("choose", number=7)
    assert first.place == "goal/g1/agree"
    first.deed("change")
    assert "ladder" not in [choice["deed"] for choice in first.view.choices]
    first.room.go("goal/g1/ladder")
    assert first.place == "rest"


def test_from_the_second_session_on_it_comes_before_the_two_yeses(sitting):
    sitting.press("open")
    sitting.room.go("goal/g1/enough")
    sitting.deed("choose", number=7)
    assert sitting.place == "goal/g1/ladder" and sitting.view.kicker == "A goal, 5 of 6"
    sitting.deed("next")
    assert sitting.place == "goal/g1/agree" and sitting.view.goal["steps"] == []
    sitting.deed("back")
    assert sitting.place == "goal/g1/ladder"
    sitting.deed("back")
    assert sitting.place == "goal/g1/enough"


def test_an_agreed_goal_gets_its_steps_from_the_menu(sitting):
    sitting.press("open")
    sitting.room.go("goal_menu/g1")
    sitting.press("ladder")
    assert sitting.place == "goal/g1/ladder"


def test_each_step_is_kept_as_it_is_left_and_words_can_change_places(ladder):
    write(ladder, now="Awake past two", closer="Asleep by midnight")
    assert [rung["text"] for rung in ladder.view.rungs] == ["", "Awake past two", "Asleep by midnight", "", ""]
    ladder.deed("swap", first="closer", second="enough")
    assert steps(ladder) == {"now": "Awake past two", "enough": "Asleep by midnight"}
    ladder.reopen()
    assert ladder.place == "goal/g1/ladder" and ladder.view.rungs[3]["text"] == "Asleep by midnight"


def test_words_that_arrive_late_are_kept(ladder):
    left = ladder.room.screen
    left.hear("next", {})
    ladder.now += timedelta(seconds=1)
    assert ladder.place == "goal/g1/agree"
    assert left.hear("write", {"rung": "now", "text": "Awake past two"})["saved"]
    assert steps(ladder) == {"now": "Awake past two"}


def test_a_gap_between_two_steps_is_said_on_the_way_on_and_may_be_left_for_later(ladder):
    write(ladder, now="Awake past two", enough="Asleep by midnight")
    assert ladder.deed("next")["problem"] == {"field": "closer", "text": GAP}
    assert ladder.place == "goal/g1/ladder"
    ladder.deed("later")
    assert ladder.place == "goal/g1/agree"
    assert ladder.view.goal["steps"][2] == {"label": "A step closer", "text": "", "here": False, "enough": False}


def test_steps_that_are_empty_at_the_ends_stop_nobody(ladder):
    write(ladder, now="Awake past two", closer="I write it down")
    ladder.deed("next")
    assert ladder.place == "goal/g1/agree"


def test_thoughts_wait_until_three_steps_stand_and_never_come_twice(ladder):
    write(ladder, now="Awake past two", enough="Asleep by midnight")
    assert ladder.view.hint == ""
    write(ladder, closer="I write it down")
    assert ladder.view.hint.startswith("What would be better")
    ladder.deed("keep")
    assert ladder.view.hint == ""
    write(ladder, better="asleep by midnight.")
    assert ladder.view.hint.startswith("Two steps say the same.")
    write(ladder, better="")
    assert ladder.view.hint == ""


def test_two_steps_that_say_the_same_are_a_thought_at_once(ladder):
    write(ladder, now="Awake past two", closer="Awake past two")
    assert ladder.view.hint.startswith("Two steps say the same.")


def test_a_ladder_opened_again_says_what_it_still_has_room_for(ladder):
    write(ladder, now="Awake past two", closer="I write it down")
    ladder.room.go("rest")
    ladder.room.go("goal/g1/ladder")
    assert ladder.view.hint.startswith("Two steps in a row are empty.")


def test_more_words_than_fit_are_refused_at_their_own_step(ladder):
    answer = ladder.deed("write", rung="better", text="x" * 281)
    assert answer["problem"] == {"field": "better", "text": "That is more than fits here. Keep it to 280 letters."}
    assert steps(ladder) == {}


@pytest.mark.parametrize(
    ("deed", "fields"),
    [
        ("write", {}),
        ("write", {"rung": "+2", "text": "x"}),
        ("write", {"rung": ["now"], "text": "x"}),
        ("swap", {"first": "now"}),
        ("swap", {"first": "now", "second": "top"}),
    ],
)
def test_a_crafted_message_gets_a_sentence_and_nothing_else(ladder, deed, fields):
    assert ladder.deed(deed, **fields)["problem"]["text"]
    assert steps(ladder) == {}


def test_the_ladder_is_drawn_with_where_things_are_and_what_is_good_enough(ladder):
    write(ladder, harder="Up all night", now="Awake past two", enough="Asleep by midnight")
    ladder.deed("later")
    assert labels(ladder) == [
        "Better than hoped",
        "Good enough",
        "A step closer",
        "Where things are now",
        "Harder than now",
    ]
    assert [step["here"] for step in ladder.view.goal["steps"]] == [False, False, False, True, False]
    assert [step["enough"] for step in ladder.view.goal["steps"]] == [False, True, False, False, False]


def test_once_things_have_moved_the_first_step_is_called_the_start(ladder):
    write(ladder, now="Awake past two", closer="I write it down")
    ladder.room.go("rung/g1")
    assert [rung["label"] for rung in ladder.view.rungs][3:] == [
        "Where things were at the start",
        "Harder than at the start",
    ]
    ladder.deed("say", rung="closer")
    assert ladder.journey.goals["g1"].rung_in(8) is Rung.CLOSER
    ladder.room.go("goal/g1/agree")
    assert labels(ladder)[2:] == [
        "A step closer: here now",
        "Where things were at the start",
        "Harder than at the start",
    ]
    ladder.room.go("rung/g1")
    ladder.deed("say", rung="now")
    ladder.room.go("goal/g1/agree")
    assert labels(ladder)[3] == "Where things are now"


def test_which_step_things_are_on_may_be_left_out_and_leads_on_all_the_same(sitting):
    sitting.press("open")
    sitting.room.go("rung/g1")
    assert sitting.view.chosen == ""
    sitting.deed("not_today")
    assert sitting.place == "rest" and sitting.journey.goals["g1"].rungs == ()
    sitting.room.go("rung/g1")
    sitting.deed("say", rung="enough")
    assert sitting.place == "rest"
    sitting.room.go("rung/g1")
    assert sitting.view.chosen == "enough"
    assert sitting.deed("say", rung="11")["problem"]["text"]


@pytest.mark.parametrize("place", ["goal/new/ladder", "goal/g9/ladder", "rung/g9", "rung"])
def test_a_ladder_of_no_goal_leads_to_the_resting_screen(sitting, place):
    sitting.press("open")
    sitting.room.go(place)
    assert sitting.place == "rest"


def test_a_goal_in_new_words_says_so_and_what_stood_there_before(sitting):
    sitting.press("open")
    sitting.room.go("goal/g1/words")
    sitting.deed("write", text="Sleep six hours")
    sitting.room.go("goal/g1/agree")
    assert sitting.view.goal["changed"] == "The words have changed. Does it still suit both?"
    assert sitting.view.goal["before"] == "Before: “Sleep well, most nights”"
    for voice in ("client", "therapist"):
        sitting.deed("tick", voice=voice, yes=True)
    assert sitting.view.goal["changed"] == "" and sitting.view.goal["before"]
    sitting.room.go("goal/g2/agree")
    assert sitting.view.goal["before"] == sitting.view.goal["changed"] == ""


def test_where_there_is_no_goal_yet_the_list_says_how_to_begin():
    first = Sitting(flow=FirstSession(), blue_kite=False)
    first.press("open")
    first.room.go("tools")
    first.press("goals")
    assert (first.place, first.view.title) == ("goal_list", "No goals yet.")
    first.press("new")
    assert first.place == "goal/new/words"
