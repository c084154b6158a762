"""How methods stand against goals: each goal on its own 0–10, and bars under it over the same weeks."""

from __future__ import annotations

from string import ascii_uppercase
from typing import TYPE_CHECKING, Any

from alliance_widgets.charts.desk import End, line_ends
from alliance_widgets.charts.drawing import DOT, NARROW, NUMBER, TARGET_DASH, WIDE, Drawing
from alliance_widgets.charts.lettering import SMALL, plain, shortened, text_width, wrap
from alliance_widgets.charts.placing import BOLD, Labels, Place
from alliance_widgets.charts.sessions import spread
from alliance_widgets.charts.shapes import HAIR, THICK, em
from alliance_widgets.words import say

if TYPE_CHECKING:
    from alliance_widgets.charts.timeline_chart import GoalByWeek, MethodsAgainstGoals, TriedMethod

STILL = 4
POINT = 0.6
"""How high a point of the scale is, in em."""
PLOT, LANE, BAR, GAP = 10 * POINT, 1.75, 0.46, 1.3
MARGINS = {WIDE: (5.6, 6.2), NARROW: (1.8, 4.6)}
BOTTOM, HEADING = {WIDE: 1.5, NARROW: 2.6}, 1.35


def goal_name(letter: str) -> str:
    """Goal A, Goal B: what a goal is called where its words are not shared."""
    return say("timeline_chart.goal", letter=letter)


def letter_at(at: int) -> str:
    """A for the first, B for the second."""
    return ascii_uppercase[at % len(ascii_uppercase)]


def picture(value: MethodsAgainstGoals, width: float) -> dict[str, Any]:
    """Each goal on its own 0–10 with the bars of its methods under it, all over the same weeks."""
    left, right = MARGINS[width]
    heading = 0.0 if width == WIDE else HEADING
    heights = [heading + PLOT + 0.5 + LANE * len(goal.methods) + GAP for goal in value.goals]
    if value.methods:
        heights.append(HEADING + LANE * len(value.methods) + GAP / 2)
    height = sum(heights) + 0.6 + BOTTOM[width]
    weeks = value.weeks
    sides = (weeks[0] - 0.5, max(weeks[-1], weeks[0] + 4) + 0.3)
    drawing = Drawing(
        width=width, height=height, left=left, right=right, bottom=BOTTOM[width], x=sides, y=(-sum(heights), 0.6)
    )  # fmt: skip
    top = 0.0
    for (name, goal), high in zip(value.named, heights, strict=False):
        if heading:
            drawing.note(0, top - 0.45, f"<b>{name}</b> {plain(goal.kind)}", xref="paper", dx=-left)
        else:
            lines = [f"<b>{name}</b>", *map(plain, wrap(goal.kind, left - 0.4))]
            drawing.note(0, top - PLOT / 2, "<br>".join(lines), xref="paper", dx=-left)
        _goal(drawing, goal, top - heading - PLOT, sides, poles=width == WIDE, room=right - 0.4)
        for lane, method in enumerate(goal.methods):
            _bar(drawing, method, top - heading - PLOT - 0.5 - LANE * lane, sides)
        top -= high
    if value.methods:
        drawing.note(0, top - 0.3, say("timeline_chart.column.methods"), xref="paper", dx=-left, bold=True)
        for lane, method in enumerate(value.methods):
            _bar(drawing, method, top - HEADING - LANE * lane, sides)
        top -= heights[-1]
    wide = text_width(say("timeline_chart.week", week=weeks[-1]))
    for week in spread(weeks[0], weeks[-1], pitch=drawing.em_per_x, wide=wide, most=4):
        text = say("timeline_chart.week", week=week)
        drawing.note(week, top, text, xa="center", ya="top", dy=-0.2, color="@soft")
    if heading:
        poles = say("desk_chart.scale", low=say("timeline_chart.low"), high=say("timeline_chart.high"))
        drawing.note(0, top, poles, xref="paper", ya="top", dx=-left, dy=-1.35, color="@soft")
    return drawing.figure()


def _goal(
    drawing: Drawing, goal: GoalByWeek, floor: float, sides: tuple[float, float], *, poles: bool, room: float
) -> None:
    """Dots and thin line over floor and ceiling, good enough, and a bracket under what has not moved."""
    left, right = sides
    for mark, name in ((0, "low"), (10, "high")):
        y = floor + POINT * mark
        drawing.rule(left, y, right, y, "@line", HAIR)
        words = say(f"timeline_chart.{name}") + " " if poles else ""
        drawing.note(left, y, f"{words}<b>{mark}</b>", xa="right", dx=-0.4, color="@soft")
    ends: list[End] = []
    if goal.good_enough is not None:
        y = floor + POINT * goal.good_enough
        drawing.rule(left, y, right, y, "@ink", THICK * 0.7, dash=TARGET_DASH)
        enough = wrap(say("timeline_chart.enough", number=f"<b>{goal.good_enough}</b>"), room)
        ends.append((y, enough, "@ink", SMALL))
    rated = goal.placed
    if rated:
        by_place = dict(rated)
        between = range(goal.rated[0][0] + 1, goal.rated[-1][0])
        weeks = sorted({*by_place, *(week for week in between if week not in {seen for seen, _ in goal.rated})})
        heights = [floor + POINT * by_place[at] if at in by_place else None for at in weeks]
        drawing.line(weeks, heights, "@client", THICK)
        close = drawing.em_per_x < DOT
        dot = max(0.24, drawing.em_per_x * 0.75) if close else DOT * 0.92
        drawing.marks(weeks, heights, "circle", dot, "@client", width=0 if close else HAIR * 2)
        now = f'<span style="font-size:{em(NUMBER * 0.8)}"><b>{rated[-1][1]}</b></span>'
        ends.append((heights[-1] or 0.0, [say("timeline_chart.now", number=now)], "@client", NUMBER * 0.7))
        if goal.stuck:
            labels = Labels(drawing)
            labels.keep_off(zip(weeks, heights, strict=True))
            _bracket(drawing, labels, rated[-STILL][0], rated[-1][0], heights[-1] or 0.0, right)
    line_ends(drawing, ends, low=floor - 0.4, high=floor + PLOT + 0.4)


def _bracket(drawing: Drawing, labels: Labels, first: float, last: float, y: float, right: float) -> None:
    """Ties the sentence to its marks: a bracket in ink, with words."""
    text = say("timeline_chart.no_move")
    for side, ya in ((-1, "top"), (1, "bottom")):
        places = [
            Place(x=x, y=y + side * 0.9, xa=xa, ya=ya, dy=side * 0.05)
            for x, xa in (((first + last) / 2, "center"), (right, "right"))
        ]
        fitting = [place for place in places if labels.box(text, place, bold=True).right <= right + 0.4]
        if labels.put(text, fitting, bold=True, must=side == 1):
            ends = [first, first, last, last]
            drawing.line(ends, [y + side * way for way in (0.5, 0.9, 0.9, 0.5)], "@ink", HAIR * 1.6)
            return


def _bar(drawing: Drawing, method: TriedMethod, top: float, sides: tuple[float, float]) -> None:
    """Filled is keeping, an open end is trying, pale and closed is not for us; the name above its bar."""
    left, right = sides
    fill, line = {"keeping": ("@soft", "@soft"), "trying": ("@paper", "@soft"), "not_for_us": ("@hair", "@line")}[
        method.state
    ]
    # Shapes are cut at the plot, and a bar that runs on has an open end.
    end = right + 1 if method.ended is None else max(method.ended, method.began + 0.3)
    y = top - 1.05
    box = {"type": "rect", "x0": method.began, "x1": end, "y0": y - BAR, "y1": y, "layer": "below"}
    drawing.shapes.append({**box, "fillcolor": fill, "line": {"color": line, "width": em(HAIR * 1.7)}})
    state = say(f"timeline_chart.state.{method.state}")
    room = (right - left) * drawing.em_per_x
    kind = shortened(method.kind, (room - text_width(state) - 0.5) / BOLD)
    wide = text_width(f"{kind} {state}") * BOLD
    fits = (right - method.began) * drawing.em_per_x >= wide
    x, xa = (method.began, "left") if fits else (right, "right")
    drawing.note(x, y + 0.02, f"<b>{plain(kind)}</b> {state}", xa=xa, ya="bottom")
