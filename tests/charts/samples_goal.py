"""Made-up goals and days, each chosen for what its chart has to show."""

from __future__ import annotations

from datetime import date, timedelta

from alliance_widgets.charts import Chart, DaysWeather, GoalProgress, days_chart, goal_chart

FIRST = date(2025, 1, 8)
WEATHER = "ud.mduudmu.ddmuudud.mmuduumd"
HOW = {"u": "up", "m": "mixed", "d": "down", ".": None}


def goal(*ratings: int | None, **more: object) -> Chart:
    """A goal rated week by week."""
    weeks = tuple((at, FIRST + timedelta(weeks=at - 1), rating) for at, rating in enumerate(ratings, 1))
    return goal_chart(GoalProgress(goal="Sleep through most nights", client="Sam", ratings=weeks, **more))


def days(letters: str) -> Chart:
    """So many days, a letter each."""
    found = tuple((FIRST + timedelta(days=at), HOW[letter], "") for at, letter in enumerate(letters))
    return days_chart(DaysWeather(client="Sam", days=found))


def samples() -> dict[str, Chart]:
    """By name."""
    methods = (("Wind-down hour", 5), ("No phone in bed", 10))
    return {
        "goal-changed": goal(2, 3, 3, None, 3, 2, 4, 3, None, 4, 5, 5, 6, good_enough=7, methods=methods),
        "goal-inside": goal(2, 3, 2, 3, None, 4, 5, good_enough=7, methods=(("Walk home", 2), ("A worry page", 6))),
        "goal-early": goal(3, 4, 4, good_enough=7),
        "goal-at-the-top": goal(10, 10, 10, 10, 10, 10, good_enough=10),
        "goal-at-the-bottom": goal(0, 0, 0, 1, 0, 0, good_enough=1),
        "days-four-weeks": days(WEATHER),
        "days-few": days("." * 24 + "ud.m"),
    }
