"""How the closing check is drawn: a panel for every statement, both voices in each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from alliance_widgets.charts.drawing import NARROW, WIDE, Drawing
from alliance_widgets.charts.lettering import SMALL, dodge, even, lines_of, plain, shortened, text_width, wrap
from alliance_widgets.charts.placing import BOLD, LINE, Labels, Place
from alliance_widgets.charts.saying import short_day
from alliance_widgets.charts.sessions import ticks
from alliance_widgets.charts.shapes import HAIR
from alliance_widgets.words import say

if TYPE_CHECKING:
    from alliance_widgets.charts.closing_chart import ClosingChecks

APART = 3
DOT, TIGHT = 0.45, 1.1
LEFT, BOTTOM = 4.7, 1.5
POINT = {WIDE: 1.2, NARROW: 0.66}
"""How high a point of the scale is, in em."""
LONGEST_NAME = {WIDE: 3.4, NARROW: 2.4}
FEWEST, TITLE_LINES, TITLE_UP = 4, 3, 0.6
STEPS = (0.0, 0.5, 1.0, 1.6, 2.4)
GAP_STEPS = (0.0, 0.4)
LOW_WORDS = 4.4
Series = list[int | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Panel:
    """One statement's place: its sessions are moved by `x`, its floor stands at `y`."""

    at: int
    title: list[str]
    x: float
    y: float
    client: Series
    therapist: Series


def picture(value: ClosingChecks, width: float) -> dict[str, Any]:
    """Panels side by side, or one below the other where it is narrow; all with the same sessions and the same scale."""
    wide, point = width == WIDE, POINT[width]
    first, last = value.shown[0][0], value.checks[-1][0]
    sessions = range(first, last + 1)
    names = [plain(shortened(name, LONGEST_NAME[width])) for name in (value.client, value.therapist)]
    end = max(text_width(f"{name} <b>10</b>") for name in (*names, say("closing_chart.both", number=""))) + 0.95
    count = len(value.statements)
    across = (width - LEFT) / count - end if wide else width - LEFT - end
    pitch = across / max(len(sessions), FEWEST)
    titles = [
        lines_of(words, (across + end - 0.6 if wide else width - 1) / BOLD, most=TITLE_LINES)
        for words, _ in value.statements
    ]
    head = (max(map(len, titles)) * SMALL * LINE + TITLE_UP + 0.1) / point
    step = 10 + head + 1.6 / point
    floors = [0.0 if wide else -step * at for at in range(count)]
    drawing = Drawing(
        width=width, height=BOTTOM + point * (10 + head - floors[-1] + 0.4), left=LEFT, right=0, bottom=BOTTOM,
        x=(first - 0.5, first - 0.5 + (width - LEFT) / pitch), y=(floors[-1] - 0.4, 10 + head),
    )  # fmt: skip
    labels = Labels(drawing)
    pairs = {session: pairs for session, _, pairs in value.shown}
    panels = [
        Panel(
            at=at,
            title=titles[at],
            x=(across + end) / pitch * at if wide else 0,
            y=floors[at],
            client=[pairs[session][at][0] if session in pairs else None for session in sessions],
            therapist=[pairs[session][at][1] if session in pairs else None for session in sessions],
        )
        for at in range(count)
    ]
    right = first - 0.5 + across / pitch
    for panel in panels:
        _panel(labels, panel, sessions, right, names, left=None if wide else LEFT)
        if panel.at == 0 or not wide:
            _poles(labels, panel, first - 0.5, words=panel.at == 0)
        if wide or panel.at == count - 1:
            _days(drawing, value, panel, first - 0.5, right)
    _name_the_low(labels, value, panels)
    _name_a_gap(labels, value, panels)
    return drawing.figure()


def _panel(
    labels: Labels, panel: Panel, sessions: range, right: float, names: Sequence[str], *, left: float | None
) -> None:
    """Floor, ceiling and middle; the title; both voices, and how far apart they are; their names at the line ends."""
    drawing, floor = labels.drawing, panel.y
    start = sessions[0] - 0.5 + panel.x
    for mark in (0, 5, 10):
        drawing.rule(start, floor + mark, right + panel.x, floor + mark, "@hair" if mark == 5 else "@line", HAIR)
    ticks(drawing, sessions[0], sessions[-1], floor=floor, shift=panel.x)
    title_dx = 0.0 if left is None else -left
    drawing.note(start, floor + 10, "<br>".join(panel.title), ya="bottom", dx=title_dx, dy=TITLE_UP, bold=True)
    x = [session + panel.x for session in sessions]
    client = [None if value is None else value + floor for value in panel.client]
    therapist = [None if value is None else value + floor for value in panel.therapist]
    for at, (one, other) in enumerate(zip(client, therapist, strict=True)):
        if one is not None and other is not None and abs(one - other) >= APART:
            drawing.rule(x[at], one, x[at], other, "@ink", HAIR * 1.5)
            labels.strokes.append(((x[at], one), (x[at], other)))
    drawing.pair(x, client, therapist, dot=min(DOT, drawing.em_per_x * 0.8), tight=drawing.em_per_x < TIGHT)
    labels.keep_off(zip(x, client, strict=True))
    labels.keep_off(zip(x, therapist, strict=True))
    _ends(labels, panel, x, names)


def _ends(labels: Labels, panel: Panel, x: Sequence[float], names: Sequence[str]) -> None:
    """The last number of each, beside its mark; one label where the two meet."""
    ends = [
        (x[at], number, say("closing_chart.voice", name=name, number=f"<b>{number}</b>"), color)
        for values, name, color in zip(
            (panel.client, panel.therapist), names, ("@client", "@therapistText"), strict=True
        )
        for at, number in [(at, one) for at, one in enumerate(values) if one is not None][-1:]
    ]
    if len(ends) == 2 and ends[0][:2] == ends[1][:2]:
        place, number, *_ = ends[0]
        ends = [(place, number, say("closing_chart.both", number=f"<b>{number}</b>"), "@ink")]
    up = labels.drawing.em_per_unit
    heights = dodge([float(number) for _, number, *_ in ends], [SMALL * 1.12 / up] * len(ends), low=0, high=10)
    right = max((place for place, *_ in ends), default=0)
    for height, (*_, text, color) in zip(heights, ends, strict=True):
        labels.put(text, [Place(x=right, y=panel.y + height, xa="left", dx=0.5)], color=color, must=True)


def _poles(labels: Labels, panel: Panel, left: float, *, words: bool) -> None:
    """0, 5 and 10 at the left; what 0 and 10 mean is said once."""
    for mark, name, way, side in ((10, "pole_high", "top", 1), (5, "", "middle", 0), (0, "pole_low", "bottom", -1)):
        lines = wrap(say(f"closing_chart.{name}"), LEFT - 0.4) if words and name else []
        text = "<br>".join([f"<b>{mark}</b>", *lines] if mark else [*lines, f"<b>{mark}</b>"])
        place = Place(x=left, y=panel.y + mark, xa="right", ya=way, dx=-0.5, dy=SMALL * LINE / 2 * side)
        labels.put(text, [place], color="@soft", must=True)


def _days(drawing: Drawing, value: ClosingChecks, panel: Panel, left: float, right: float) -> None:
    """The first day and the last, turned inwards so that they do not meet the neighbour's."""
    (first, *_), (last, *_) = ((day, session) for session, day, _ in (value.shown[0], value.shown[-1]))
    texts = [short_day(first), short_day(last)]
    room = (right - left) * drawing.em_per_x
    if first == last:
        drawing.note(left + 0.5 + panel.x, panel.y, texts[0], xa="center", ya="top", dy=-0.28, color="@soft")
        return
    if sum(map(text_width, texts)) + 0.5 < room:
        drawing.note(left + panel.x, panel.y, texts[0], ya="top", dy=-0.28, color="@soft")
    drawing.note(right + panel.x, panel.y, texts[1], xa="right", ya="top", dy=-0.28, color="@soft")


def _name_the_low(labels: Labels, value: ClosingChecks, panels: Sequence[Panel]) -> None:
    """Ties the sentence to the dip that it speaks of: a ring in ink, and words where there is room."""
    low = value.newest_low
    if low is None:
        return
    panel = panels[low.statement]
    at = low.session - value.shown[0][0]
    client, therapist = panel.client[at], panel.therapist[at]
    distance = 0 if client is None or therapist is None else abs(client - therapist)
    name = "apart" if distance >= APART else "low"
    text = say(f"closing_chart.{name}{'' if low.back is None else '_then_back'}", distance=distance)
    text = "<br>".join(even(text, LOW_WORDS))
    x, y = low.session + panel.x, panel.y + (client or 0)
    places = [Place(x=x, y=y, ya="top", dy=-0.45 - step) for step in STEPS]
    places += [
        Place(x=x, y=y, xa=side, dx=dx, dy=-step) for step in STEPS for side, dx in (("left", 0.5), ("right", -0.5))
    ]
    places += [Place(x=x, y=panel.y + max(client or 0, therapist or 0), ya="bottom", dy=0.45 + step) for step in STEPS]
    inside = [
        place
        for place in places
        if panel.y <= labels.box(text, place).low and labels.box(text, place).high <= panel.y + 10
    ]
    labels.put(text, inside)
    labels.drawing.marks(
        [x], [y], "circle-open", min(DOT, labels.drawing.em_per_x * 0.8) * 1.9, "@ink", edge="@ink", width=HAIR * 2
    )


def _name_a_gap(labels: Labels, value: ClosingChecks, panels: Sequence[Panel]) -> None:
    """The first session that was left out is called so, in the first panel that has room for it."""
    text, first = say("closing_chart.gap"), value.shown[0][0]
    for panel in panels:
        for session, _, pairs in value.shown:
            if pairs[panel.at] != (None, None):
                continue
            sides = {first: "left", value.checks[-1][0]: "right"}
            places = [
                Place(x=session + panel.x, y=panel.y, xa=sides.get(session, "center"), ya="bottom", dy=0.05 + step)
                for step in GAP_STEPS
            ]
            if labels.put(text, places, color="@soft"):
                return
