"""The pictures of one case: agreement, methods against goals, each goal, its steps; each has sentence and table."""

from __future__ import annotations

from typing import Any

from alliance_widgets.charts import (
    AgreementOverWeeks,
    Chart,
    GoalAttainment,
    GoalByWeek,
    GoalProgress,
    Ladder,
    MethodsAgainstGoals,
    TriedMethod,
    agreement_strip,
    attainment_chart,
    goal_chart,
    timeline_chart,
)
from alliance_widgets.charts.agreement_strip import Pair
from alliance_widgets.domain.kinds import CLOSING, Lane, Settled
from alliance_widgets.domain.supervision import Block, Case
from alliance_widgets.domain.supervision_seen import SeenCheck, SeenGoal, SeenMethod
from alliance_widgets.pages.supervision.naming import BEGUN, kind_of, last_week, name_of_goal, name_of_method
from alliance_widgets.words import say

STATES = {Lane.TRYING: "trying", Lane.KEEPING: "keeping"}


def sheets_of(case: Case, *, therapist: str) -> list[dict[str, Any]]:
    """Every picture that has something to show, in the order of the essay; `pins` are the remarks that belong to it."""
    found = []
    if Block.CHECKS in case.blocks:
        pins = [f"check:{one.session}" for one in case.checks]
        found.append(_sheet(agreement_strip(agreement(case, therapist=therapist)), pins))
    if Block.GOALS in case.blocks or Block.METHODS in case.blocks:
        pins = [f"method:{one.number}" for one in case.methods] + [f"session:{one.number}" for one in case.sessions]
        found.append(_sheet(timeline_chart(methods_against_goals(case)), pins))
    found += [
        {**_sheet(goal_chart(progress(case, one)), [f"goal:{one.letter}"]), "kicker": standing(one)}
        for one in case.goals
        if one.ratings
    ]
    if any(goal.rungs for goal in case.goals):
        found.append(_sheet(attainment_chart(attainment(case)), []))
    return found


def _sheet(chart: Chart, pins: list[str]) -> dict[str, Any]:
    return {**chart.traits(), "pins": pins}


def standing(goal: SeenGoal) -> str:
    """Which goal it is, and what became of it."""
    name = name_of_goal(goal)
    return name if goal.settled is Settled.LIVE else say(f"goal_list.{goal.settled}", goal=name)


def agreement(case: Case, *, therapist: str) -> AgreementOverWeeks:
    """Bond, goals and methods, check by check, as both voices stood after the talk."""
    return AgreementOverWeeks(therapist=therapist, checks=tuple((one.week, _pairs(one)) for one in case.checks))


def _pairs(check: SeenCheck) -> tuple[Pair, Pair, Pair]:
    stood = {one.statement: (one.client, one.therapist) for one in check.answers}
    bond, goals, methods = (stood.get(statement, (None, None)) for statement in CLOSING)
    return bond, goals, methods


def methods_against_goals(case: Case) -> MethodsAgainstGoals:
    """The goals that were rated and the methods that were begun; which serves which is not written down."""
    goals = tuple(
        GoalByWeek(
            kind=kind_of(one),
            letter=one.letter,
            ratings=tuple((rated.week, rated.rating) for rated in one.ratings),
            good_enough=one.enough,
        )
        for one in case.goals
        if one.ratings
    )
    methods = tuple(tried for one in case.methods if (tried := _tried(one)))
    if len(goals) != 1:
        return MethodsAgainstGoals(goals=goals, methods=methods)
    (goal,) = goals
    return MethodsAgainstGoals(
        goals=(
            GoalByWeek(
                kind=goal.kind,
                letter=goal.letter,
                ratings=goal.ratings,
                good_enough=goal.good_enough,
                methods=methods,
            ),
        )
    )


def _tried(method: SeenMethod) -> TriedMethod | None:
    if method.began is None or method.lane not in BEGUN:
        return None
    state = STATES.get(method.lane, "not_for_us")
    return TriedMethod(kind=name_of_method(method), began=method.began, ended=method.ended, state=state)


def progress(case: Case, goal: SeenGoal) -> GoalProgress:
    """One goal session by session, named by week; it is the code name whose usual range it is."""
    return GoalProgress(
        goal=name_of_goal(goal),
        client=case.code_name,
        ratings=tuple((one.session, one.week, one.rating) for one in goal.ratings),
        good_enough=goal.enough,
    )


def attainment(case: Case) -> GoalAttainment:
    """Each goal with a step that was said, from its first step to its last."""
    return GoalAttainment(
        goals=tuple(
            Ladder(
                goal=name_of_goal(one),
                start=one.rungs[0].level,
                now=one.rungs[-1].level,
                steps=one.steps if all(one.steps) else (),
            )
            for one in case.goals
            if one.rungs
        )
    )


def days(case: Case) -> dict[str, Any] | None:
    """How many up, mixed and down days the last weeks had, newest first; no mean of them."""
    if not case.days:
        return None
    first = last_week(case) - 8
    rows = [[str(one.week), str(one.up), str(one.mixed), str(one.down)] for one in reversed(case.days)]
    late = [one for one in case.days if one.week > first]
    up, mixed, down = (sum(getattr(one, name) for one in late) for name in ("up", "mixed", "down"))
    return {
        "headline": say("supervision_page.days", up=up, mixed=mixed, down=down),
        "lead": "",
        "figure": None,
        "narrow": None,
        "columns": [say(f"supervision_page.days.{name}") for name in ("week", "up", "mixed", "down")],
        "rows": rows,
        "caption": say("supervision_page.days.caption"),
        "read": say("supervision_page.days.read"),
        "pins": [],
    }
