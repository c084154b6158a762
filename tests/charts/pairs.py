"""What people could have answered, and how it is given to the charts of the shared screen."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from hypothesis import strategies as st

from alliance_widgets.charts import GoalProgress

FIRST = date(2025, 1, 8)
RATING = st.none() | st.integers(0, 10)
ANYTHING = st.lists(RATING, min_size=1, max_size=40)
STEPS = st.lists(st.sampled_from([None, -3, -2, -1, -1, 0, 0, 0, 1, 1, 2, 3]), min_size=1, max_size=40)


def walk(steps: list[int | None]) -> list[int | None]:
    """Ratings that move as people's do, with sessions left out."""
    now, found = 5, []
    for step in steps:
        now = min(10, max(0, now + (step or 0)))
        found.append(None if step is None else now)
    return found


SERIES = ANYTHING | STEPS.map(walk)


def on(session: int) -> date:
    """The day of a session, a week after the one before."""
    return FIRST + timedelta(weeks=session - 1)


def goal(*ratings: int | None, **more: Any) -> GoalProgress:
    """One goal with a rating for every session."""
    rated = tuple((session, on(session), rating) for session, rating in enumerate(ratings, 1))
    return GoalProgress(**{"goal": "Sleep well", "client": "Sam", "ratings": rated} | more)


def lines(figure: dict[str, Any]) -> list[dict[str, Any]]:
    """The lines of a drawing that carry answers: whole ones, no short strokes."""
    return [
        trace
        for trace in figure["data"]
        if "lines" in trace.get("mode", "") and trace["line"]["color"] in ("@client", "@therapistMark")
    ]


def points(figure: dict[str, Any], color: str) -> list[tuple[float, float | None]]:
    """All points of one colour, on lines and as marks."""
    return [
        (x, y)
        for trace in figure["data"]
        if color in (trace.get("line", {}).get("color"), trace.get("marker", {}).get("color"))
        for x, y in zip(trace["x"], trace["y"], strict=True)
    ]
