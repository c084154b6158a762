"""Where a label finds room: beside its mark, and on nothing else."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from alliance_widgets.charts.drawing import Drawing
from alliance_widgets.charts.lettering import SMALL, text_width

LINE = 1.3
"""How high a line of text is, in its own size."""
BOLD = 1.06
AIR = 0.12
"""How near, in em, a label may come to another."""
THIN = 0.13
"""How much of a line's height, at its top and its foot, is empty."""
NEAR = 0.3
"""How near, in em, a label may come to a line, since lines carry dots."""


class Box(NamedTuple):
    """The place of a label, in the units of the axes."""

    left: float
    right: float
    low: float
    high: float

    def meets(self, other: Box) -> bool:
        """Whether the two share some room."""
        across = self.left < other.right and other.left < self.right
        return across and self.low < other.high and other.low < self.high

    def crossed(self, stroke: Stroke) -> bool:
        """Whether a straight stroke goes through."""
        (x0, y0), (x1, y1) = stroke if stroke[0][0] <= stroke[1][0] else stroke[::-1]
        if x1 < self.left or x0 > self.right:
            return False
        if x1 > x0:
            rise = (y1 - y0) / (x1 - x0)
            y0, y1 = y0 + rise * (max(x0, self.left) - x0), y0 + rise * (min(x1, self.right) - x0)
        return max(y0, y1) > self.low and min(y0, y1) < self.high


Point = tuple[float, float]
Stroke = tuple[Point, Point]
Extent = tuple[float, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Somewhere a label could stand: at (x, y), on that side of it, `dx` and `dy` em further."""

    x: float
    y: float
    xa: str = "center"
    ya: str = "middle"
    dx: float = 0
    dy: float = 0


def measured(text: str, *, bold: bool = False) -> Extent:
    """About how wide and how high a label is, in em of the room's type."""
    lines = text.split("<br>")
    return max(map(text_width, lines)) * (BOLD if bold else 1), SMALL * LINE * len(lines)


class Labels:
    """Direct labels of one drawing that keep off its lines and off each other."""

    def __init__(self, drawing: Drawing) -> None:
        self.drawing = drawing
        self.strokes: list[Stroke] = []
        self.faint: list[Stroke] = []
        self.boxes: list[Box] = []

    def keep_off(self, points: Iterable[tuple[float, float | None]]) -> None:
        """No label lies on the line through these points; None is a gap in it."""
        last: Point | None = None
        for x, y in points:
            here = None if y is None else (x, y)
            if here:
                self.strokes.append((last or here, here))
            last = here

    def box(self, text: str, place: Place, *, bold: bool = False, extent: Extent | None = None) -> Box:
        """How much room a text takes there; `extent` is its width and height in em where it has more than one size."""
        wide, high = extent or measured(text, bold=bold)
        across, up = self.drawing.em_per_x, self.drawing.em_per_unit
        left = place.x + (place.dx - {"left": 0, "center": wide / 2, "right": wide}[place.xa] - AIR) / across
        low = place.y + (place.dy - {"bottom": 0, "middle": high / 2, "top": high}[place.ya] + THIN) / up
        return Box(left, left + (wide + 2 * AIR) / across, low, low + (high - 2 * THIN) / up)

    def is_free(self, box: Box, *, faint: bool = False) -> bool:
        """Whether a label there would lie on nothing, or if need be on nothing but a `faint` line."""
        across, up = NEAR / self.drawing.em_per_x, NEAR / self.drawing.em_per_unit
        wide = Box(box.left - across, box.right + across, box.low - up, box.high + up)
        if any(map(box.meets, self.boxes)) or any(map(wide.crossed, self.strokes)):
            return False
        return faint or not any(map(box.crossed, self.faint))

    def put(
        self,
        text: str,
        places: Iterable[Place],
        *,
        color: str = "@ink",
        bold: bool = False,
        must: bool = False,
        extent: Extent | None = None,
    ) -> Place | None:
        """Writes the text at the first place that is free; at none if all are taken, unless it `must` stand."""
        places = [*places]
        boxes = [self.box(text, place, bold=bold, extent=extent) for place in places]
        at = next((at for faint in (False, True) for at, box in enumerate(boxes) if self.is_free(box, faint=faint)), 0)
        if not places or not (must or self.is_free(boxes[at], faint=True)):
            return None
        found = places[at]
        self.boxes.append(boxes[at])
        self.drawing.note(
            found.x, found.y, text, xa=found.xa, ya=found.ya, dx=found.dx, dy=found.dy, color=color, bold=bold
        )
        return found
