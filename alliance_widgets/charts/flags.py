"""Pennants where a way of working began: a stem down to that session, and its name beside it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from alliance_widgets.charts.drawing import Drawing
from alliance_widgets.charts.lettering import plain, shortened, text_width
from alliance_widgets.charts.shapes import HAIR, em

MOST_ROWS = 3
NAMELESS = -1
ROW = 1.0
PENNANT = 0.7
LEAST, MOST = 4.5, 11.0
"""How short a name may be cut, and how long it may be, in em."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Flag:
    """A name that begins at `session`, in which row from above, written to the right of its stem or to the left."""

    session: int
    row: int
    name: str
    left: bool = False


def hoisted(
    methods: Sequence[tuple[str, int]], *, place: Callable[[float], float], end: float, full: float = MOST
) -> list[Flag]:
    """Every method with its flag so that no name lies on another or on a stem; where there is no room, no name.

    `place` gives where a session stands, in em from the left; no name goes beyond `end`.
    """
    found: list[Flag] = []
    names: list[tuple[int, float, float]] = []
    stems: list[tuple[int, float]] = []
    for method, session in sorted(methods, key=lambda one: one[1]):
        x = place(session)

        def is_free(row: int, low: float, high: float, x: float = x) -> bool:
            beside = all(other != row or high <= left or right <= low for other, left, right in names)
            stem = all(other <= row or not left < x < right for other, left, right in names)
            return beside and stem and all(other >= row or not low < at < high for other, at in stems)

        widths = [text_width(shortened(method, width)) for width in (full, LEAST)]
        places = [
            (row, width, left)
            for width in widths
            for row in range(MOST_ROWS)
            for left in (False, True)
            if (x - PENNANT - width >= 0 if left else x + PENNANT + width <= end)
        ]
        spans = [(x - PENNANT - width, x) if left else (x, x + PENNANT + width + 0.4) for _, width, left in places]
        at = next((n for n, (row, *_) in enumerate(places) if is_free(row, *spans[n])), None)
        if at is None:
            found.append(Flag(session=session, row=NAMELESS, name=""))
            continue
        row, width, left = places[at]
        names.append((row, *spans[at]))
        stems.append((row, x))
        found.append(Flag(session=session, row=row, name=shortened(method, width + 0.01), left=left))
    return found


def draw_flags(drawing: Drawing, flags: Sequence[Flag], *, base: float, foot: Callable[[int], float]) -> None:
    """Draws them, the lowest row at `base`; each stem hangs down to `foot` of its session."""
    lowest = max((flag.row for flag in flags), default=0)
    for flag in flags:
        # A flag without a name stands below all names, so that its stem goes through none.
        y = base + (lowest - flag.row if flag.name else -0.6) * ROW / drawing.em_per_unit
        side = -1 if flag.left else 1
        drawing.rule(flag.session, foot(flag.session), flag.session, y + 0.22, "@soft", HAIR * 1.3)
        drawing.path(flag.session, y, f"M 0,{em(-0.21)} L {em(0.5 * side)},0 L 0,{em(0.21)} Z", "@soft")
        if flag.name:
            drawing.note(flag.session, y, plain(flag.name), xa="right" if flag.left else "left", dx=PENNANT * side)
