"""Single ratings against the person's own limits, for the desk: which ones move more than the others do."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any

from alliance_widgets.charts.chart import Chart
from alliance_widgets.charts.desk import (
    End,
    callout,
    client_voice,
    figure_of,
    limit_ends,
    line_ends,
    over_limits,
    ring,
    session_numbers,
    signed,
)
from alliance_widgets.charts.drawing import NARROW, NUMBER, WIDE
from alliance_widgets.charts.shapes import em
from alliance_widgets.statistics import IndividualsChart, individuals_chart, limits_in_use, outside_limits
from alliance_widgets.words import say

NEEDED = 6
MOST_CALLED_OUT = 3
HEIGHT = 14.6


@dataclass(frozen=True, kw_only=True)
class OwnLimits:
    """One series of ratings: `what` was rated, and (session, 0–10 or None) in order."""

    what: str
    client: str
    ratings: tuple[tuple[int, int | None], ...]
    low: str = ""
    high: str = ""

    @cached_property
    def rated(self) -> list[tuple[int, int]]:
        """The sessions with a number."""
        return [(session, rating) for session, rating in self.ratings if rating is not None]

    @cached_property
    def limits(self) -> IndividualsChart | None:
        """The own limits, once there are six numbers."""
        return individuals_chart([rating for _, rating in self.rated]) if len(self.rated) >= NEEDED else None

    @cached_property
    def outside(self) -> list[tuple[int, int]]:
        """The ratings outside the own limits, in order."""
        limits, rated = self.limits, self.rated
        return [rated[at] for at in outside_limits([rating for _, rating in rated], limits)] if limits else []


def control_chart(value: OwnLimits) -> Chart:
    """The sentence, the picture and the table of one series."""
    limits = value.limits
    missing = NEEDED - len(value.rated)
    return Chart(
        headline=headline(value),
        lead=say("control_chart.look") if value.outside else "",
        figure=picture(value, WIDE) if value.rated else None,
        narrow=picture(value, NARROW) if value.rated else None,
        columns=(
            say("desk_chart.session"),
            *(say(f"control_chart.column.{name}") for name in ("rating", "step", "mark")),
        ),
        rows=rows(value),
        caption=say("control_chart.caption", what=value.what),
        read=say("control_chart.read", client=value.client) if limits else say("control_chart.missing", n=missing),
    )


def headline(value: OwnLimits) -> str:
    """How many ratings lie outside, and where the newest one is."""
    outside = value.outside
    if value.limits is None:
        return say("control_chart.early")
    if not outside:
        return say("control_chart.inside", client=value.client, count=len(value.rated))
    return say("control_chart.outside", n=len(outside), client=value.client, session=outside[-1][0])


def rows(value: OwnLimits) -> tuple[tuple[str, ...], ...]:
    """Every session, newest first, then the limits as they are computed, beyond the scale where they are."""
    limits, outside = value.limits, dict(value.outside)
    found, last = [], None
    for session, rating in value.ratings:
        if rating is None:
            found.append((str(session), say("desk_chart.not_today"), "", ""))
            continue
        step = "" if last is None else signed(rating - last)
        mark = ""
        if limits and session in outside:
            mark = say("control_chart.above" if rating > limits.centre else "control_chart.below")
        found.append((str(session), str(rating), step, mark))
        last = rating
    return (*reversed(found), *(_limit_rows(limits) if limits else ()))


def _limit_rows(limits: IndividualsChart) -> list[tuple[str, ...]]:
    """The limits, also where they lie beyond the scale, and those in use where that is not the same."""
    used = limits_in_use(limits)
    lines = [
        (say("desk_chart.row.mean"), limits.centre),
        (say("desk_chart.row.lower"), limits.lower),
        (say("desk_chart.row.upper"), limits.upper),
        (say("control_chart.row.mean_step"), limits.mean_moving_range),
        (say("control_chart.row.usual_step"), limits.moving_range_upper),
    ]
    if used != (limits.lower, limits.upper):
        lines += [(say("control_chart.row.used_lower"), used[0]), (say("control_chart.row.used_upper"), used[1])]
    return [(name, figure_of(number, 2), "", "") for name, number in lines]


# The picture ---------------------------------------------------------------------------------


def picture(value: OwnLimits, width: float) -> dict[str, Any]:
    """Dots and thin line, gaps left as gaps; the own limits behind, and a ring around each rating outside."""
    first, last = value.ratings[0][0], value.ratings[-1][0]
    limits, outside = value.limits, value.outside
    frame = over_limits(first, last, limits, width=width, height=HEIGHT, low=value.low, high=value.high)
    drawing, labels = frame.drawing, frame.labels
    by_session = dict(value.ratings)
    sessions = [*range(first, last + 1)]
    line = [by_session.get(session) for session in sessions]
    client_voice(drawing, sessions, line)
    session_numbers(drawing, first, last, loud=[session for session, _ in outside])
    labels.keep_off([*zip(sessions, line, strict=True)][::-1])
    for session, rating in outside:
        ring(drawing, session, rating)
    for session, rating in outside[: -MOST_CALLED_OUT - 1 : -1]:
        where = say("control_chart.at", session=session, rating=f"<b>{rating}</b>")
        callout(drawing, labels, session, rating, [where], sides=frame.sides)
    now = value.rated[-1][1]
    big = f'<span style="font-size:{em(NUMBER)}"><b>{now}</b></span>'
    ends: list[End] = [(float(now), [say("control_chart.now", number=big)], "@client", NUMBER * 0.8)]
    line_ends(drawing, ends + (limit_ends(limits, room=frame.room) if limits else []))
    return drawing.figure()
