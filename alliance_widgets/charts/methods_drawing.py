"""How ways of working are drawn: the goal above, below it a bar for each, at the right whether it helped."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from alliance_widgets.charts.drawing import NARROW, WIDE, Drawing
from alliance_widgets.charts.goal_drawing import DAYS
from alliance_widgets.charts.goal_line import draw_enough, draw_now, draw_ratings, draw_scale
from alliance_widgets.charts.lettering import plain, shortened, text_width
from alliance_widgets.charts.placing import BOLD, Labels
from alliance_widgets.charts.sessions import days, ticks
from alliance_widgets.charts.shapes import em
from alliance_widgets.words import say

if TYPE_CHECKING:
    from alliance_widgets.charts.methods_chart import MethodsOverTime, MethodTried

POINT, DOT, NOW = 0.9, 0.52, 1.5
CEILING = 11.1
SIDE = {WIDE: 4.4, NARROW: 2.7}
MARGIN = {WIDE: (7.4, 10.4), NARROW: (4.5, 4.5)}
"""The right margin, and how far it may grow for long names."""
BOTTOM = 1.5
HEAD = {WIDE: 1.8, NARROW: 1.0}
NAME, BAR, ANSWER = 1.15, 0.62, 2.3
LANE = {WIDE: 2.05, NARROW: 3.3}
BARS = {"keeping": ("@soft", "@soft"), "trying": ("@paper", "@soft"), "not_for_us": ("@hair", "@line")}
"""What a bar is filled with, and its edge: keeping is full, trying is open, not for us is pale and closed."""
MARK, MARK_ROOM, BETWEEN = 0.22, 0.45, 0.55


def picture(value: MethodsOverTime, width: float) -> dict[str, Any]:
    """The goal and its ways of working on one time axis."""
    wide, side, (least, most) = width == WIDE, SIDE[width], MARGIN[width]
    margin = min(most, max(least, 0.4 + _wide(value)))
    when = {session: day for session, day, _ in value.goal.ratings}
    for method in value.shown:
        when |= dict(end for end in (method.began, method.ended) if end and end[0] not in when)
    first, last = min(when), max(when)
    left, right = first - 0.45, first + max(last - first, 4) + 0.2
    bottom = -(HEAD[width] + LANE[width] * len(value.shown)) / POINT
    drawing = Drawing(
        width=width, height=BOTTOM + POINT * (CEILING - bottom), left=side, right=margin, bottom=BOTTOM,
        x=(left, right), y=(bottom, CEILING),
    )  # fmt: skip
    labels = Labels(drawing)
    draw_scale(labels, left, right, room=side - 0.8)
    draw_enough(labels, value.goal.good_enough, left, right)
    ticks(drawing, first, last)
    if value.goal.rated:
        by_session = {session: rating for session, _, rating in value.goal.ratings}
        sessions = range(min(by_session), max(by_session) + 1)
        ratings = [by_session.get(session) for session in sessions]
        draw_ratings(drawing, sessions, ratings, dot=DOT)
        labels.keep_off(zip(sessions, ratings, strict=True))
        enough = value.goal.good_enough
        draw_now(labels, by_session, enough=enough, band=None, room=margin - 0.4, right=right, size=NOW)
    if wide:
        drawing.note(1, -1.2 / POINT, say("methods_chart.helped"), xref="paper", dx=0.4, color="@soft")
    for at, method in enumerate(value.shown):
        top = -(HEAD[width] + LANE[width] * at) / POINT
        _bar(drawing, method, top, (left, right))
        _name(drawing, value, method, top, (left, right), room=(0, margin) if wide else (side, margin))
        if wide:
            _helped(drawing, value, method, top - (NAME + BAR / 2) / POINT, dx=0.4, room=margin - 0.4)
        else:
            asked, dx = say("methods_chart.helped"), margin - width
            drawing.note(1, top - ANSWER / POINT, asked, xref="paper", dx=dx, color="@soft")
            before = text_width(asked) + 0.5
            _helped(drawing, value, method, top - ANSWER / POINT, dx=dx + before, room=width - before)
    days(drawing, when, floor=bottom, most=DAYS[width])
    return drawing.figure()


def _bar(drawing: Drawing, method: MethodTried, top: float, sides: tuple[float, float]) -> None:
    """From where it began to where it ended; what goes on runs past the axis, and so its end is open."""
    fill, edge = BARS[method.state]
    goes_on = method.ended is None and method.state != "not_for_us"
    end = sides[1] + 1 if goes_on else method.ended[0] if method.ended else method.began[0]
    high = top - NAME / POINT
    drawing.bar(method.began[0], max(end, method.began[0] + 0.3), high - BAR / POINT, high, fill=fill, edge=edge)


def _name(
    drawing: Drawing,
    value: MethodsOverTime,
    method: MethodTried,
    top: float,
    sides: tuple[float, float],
    *,
    room: tuple[float, float],
) -> None:
    """The name over its bar, and what became of it; moved to the left where it would run off at the right."""
    (left, right), pitch = sides, drawing.em_per_x
    state = value.state_of(method)
    limit = (right - left) * pitch + sum(room) * (room[0] > 0)
    name = shortened(method.name, (limit - text_width(f" {state}")) / BOLD)
    wide = text_width(name) * BOLD + text_width(f" {state}")
    end = (right - method.began[0]) * pitch + (room[1] if room[0] else 0)
    y, text = top - NAME / POINT, f"<b>{plain(name)}</b> {state}"
    if wide <= end:
        drawing.note(method.began[0], y, text, ya="bottom", dx=-0.04)
    else:
        drawing.note(right, y, text, xa="right", ya="bottom", dx=room[1] if room[0] else 0)


def _helped(drawing: Drawing, value: MethodsOverTime, method: MethodTried, y: float, *, dx: float, room: float) -> None:
    """Whether it helped, as each of the two sees it; one mark where they see it alike. `dx` is from the right edge."""
    client, therapist = method.helped
    if client is None and therapist is None:
        drawing.note(1, y, say("methods_chart.not_asked"), xref="paper", dx=dx, color="@soft")
        return
    x = dx + MARK
    if client == therapist:
        drawing.disc(1, y, MARK * 1.3, "@paper", line="@ink", xref="paper", dx=x)
        _diamond(drawing, y, x, MARK * 0.8, "@ink")
        text = say("methods_chart.both", number=f"<b>{client}</b>")
        drawing.note(1, y, text, xref="paper", dx=x + MARK_ROOM)
        return
    longest = room if _wide(value) <= room else (room - BETWEEN) / 2 - MARK - MARK_ROOM - text_width(" 10")
    for name, number, mark, color in (
        (value.goal.client, client, "client", "@client"),
        (value.therapist, therapist, "therapist", "@therapistText"),
    ):
        if number is None:
            continue
        if mark == "client":
            drawing.disc(1, y, MARK, "@client", line="@client", xref="paper", dx=x)
        else:
            _diamond(drawing, y, x, MARK * 1.18, "@therapistMark")
        text = say("methods_chart.voice", name=plain(shortened(name, longest)), number=f"<b>{number}</b>")
        drawing.note(1, y, text, xref="paper", dx=x + MARK_ROOM - 0.05, color=color)
        x += MARK_ROOM + text_width(text) + BETWEEN


def _wide(value: MethodsOverTime) -> float:
    """How much room both voices take side by side, at the most."""
    return 2 * (MARK + MARK_ROOM) + BETWEEN + text_width(f"{value.goal.client} 10{value.therapist} 10")


def _diamond(drawing: Drawing, y: float, x: float, half: float, color: str) -> None:
    """A diamond in the margin, `x` em from the plot, where a trace could not stand."""
    left, middle, right, up, down = (em(length) for length in (x - half, x, x + half, half, -half))
    drawing.path(1, y, f"M {left},0 L {middle},{up} L {right},0 L {middle},{down} Z", color, xref="paper")
