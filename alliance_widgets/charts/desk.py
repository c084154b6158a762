"""What the charts of the desk share: numbers as text, sessions by number, own limits, and labels beside marks."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import product

from babel.numbers import get_decimal_symbol

from alliance_widgets.charts.drawing import DOT, NARROW, WIDE, Drawing, Series
from alliance_widgets.charts.lettering import SMALL, dodge, plain, text_width
from alliance_widgets.charts.placing import LINE, Labels, Place, measured
from alliance_widgets.charts.sessions import ticks
from alliance_widgets.charts.shapes import HAIR, THICK
from alliance_widgets.statistics import IndividualsChart, limits_in_use
from alliance_widgets.words import language, say

LOWEST, HIGHEST = 0, 10
FLOOR, TOP = -0.3, 10.4
MAYBE_DASH = "0.16em,0.16em"
BOTTOM = {WIDE: 1.5, NARROW: 2.7}
MARGINS = {WIDE: (5.0, 8.8), NARROW: (1.8, 4.7)}
STEPS = (1, 2, 5, 10, 20, 50, 100)
AWAY = (0.0, 1.25, 2.5, 3.75, 5.0)
SIDES = [
    (side, ya, xa, dx)
    for side, ya in ((-1, "top"), (1, "bottom"))
    for xa, dx in (("center", 0.0), ("left", -0.25), ("right", 0.25))
]
"""Where a label may stand by a mark: below it or above, and how far away, in em."""
End = tuple[float, list[str], str, float]


def figure_of(value: float, places: int = 1) -> str:
    """A number as people write it in their language: 7.7 or 7,7, 8, −0.5."""
    rounded = f"{value:.{places}f}"
    short = rounded.rstrip("0").rstrip(".") if "." in rounded else rounded
    return "0" if short == "-0" else short.replace("-", "−").replace(".", _decimal_mark(language()))


def signed(value: float, places: int = 1) -> str:
    """A move as people write it: +2, −4, 0."""
    text = figure_of(value, places)
    return text if text == "0" or text.startswith("−") else f"+{text}"


@cache
def _decimal_mark(spoken: str) -> str:
    return get_decimal_symbol(spoken)


def gapped(values: Iterable[float | None]) -> list[float | None]:
    """The same numbers, NaN as None."""
    return [None if value is None or value != value else value for value in values]


def session_numbers(drawing: Drawing, first: int, last: int, *, loud: Collection[int] = (), floor: float = 0) -> None:
    """A tick for every session and the numbers that fit; the loud ones are bold and come first."""
    ticks(drawing, first, last, floor=floor)
    room = (text_width(str(last)) + 0.5) / drawing.em_per_x
    step = next((step for step in STEPS if step >= room), STEPS[-1])
    rest = [last, first, *(at for at in range(first, last) if at % step == 0)]
    shown: list[int] = []
    for session in [*sorted(loud, reverse=True), *rest]:
        if all(abs(session - other) >= room for other in shown):
            shown.append(session)
            bold = session in loud
            drawing.note(session, floor, str(session), xa="center", ya="top", dy=-0.28, color="@soft", bold=bold)


@dataclass(frozen=True)
class OverLimits:
    """A drawing of sessions over the client's own limits, its labels, and the ends of its axis."""

    drawing: Drawing
    labels: Labels
    sides: tuple[float, float]
    room: float


def over_limits(
    first: int,
    last: int,
    limits: IndividualsChart | None,
    *,
    width: float,
    height: float,
    low: str = "",
    high: str = "",
) -> OverLimits:
    """The frame from the first session to the last: the band where there are limits, and the scale with its words."""
    left, right = first - 0.5, max(last, first + 4) + 0.3
    margin_left, margin_right = MARGINS[width]
    drawing = Drawing(
        width=width, height=height, left=margin_left, right=margin_right, bottom=BOTTOM[width],
        x=(left, right), y=(FLOOR, TOP),
    )  # fmt: skip
    labels = Labels(drawing)
    if limits:
        limits_band(drawing, limits, left, right)
        labels.strokes += [((left, edge), (right, edge)) for edge in limits_in_use(limits)]
    low, high = low or say("desk_chart.low"), high or say("desk_chart.high")
    scale(drawing, left, right, low=low, high=high, room=margin_left - 0.6, below=BOTTOM[NARROW] / 2)
    return OverLimits(drawing, labels, (left, right), margin_right - 0.4)


def limits_band(drawing: Drawing, limits: IndividualsChart, left: float, right: float) -> None:
    """The own limits as a band and the centre as a dashed line; where a limit lies beyond the scale it has no edge."""
    lower, upper = limits_in_use(limits)
    drawing.area(left, max(LOWEST, lower), right, min(HIGHEST, upper), "@band")
    for edge in (lower, upper):
        if LOWEST < edge < HIGHEST:
            drawing.rule(left, edge, right, edge, "@line", HAIR)
    drawing.rule(left, limits.centre, right, limits.centre, "@line", HAIR, dash=MAYBE_DASH)


def limit_ends(limits: IndividualsChart, *, room: float) -> list[End]:
    """The names of the own limits for the ends of their lines, in full where they fit into `room` em."""
    found: list[End] = []
    for name, height in zip(("mean", "lower", "upper"), (limits.centre, *limits_in_use(limits)), strict=True):
        number = figure_of(height)
        full = say(f"desk_chart.limit.{name}", number=number)
        text = full if text_width(full) <= room else say(f"desk_chart.limit_short.{name}", number=number)
        found.append((height, [text], "@soft", SMALL))
    return found


def line_ends(drawing: Drawing, ends: Iterable[End], *, low: float = FLOOR, high: float = TOP) -> None:
    """Labels at the right, each near its height and none on another: height, lines, colour, size of a line in em."""
    ends = [*ends]
    rooms = [size * LINE * 0.97 * len(lines) / drawing.em_per_unit for _, lines, _, size in ends]
    places = dodge([min(high, max(low, height)) for height, *_ in ends], rooms, low=low, high=high)
    for place, (_, lines, color, _) in zip(places, ends, strict=True):
        drawing.note(1, place, "<br>".join(lines), xref="paper", dx=0.4, color=color)


def scale(drawing: Drawing, x0: float, x1: float, *, low: str, high: str, room: float, below: float = 0) -> None:
    """0, 5 and 10 with their pole words: beside them where they fit into `room` em, else in a line `below` the foot."""
    low, high = plain(low), plain(high)
    beside = max(text_width(word) for words in (low, high) for word in words.split()) <= room
    drawing.scale(x0, x1, low=low if beside else "", high=high if beside else "", room=room)
    if not beside:
        drawing.note(x0, 0, say("desk_chart.scale", low=low, high=high), ya="top", dx=-room, dy=-below, color="@soft")


def client_voice(drawing: Drawing, x: Sequence[float], y: Series, *, dot: float = DOT) -> None:
    """The client's line and dots; where sessions stand close the dots are small and without an edge."""
    close = drawing.em_per_x < dot
    drawing.line(x, y, "@client", THICK * (0.7 if close else 1))
    size = max(0.24, drawing.em_per_x * 0.75) if close else dot
    drawing.marks(x, y, "circle", size, "@client", width=0 if close else HAIR * 2)


def ring_size(drawing: Drawing) -> float:
    """How large a ring is, so that it can be seen and rings next to it stay apart."""
    return min(1.5, 0.75 + drawing.em_per_x * 0.6)


def ring(drawing: Drawing, x: float, y: float) -> None:
    """Ties the sentence to a mark: a ring in ink around it."""
    drawing.marks([x], [y], "circle-open", ring_size(drawing), "@ink", width=HAIR * 2)


def callout(
    drawing: Drawing, labels: Labels, x: float, y: float, texts: Sequence[str], *, sides: tuple[float, float]
) -> None:
    """The first of these texts that finds room near a ringed mark, with a stem where it has to stand further away."""
    radius = ring_size(drawing) / 2
    extents = [(text, measured(text)) for text in texts]
    for (text, extent), away, faint, (side, ya, xa, dx) in product(extents, AWAY, (False, True), SIDES):
        place = Place(x=x, y=y, xa=xa, ya=ya, dx=dx, dy=side * (radius + 0.12 + away))
        box, rise = labels.box(text, place, extent=extent), side / drawing.em_per_unit
        stem = ((x, y + rise * radius), (x, y + rise * (radius + away)))
        inside = sides[0] <= box.left and box.right <= sides[1] and box.low >= LOWEST and box.high <= HIGHEST
        clear = not away or not any(other.crossed(stem) for other in labels.boxes)
        if inside and clear and labels.is_free(box, faint=faint):
            labels.put(text, [place], must=True)
            if away:
                drawing.rule(*stem[0], *stem[1], "@ink", HAIR)
                labels.strokes.append(stem)
            return
