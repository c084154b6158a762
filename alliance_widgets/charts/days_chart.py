"""Up and down days as weather on a midline: blank days stay blank."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby
from typing import Any

from alliance_widgets.charts.chart import Chart
from alliance_widgets.charts.drawing import NARROW, WIDE, Drawing
from alliance_widgets.charts.saying import needs_year, short_day, weekday_and_day
from alliance_widgets.charts.shapes import HAIR
from alliance_widgets.words import say

ENOUGH_DAYS = 7
SHORT_RUN = 3
WEEK, FOUR_WEEKS, EIGHT_WEEKS = 7, 28, 56
LEVELS = {"up": 1, "mixed": 0, "down": -1}
RIGHT, WEEKS_IN_A_ROW = 5.4, {WIDE: 4, NARROW: 2}
WEEK_GAP = 0.55
TOP, STRIP, HEADING = 2.7, 6.9, 2.2
Day = tuple[date, str | None, str]
RISE = 1.62


@dataclass(frozen=True, slots=True, kw_only=True)
class DaysWeather:
    """`days` are (day, "up" | "mixed" | "down" | None, word) in order, one for every day there was.

    The sentence speaks of the last 28, the drawing shows at most 56, and the table holds all.
    """

    client: str
    days: tuple[Day, ...]

    def count(self, how: str) -> int:
        """How many of the last 28 days were like this."""
        return sum(1 for _, one, _ in self.days[-FOUR_WEEKS:] if one == how)

    @property
    def marked(self) -> list[str]:
        """The marks alone, days left out left out."""
        return [how for _, how, _ in self.days if how]

    @property
    def short_runs(self) -> bool:
        """Down days came in runs of at most three, and after each run another kind of day was marked.

        Every run counts that reaches into the last 28 days, with all of its days.
        """
        before = sum(1 for _, how, _ in self.days[:-FOUR_WEEKS] if how)
        runs, end = [], 0
        for how, group in groupby(self.marked):
            end += (length := len(list(group)))
            if how == "down" and end > before:
                runs.append(length)
        return bool(runs) and max(runs) <= SHORT_RUN and self.marked[-1] != "down"


def days_chart(value: DaysWeather) -> Chart:
    """The sentence, the picture and the table of the days."""
    return Chart(
        headline=headline(value),
        lead=say("days_chart.short_runs") if len(value.marked) >= ENOUGH_DAYS and value.short_runs else "",
        figure=picture(value, WIDE) if value.marked else None,
        narrow=picture(value, NARROW) if value.marked else None,
        columns=tuple(say(f"days_chart.column.{name}") for name in ("day", "how", "word")),
        rows=rows(value),
        caption=say("days_chart.caption"),
        read=say("days_chart.read", client=value.client),
    )


def headline(value: DaysWeather) -> str:
    """Counts, and nothing but counts."""
    marked = len(value.marked)
    if not marked:
        return say("days_chart.empty")
    if marked < ENOUGH_DAYS:
        return say("days_chart.so_far", n=marked)
    parts: dict[str, Any] = {how: say(f"days_chart.count.{how}", n=value.count(how)) for how in LEVELS}
    return say("days_chart.counts", **parts)


def rows(value: DaysWeather) -> tuple[tuple[str, ...], ...]:
    """Every day, newest first: the day, how it was, the word."""
    year = needs_year(day for day, *_ in value.days)
    return tuple(
        (weekday_and_day(day, year=year), say(f"days_chart.{how or 'left_out'}"), word)
        for day, how, word in reversed(value.days)
    )


# The picture ---------------------------------------------------------------------------------


def picture(value: DaysWeather, width: float) -> dict[str, Any]:
    """Midlines a few weeks long: up above, down below, mixed on the line, and nothing where nothing was marked."""
    now = value.days[-FOUR_WEEKS:]
    length = WEEK * WEEKS_IN_A_ROW[width]
    before = _whole(value.days[-EIGHT_WEEKS:-FOUR_WEEKS], length)
    parts = [("before", before), ("now", now)] if before else [("", now)]
    rows = sum(-(-len(days) // length) for _, days in parts)
    headings = len(parts) if before else 0
    end = _place(min(length, len(now)) - 1) + 0.5
    height = STRIP * rows + HEADING * headings
    drawing = Drawing(
        width=width, height=height, left=0.05, right=RIGHT, bottom=0,
        x=(-0.5, end), y=(TOP - height, TOP),
    )  # fmt: skip
    radius = min(0.62, (width - RIGHT) / (end + 0.5) * 0.43)
    middle = 0.0
    for name, days in parts:
        color = "@soft" if name == "before" else "@ink"
        if name:
            middle -= HEADING
            drawing.note(-0.5, middle + TOP + HEADING / 2 - 0.35, say(f"days_chart.{name}"), color=color, bold=True)
        for start in range(0, len(days), length):
            _strip(drawing, days[start : start + length], middle, radius, color)
            middle -= STRIP
    return drawing.figure()


def _whole(days: Sequence[Day], length: int) -> list[Day]:
    """The days as whole strips, with blank days before the first that is known."""
    blank = (
        [(days[0][0] - timedelta(days=back), None, "") for back in range(-len(days) % length, 0, -1)] if days else []
    )
    return [*blank, *days]


def _place(at: int) -> float:
    """Where a day stands; weeks are a little apart."""
    return at + (at // WEEK) * WEEK_GAP


def _strip(drawing: Drawing, days: Sequence[Day], middle: float, radius: float, color: str) -> None:
    for start in range(0, len(days), WEEK):
        left, right = _place(start) - 0.5, _place(min(start + WEEK, len(days)) - 1) + 0.5
        drawing.rule(left, middle, right, middle, "@line", HAIR * 1.2)
        drawing.note(left, middle - RISE, short_day(days[start][0]), ya="top", dy=-radius - 0.3, color="@soft")
    _spells(drawing, days, middle, radius)
    for at, (_, how, _) in enumerate(days):
        _mark(drawing, _place(at), middle, how, radius)
    for how, level in LEVELS.items():
        count = sum(1 for _, one, _ in days if one == how)
        text = say(f"days_chart.side.{how}", number=f"<b>{count}</b>")
        drawing.note(1, middle + RISE * level, text, xref="paper", dx=0.5, color=color)


def _spells(drawing: Drawing, days: Sequence[Day], middle: float, radius: float) -> None:
    """Like days side by side are joined, so that a spell reads as one shape."""
    at = 0
    for how, group in groupby(how for _, how, _ in days):
        length = len(list(group))
        if how in ("up", "down") and length > 1:
            height = middle + RISE * LEVELS[how]
            ends = (_place(at), height, _place(at + length - 1), height)
            if how == "up":
                drawing.rule(*ends, "@ink", radius * 0.9 + HAIR * 2.8)
            drawing.rule(*ends, f"@{how}", radius * 0.9)
        at += length


def _mark(drawing: Drawing, x: float, middle: float, how: str | None, radius: float) -> None:
    if how == "mixed":
        drawing.half_disc(x, middle, radius, "@up", upper=True)
        drawing.half_disc(x, middle, radius, "@down", upper=False)
        drawing.disc(x, middle, radius, "rgba(0,0,0,0)", line="@ink")
    elif how:
        drawing.disc(x, middle + RISE * LEVELS[how], radius, f"@{how}", line="@ink" if how == "up" else "@down")
