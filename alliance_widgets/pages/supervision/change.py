"""Reliable change, where it may be claimed: not for numbers of the pair's own; one published value on request."""

from __future__ import annotations

from typing import Any

from alliance_widgets.charts.desk import figure_of, signed
from alliance_widgets.domain.supervision import Case
from alliance_widgets.pages.supervision.naming import name_of_goal
from alliance_widgets.words import say

PUBLISHED = 2.45
"""Points of a goal on 0–10 beyond chance, as published for goals of young people that their parents rated."""


def change_of(case: Case) -> dict[str, Any] | None:
    """Why no reliable change is claimed; and folded away, how the goals stand to that one value."""
    moves = [(goal, _ends(goal.ratings)) for goal in case.goals]
    rows = [
        [
            name_of_goal(goal),
            str(first),
            str(last),
            signed(last - first, 2),
            say(
                "supervision_page.change.beyond" if abs(last - first) > PUBLISHED else "supervision_page.change.within"
            ),
        ]
        for goal, ends in moves
        if ends
        for first, last in [ends]
    ]
    if not any(goal.ratings for goal in case.goals):
        return None
    names = ("goal", "first", "last", "move", "beside")
    return {
        "title": say("supervision_page.change"),
        "lines": [say("supervision_page.change.why"), say("supervision_page.change.instead")],
        "folded": {
            "title": say("supervision_page.change.one_value"),
            "lines": [
                say("supervision_page.change.value", value=figure_of(PUBLISHED, 2)),
                say("supervision_page.change.source"),
            ],
            "columns": [say(f"supervision_page.change.column.{name}") for name in names],
            "rows": rows,
        }
        if rows
        else {},
    }


def _ends(ratings: Any) -> tuple[int, int] | None:
    """The first number and the last, once there are two."""
    rated = [one.rating for one in ratings if one.rating is not None]
    return (rated[0], rated[-1]) if len(rated) > 1 else None
