"""Methods against goals, week by week, for supervision: categories, not the client's words, and weeks, not dates."""

from __future__ import annotations

from dataclasses import dataclass

from alliance_widgets.charts.chart import Chart
from alliance_widgets.charts.drawing import NARROW, WIDE
from alliance_widgets.charts.timeline_drawing import goal_name, letter_at, picture
from alliance_widgets.statistics import no_move
from alliance_widgets.words import say

STATES = ("trying", "keeping", "not_for_us")


@dataclass(frozen=True, slots=True, kw_only=True)
class TriedMethod:
    """A method by its `kind`: the week it began, the last week it was used, and what became of it."""

    kind: str
    began: int
    ended: int | None = None
    state: str = "trying"

    def __post_init__(self) -> None:
        if self.state not in STATES:
            raise ValueError(f"a method that was begun is one of {', '.join(STATES)}")


@dataclass(frozen=True, slots=True, kw_only=True)
class GoalByWeek:
    """A goal by its `kind`: `ratings` are (week, 0–10 or None) in order; its `letter` follows the order by itself."""

    kind: str
    letter: str = ""
    ratings: tuple[tuple[int, int | None], ...]
    good_enough: int | None = None
    methods: tuple[TriedMethod, ...] = ()

    @property
    def rated(self) -> list[tuple[int, int]]:
        """The weeks with a number."""
        return [(week, rating) for week, rating in self.ratings if rating is not None]

    @property
    def placed(self) -> list[tuple[float, int]]:
        """The same numbers where they are drawn: the second of a week half a week later."""
        weeks = [week for week, _ in self.ratings]
        found = [week + weeks[:at].count(week) / weeks.count(week) for at, week in enumerate(weeks)]
        return [(at, rating) for at, (_, rating) in zip(found, self.ratings, strict=True) if rating is not None]

    @property
    def stuck(self) -> bool:
        """Whether the last four ratings are the same and not yet good enough."""
        return no_move([rating for _, rating in self.ratings], enough=self.good_enough)


@dataclass(frozen=True, slots=True, kw_only=True)
class MethodsAgainstGoals:
    """The goals of one journey, each with the methods that serve it; `methods` are those of which nobody said which."""

    goals: tuple[GoalByWeek, ...]
    methods: tuple[TriedMethod, ...] = ()

    @property
    def named(self) -> tuple[tuple[str, GoalByWeek], ...]:
        """Each goal as it is called: Goal A, Goal B."""
        return tuple((goal_name(goal.letter or letter_at(at)), goal) for at, goal in enumerate(self.goals))

    @property
    def weeks(self) -> range:
        """From the first week with a rating or a method to the last."""
        seen = {week for goal in self.goals for week, _ in goal.ratings}
        methods = [*self.methods, *(one for goal in self.goals for one in goal.methods)]
        seen |= {week for one in methods for week in (one.began, one.ended or one.began)}
        return range(min(seen), max(seen) + 1) if seen else range(0)


def timeline_chart(value: MethodsAgainstGoals) -> Chart:
    """The sentence, the picture and the table of the goals and their methods."""
    drawn = bool(value.weeks)
    return Chart(
        headline=" ".join(sentence(goal, name) for name, goal in value.named) or say("timeline_chart.none"),
        lead=" ".join(filter(None, (_on_trial(goal, name) for name, goal in value.named))),
        figure=picture(value, WIDE) if drawn else None,
        narrow=picture(value, NARROW) if drawn else None,
        columns=tuple(
            say(f"timeline_chart.column.{name}") for name in ("goal", "start", "now", "enough", "methods", "weeks")
        ),
        rows=(*(_row(goal, name, value.weeks) for name, goal in value.named), *_any_goal(value.methods)),
        caption=say("timeline_chart.caption"),
        read=say("timeline_chart.read"),
    )


def sentence(goal: GoalByWeek, name: str) -> str:
    """Reached, not moved, or moved: the first that holds."""
    if not goal.rated:
        return say("timeline_chart.unrated", goal=name)
    first, last = goal.rated[0][1], goal.rated[-1][1]
    if goal.good_enough is not None and last >= goal.good_enough:
        return say("timeline_chart.reached", goal=name)
    if goal.stuck:
        return say("timeline_chart.stuck", goal=name)
    if first == last:
        return say("timeline_chart.at", goal=name, last=last)
    return say("timeline_chart.moved", goal=name, first=first, last=last)


def _on_trial(goal: GoalByWeek, name: str) -> str:
    """For a goal that has not moved: how many methods there were, if the newest is being tried."""
    newest = max(goal.methods, key=lambda one: one.began, default=None)
    if not goal.stuck or newest is None or newest.state != "trying":
        return ""
    return say("timeline_chart.on_trial", n=len(goal.methods), goal=name)


def _row(goal: GoalByWeek, name: str, weeks: range) -> tuple[str, ...]:
    rated = goal.rated
    by_week: dict[int, list[str]] = {}
    for week, rating in goal.ratings:
        by_week.setdefault(week, []).append("–" if rating is None else str(rating))
    ends = (str(rated[0][1]), str(rated[-1][1])) if rated else ("", "")
    enough = "" if goal.good_enough is None else str(goal.good_enough)
    methods = ", ".join(_method(one) for one in goal.methods)
    each = ", ".join(" + ".join(by_week.get(week, ["–"])) for week in weeks)
    return (f"{name}, {goal.kind}", *ends, enough, methods, each)


def _any_goal(methods: tuple[TriedMethod, ...]) -> tuple[tuple[str, ...], ...]:
    """The row of the methods of which nobody said which goal they serve."""
    return (
        ((say("timeline_chart.column.methods"), "", "", "", ", ".join(map(_method, methods)), ""),) if methods else ()
    )


def _method(one: TriedMethod) -> str:
    state = say(f"timeline_chart.state.{one.state}")
    if one.ended is None:
        return say("timeline_chart.method", kind=one.kind, state=state, began=one.began)
    return say("timeline_chart.method_ended", kind=one.kind, state=state, began=one.began, ended=one.ended)
