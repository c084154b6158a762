"""Today's changes can be looked over and put back; words that were taken away are gone after the close."""

from __future__ import annotations

import pytest


@pytest.fixture
def changing(sitting):
    sitting.press("open")
    sitting.room.go("board")
    sitting.deed("pick", method="m4", choice="remove")
    sitting.room.go("days")
    sitting.deed("mark", day="2025-05-13", how="down")
    sitting.deed("mark", day="2025-05-13", how="up")
    sitting.room.go("changes")
    return sitting


def test_every_change_is_a_sentence_with_whoever_may_put_it_back(changing):
    assert [(one["text"], one["voice"]) for one in changing.view.changes] == [
        ("Changed Tuesday 13\N{NO-BREAK SPACE}May.", "client"),
        ("Removed “Phone stays in the kitchen”.", ""),
    ]


def test_putting_back_takes_it_off_the_list(changing):
    changing.deed("restore", number=changing.view.changes[1]["number"], voice="")
    assert not changing.journey.methods["m4"].removed
    assert len(changing.view.changes) == 1


def test_nobody_puts_back_what_the_other_put(changing):
    number = changing.view.changes[0]["number"]
    assert changing.deed("restore", number=number, voice="therapist")["problem"]["text"] == (
        "Only Sam can change this answer."
    )
    changing.deed("restore", number=number, voice="client")
    assert changing.view.changes[0]["text"].startswith("Removed")


@pytest.mark.parametrize("fields", [{"number": "1"}, {"number": True}, {"number": -1}, {"voice": "admin", "number": 1}])
def test_a_crafted_restore_is_a_sentence(changing, fields):
    assert "problem" in changing.deed("restore", **{"voice": "", **fields})


def test_words_that_were_taken_away_are_gone_once_the_workbook_is_closed(changing):
    changing.room.go("goal_menu/g1")
    changing.press("remove_words")
    assert changing.journey.goals["g1"].words == "Sleep well, most nights"
    assert changing.view.choices[0]["label"] == "Removed by Sam."
    assert changing.room.frame.undo == {"text": "Took the words of a goal away.", "voice": ""}
    changing.press("goal:g1")
    assert "Sleep well" not in str(changing.view.get_state())
    changing.room.go("parting")
    changing.press("close")
    assert changing.journey.goals["g1"].words == ""
    assert changing.journey.goals["g1"].last == 5
    assert changing.journey.goals["g2"].words
    changing.press("open")
    changing.room.go("goal_list")
    assert changing.view.choices[0]["label"] == "Removed by Sam."


def test_words_that_were_taken_away_are_not_written_over(changing):
    changing.room.go("goal_menu/g1")
    changing.press("remove_words")
    changing.room.go("goal_menu/g1")
    assert {"words", "notice", "ladder", "remove_words"}.isdisjoint(one["deed"] for one in changing.view.choices)
    changing.room.go("goal/g1/words")
    assert changing.place == "rest"


def test_words_put_back_before_the_close_stand_as_they_were(changing):
    changing.room.go("goal_menu/g1")
    changing.press("remove_words")
    changing.room.hear("undo", {})
    changing.room.go("parting")
    changing.press("close")
    assert changing.journey.goals["g1"].words == "Sleep well, most nights"


def test_a_card_that_was_removed_loses_its_words_at_the_close_too(changing):
    changing.room.go("parting")
    changing.press("close")
    assert "Phone stays in the kitchen" not in str(changing.journal.rows)


@pytest.mark.parametrize(
    ("choices", "said"),
    [
        (["met"], "Said that “See a friend each week” is met."),
        (["park"], "Put “See a friend each week” aside."),
        (["met", "take_up"], "Took up “See a friend each week” again."),
    ],
)
def test_what_became_of_a_goal_is_said_as_it_was_meant(sitting, choices, said):
    sitting.press("open")
    for choice in choices:
        sitting.room.go("goal_menu/g2")
        sitting.press(choice)
    assert sitting.room.frame.undo == {"text": said, "voice": ""}


def test_while_one_answers_alone_nothing_can_be_undone_beside_it(changing):
    changing.room.go("board")
    changing.deed("pick", method="m5", choice="move:ideas")
    moved = {"text": "Practise saying no moved to Ideas.", "voice": ""}
    assert changing.room.frame.undo == moved
    changing.room.go("closing")
    assert changing.room.frame.undo is None
    changing.deed("start")
    assert changing.room.frame.undo is None
    changing.room.go("rest")
    assert changing.room.frame.undo == moved


def test_no_sentence_of_a_change_says_words_that_were_taken_away(changing):
    changing.room.go("goal_menu/g1")
    changing.press("remove_words")
    changing.room.go("goal_menu/g1")
    changing.press("park")
    assert changing.room.frame.undo == {"text": "Put “Removed by Sam.” aside.", "voice": ""}
    changing.room.go("changes")
    assert "Sleep well" not in str(changing.view.get_state())
