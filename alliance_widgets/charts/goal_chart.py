"""One goal over time: gaps, usual range, good enough, and where a method began."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from babel.dates import format_date

from alliance_widgets.charts.chart import Chart
from alliance_widgets.charts.drawing import (
    DOT,
    HAIR,
    NARROW,
    NUMBER,
    SMALL,
    TARGET_DASH,
    THICK,
    WIDE,
    Drawing,
    dodge,
    em,
    plain,
    shortened,
    text_width,
    wrap,
)
from alliance_widgets.statistics import UsualRange, changed, usual_range
from alliance_widgets.words import LANGUAGE, say

NEEDED = 5
HEIGHT, BOTTOM = 14.6, 1.5
MARGINS = {WIDE: (4.4, 7.0), NARROW: (2.7, 4.5)}
TOP_OF_ROOM, FLOOR_OF_ROOM = 11.9, -0.3
FLAG_ROWS = (11.25, 10.55)


@dataclass(frozen=True, slots=True, kw_only=True)
class GoalProgress:
    """One goal: `ratings` are (session, day, 0–10 or None) in order; `methods` are (name, session it began in)."""

    goal: str
    client: str
    ratings: tuple[tuple[int, date, int | None], ...]
    good_enough: int | None = None
    methods: tuple[tuple[str, int], ...] = ()

    @property
    def values(self) -> list[int | None]:
        """The ratings alone, gaps as None."""
        return [rating for _, _, rating in self.ratings]

    @property
    def rated(self) -> list[int]:
        """The numbers that were put."""
        return [rating for rating in self.values if rating is not None]

    @property
    def band(self) -> UsualRange | None:
        """The usual range, once there are five numbers."""
        return usual_range(self.values, first=NEEDED)


def goal_chart(value: GoalProgress) -> Chart:
    """The sentence, the picture and the table of one goal."""
    headline, lead = sentences(value)
    band = value.band
    read = say("goal_chart.read" if band else "goal_chart.read_early", client=value.client, n=NEEDED - len(value.rated))
    return Chart(
        headline=headline,
        lead=lead,
        figure=picture(value, WIDE) if value.rated else None,
        narrow=picture(value, NARROW) if value.rated else None,
        columns=tuple(say(f"goal_chart.column.{name}") for name in ("day", "rating", "range", "began")),
        rows=rows(value),
        caption=say("goal_chart.caption", goal=value.goal),
        read=read,
    )


def sentences(value: GoalProgress) -> tuple[str, str]:
    """The finding and what goes with it, by rule; each is true of the numbers."""
    rated, band = value.rated, value.band
    if band is None:
        return say("goal_chart.early"), say("goal_chart.early_lead")
    first, last = rated[0], rated[-1]
    side = changed(value.values, band)
    if side:
        return say("goal_chart.changed", goal=value.goal), say(f"goal_chart.changed_{side}", client=value.client)
    if last < band.low:
        now = "goal_chart.lower" if value.values[-1] is not None else "goal_chart.last_lower"
        return say(now, client=value.client), say("goal_chart.lower_lead")
    where = "goal_chart.above" if last > band.high else "goal_chart.inside"
    return say("goal_chart.from_to", goal=value.goal, first=first, last=last), say(where)


def rows(value: GoalProgress) -> tuple[tuple[str, ...], ...]:
    """Every session, newest first: day, rating, where it lies, what began."""
    band = value.band
    began = {session: name for name, session in value.methods}
    return tuple(
        (
            short_day(day),
            say("goal_chart.not_today") if rating is None else str(rating),
            _side(rating, band),
            began.get(session, ""),
        )
        for session, day, rating in reversed(value.ratings)
    )


def _side(rating: int | None, band: UsualRange | None) -> str:
    if rating is None or band is None:
        return ""
    name = "above" if rating > band.high else "below" if rating < band.low else "within"
    return say(f"goal_chart.side.{name}")


def short_day(day: date) -> str:
    """8 Jan"""
    return format_date(day, "d MMM", locale=LANGUAGE)


# The picture ---------------------------------------------------------------------------------


def picture(value: GoalProgress, width: float) -> dict[str, Any]:
    """Dots, thin line, gaps; the band, good enough, and flags where a method began."""
    first, last = value.ratings[0][0], value.ratings[-1][0]
    span = max(last - first, 4)
    left, right = first - 0.45, first + span + 0.2
    margin_left, margin_right = MARGINS[width]
    drawing = Drawing(
        width=width, height=HEIGHT, left=margin_left, right=margin_right, bottom=BOTTOM,
        x=(left, right), y=(FLOOR_OF_ROOM, TOP_OF_ROOM),
    )  # fmt: skip
    band = value.band
    if band:
        drawing.area(left, band.low, right, band.high, "@band")
        for edge in band:
            drawing.rule(left, edge, right, edge, "@line", HAIR)
    drawing.scale(left, right, low=say("goal_chart.low"), high=say("goal_chart.high"), room=margin_left - 0.8)
    if value.good_enough is not None:
        drawing.rule(left, value.good_enough, right, value.good_enough, "@ink", THICK * 0.75, dash=TARGET_DASH)
    by_session = {session: rating for session, _, rating in value.ratings}
    pitch = (width - margin_left - margin_right) / (right - left)
    _flags(drawing, value, by_session, (left, right), pitch=pitch, beyond=margin_right)
    _time(drawing, value, span, most=4 if width == WIDE else 2)
    sessions = list(range(first, last + 1))
    dot = min(DOT, max(0.22, pitch * 0.75))
    drawing.client_line([float(one) for one in sessions], [by_session.get(one) for one in sessions], dot=dot)
    _labels(drawing, value, band, room=margin_right - 0.4)
    return drawing.figure()


def _flags(
    drawing: Drawing,
    value: GoalProgress,
    by_session: dict[int, int | None],
    sides: tuple[float, float],
    *,
    pitch: float,
    beyond: float,
) -> None:
    """A pennant where a method began; its stem hangs down to that session's dot.

    `pitch` is the way from session to session in em, `beyond` the margin a label may reach into.
    """
    left, right = sides
    ends = [left] * len(FLAG_ROWS)
    for name, session in sorted(value.methods, key=lambda one: one[1]):
        if not left <= session <= right:
            continue
        room = (right - session) * pitch + beyond - 0.8
        label = shortened(name, min(room, 11))
        width = (text_width(label) + 1.3) / pitch
        row = next((at for at, end in enumerate(ends) if session >= end), len(FLAG_ROWS) - 1)
        ends[row] = session + width
        height = FLAG_ROWS[row]
        drawing.rule(session, by_session.get(session) or 0, session, height + 0.15, "@soft", HAIR * 1.3)
        drawing.path(session, height, f"M 0,{em(-0.21)} L {em(0.5)},0 L 0,{em(0.21)} Z", "@soft")
        drawing.note(session, height, plain(label), dx=0.7)


def _time(drawing: Drawing, value: GoalProgress, span: int, *, most: int) -> None:
    """A tick for every session, so that a gap is seen to be one; days at the first, the last and some between."""
    first = value.ratings[0][0]
    days = {session: day for session, day, _ in value.ratings}
    for session in range(first, first + span + 1):
        drawing.rule(session, 0, session, -0.16, "@line", HAIR, over=True)
    last = value.ratings[-1][0]
    steps = max(1, round((last - first) / most))
    wanted = {last, *(at for at in range(first, last, steps) if last - at >= steps * 0.75)}
    for session in sorted(wanted & days.keys()):
        drawing.note(session, 0, short_day(days[session]), xa="center", ya="top", dy=-0.28, color="@soft")
    gap = next((session for session, _, rating in value.ratings if rating is None), None)
    if gap is not None:
        drawing.note(gap, 0, say("goal_chart.gap"), xa="center", ya="bottom", dy=0.05, color="@soft")


def _labels(drawing: Drawing, value: GoalProgress, band: UsualRange | None, *, room: float) -> None:
    """Start beside its dot; now, good enough and usual range at the right, in `room` em, kept apart."""
    (session, start), *_ = [(one, rating) for one, _, rating in value.ratings if rating is not None]
    under = start > 1
    drawing.note(
        session, start, say("goal_chart.start", number=f"<b>{start}</b>"), dx=-0.3,
        ya="top" if under else "bottom", dy=-0.36 if under else 0.36, color="@client",
    )  # fmt: skip
    now = f'<span style="font-size:{em(NUMBER)}"><b>{value.rated[-1]}</b></span>'
    labels = [(float(value.rated[-1]), say("goal_chart.now", number=now), "@client", NUMBER * 1.02)]
    if value.good_enough is not None:
        enough = wrap(say("goal_chart.enough", number=f"<b>{value.good_enough}</b>"), room)
        labels.append((float(value.good_enough), "<br>".join(enough), "@ink", SMALL * 1.25 * len(enough)))
    if band:
        words = wrap(say("goal_chart.range"), room)
        labels.append(((band.low + band.high) / 2, "<br>".join(words), "@soft", SMALL * 1.3 * len(words)))
    heights = dodge(
        [at for at, *_ in labels],
        [height / drawing.em_per_unit for *_, height in labels],
        low=FLOOR_OF_ROOM,
        high=TOP_OF_ROOM,
    )
    for height, (_, text, color, _) in zip(heights, labels, strict=True):
        drawing.note(1, height, text, xref="paper", dx=0.4, color=color)
