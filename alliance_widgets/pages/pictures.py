"""The pictures of a journey: what stands in it, as the plain values that charts are made of."""

from __future__ import annotations

from datetime import timedelta

from alliance_widgets.charts import (
    Chart,
    ClosingChecks,
    DaysWeather,
    GoalProgress,
    MethodsOverTime,
    MethodTried,
    closing_chart,
    days_chart,
    goal_change,
    goal_chart,
    methods_chart,
)
from alliance_widgets.domain.access import May, allows
from alliance_widgets.domain.goals import Goal
from alliance_widgets.domain.kinds import CLOSING, Asked, HowWas, Lane
from alliance_widgets.domain.methods import Method
from alliance_widgets.domain.voices import Voice
from alliance_widgets.pages.screen import Screen

FOUR_WEEKS = 28
STATES = {Lane.TRYING: "trying", Lane.KEEPING: "keeping"}


def goals_with_numbers(screen: Screen) -> list[Goal]:
    """Every goal that has been rated, settled ones too."""
    return [goal for goal in screen.journey.goals.values() if goal.ratings]


def goal_picture(screen: Screen, goal: Goal) -> Chart:
    """One goal over time, with flags where a method began."""
    return goal_chart(_progress(screen, goal))


def change_today(screen: Screen) -> str:
    """One sentence on the first goal that has a number of today: from where to where."""
    session = screen.journey.session
    for goal in screen.journey.live_goals:
        rated = goal.in_session(session)
        if rated and rated.rating is not None:
            return goal_change(_progress(screen, goal))
    return ""


def days_picture(screen: Screen, *, weeks: int = 4) -> Chart:
    """The days of the last weeks, up to yesterday."""
    today, marks = screen.room.book.clock().date(), screen.journey.days
    shown = []
    for back in range(7 * weeks, 0, -1):
        day = today - timedelta(days=back)
        mark = marks.get(day)
        how = mark.how.value if mark and mark.how not in (None, HowWas.OUT) else None
        shown.append((day, how, mark.word if mark and words_too(screen) else ""))
    return days_chart(DaysWeather(client=screen.journey.client, days=tuple(shown)))


def methods_picture(screen: Screen) -> Chart | None:
    """The ways of working beside the first goal on the table; None where none has begun or no goal has numbers."""
    begun = [method for method in screen.journey.cards if method.began and method.began_session is not None]
    goals = goals_with_numbers(screen)
    goal = next((one for one in goals if one.live), goals[0] if goals else None)
    if not begun or goal is None:
        return None
    tried = tuple(_tried(screen, at, method) for at, method in enumerate(begun, 1))
    progress = _progress(screen, goal, flags=False)
    return methods_chart(MethodsOverTime(goal=progress, therapist=screen.journey.therapist, methods=tried))


def closing_picture(screen: Screen) -> Chart | None:
    """The closing check over time for both voices; None before the first one was turned over."""
    journey = screen.journey
    checks = tuple(
        (session, check.on, tuple(tuple(check.now.get(one, {}).get(voice) for voice in Voice) for one in CLOSING))
        for session, check in journey.checks.items()
        if check.revealed or check.withdrawn_by
    )
    if not any(check.revealed for check in journey.checks.values()):
        return None
    statements = tuple((screen.say(f"statement.client.{one}"), screen.say(f"statement.short.{one}")) for one in CLOSING)
    return closing_chart(
        ClosingChecks(
            client=journey.client,
            therapist=journey.therapist,
            statements=statements,
            checks=checks,
            today=screen.room.book.clock().date(),
        )
    )


def words_too(screen: Screen) -> bool:
    """Whether whoever looks may read the pair's words, or numbers only."""
    return allows(screen.room.role, May.SEE_WORDS)


def _progress(screen: Screen, goal: Goal, *, flags: bool = True) -> GoalProgress:
    at = 1 + goals_with_numbers(screen).index(goal) if goal in goals_with_numbers(screen) else 1
    methods = tuple(
        (_name(screen, number, method), method.began_session)
        for number, method in enumerate(screen.journey.cards, 1)
        if method.began_session is not None
    )
    return GoalProgress(
        goal=goal.words if words_too(screen) else screen.say("look.a_goal", at=at),
        client=screen.journey.client,
        ratings=tuple((rated.session, rated.on, rated.rating) for rated in goal.ratings),
        good_enough=goal.enough,
        methods=methods if flags else (),
    )


def _tried(screen: Screen, at: int, method: Method) -> MethodTried:
    def put(asked: Asked) -> tuple[int | None, int | None]:
        client, therapist = (method.score(asked, voice) for voice in Voice)
        return client, therapist

    return MethodTried(
        name=_name(screen, at, method),
        state=STATES.get(method.lane, "not_for_us"),
        began=(method.began_session or 0, method.began or screen.room.book.clock().date()),
        ended=method.ended,
        fit=method.score(Asked.FIT, Voice.CLIENT),
        willing=put(Asked.WILLING),
        helped=put(Asked.HELPED),
    )


def _name(screen: Screen, at: int, method: Method) -> str:
    return method.wording.name if words_too(screen) else screen.say("look.a_method", at=at)
