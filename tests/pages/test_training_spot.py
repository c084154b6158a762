"""Spot it: one's own answers first, then the key beside them; and kept is only what somebody keeps by a press."""

from __future__ import annotations

import pytest

from alliance_widgets.store import JournalBusy, Notes
from alliance_widgets.training.shelf import SHELF, pair_named
from alliance_widgets.words import say

NOTHING = {"dips": None, "repaired": None, "apart": None, "stuck": None}
RIGHT = {"dips": ["5"], "repaired": ["7"], "apart": ["heard"], "stuck": "no"}


def rows(practising) -> dict[str, list[str]]:
    return {row[0]: row[1:] for row in practising.part("key")["rows"]}


def test_every_pair_of_the_shelf_can_be_looked_at(practising):
    shown = practising.at("spot").part("pairs")["items"]
    assert [one["text"] for one in shown] == [pair.title for pair in SHELF]
    practising.press("look:stuck_goal")
    assert practising.place == "spot/stuck_goal"
    practising.press("back")
    assert practising.place == "spot"


@pytest.mark.parametrize("pair", SHELF, ids=lambda pair: pair.slug)
def test_before_the_answers_the_key_is_nowhere_on_the_page(practising, pair):
    practising.at(f"spot/{pair.slug}")
    assert pair.note not in practising.seen and pair.lesson not in practising.seen
    assert practising.part("key") is None
    assert len(practising.view.rows) == pair.key.sessions
    chips = practising.part("questions")["form"]["fields"][0]["options"]
    assert len(chips) == pair.key.sessions


@pytest.mark.parametrize("pair", SHELF, ids=lambda pair: pair.slug)
def test_the_key_stands_beside_the_answers(practising, pair):
    practising.at(f"spot/{pair.slug}")
    assert practising.submit("answers", **NOTHING | {"dips": []}) is None
    assert len(rows(practising)) == 4
    assert practising.part("note")["text"] == pair.note


def test_who_sees_what_was_planted_agrees_with_the_key(practising):
    practising.at("spot/low_bond").submit("answers", **RIGHT)
    assert {row[-1] for row in rows(practising).values()} == {say("marking.same")}
    assert rows(practising)[say("marking.ask.dips")][:3] == ["5", "–", "–"]


def test_who_sees_it_otherwise_reads_both_and_no_score(practising):
    practising.at("spot/low_bond").submit("answers", **NOTHING | {"dips": ["4"]})
    found = rows(practising)
    assert found[say("marking.ask.dips")] == ["–", "4", "5", say("marking.differ")]
    assert found[say("marking.ask.stuck")][-1] == say("marking.left_out")


def test_in_how_many_sessions_both_say_the_same_is_counted_where_there_was_an_answer(practising):
    practising.at("spot/low_bond").submit("answers", **NOTHING | {"dips": ["4"]})
    assert practising.part("key")["text"] == say("spot.agree", same=6, n=8)
    practising.submit("answers", **NOTHING | {"dips": ["5"]})
    assert practising.part("key")["text"] == say("spot.agree", same=8, n=8)
    practising.submit("answers", **NOTHING)
    assert "text" not in practising.part("key")


@pytest.mark.parametrize(
    "wrong",
    [
        {"dips": ["99"]},
        {"dips": ["0"]},
        {"dips": ["five"]},
        {"dips": [5.5]},
        {"dips": "5"},
        {"dips": [None]},
        {"repaired": [["5"]]},
        {"apart": ["nobody"]},
        {"apart": "heard"},
        {"apart": [{}]},
        {"stuck": "maybe"},
        {"stuck": True},
        {"stuck": []},
        {"more": 1},
    ],
)
def test_an_answer_that_cannot_be_is_refused(practising, wrong):
    practising.at("spot/low_bond")
    assert practising.submit("answers", **NOTHING | wrong) == say("refused.not_understood")
    assert practising.part("key") is None


def test_answers_where_no_pair_is_are_refused(practising):
    practising.at("spot")
    assert practising.submit("answers", **NOTHING) == say("refused.not_understood")
    assert practising.press("look:nobody") == say("refused.not_understood")
    assert practising.at("spot/nobody").place == "shelf"


# Keeping -------------------------------------------------------------------------------------


def test_nothing_is_kept_until_somebody_presses_keep(practising):
    practising.at("spot/low_bond").submit("answers", **RIGHT)
    assert practising.at("kept").view.headline == say("kept.none")
    assert practising.training.saved_at is None


def test_nothing_can_be_kept_before_there_are_answers(practising):
    practising.at("spot/low_bond")
    assert practising.submit("keep", line="x") == say("refused.not_understood")


def test_a_result_is_kept_by_a_press_with_a_line_of_ones_own_and_read_again(practising):
    practising.at("spot/low_bond").submit("answers", **RIGHT)
    assert practising.submit("keep", line="Ask sooner.") is None
    assert practising.part("keep")["text"] == say("spot.kept") and "form" not in practising.part("keep")
    practising.at("kept").press("read:1")
    pair = pair_named("low_bond")
    assert pair.title in practising.view.headline
    lines = practising.part("words")["lines"]
    assert lines[0] == "Ask sooner." and say("marking.ask.dips") in lines[1]
    practising.press("back")
    assert practising.place == "kept"


def test_a_note_of_ones_own_is_kept_and_its_box_is_empty_again(practising):
    practising.at("kept")
    assert practising.submit("note", text=" ") == say("refused.empty_note")
    before = practising.view.sections[-1]["name"]
    assert practising.submit("note", text="Wait.\nThen ask.") is None
    assert practising.view.sections[-1]["name"] != before
    assert (practising.view.headline, practising.view.said) == (say("kept.title", n=1), say("kept.kept"))
    assert practising.on_the_disk("Then ask.")


def test_a_note_is_deleted_for_good_and_never_by_a_single_press(practising):
    practising.at("kept").submit("note", text="a note to delete")
    practising.press("delete:1")
    (one,) = practising.part("list")["items"]
    assert one["buttons"][1] == {"name": "delete:1", "label": say("kept.sure"), "sure": True}
    assert practising.on_the_disk("a note to delete")
    practising.press("delete:1")
    assert practising.part("list") is None and practising.view.said == say("kept.deleted")
    assert not practising.on_the_disk("a note to delete")
    assert practising.press("read:1") == say("refused.no_such_note")


def test_to_be_asked_once_more_is_over_when_something_else_is_done(practising):
    practising.at("kept").submit("note", text="one")
    practising.press("delete:1")
    practising.submit("note", text="two")
    practising.press("delete:2")
    assert practising.on_the_disk("one") and practising.on_the_disk("two")


def test_a_note_that_another_program_holds_is_not_said_to_be_deleted(practising, monkeypatch):
    practising.at("kept").submit("note", text="held")

    def busy(*_, **__):
        raise JournalBusy

    monkeypatch.setattr(Notes, "forget", busy)
    practising.press("delete:1")
    assert practising.press("delete:1") == say(JournalBusy.reason)
    assert practising.view.said != say("kept.deleted")


@pytest.mark.parametrize("name", ["read:9", "delete:9", "read:x", "delete:-1", "read:" + "9" * 30, "read", "delete"])
def test_a_note_that_is_not_there_is_refused(practising, name):
    practising.at("kept")
    assert practising.press(name) in (say("refused.no_such_note"), say("refused.not_understood"))
    assert practising.at("kept/9").place == "shelf"


def test_where_notes_are_kept_is_said_and_that_they_go_with_a_folder_that_goes(practising):
    assert practising.at("kept").view.lead == say("kept.stays")
    practising.training.stays = False
    assert practising.at("kept").view.lead == say("kept.goes")
    practising.at("spot/low_bond").submit("answers", **RIGHT)
    assert practising.part("keep")["text"] == say("kept.goes")


def test_the_newest_note_stands_first(practising):
    practising.at("kept").submit("note", text="first")
    practising.submit("note", text="second")
    assert [one["text"] for one in practising.part("list")["items"]] == ["second", "first"]


def test_the_answer_key_leads_to_ones_own_answers(practising):
    practising.at("key/low_bond").press("spot")
    assert practising.place == "spot/low_bond"
