"""A review leads through it all, page by page, and ends with one decision of both."""

from __future__ import annotations

import pytest

from alliance_widgets.domain.kinds import Decision, Lane, Settled, Statement
from alliance_widgets.domain.voices import Voice


@pytest.fixture
def reviewing(sitting):
    sitting.press("open")
    sitting.room.go("tools")
    sitting.press("review")
    return sitting


def to_the_goals(sitting):
    sitting.press("next")
    sitting.deed("next")


def through(sitting, place):
    """Goes on until the place comes, choosing what changes nothing."""
    for _ in range(20):
        if sitting.place == place:
            return
        kind = sitting.place.split("/")[0:2]
        if kind == ["review", "goal"]:
            sitting.press("keep")
        elif kind == ["review", "method"]:
            sitting.press("go_on")
        elif sitting.place == "fits":
            sitting.deed("talk")
            sitting.press("talk")
        elif sitting.place == "review/start":
            sitting.press("next")
        elif sitting.place in ("lens", "story"):
            sitting.room.next()
        else:
            sitting.deed("next")
    raise AssertionError(f"{place} never came; stayed at {sitting.place}")


def test_a_review_begins_with_what_it_is_and_can_wait(reviewing):
    assert reviewing.place == "review/start"
    reviewing.press("stop")
    assert reviewing.place == "rest"


def test_every_page_of_a_review_comes_in_its_order(reviewing):
    seen = []
    for place in (
        "review/days", "review/goal/g1", "review/goal/g2", "review/method/m2", "review/method/m3", "review/checks",
        "fits", "lens", "story", "review/decision",
    ):  # fmt: skip
        through(reviewing, place)
        seen.append(reviewing.place)
    assert seen[-1] == "review/decision"


def test_a_goal_can_be_met_or_parked_and_the_review_goes_on(reviewing):
    to_the_goals(reviewing)
    assert reviewing.view.title == "Sleep well, most nights"
    assert reviewing.view.lead.startswith("“Sleep well, most nights” started at 2 and is 5 now.")
    reviewing.press("met")
    assert reviewing.journey.goals["g1"].settled is Settled.MET
    assert reviewing.place == "review/goal/g2"
    reviewing.press("park")
    assert reviewing.place == "review/method/m2"


def test_changing_a_goal_leads_aside_and_back_into_the_review(reviewing):
    to_the_goals(reviewing)
    reviewing.press("change")
    assert reviewing.place == "goal_menu/g1"
    reviewing.room.go("goal/g1/agree")
    reviewing.deed("done")
    assert reviewing.place == "review/goal/g2"


def test_a_way_of_working_is_kept_or_let_be(reviewing):
    through(reviewing, "review/method/m2")
    reviewing.press("drop")
    assert reviewing.journey.methods["m2"].lane is Lane.NOT_FOR_US
    assert reviewing.place == "review/method/m3"
    reviewing.press("keep")
    assert reviewing.journey.methods["m3"].lane is Lane.KEEPING


def test_how_well_it_all_fits_is_answered_covered_and_leaves_the_closing_check_open(reviewing):
    through(reviewing, "fits")
    reviewing.answer(4)
    reviewing.answer(8)
    reviewing.deed("turn_over")
    assert reviewing.journey.check.now[Statement.FITS] == {Voice.CLIENT: 4, Voice.THERAPIST: 8}
    assert reviewing.view.result["apart_text"] == "4 apart" and reviewing.view.always is None
    assert not reviewing.journey.check.revealed
    reviewing.deed("next")
    assert reviewing.place == "lens"


def test_the_decision_needs_a_choice_and_both_yeses(reviewing):
    through(reviewing, "review/decision")
    assert "Choose one way on first." in reviewing.deed("next")["problem"]["text"]
    reviewing.deed("choose", choice="carry_on")
    assert reviewing.deed("next")["problem"]["field"] == "yes"
    reviewing.deed("tick", voice="client", yes=True)
    reviewing.deed("tick", voice="therapist", yes=True)
    reviewing.deed("next")
    assert reviewing.place == "rest" and reviewing.journey.review.decision is Decision.CARRY_ON


def test_planning_an_ending_leads_there(reviewing):
    through(reviewing, "review/decision")
    reviewing.deed("choose", choice="plan_ending")
    for voice in Voice:
        reviewing.deed("tick", voice=voice.value, yes=True)
    reviewing.deed("next")
    assert reviewing.place == "ending/start"


def test_back_leads_back_along_the_review(reviewing):
    through(reviewing, "review/goal/g2")
    reviewing.press("back")
    assert reviewing.place == "review/goal/g1"


def test_enough_for_today_leads_out_of_the_review_from_any_page(reviewing):
    through(reviewing, "review/method/m3")
    reviewing.press("stop")
    assert reviewing.place == "rest" and reviewing.room.tour is None


def test_a_killed_kernel_goes_on_within_the_review(reviewing):
    through(reviewing, "review/goal/g2")
    reviewing.reopen()
    assert reviewing.place == "review/goal/g2"
    reviewing.press("keep")
    assert reviewing.place == "review/method/m2"
