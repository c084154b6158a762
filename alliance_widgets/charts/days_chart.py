"""Up and down days as weather on a midline: blank days stay blank."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Any

from babel.dates import format_date

from alliance_widgets.charts.chart import Chart
from alliance_widgets.charts.drawing import HAIR, Drawing
from alliance_widgets.charts.goal_chart import short_day
from alliance_widgets.words import LANGUAGE, say

ENOUGH_DAYS = 7
SHORT_RUN = 3
LEVELS = {"up": 1, "mixed": 0, "down": -1}
WIDTH, HEIGHT, RIGHT = 33.33, 9.2, 5.4
WEEK_GAP = 0.55
RISE = 1.62


@dataclass(frozen=True, slots=True, kw_only=True)
class DaysWeather:
    """`days` are (day, "up" | "mixed" | "down" | None, word) in order, one for every day there was."""

    client: str
    days: tuple[tuple[date, str | None, str], ...]

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
        figure=picture(value) if value.marked else None,
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


def picture(value: DaysWeather) -> dict[str, Any]:
    """A midline: up above it, down below, mixed on it, and nothing where nothing was marked."""
    places = [at + (at // 7) * WEEK_GAP for at in range(len(value.days))]
    width = places[-1] + 1
    drawing = Drawing(width=WIDTH, height=HEIGHT, left=0.2, right=RIGHT, bottom=0, x=(-0.5, width - 0.5), y=(-4.4, 3.1))
    radius = min(0.62, (WIDTH - RIGHT) / width * 0.43)
    for start in range(0, len(places), 7):
        week = places[start : start + 7]
        drawing.rule(week[0] - 0.5, 0, week[-1] + 0.5, 0, "@line", HAIR * 1.2)
        drawing.note(week[0] - 0.5, -RISE, short_day(value.days[start][0]), ya="top", dy=-radius - 0.3, color="@soft")
    _spells(drawing, value, places, radius)
    for place, (_, how, _) in zip(places, value.days, strict=True):
        _mark(drawing, place, how, radius)
    for how, level in LEVELS.items():
        text = say(f"days_chart.side.{how}", number=f"<b>{value.count(how)}</b>")
        drawing.note(1, RISE * level, text, xref="paper", dx=0.5)
    return drawing.figure()


def _spells(drawing: Drawing, value: DaysWeather, places: list[float], radius: float) -> None:
    """Like days side by side are joined, so that a spell reads as one shape."""
    at = 0
    for how, group in groupby(how for _, how, _ in value.days):
        length = len(list(group))
        if how in ("up", "down") and length > 1:
            ends = (places[at], RISE * LEVELS[how], places[at + length - 1], RISE * LEVELS[how])
            if how == "up":
                drawing.rule(*ends, "@edge", radius * 0.9 + HAIR * 2.8)
            drawing.rule(*ends, f"@{how}", radius * 0.9)
        at += length


def _mark(drawing: Drawing, x: float, how: str | None, radius: float) -> None:
    if how == "mixed":
        drawing.half_disc(x, 0, radius, "@up", upper=True)
        drawing.half_disc(x, 0, radius, "@down", upper=False)
        drawing.disc(x, 0, radius, "rgba(0,0,0,0)", line="@ink")
    elif how:
        drawing.disc(x, RISE * LEVELS[how], radius, f"@{how}", line="@edge" if how == "up" else "@down")
