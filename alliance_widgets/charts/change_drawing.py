"""How change on a measure is drawn: on its own scale, with what can be noise and the cut-off."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

from alliance_widgets.charts.desk import End, client_voice, figure_of, line_ends, session_numbers
from alliance_widgets.charts.drawing import NARROW, NUMBER, TARGET_DASH, WIDE, Drawing
from alliance_widgets.charts.lettering import SMALL, text_width, wrap
from alliance_widgets.charts.placing import Labels, Place
from alliance_widgets.charts.shapes import HAIR, THICK, em
from alliance_widgets.words import say

if TYPE_CHECKING:
    from alliance_widgets.charts.change_chart import MeasureScores

Z = 1.96
HEIGHT, BOTTOM = 14.6, 1.5
MARGINS = {WIDE: (3.0, 9.6), NARROW: (2.5, 5.6)}
TICKS = 6


def picture(value: MeasureScores, width: float) -> dict[str, Any]:
    """Scores on the measure's own scale; the moves that can be noise as a band, the cut-off as a dotted line."""
    first, last = value.scores[0][0], value.scores[-1][0]
    left, right = first - 0.5, max(last, first + 4) + 0.3
    low, high = value.scale
    unit = (high - low) / (HEIGHT - BOTTOM - 0.9)
    floor, top = low - 0.25 * unit, high + 0.65 * unit
    margin_left, margin_right = MARGINS[width]
    drawing = Drawing(
        width=width, height=HEIGHT, left=margin_left, right=margin_right, bottom=BOTTOM, x=(left, right), y=(floor, top)
    )
    room = margin_right - 0.4
    ends: list[End] = []
    start = value.rated[0][1]
    if value.ends:
        reach = Z * value.noise
        band = (max(low, start - reach), min(high, start + reach))
        drawing.area(left, band[0], right, band[1], "@band")
        for edge in (start - reach, start + reach):
            if low < edge < high:
                drawing.rule(left, edge, right, edge, "@line", HAIR)
        noise = say("change_chart.noise", points=figure_of(reach))
        if text_width(noise) > 3 * room:
            noise = say("change_chart.noise_short", points=figure_of(reach))
        ends.append(((band[0] + band[1]) / 2, wrap(noise, room), "@soft", SMALL))
    for mark in _marks(low, high):
        drawing.note(left, mark, figure_of(mark, 2), xa="right", dx=-0.5, color="@soft")
        drawing.rule(left, mark, right, mark, "@line" if mark in value.scale else "@hair", HAIR)
    if value.cutoff is not None and low <= value.cutoff <= high:
        drawing.rule(left, value.cutoff, right, value.cutoff, "@ink", THICK * 0.75, dash=TARGET_DASH)
        words = wrap(say("change_chart.cutoff", number=figure_of(value.cutoff, 2)), room)
        ends.append((value.cutoff, words, "@ink", SMALL))
    by_session = dict(value.scores)
    sessions = [*range(first, last + 1)]
    scores = [by_session.get(session) for session in sessions]
    client_voice(drawing, sessions, scores)
    session_numbers(drawing, first, last, floor=low)
    now = f'<span style="font-size:{em(NUMBER * 0.8)}"><b>{figure_of(value.rated[-1][1], 2)}</b></span>'
    ends.append((value.rated[-1][1], [say("change_chart.now", number=now)], "@client", NUMBER * 0.7))
    line_ends(drawing, ends, low=floor, high=top)
    labels = Labels(drawing)
    labels.keep_off(zip(sessions, scores, strict=True))
    session, number = value.rated[0][0], f"<b>{figure_of(start, 2)}</b>"
    places = [
        Place(x=session, y=start, xa=xa, ya=ya, dx=dx, dy=dy)
        for ya, dy in (("top", -0.4), ("bottom", 0.4))
        for xa, dx in (("left", -0.3), ("center", 0))
    ]
    labels.put(say("change_chart.start", number=number), places, color="@client")
    return drawing.figure()


def _marks(low: float, high: float) -> list[float]:
    """Round numbers on the scale, with its two ends."""
    rough = (high - low) / TICKS
    size = 10 ** math.floor(math.log10(rough))
    step = next(size * times for times in (1, 2, 5, 10) if size * times >= rough)
    between = [step * at for at in range(math.ceil(low / step), math.floor(high / step) + 1)]
    return [low, *(mark for mark in between if low + step * 0.6 < mark < high - step * 0.6), high]
