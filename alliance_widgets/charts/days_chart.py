"""Up and down days as weather on a midline: blank days stay blank."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Any

from babel.dates import format_date

from alliance_widgets.charts.chart import Chart
from alliance_widgets.charts.drawing import HAIR, NARROW, WIDE, Drawing
from alliance_widgets.charts.goal_chart import short_day
from alliance_widgets.words import LANGUAGE, say

ENOUGH_DAYS = 7
SHORT_RUN = 3
LEVELS = {"up": 1, "mixed": 0, "down": -1}
RIGHT, WEEKS_IN_A_ROW = 5.4, {WIDE: 4, NARROW: 2}
WEEK_GAP = 0.55
TOP, STRIP = 3.1, 7.5
Day = tuple[date, str | None, str]
RISE = 1.62


@dataclass(frozen=True, slots=True, kw_only=True)
class DaysWeather:
    """`days` are (day, "up" | "mixed" | "down" | None, word) in order, one for every day there was."""

    client: str
    days: tuple[Day, ...]

    def count(self, how: str) -> int:
        """How many days were like this."""
        return sum(1 for _, one, _ in self.days if one == how)

    @property
    def marked(self) -> list[str]:
        """The marks alone, days left out left out."""
        return [how for _, how, _ in self.days if how]

    @property
    def short_runs(self) -> bool:
        """Down days came in runs of at most three, and after each run another kind of day was marked."""
        runs = [(how, len(list(group))) for how, group in groupby(self.marked)]
        down = [length for how, length in runs if how == "down"]
        return bool(down) and max(down) <= SHORT_RUN and runs[-1][0] != "down"


def days_chart(value: DaysWeather) -> Chart:
    """The sentence, the picture and the table of the days."""
    return Chart(
        headline=headline(value),
        lead=say("days_chart.short_runs") if len(value.marked) >= ENOUGH_DAYS and value.short_runs else "",
        figure=picture(value, WIDE) if value.marked else None,
        narrow=picture(value, NARROW) if value.marked else None,
        columns=tuple(say(f"days_chart.column.{name}") for name in ("day", "how", "word")),
        rows=tuple(
            (format_date(day, "EEEE d MMM", locale=LANGUAGE), say(f"days_chart.{how or 'left_out'}"), word)
            for day, how, word in reversed(value.days)
        ),
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
    parts = {how: say(f"days_chart.count.{how}", n=value.count(how)) for how in LEVELS}
    return say("days_chart.counts", **parts)


def picture(value: DaysWeather, width: float) -> dict[str, Any]:
    """Midlines a few weeks long: up above, down below, mixed on the line, and nothing where nothing was marked."""
    length = 7 * WEEKS_IN_A_ROW[width]
    strips = [value.days[start : start + length] for start in range(0, len(value.days), length)]
    span = min(length, len(value.days))
    end = _place(span - 1) + 0.5
    drawing = Drawing(
        width=width, height=STRIP * len(strips), left=0.2, right=RIGHT, bottom=0,
        x=(-0.5, end), y=(TOP - STRIP * len(strips), TOP),
    )  # fmt: skip
    radius = min(0.62, (width - RIGHT) / (end + 0.5) * 0.43)
    for row, strip in enumerate(strips):
        _strip(drawing, strip, -STRIP * row, radius)
    return drawing.figure()


def _place(at: int) -> float:
    """Where a day stands; weeks are a little apart."""
    return at + (at // 7) * WEEK_GAP


def _strip(drawing: Drawing, days: Sequence[Day], middle: float, radius: float) -> None:
    for start in range(0, len(days), 7):
        left, right = _place(start) - 0.5, _place(min(start + 6, len(days) - 1)) + 0.5
        drawing.rule(left, middle, right, middle, "@line", HAIR * 1.2)
        drawing.note(left, middle - RISE, short_day(days[start][0]), ya="top", dy=-radius - 0.3, color="@soft")
    _spells(drawing, days, middle, radius)
    for at, (_, how, _) in enumerate(days):
        _mark(drawing, _place(at), middle, how, radius)
    for how, level in LEVELS.items():
        count = sum(1 for _, one, _ in days if one == how)
        text = say(f"days_chart.side.{how}", number=f"<b>{count}</b>")
        drawing.note(1, middle + RISE * level, text, xref="paper", dx=0.5)


def _spells(drawing: Drawing, days: Sequence[Day], middle: float, radius: float) -> None:
    """Like days side by side are joined, so that a spell reads as one shape."""
    at = 0
    for how, group in groupby(how for _, how, _ in days):
        length = len(list(group))
        if how in ("up", "down") and length > 1:
            height = middle + RISE * LEVELS[how]
            ends = (_place(at), height, _place(at + length - 1), height)
            if how == "up":
                drawing.rule(*ends, "@edge", radius * 0.9 + HAIR * 2.8)
            drawing.rule(*ends, f"@{how}", radius * 0.9)
        at += length


def _mark(drawing: Drawing, x: float, middle: float, how: str | None, radius: float) -> None:
    if how == "mixed":
        drawing.half_disc(x, middle, radius, "@up", upper=True)
        drawing.half_disc(x, middle, radius, "@down", upper=False)
        drawing.disc(x, middle, radius, "rgba(0,0,0,0)", line="@ink")
    elif how:
        drawing.disc(x, middle + RISE * LEVELS[how], radius, f"@{how}", line="@edge" if how == "up" else "@down")
