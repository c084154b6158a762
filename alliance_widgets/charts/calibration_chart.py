"""How a dip rule met dips that were planted: what it found, what it missed, and where it called for nothing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from alliance_widgets.charts.chart import Chart
from alliance_widgets.charts.drawing import NARROW, WIDE, Drawing
from alliance_widgets.charts.lettering import text_width
from alliance_widgets.words import counted, say

BAR, ROW = 0.27, 3.4
"""Half the height of a bar in rows, and how high a row is, in em."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleMet:
    """The counts: `by_size` are (points, planted, found); a repair is planted for some of the dips that were found.

    `stay` are found dips that were planted to stay, `said_to_stay` those of them of which the rule says so.
    """

    journeys: int
    planted: int
    found: int
    by_size: tuple[tuple[int, int, int], ...]
    repairs: int
    repairs_found: int
    stay: int
    said_to_stay: int
    false_calls: int


def calibration_chart(value: RuleMet) -> Chart:
    """The sentence, the picture and the table, as a trainer is shown them."""
    rows = [(say("cohort.dips_of", size=size), planted, found) for size, planted, found in value.by_size]
    rows += [
        (say("cohort.dips"), value.planted, value.found),
        (say("cohort.repairs"), value.repairs, value.repairs_found),
        (say("cohort.never"), value.stay, value.said_to_stay),
    ]
    table = [(name, *map(counted, (planted, found, planted - found))) for name, planted, found in rows]
    return Chart(
        headline=say("model.found", hits=value.found, planted=value.planted),
        lead=say("model.as_such", journeys=counted(value.journeys)),
        figure=_picture(value, WIDE) if value.planted else None,
        narrow=_picture(value, NARROW) if value.planted else None,
        columns=tuple(say(f"cohort.{name}") for name in ("what", "planted", "found", "missed")),
        rows=(*table, (say("cohort.false"), "–", counted(value.false_calls), "–")),
        caption=say("cohort.caption"),
        read=say("cohort.read"),
    )


def _picture(value: RuleMet, width: float) -> dict[str, Any]:
    """A bar for each size, as long as there were dips, filled as far as they were found."""
    longest = max(planted for _, planted, _ in value.by_size)
    drawing = Drawing(
        width=width, height=ROW * len(value.by_size) + 0.4, left=0.2, right=0.4, bottom=0.2,
        x=(0, longest), y=(-len(value.by_size), 0),
    )  # fmt: skip
    for at, (size, planted, found) in enumerate(value.by_size):
        middle = -at - 0.68
        drawing.note(0, -at - 0.02, say("cohort.dips_of", size=size), ya="top", bold=True)
        text = say("cohort.found_of", hits=found, planted=planted)
        drawing.bar(0, planted, middle - BAR, middle + BAR, fill="@paper", edge="@ink")
        drawing.bar(0, found, middle - BAR, middle + BAR, fill="@ink", edge="@ink")
        if text_width(text) + 1 <= found * drawing.em_per_x:
            drawing.note(0, middle, text, dx=0.5, color="@paper")
        else:
            drawing.note(planted, -at - 0.02, text, xa="right", ya="top")
    return drawing.figure()
