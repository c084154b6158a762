"""How the journey is drawn: an undulating way, its stops on the bends, their words outside."""

from __future__ import annotations

from itertools import pairwise
from math import cos, pi
from typing import TYPE_CHECKING, Any

from alliance_widgets.charts.drawing import NARROW, TIGHT_DASH, WIDE, Drawing
from alliance_widgets.charts.lettering import SMALL, lines_of, plain, shortened
from alliance_widgets.charts.placing import BOLD, LINE
from alliance_widgets.charts.shapes import HAIR, THICK
from alliance_widgets.words import say

if TYPE_CHECKING:
    from alliance_widgets.charts.journey_chart import JourneyMap, Stop

BEND = {WIDE: 1.55, NARROW: 0.75}
"""How far the way swings to each side, in em."""
STEP = 5.05
LEFT = 1.5
WORDS, WORD_LINES = {WIDE: 7.4, NARROW: 12.0}, 3
STOP, NEWEST, RING = 0.8, 1.15, 1.6
AWAY, NOTICED, NOTICED_NAME = 1.0, 2.0, {WIDE: 3.0, NARROW: 6.0}
PARTS = 16
TEXT_LINE = SMALL * LINE


def picture(value: JourneyMap, width: float) -> dict[str, Any]:
    """From left to right, or from top to bottom where it is narrow."""
    return _across(value) if width == WIDE else _down(value)


def _texts(stop: Stop, width: float, name_width: float) -> tuple[str, list[str]]:
    """The name of a stop as a label, and the lines of its headline, or that it is open."""
    name = f"<b>{plain(shortened(stop.name, name_width / BOLD))}</b>"
    return name, lines_of(stop.headline, WORDS[width], most=WORD_LINES) or [say("journey_chart.open")]


def _across(value: JourneyMap) -> dict[str, Any]:
    bend = BEND[WIDE]
    # Above, the first and the last are turned inwards and leave the others less room than there is below.
    widths = (9.2 if at % 2 else 7.4 if at in (0, len(value.stops) - 1) else 8.0 for at in range(len(value.stops)))
    words = [_texts(stop, WIDE, width) for stop, width in zip(value.stops, widths, strict=True)]
    over, under = (
        bend + AWAY + TEXT_LINE * (1 + max(len(lines) for _, lines in words[first::2])) + 0.3 for first in (0, 1)
    )
    drawing = Drawing(
        width=WIDE, height=over + under, left=0, right=0, bottom=0, x=(-LEFT, WIDE - LEFT), y=(-under, over)
    )
    places = [(at * STEP, bend if at % 2 == 0 else -bend) for at in range(len(value.stops))]
    _way(drawing, value, places, lambda along: (along * STEP, bend * cos(pi * along)))
    last = len(places) - 1
    for at, (stop, (x, y), (name, lines)) in enumerate(zip(value.stops, places, words, strict=True)):
        up = 1 if y > 0 else -1
        side, edge = ("left", -LEFT) if at == 0 else ("right", WIDE - LEFT) if at == last else ("center", x)
        block = TEXT_LINE * (1 + len(lines))
        top = y + AWAY + block if up > 0 else y - AWAY
        drawing.note(edge, top, name, xa=side, ya="top")
        drawing.note(edge, top - TEXT_LINE, "<br>".join(lines), xa=side, ya="top", color="@soft")
        if stop.noticed:
            text = say("journey_chart.noticed", name=plain(shortened(value.therapist, NOTICED_NAME[WIDE])))
            drawing.line([x, x], [y, y - up * (NOTICED - 0.4)], "@therapistMark", HAIR * 1.6, dash=TIGHT_DASH)
            drawing.marks([x], [y - up * NOTICED], "diamond", 0.6, "@therapistMark")
            way = "top" if up > 0 else "bottom"
            drawing.note(edge, y - up * (NOTICED + 0.35), text, xa=side, ya=way, color="@therapistText")
    _stops(drawing, value, places)
    return drawing.figure()


def _down(value: JourneyMap) -> dict[str, Any]:
    bend = BEND[NARROW]
    words = [_texts(stop, NARROW, WORDS[NARROW]) for stop in value.stops]
    heights = [
        max(2.6, TEXT_LINE * (1 + len(lines) + bool(stop.noticed)) + 0.9)
        for stop, (_, lines) in zip(value.stops, words, strict=True)
    ]
    tops = [-sum(heights[:at]) for at in range(len(heights))]
    places = [(bend if at % 2 else -bend, top - 0.9) for at, top in enumerate(tops)]
    drawing = Drawing(
        width=NARROW, height=sum(heights), left=0, right=0, bottom=0,
        x=(-bend - 0.9, NARROW - bend - 0.9), y=(-sum(heights), 0),
    )  # fmt: skip

    def along(at: float) -> tuple[float, float]:
        before = min(int(at), len(places) - 2)
        (_, y0), (_, y1) = places[before], places[before + 1]
        return -bend * cos(pi * at), y0 + (y1 - y0) * (at - before)

    _way(drawing, value, places, along)
    x = bend + 1.4
    for stop, (_, y), (name, lines) in zip(value.stops, places, words, strict=True):
        top = y + TEXT_LINE / 2
        drawing.note(x, top, name, ya="top")
        drawing.note(x, top - TEXT_LINE, "<br>".join(lines), ya="top", color="@soft")
        if stop.noticed:
            middle = top - TEXT_LINE * (len(lines) + 1.5)
            text = say("journey_chart.noticed", name=plain(shortened(value.therapist, NOTICED_NAME[NARROW])))
            drawing.marks([x + 0.3], [middle], "diamond", 0.6, "@therapistMark")
            drawing.note(x + 0.85, middle, text, color="@therapistText")
    _stops(drawing, value, places)
    return drawing.figure()


def _way(drawing: Drawing, value: JourneyMap, places: list[tuple[float, float]], along: Any) -> None:
    """The whole way, pale; and in the client's colour wherever two stops side by side have a headline."""
    last = len(places) - 1
    for start, end, color, width in (
        (0, last, "@hair", 0.5),
        *(
            (at, after, "@client", THICK * 1.2)
            for at, after in pairwise(range(last + 1))
            if {at, after} <= {*value.placed}
        ),
    ):
        points = [
            along(start + (end - start) * step / (PARTS * (end - start))) for step in range(PARTS * (end - start) + 1)
        ]
        drawing.line([round(x, 3) for x, _ in points], [round(y, 3) for _, y in points], color, width)


def _stops(drawing: Drawing, value: JourneyMap, places: list[tuple[float, float]]) -> None:
    """A full disc for a stop with a headline, an open one without; a ring around the last one placed."""
    for filled in (True, False):
        here = [place for at, place in enumerate(places) if (at in value.placed) == filled and at != value.newest]
        x, y = [place[0] for place in here], [place[1] for place in here]
        if filled:
            drawing.marks(x, y, "circle", STOP, "@client", width=0.1)
        else:
            drawing.marks(x, y, "circle", STOP, "@paper", edge="@ink", width=THICK)
    if value.newest is not None:
        x, y = [places[value.newest][0]], [places[value.newest][1]]
        drawing.marks(x, y, "circle", RING, "@paper", edge="@ink", width=THICK * 0.8)
        drawing.marks(x, y, "circle", NEWEST, "@client", width=0.1)
