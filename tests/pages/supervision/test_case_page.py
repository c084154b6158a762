"""One case: the same view for both, remarks at their place, one step, and a signature for the step that stands."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import timedelta

import pytest
from at_supervision import QUESTION, TRIED, ask, case, id_of, journey_of

from alliance_widgets.domain.supervision import Block
from alliance_widgets.domain.voices import Role
from alliance_widgets.pages.supervision.review import Side, review_view
from alliance_widgets.store.supervision import SeenDeed
from alliance_widgets.words import say

KITE = id_of("low_bond")


def deeds(kim) -> list[SeenDeed]:
    return [one.deed for one in kim.store.accesses(KITE)]


def test_the_question_and_what_was_tried_stand_first(kim):
    view = kim.at("low_bond")
    assert view.title == f"“{QUESTION}”"
    assert view.kicker == "Blue Kite, coded · week 8"
    assert view.first[0]["lines"] == [TRIED]
    assert SeenDeed.JOURNEY_OPENED in deeds(kim)


def test_every_picture_has_its_sentence_and_its_table(kim):
    view = kim.at("low_bond")
    assert len(view.sheets) >= 3
    for sheet in view.sheets:
        assert sheet["headline"] and sheet["columns"] and sheet["rows"] and sheet["caption"]
    assert view.sheets[0]["headline"] == "In the last check the two were close on all three."
    assert view.sheets[0]["lead"] == "Being heard: a dip in week 5, back by week 7."
    assert view.sheets[1]["headline"] == "Goal A moved from 4 to 6."
    assert view.sheets[2]["rows"][0][0] == "week 8"
    assert "usual range" in view.sheets[2]["read"]


@pytest.mark.parametrize("slug", ["low_bond", "apart_methods", "stuck_goal", "ending"])
def test_without_a_yes_to_words_no_word_of_the_pair_and_no_date_is_in_it(slug):
    journey = journey_of(slug)
    shown = case(slug)
    assert shown.in_words == ()
    told = json.dumps(review_view(shown, ask=ask(), therapist="Lee"), ensure_ascii=False)
    planted = {goal.words for goal in journey.goals.values()} | {card.wording.name for card in journey.cards}
    planted |= {check.helped for check in journey.checks.values() if check.helped} | {journey.client}
    assert not [words for words in planted if words and words in told]
    assert "2025" not in told and "May" not in told
    assert "anonym" not in told.casefold()


def test_the_desk_shows_the_very_same_view():
    shown = case("low_bond")
    before = review_view(shown, ask=ask(), therapist="Lee")
    after = review_view(shown, ask=ask(), therapist="Lee", side=Side.SUPERVISOR, name="Kim")
    same = before.keys() - {"side", "name"}
    assert {name: before[name] for name in same} == {name: after[name] for name in same}


def test_a_part_that_was_not_shown_is_named_and_is_not_there():
    told = review_view(case("low_bond", Block.GOALS), ask=None, therapist="Lee")
    assert told["lead"] == "Shown: goals. Not shown: methods, closing checks, what helped, days. No words of the pair."
    assert told["title"] == "Lee shows Blue Kite."
    assert not [pin for pin in told["pins"] if pin["value"].startswith(("method", "check"))]


def test_for_the_pairs_own_numbers_no_reliable_change_is_claimed(kim):
    part = kim.at("low_bond").parts[-1]
    assert part["lines"][0] == say("supervision_page.change.why")
    folded = part["folded"]
    assert "2.45" in folded["lines"][0] and "Edbrooke-Childs" in folded["lines"][1]
    assert folded["rows"] == [["Goal A, work", "4", "6", "+2", "not beyond it"]]
    assert "recovered" not in str(part) and "improved" not in str(part)


def test_a_remark_stands_at_its_place_and_can_be_taken_back_by_its_writer_alone(kim):
    kim.at("low_bond")
    kim.deed("remark", pin="goal:A", words="Who chose it?")
    kim.store.remark(KITE, who=Role.DESK, name="Lee", pin="", words="I did, mostly.")
    kim.app.hear("ping", {})
    first, second = kim.view.thread
    assert (first["name"], first["about"], first["text"], first["mine"]) == (
        "Kim",
        "Goal A, work",
        "Who chose it?",
        True,
    )
    assert (second["name"], second["about"], second["mine"]) == ("Lee", "", False)
    assert kim.deed("forget_remark", number=second["number"])["problem"]
    kim.deed("forget_remark", number=first["number"])
    assert [one["text"] for one in kim.view.thread] == ["I did, mostly."]
    assert {SeenDeed.REMARK, SeenDeed.FORGOTTEN} <= set(deeds(kim))


def test_the_step_is_the_therapists_and_the_signature_the_supervisors(kim):
    kim.at("low_bond")
    assert kim.deed("sign")["problem"], "there is nothing to sign yet"
    assert kim.deed("step", words="Ask first.")["problem"], "the supervisor writes no step"
    kim.store.write_step(KITE, "Next time, ask: is this still the goal you want?")
    kim.app.hear("ping", {})
    assert kim.view.step["text"].startswith("Next time")
    kim.deed("sign")
    assert kim.view.signed.startswith("Kim signed, ")
    kim.now += timedelta(minutes=1)
    kim.store.write_step(KITE, "Ask, then wait.")
    kim.app.hear("ping", {})
    assert (kim.view.step["text"], kim.view.signed) == ("Ask, then wait.", "")
    assert kim.view.step["earlier"][0].endswith("is this still the goal you want?")


def test_a_case_that_is_taken_back_while_it_is_open_goes_from_the_page(kim):
    kim.at("low_bond")
    kim.store.withdraw(KITE)
    kim.app.hear("ping", {})
    assert kim.place == "list"
    assert "Blue Kite" not in kim.view.title


def test_a_case_that_is_shown_anew_is_drawn_anew(kim):
    kim.at("low_bond")
    kim.now += timedelta(minutes=1)
    kim.store.publish(case("low_bond", Block.CHECKS), ask(), therapist="Lee", signs=())
    kim.app.hear("ping", {})
    assert len(kim.view.sheets) == 1


@pytest.mark.parametrize(
    ("deed", "fields"),
    [
        ("remark", {"pin": "goal:Z", "words": "x"}),
        ("remark", {"pin": "day:1", "words": "x"}),
        ("remark", {"pin": "", "words": ""}),
        ("remark", {"pin": "", "words": "x" * 2001}),
        ("remark", {"pin": "", "words": "x", "name": "Lee"}),
        ("forget_remark", {"number": 0}),
        ("forget_remark", {"number": True}),
        ("press", {"name": "withdraw"}),
        ("go_to", {"place": "journal"}),
    ],
)
def test_what_a_case_does_not_know_is_refused(kim, deed, fields):
    kim.at("low_bond")
    assert kim.deed(deed, **fields)["problem"]
    assert kim.view.thread == []


def test_words_stand_where_both_have_opened_them_and_nowhere_else():
    shown = case("low_bond")
    opened = replace(
        shown,
        in_words=(Block.GOALS,),
        goals=tuple(replace(goal, words="Sleep through the night") for goal in shown.goals),
    )
    told = review_view(opened, ask=ask(), therapist="Lee")
    assert told["lead"].endswith("In the pair’s own words: goals.")
    assert told["pins"][1]["label"] == "Goal A, Sleep through the night"
    assert "Method 1" in str(told["sheets"][1]["rows"])


def test_what_both_said_of_a_method_stands_in_a_table_without_a_cause(kim):
    part = kim.at("low_bond").parts[0]
    assert part["rows"][0][:3] == ["Method 1", "Not for us", "weeks 2 to 6"]
    assert part["rows"][0][4] == "5/8"
    assert not [word for word in ("because", "thanks to", "led to") if word in str(part)]
