"""Time from left to right: a tick for every session, and the days of some."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from math import ceil

from alliance_widgets.charts.drawing import Drawing
from alliance_widgets.charts.lettering import text_width
from alliance_widgets.charts.saying import When, month, needs_year, when
from alliance_widgets.charts.shapes import HAIR

TICK = 0.16
LEAST_PITCH = 0.25
"""How near, in em, ticks may stand before they run into one another."""
BETWEEN_DAYS = 0.6
LONGEST = date(2028, 3, 28)


def ticks(drawing: Drawing, first: int, last: int, *, floor: float = 0, shift: float = 0) -> None:
    """A tick below the floor for every session, so that a gap is seen to be a session; none where they would touch."""
    if drawing.em_per_x >= LEAST_PITCH:
        places = [at for session in range(first, last + 1) for at in (session + shift, session + shift, None)]
        heights = [height for _ in range(first, last + 1) for height in (floor, floor - TICK, None)]
        drawing.line(places, heights, "@line", HAIR)


def days(drawing: Drawing, seen: Mapping[int, When], *, floor: float = 0, most: int = 4) -> None:
    """The days, or weeks, of the first session, of the last, and of as many between as fit."""

    def text(at: When) -> str:
        return month(at) if with_year and isinstance(at, date) else when(at)

    with_year = needs_year(seen.values())
    weeks = [at for at in seen.values() if not isinstance(at, date)]
    wide = text_width(text(max(weeks) if weeks else LONGEST))
    for session in spread(min(seen), max(seen), pitch=drawing.em_per_x, wide=wide, most=most):
        if session in seen:
            drawing.note(session, floor, text(seen[session]), xa="center", ya="top", dy=-0.28, color="@soft")


def spread(first: int, last: int, *, pitch: float, wide: float, most: int) -> list[int]:
    """The first session, the last, and up to `most` − 1 between at equal steps, as labels `wide` em wide have room."""
    span, least = last - first, ceil((wide + BETWEEN_DAYS) / pitch)
    step = max(least, ceil(span / most), 1)
    step = next((one for one in range(step, step + step // 2 + 1) if span % one == 0), step)
    between = [session for session in range(last, first, -step) if session - first >= step]
    return sorted({last, *between, first} if span >= least else {last})
