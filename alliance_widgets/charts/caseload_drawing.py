"""How a caseload is drawn: a small panel for each journey, all alike."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from alliance_widgets.charts.desk import figure_of
from alliance_widgets.charts.drawing import TARGET_DASH, Drawing
from alliance_widgets.charts.lettering import SMALL, plain, shortened, wrap
from alliance_widgets.charts.placing import BOLD, LINE, Labels, Place
from alliance_widgets.charts.shapes import HAIR, THICK, em
from alliance_widgets.words import say

WIDE_APART = 3
WHY_LINES = 2
PANEL, ACROSS, DOWN = 10.0, 1.5, 1.0
"""How wide a panel is at least, and the room between panels, in em."""
CODE, PLOT, POINT_APART, NUMBER_ROOM = 1.55, 4.4, 0.2, 1.5
POINT, BARS_BELOW = PLOT / 10, 0.28
FEWEST = 6
"""A panel is at least so many sessions long, so that two dots are not stretched across it."""
Points = tuple[list[float], list[float | None]]


class Panel(NamedTuple):
    """What stands in one panel; `why` is the first reason, and `asked` says that it is the therapist's own."""

    code: str
    why: str
    asked: bool
    ratings: list[float | None]
    distances: list[float | None]
    enough: float | None


def picture(panels: Sequence[Panel], width: float) -> dict[str, Any]:
    """A panel for each journey, all over the same number of sessions; units are em, and one line serves them all."""
    across = max(1, int((width + ACROSS) // (PANEL + ACROSS)))
    wide = (width - ACROSS * (across - 1)) / across
    whys = [_lines(panel.why, wide / BOLD) for panel in panels]
    rows = [range(at, min(at + across, len(panels))) for at in range(0, len(panels), across)]
    heads = [CODE + max(len(whys[at]) for at in row) * SMALL * LINE + 0.35 for row in rows]
    tall = [
        head + PLOT + 0.5 + POINT_APART * max(_furthest(panels[at]) for at in row)
        for head, row in zip(heads, rows, strict=True)
    ]
    tall[0] += SMALL * LINE
    height = sum(tall) + DOWN * (len(rows) - 1) + 0.2
    drawing = Drawing(width=width, height=height, left=0, right=0, bottom=0, x=(0, width), y=(-height, 0))
    longest = max(FEWEST, *(len(series) for panel in panels for series in (panel.ratings, panel.distances)))
    lines = _Lines(drawing, wide=wide - NUMBER_ROOM, sessions=longest)
    top = -0.1
    for row, head, high in zip(rows, heads, tall, strict=True):
        for at in row:
            left = (at % across) * (wide + ACROSS)
            _head(drawing, panels[at], whys[at], left, top, wide=wide)
            lines.add(panels[at], left, top - head - PLOT)
            if at == 0:
                lines.name(panels[at], left, top - head - PLOT)
        top -= high + DOWN
    lines.draw()
    return drawing.figure()


def _furthest(panel: Panel) -> float:
    return max((distance for distance in panel.distances if distance is not None), default=0)


def _lines(why: str, wide: float) -> list[str]:
    """A reason in at most two lines."""
    lines = wrap(why, wide)
    kept, rest = lines[: WHY_LINES - 1], " ".join(lines[WHY_LINES - 1 :])
    return [shortened(line, wide) for line in (*kept, rest) if line]


def _head(drawing: Drawing, panel: Panel, why: list[str], left: float, top: float, *, wide: float) -> None:
    """The code and the reason; what the therapist asked for is in ink."""
    color, thick = ("@ink", THICK) if panel.asked else ("@line", HAIR)
    drawing.rule(left, top, left + wide, top, color, thick, over=True)
    name = plain(shortened(panel.code, wide * SMALL / BOLD))
    drawing.note(left, top, f'<span style="font-size:{em(1)}"><b>{name}</b></span>', ya="top", dy=-0.15)
    text = "<br>".join(map(plain, why))
    drawing.note(left, top - CODE, text, ya="top", color="@ink" if panel.asked else "@soft", bold=panel.asked)


class _Lines:
    """The lines, dots and bars of all panels, gathered so that each kind is one trace."""

    def __init__(self, drawing: Drawing, *, wide: float, sessions: int) -> None:
        self.drawing, self.wide, self.pitch = drawing, wide, wide / sessions
        self.labels = Labels(drawing)
        self.line: Points = ([], [])
        self.same: Points = ([], [])
        self.bars: dict[bool, Points] = {False: ([], []), True: ([], [])}

    def add(self, panel: Panel, left: float, floor: float) -> None:
        """One journey, its nought at `floor`."""
        self.drawing.rule(left, floor, left + self.wide, floor, "@line", HAIR)
        if panel.enough is not None:
            y = floor + POINT * panel.enough
            self.drawing.rule(left, y, left + self.wide, y, "@ink", HAIR * 1.6, dash=TARGET_DASH)
        places = [left + self.pitch * (at + 0.5) for at in range(max(len(panel.ratings), len(panel.distances)))]
        points = [
            (x, None if rating is None else floor + POINT * rating)
            for x, rating in zip(places, panel.ratings, strict=False)
        ]
        self.labels.keep_off(points)
        for x, height in (*points, (left, None)):
            self.line[0].append(x)
            self.line[1].append(height)
        last = next(((x, y, at) for at, (x, y) in reversed([*enumerate(points)]) if y is not None), None)
        if last is not None:
            number = f"<b>{figure_of(panel.ratings[last[2]] or 0)}</b>"
            self.drawing.note(last[0], last[1], number, dx=0.4, color="@client")
            self.drawing.notes[-1]["bgcolor"] = "@paper"
        self._bars(panel.distances, places, floor - BARS_BELOW)

    def _bars(self, distances: list[float | None], places: list[float], top: float) -> None:
        """A bar for each check, dark from three points on; a dot where both were the same, and nothing for no check."""
        for x, distance in zip(places, distances, strict=False):
            if distance == 0:
                self.same[0].append(x)
                self.same[1].append(top - 0.14)
            elif distance is not None:
                xs, ys = self.bars[distance >= WIDE_APART]
                xs.extend((x, x, x))
                ys.extend((top, top - POINT_APART * distance, None))

    def name(self, panel: Panel, left: float, floor: float) -> None:
        """The first panel names what all of them show."""
        foot = floor - BARS_BELOW - 0.1 - POINT_APART * max(_furthest(panel), 1)
        self.drawing.note(left, foot, say("caseload_chart.apart"), ya="top", color="@soft")
        if panel.enough is not None:
            y = floor + POINT * panel.enough
            sides = ((left + self.wide, "right"), (left, "left"))
            places = [Place(x=x, y=y, xa=xa, ya=ya) for x, xa in sides for ya in ("bottom", "top")]
            self.labels.put(say("caseload_chart.enough"), places, color="@soft")

    def draw(self) -> None:
        """Puts everything on the drawing."""
        thick = min(0.42, self.pitch * 0.6)
        self.drawing.line(*self.bars[False], "@line", thick)
        self.drawing.line(*self.bars[True], "@ink", thick)
        self.drawing.marks(*self.same, "circle", min(0.24, self.pitch * 0.8), "@line", width=0)
        close = self.pitch < 0.5
        self.drawing.line(*self.line, "@client", THICK * (0.6 if close else 0.8))
        dot = min(0.5, max(0.17, self.pitch * 0.75))
        self.drawing.marks(*self.line, "circle", dot, "@client", width=0 if close else HAIR * 1.6)
