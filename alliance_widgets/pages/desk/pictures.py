"""The pictures of one journey for its therapist: what stands in it, as the desk's charts take it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from alliance_widgets.charts import (
    Chart,
    DipsAndRepairs,
    GoalAttainment,
    GoalByWeek,
    Ladder,
    MethodsAgainstGoals,
    OwnLimits,
    TriedMethod,
    attainment_chart,
    control_chart,
    dips_chart,
    timeline_chart,
)
from alliance_widgets.domain.kinds import CLOSING, Lane, Rung, Statement
from alliance_widgets.domain.voices import Voice
from alliance_widgets.pages.pictures import closing_picture, goal_picture, goals_with_numbers, methods_picture

if TYPE_CHECKING:
    from alliance_widgets.domain.goals import Goal
    from alliance_widgets.domain.methods import Method
    from alliance_widgets.pages.desk.screen import JourneyScreen

Picture = tuple[str, Callable[[], Chart]]
STATES = {Lane.TRYING: "trying", Lane.KEEPING: "keeping"}


def dips_of(screen: JourneyScreen, statement: Statement) -> DipsAndRepairs:
    """One statement of the closing check, both voices, session by session."""
    journey = screen.journey
    answers = []
    for session, check in sorted(journey.checks.items()):
        if check.revealed or check.withdrawn_by:
            client, therapist = (check.now.get(statement, {}).get(voice) for voice in Voice)
            answers.append((session, client, therapist))
    return DipsAndRepairs(statement=screen.say(f"statement.client.{statement}"), **screen.names, answers=tuple(answers))


def statement_to_look_at(screen: JourneyScreen) -> tuple[Statement, DipsAndRepairs]:
    """The statement with the newest dip, one that is still open first; without a dip, the first statement."""

    def newest(one: tuple[Statement, DipsAndRepairs]) -> tuple[bool, int]:
        found = one[1].dips
        return (bool(found) and found[-1].repaired_at is None, found[-1].at if found else -1)

    # Of equals max keeps the first, so that the order of the check stands.
    return max(((statement, dips_of(screen, statement)) for statement in CLOSING), key=newest)


def pictures_of(screen: JourneyScreen) -> list[Picture]:
    """Every picture that has something to show, by what stands above it; made when it is looked at."""
    found: list[Picture] = []
    for statement in CLOSING:
        value = dips_of(screen, statement)
        if value.rated:
            ratings = tuple((session, client) for session, client, _ in value.answers)
            limits = OwnLimits(what=value.statement, client=value.client, ratings=ratings)
            found.append((screen.say("desk.picture.dips"), lambda value=value: dips_chart(value)))
            found.append((screen.say("desk.picture.control"), lambda limits=limits: control_chart(limits)))
    if closing := closing_picture(screen):
        found.append((screen.say("desk.picture.closing"), lambda: closing))
    goals = goals_with_numbers(screen)
    found += [(screen.say("desk.picture.goal"), lambda goal=goal: goal_picture(screen, goal)) for goal in goals]
    if any(goal.rungs for goal in goals):
        found.append((screen.say("desk.picture.attainment"), lambda: attainment_chart(attainment_of(screen))))
    if goals:
        found.append((screen.say("desk.picture.timeline"), lambda: timeline_chart(timeline_of(screen))))
    if methods := methods_picture(screen):
        found.append((screen.say("desk.picture.methods"), lambda: methods))
    return found


def attainment_of(screen: JourneyScreen) -> GoalAttainment:
    """Each goal with a step that was said, from its first step to its last."""
    return GoalAttainment(goals=tuple(_ladder(goal) for goal in screen.journey.goals.values() if goal.rungs))


def _ladder(goal: Goal) -> Ladder:
    (_, first), (_, last) = goal.rungs[0], goal.rungs[-1]
    steps = tuple(goal.steps.get(rung, "") for rung in Rung)
    return Ladder(goal=goal.words, start=first.level, now=last.level, steps=steps if all(steps) else ())


def timeline_of(screen: JourneyScreen) -> MethodsAgainstGoals:
    """Every goal with numbers, week by week from the first session on; here at the desk in the pair's own words."""
    journey = screen.journey
    first = journey.sessions[0].opened.date()

    def week(day: object) -> int:
        return (day - first).days // 7 + 1  # type: ignore[operator]  # both are dates

    methods = tuple(_tried(method, week) for method in journey.cards if method.began)
    goals = [
        GoalByWeek(
            kind=goal.words,
            ratings=tuple({week(rated.on): rated.rating for rated in goal.ratings}.items()),
            good_enough=goal.enough,
            # Which goal a way of working serves is not written down; with one goal there is no question.
            methods=methods if len(goals_with_numbers(screen)) == 1 else (),
        )
        for goal in goals_with_numbers(screen)
    ]
    return MethodsAgainstGoals(goals=tuple(goals))


def _tried(method: Method, week: Callable[[object], int]) -> TriedMethod:
    ended = week(method.ended[1]) if method.ended else None
    return TriedMethod(
        kind=method.wording.name, began=week(method.began), ended=ended, state=STATES.get(method.lane, "not_for_us")
    )
