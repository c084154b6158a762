"""Ways of working over time, under the goal that they serve: the same weeks, and no claim of more."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from alliance_widgets.charts.chart import Chart
from alliance_widgets.charts.drawing import NARROW, WIDE
from alliance_widgets.charts.goal_chart import GoalProgress
from alliance_widgets.charts.methods_drawing import picture
from alliance_widgets.charts.saying import in_words, needs_year, short_day
from alliance_widgets.words import say

SHOWN = 5
"""How many ways of working the drawing has room for."""
Pair = tuple[int | None, int | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class MethodTried:
    """One way of working; `state` is "keeping", "trying" or "not_for_us".

    `began` and `ended` are (session, day); `willing` and `helped` are (client, therapist); None is not rated.
    """

    name: str
    state: str
    began: tuple[int, date]
    ended: tuple[int, date] | None = None
    fit: int | None = None
    willing: Pair = (None, None)
    helped: Pair = (None, None)

    def weeks(self, last: date) -> int:
        """How many whole weeks it has been tried, until it ended or until the `last` day."""
        return max(0, ((self.ended[1] if self.ended else last) - self.began[1]).days // 7)


@dataclass(frozen=True, slots=True, kw_only=True)
class MethodsOverTime:
    """The ways of working that serve one goal, in any order."""

    goal: GoalProgress
    therapist: str
    methods: tuple[MethodTried, ...]

    @property
    def in_order(self) -> list[MethodTried]:
        """The one that began first comes first."""
        return sorted(self.methods, key=lambda method: method.began[0])

    @property
    def shown(self) -> list[MethodTried]:
        """The newest five."""
        return self.in_order[-SHOWN:]

    @property
    def last_day(self) -> date:
        """The newest day that anything is known of."""
        days = [day for _, day, _ in self.goal.ratings[-1:]]
        return max([*days, *(method.ended[1] for method in self.methods if method.ended), self.in_order[-1].began[1]])

    def state_of(self, method: MethodTried) -> str:
        """What became of it, and how long it was tried."""
        state, weeks = say(f"methods_chart.state.{method.state}"), method.weeks(self.last_day)
        if not weeks:
            return state
        return say("methods_chart.state_and_weeks", state=state, weeks=say("methods_chart.weeks", n=weeks))

    def in_weeks_of(self, method: MethodTried) -> list[int]:
        """The goal numbers put from the session it began in to the one it ended in."""
        last = method.ended[0] if method.ended else None
        return [
            rating
            for session, _, rating in self.goal.ratings
            if rating is not None and session >= method.began[0] and (last is None or session <= last)
        ]


def methods_chart(value: MethodsOverTime) -> Chart:
    """The sentence, the picture and the table of the ways of working."""
    headline, lead = sentences(value)
    more = say("methods_chart.read_more", count=in_words(SHOWN)) if len(value.methods) > SHOWN else ""
    names = ("method", "began", "ended", "state", "weeks", "fit", "willing", "helped")
    return Chart(
        headline=headline,
        lead=lead,
        figure=picture(value, WIDE) if value.methods else None,
        narrow=picture(value, NARROW) if value.methods else None,
        columns=tuple(say(f"methods_chart.column.{name}") for name in names),
        rows=rows(value),
        caption=say("methods_chart.caption", goal=value.goal.goal),
        read=f"{say('methods_chart.read')} {more}".strip() if value.methods else "",
    )


def sentences(value: MethodsOverTime) -> tuple[str, str]:
    """What the goal number did in the weeks of the newest way of working; never why."""
    if not value.methods:
        return say("methods_chart.empty"), ""
    newest = value.in_order[-1]
    numbers = value.in_weeks_of(newest)
    if len(numbers) < 2:
        few = "methods_chart.one_number" if numbers else "methods_chart.no_number"
        return say(few, method=newest.name), say("methods_chart.few_lead")
    first, last = numbers[0], numbers[-1]
    if first == last:
        name = "methods_chart.stayed" if len({*numbers}) == 1 else "methods_chart.came_back"
    else:
        name = "methods_chart.rose" if last > first else "methods_chart.fell"
    goal = say("methods_chart.goal", goal=value.goal.goal)
    return say(name, method=newest.name, first=first, last=last), goal


def rows(value: MethodsOverTime) -> tuple[tuple[str, ...], ...]:
    """Every way of working, the first to begin first."""
    days = [day for method in value.methods for _, day in (method.began, *([method.ended] if method.ended else []))]
    year = needs_year([*days, *([value.last_day] if days else [])])
    return tuple(
        (
            method.name,
            short_day(method.began[1], year=year),
            short_day(method.ended[1], year=year) if method.ended else "",
            say(f"methods_chart.state.{method.state}"),
            say("methods_chart.weeks", n=method.weeks(value.last_day)),
            "" if method.fit is None else str(method.fit),
            _both(value, method.willing),
            _both(value, method.helped),
        )
        for method in value.in_order
    )


def _both(value: MethodsOverTime, pair: Pair) -> str:
    client, therapist = pair
    if client is not None and client == therapist:
        return say("methods_chart.both", number=client)
    named = ((value.goal.client, client), (value.therapist, therapist))
    return ", ".join(say("methods_chart.voice", name=name, number=one) for name, one in named if one is not None)
