"""The line of a goal: its scale, its numbers with their gaps, good enough, and what is now."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import groupby
from typing import NamedTuple

from alliance_widgets.charts.drawing import DOT, NUMBER, TARGET_DASH, Drawing
from alliance_widgets.charts.lettering import SMALL, dodge, text_width, wrap
from alliance_widgets.charts.placing import LINE, Labels, Place, measured
from alliance_widgets.charts.shapes import THICK, em
from alliance_widgets.statistics import UsualRange
from alliance_widgets.words import say

FLOOR, CEILING = -0.3, 10.85
"""What lies outside of this is not drawn: room for the ticks, and for a large number at ten."""
HIGHEST = 10.4
"""Labels that stand in the drawing end below the flags."""
LEAST_DOT = 0.3


def draw_scale(labels: Labels, left: float, right: float, *, room: float) -> None:
    """0, 5 and 10 with their words in the margin, which no other label may lie on."""
    low, high = say("goal_chart.low"), say("goal_chart.high")
    labels.drawing.scale(left, right, low=low, high=high, room=room)
    for y, words, way, side in ((10, high, "top", 1), (0, low, "bottom", -1)):
        text = "<br>".join(["10", *wrap(words, room)])
        labels.boxes.append(
            labels.box(text, Place(x=left, y=y, xa="right", ya=way, dx=-0.5, dy=SMALL * LINE / 2 * side))
        )
    labels.faint += [((left, y), (right, y)) for y in (0, 10)]
    labels.boxes.append(labels.box("5", Place(x=left, y=5, xa="right", dx=-0.5)))


def draw_enough(labels: Labels, enough: int | None, left: float, right: float) -> None:
    """Good enough as a line of round dots."""
    if enough is not None:
        labels.drawing.rule(left, enough, right, enough, "@ink", THICK * 0.75, dash=TARGET_DASH)
        labels.strokes.append(((left, enough), (right, enough)))


def draw_ratings(drawing: Drawing, sessions: Sequence[int], ratings: Sequence[int | None], *, dot: float = DOT) -> None:
    """The line of the client; where dots would run into one another only the ends and single ratings keep theirs."""
    room = drawing.em_per_x * 0.75
    if room >= LEAST_DOT:
        drawing.client_line([*map(float, sessions)], [*ratings], dot=min(dot, room))
        return
    drawing.line(sessions, ratings, "@client", THICK * 0.6)
    rated = [at for at, rating in enumerate(ratings) if rating is not None]
    shown = {rated[0], rated[-1], *alone(ratings)} if rated else set()
    drawing.marks(sessions, [one if at in shown else None for at, one in enumerate(ratings)], "circle", dot, "@client")


def alone(ratings: Sequence[int | None]) -> list[int]:
    """Where a rating stands between two gaps: a line alone would not show it."""
    found, at = [], 0
    for there, group in groupby(ratings, key=lambda rating: rating is not None):
        length = len([*group])
        if there and length == 1:
            found.append(at)
        at += length
    return found


def draw_now(
    labels: Labels,
    by_session: Mapping[int, int | None],
    *,
    enough: int | None,
    band: UsualRange | None,
    room: float,
    right: float,
    size: float = NUMBER,
) -> None:
    """Now, good enough and usual range at the right, in `room` em, kept apart; now beside its dot where that is far."""
    ends = [_now(labels, by_session, room=room, right=right, size=size)]
    if enough is not None:
        lines = wrap(say("goal_chart.enough", number=f"<b>{enough}</b>"), room)
        ends.append(End(enough, lines, "@ink", SMALL * 1.25 * len(lines)))
    if band:
        lines = wrap(say("goal_chart.range"), room)
        ends.append(End((band.low + band.high) / 2, lines, "@soft", SMALL * LINE * len(lines)))
    found, up = [end for end in ends if end], labels.drawing.em_per_unit
    heights = dodge([end.at for end in found], [end.high / up for end in found], low=FLOOR, high=CEILING)
    for height, end in zip(heights, found, strict=True):
        text = "<br>".join(end.lines)
        labels.drawing.note(1, height, text, xref="paper", dx=0.4, color=end.color)
        extent = measured(text)[0], end.high
        labels.boxes.append(labels.box(text, Place(x=right, y=height, xa="left", dx=0.4), extent=extent))


class End(NamedTuple):
    """A label of the right margin: where it would like to stand, its lines, and how high they are in em."""

    at: float
    lines: list[str]
    color: str
    high: float


def _now(labels: Labels, by_session: Mapping[int, int | None], *, room: float, right: float, size: float) -> End | None:
    """The last number, large: for the margin, or written beside its dot where there is room before the margin."""
    session, now = [(at, rating) for at, rating in by_session.items() if rating is not None][-1]
    key = "goal_chart.now" if by_session[max(by_session)] is not None else "goal_chart.last_time"
    number = f'<span style="font-size:{em(size)}"><b>{now}</b></span>'
    wide, up = text_width(str(now), size) + text_width(say(key, number="")), labels.drawing.em_per_unit
    if (right - session) * labels.drawing.em_per_x <= wide + 0.8:
        lines = [say(key, number="#")] if wide <= room else wrap(say(key, number="#"), 0)
        high = size * 1.2 + SMALL * LINE * (len(lines) - 1)
        return End(now, [line.replace("#", number) for line in lines], "@client", high)
    half = size / 2 / up
    beside = min(max(now, half), HIGHEST - half)
    places = [Place(x=session, y=beside, xa="left", dx=0.55, dy=step) for step in (0, -0.6, 0.6, -1.2, 1.2)]
    inside = [place for place in places if half <= beside + place.dy / up <= HIGHEST - half]
    labels.put(say(key, number=number), inside, color="@client", must=True, extent=(wide, size))
    return None
