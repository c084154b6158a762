"""One goal over time: gaps, usual range, good enough, and where a method began."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from alliance_widgets.charts.chart import Chart
from alliance_widgets.charts.drawing import NARROW, WIDE
from alliance_widgets.charts.goal_drawing import picture
from alliance_widgets.charts.saying import When, in_words, needs_year, opening, when
from alliance_widgets.statistics import UsualRange, changed, usual_range
from alliance_widgets.words import say

NEEDED = 5


@dataclass(frozen=True, kw_only=True)
class GoalProgress:
    """One goal: `ratings` are (session, day or week, 0–10 or None) in order; `methods` are (name, first session)."""

    goal: str
    client: str
    ratings: tuple[tuple[int, When, int | None], ...]
    good_enough: int | None = None
    methods: tuple[tuple[str, int], ...] = ()

    @cached_property
    def values(self) -> list[int | None]:
        """The ratings alone, gaps as None."""
        return [rating for _, _, rating in self.ratings]

    @cached_property
    def rated(self) -> list[int]:
        """The numbers that were put."""
        return [rating for rating in self.values if rating is not None]

    @cached_property
    def band(self) -> UsualRange | None:
        """The usual range, from the first five numbers once there are five."""
        return usual_range(self.values, first=NEEDED)

    @property
    def missing(self) -> int:
        """How many ratings are still needed for the usual range."""
        return max(0, NEEDED - len(self.rated))


def goal_chart(value: GoalProgress) -> Chart:
    """The sentence, the picture and the table of one goal."""
    headline, lead = sentences(value)
    columns, rows = table(value)
    return Chart(
        headline=headline,
        lead=lead,
        figure=picture(value, WIDE) if value.rated else None,
        narrow=picture(value, NARROW) if value.rated else None,
        columns=columns,
        rows=rows,
        caption=say("goal_chart.caption", goal=value.goal),
        read=reading(value),
    )


def sentences(value: GoalProgress) -> tuple[str, str]:
    """The finding and what goes with it, by rule; each is true of the numbers."""
    band = value.band
    if band is None:
        return say("goal_chart.early"), say("goal_chart.early_lead")
    last = value.rated[-1]
    today = value.values[-1] is not None
    side = changed(value.values, band)
    if side:
        return say("goal_chart.changed", goal=value.goal), say(f"goal_chart.changed_{side}", client=value.client)
    if last < band.low:
        now = "goal_chart.lower" if today else "goal_chart.last_lower"
        return say(now, client=value.client), say("goal_chart.lower_lead")
    return goal_change(value), say("goal_chart.above" if last > band.high else "goal_chart.inside")


def goal_change(value: GoalProgress) -> str:
    """From the first number to the last one, in one sentence; nothing before there are two."""
    if len(value.rated) < 2:
        return ""
    now = "goal_chart.from_to" if value.values[-1] is not None else "goal_chart.from_to_last"
    return say(now, goal=value.goal, first=value.rated[0], last=value.rated[-1])


def reading(value: GoalProgress) -> str:
    """How to read the band and whose rule it is; or what is missing for one."""
    if value.band:
        return say("goal_chart.read", client=value.client)
    if not value.rated:
        return ""
    missing = opening(say("goal_chart.read_early", n=value.missing, count=in_words(value.missing)))
    if len(value.rated) == 1:
        return f"{say('goal_chart.one', goal=value.goal, first=value.rated[0])} {missing}"
    return f"{goal_change(value)} {missing}"


def table(value: GoalProgress) -> tuple[tuple[str, ...], tuple[tuple[str, ...], ...]]:
    """The columns, and a row for every session, newest first: day, rating, where it lies, what began."""
    band = value.band
    year = needs_year(day for _, day, _ in value.ratings)
    rated = {session: (when(day, year=year), rating) for session, day, rating in value.ratings}
    began: dict[int, list[str]] = {}
    for name, session in value.methods:
        began.setdefault(session, []).append(name)
    rows = []
    for session in sorted(rated.keys() | began.keys(), reverse=True):
        day, rating = rated.get(session, (say("goal_chart.session", n=session), None))
        number = str(rating) if rating is not None else say("goal_chart.not_today") if session in rated else ""
        where = [_side(rating, band)] if band else []
        rows.append((day, number, *where, *([", ".join(began.get(session, []))] if began else [])))
    names = ("day", "rating", *(["range"] if band else []), *(["began"] if began else []))
    return tuple(say(f"goal_chart.column.{name}") for name in names), tuple(rows)


def _side(rating: int | None, band: UsualRange) -> str:
    if rating is None:
        return ""
    name = "above" if rating > band.high else "below" if rating < band.low else "within"
    return say(f"goal_chart.side.{name}")
