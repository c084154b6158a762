"""How a goal is drawn: dots, thin line and gaps; the usual range, good enough, and what is now."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from alliance_widgets.charts.drawing import NARROW, WIDE, Drawing
from alliance_widgets.charts.flags import ROW, draw_flags, hoisted
from alliance_widgets.charts.goal_line import CEILING, FLOOR, HIGHEST, draw_enough, draw_now, draw_ratings, draw_scale
from alliance_widgets.charts.lettering import text_width
from alliance_widgets.charts.placing import Labels, Place
from alliance_widgets.charts.saying import in_words, short_day
from alliance_widgets.charts.sessions import LEAST_PITCH, LONGEST, days, ticks
from alliance_widgets.charts.shapes import HAIR
from alliance_widgets.statistics import UsualRange, changed
from alliance_widgets.words import say

if TYPE_CHECKING:
    from alliance_widgets.charts.goal_chart import GoalProgress

POINT = 1.08
"""How high a point of the scale is, in em."""
FIRST_FLAG, ABOVE_FLAGS = 10.9, 0.6
BOTTOM = 1.5
MARGINS = {WIDE: (4.4, 7.0), NARROW: (2.7, 4.5)}
DAYS = {WIDE: 4, NARROW: 2}
LAST = 3
NAMED_GAPS = 4
"""Among how many of the first gaps one is looked for whose name has room."""
STEPS = (0.0, 0.6, 1.2, 1.8, 2.4, 3.2, 4.0, 5.0, 6.0)
"""How far, in em, a label may move from its mark to find room."""


def picture(value: GoalProgress, width: float) -> dict[str, Any]:
    """One goal over its sessions, with all that is said about it."""
    first, last = value.ratings[0][0], value.ratings[-1][0]
    missing = value.missing
    # Room for what is to come, so that the dots stay where they are.
    span = max(last - first + missing + 0.15, 6.15) if missing else max(last - first, 4)
    left, right = first - 0.45, first + span + 0.2
    side, margin = MARGINS[width]
    pitch = (width - side - margin) / (right - left)
    tall = max(value.rated[-1], value.good_enough or 0)
    flags = hoisted(
        [one for one in value.methods if left <= one[1] <= right],
        place=lambda session: (session - left) * pitch,
        end=(right - left) * pitch + (margin - 0.2 if tall < 9 else 0),
    )
    rows = max((flag.row + 1 for flag in flags), default=0)
    top = FIRST_FLAG + (rows - 1) * ROW / POINT + ABOVE_FLAGS if rows else CEILING
    drawing = Drawing(
        width=width, height=BOTTOM + POINT * (top - FLOOR), left=side, right=margin, bottom=BOTTOM,
        x=(left, right), y=(FLOOR, top),
    )  # fmt: skip
    labels = Labels(drawing)
    if value.band:
        draw_band(drawing, value.band, left, right)
        labels.faint += [((left, edge), (right, edge)) for edge in value.band]
    draw_scale(labels, left, right, room=side - 0.8)
    by_session = {session: rating for session, _, rating in value.ratings}
    sessions = range(first, last + 1)
    ratings = [by_session.get(session) for session in sessions]
    draw_flags(drawing, flags, base=FIRST_FLAG, foot=lambda session: by_session.get(session) or 0)
    labels.strokes += [((flag.session, by_session.get(flag.session) or 0), (flag.session, top)) for flag in flags]
    draw_enough(labels, value.good_enough, left, right)
    ticks(drawing, first, last + missing)
    days(drawing, {session: day for session, day, _ in value.ratings}, most=DAYS[width])
    if missing:
        _more(drawing, last, missing)
    draw_ratings(drawing, sessions, ratings)
    labels.keep_off(zip(sessions, ratings, strict=True))
    draw_now(labels, by_session, enough=value.good_enough, band=value.band, room=margin - 0.4, right=right)
    _within(labels, value, by_session)
    return drawing.figure()


def _more(drawing: Drawing, last: int, missing: int) -> None:
    """Under the ticks to come: how many more ratings it takes."""
    text = say("goal_chart.more", count=in_words(missing))
    beside_day = (text_width(short_day(LONGEST)) / 2 + text_width(text) / 2 + 0.4) / drawing.em_per_x
    x = last + max((missing + 1) / 2, beside_day)
    drawing.note(x, 0, text, xa="center", ya="top", dy=-0.28, color="@soft")


def draw_band(drawing: Drawing, band: UsualRange, left: float, right: float) -> None:
    """The usual range as a grey field with edges of its own."""
    drawing.area(left, band.low, right, band.high, "@band")
    for edge in band:
        drawing.rule(left, edge, right, edge, "@line", HAIR)


def _within(labels: Labels, value: GoalProgress, by_session: Mapping[int, int | None]) -> None:
    """What stands inside the drawing: the last three, the start, and the first gap by its name."""
    rated = [(session, rating) for session, rating in by_session.items() if rating is not None]
    side = changed(value.values, value.band) if value.band else None
    if side:
        _bracket(labels, rated[-LAST:])
    if len(rated) > 1:
        session, start = rated[0]
        text = say("goal_chart.start", number=f"<b>{start}</b>")
        under = [Place(x=session, y=start, xa="left", ya="top", dx=-0.3, dy=-0.36 - step) for step in STEPS]
        over = [Place(x=session, y=start, xa="left", ya="bottom", dx=-0.3, dy=0.36 + step) for step in STEPS]
        places = [place for pair in zip(under, over, strict=True) for place in pair]
        places.append(Place(x=value.ratings[0][0] - 0.45, y=start, xa="right", dx=-0.5))
        labels.put(text, [one for one in places if _is_on(labels, text, one)], color="@client")
    gaps = [session for session, rating in by_session.items() if rating is None]
    floors = [
        Place(x=gap, y=0, xa=side, ya="bottom", dx=dx, dy=0.05 + step)
        for step in STEPS[:4]
        for gap in gaps[:NAMED_GAPS]
        for side, dx in (("center", 0.0), ("left", -0.3), ("right", 0.3))
    ]
    name = say("goal_chart.gap")
    labels.put(name, [one for one in floors if _is_on(labels, name, one)], color="@soft")


def _is_on(labels: Labels, text: str, place: Place) -> bool:
    """Whether a label there is above the floor, below the ceiling, and not cut at the left."""
    box = labels.box(text, place)
    return box.low >= 0 and box.high <= HIGHEST and box.left >= labels.drawing.edge


def _bracket(labels: Labels, three: Sequence[tuple[int, int]]) -> None:
    """Ties the sentence to the three ratings that it speaks of: a bracket in ink under or over them."""
    (first, _), *_, (last, _) = three
    low, high = min(rating for _, rating in three), max(rating for _, rating in three)
    drawing, text = labels.drawing, say("goal_chart.last_three")
    under = [(low - 0.95 - step, "top") for step in STEPS if low - 0.95 - step > 1.2]
    over = [(high + 0.95 + step, "bottom") for step in STEPS if high + 0.95 + step < HIGHEST - 1]
    # Beyond its bracket the name goes to the left, since at the right stand the labels of the margin.
    beyond = text_width(text) > (last - first + 0.3) * drawing.em_per_x
    x, side, dx = (last, "right", 0.15) if beyond else ((first + last) / 2, "center", 0.0)
    places = [Place(x=x, y=y, xa=side, ya=way, dx=dx, dy=-0.08 if way == "top" else 0.08) for y, way in (*under, *over)]
    found = labels.put(text, places, bold=True, must=drawing.em_per_x >= LEAST_PITCH)
    if found is None:
        return
    tick = (0.32 if found.ya == "top" else -0.32) / drawing.em_per_unit
    for x0, x1, y1 in ((first, last, found.y), (first, first, found.y + tick), (last, last, found.y + tick)):
        drawing.rule(x0, found.y, x1, y1, "@ink", HAIR * 1.5, over=True)
