"""How charts say days and small numbers, in the language that is spoken."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import cache
from typing import Literal

from babel.dates import get_day_names, get_month_names

from alliance_widgets.words import language, say

IN_WORDS = range(1, 11)
When = date | int
"""A day, or the number of a week where no dates are shown."""
YEAR_NEEDED = 300


@cache
def _months(width: Literal["abbreviated", "wide"], spoken: str) -> dict[int, str]:
    return dict(get_month_names(width, locale=spoken))


@cache
def _weekdays(spoken: str) -> dict[int, str]:
    return dict(get_day_names("wide", locale=spoken))


def short_day(day: date, *, year: bool = False) -> str:
    """8 Jan, or 8 Jan 2025."""
    return _day(day, _months("abbreviated", language()), year)


def when(at: When, *, year: bool = False) -> str:
    """8 Jan, or week 3."""
    return short_day(at, year=year) if isinstance(at, date) else say("timeline_chart.week", week=at)


def long_day(day: date, *, year: bool = False) -> str:
    """8 January, or 8 January 2025, which no line breaks apart."""
    return _day(day, _months("wide", language()), year).replace(" ", "\N{NO-BREAK SPACE}")


def weekday_and_day(day: date, *, year: bool = False) -> str:
    """Wednesday 8 Jan, or Wednesday 8 Jan 2025."""
    return say("day.with_weekday", weekday=_weekdays(language())[day.weekday()], day=short_day(day, year=year))


def month(day: date) -> str:
    """Jan 2025"""
    return say("day.month", month=_months("abbreviated", language())[day.month], year=day.year)


def _day(day: date, months: dict[int, str], year: bool) -> str:
    number = say("day.first") if day.day == 1 else str(day.day)
    return say("day.and_year" if year else "day.plain", day=number, month=months[day.month], year=day.year)


def needs_year(days: Iterable[When]) -> bool:
    """Whether the days are so far from one another that a day without its year could be two; weeks have none."""
    days = [day for day in days if isinstance(day, date)]
    return bool(days) and (max(days) - min(days)).days > YEAR_NEEDED


def in_words(number: int) -> str:
    """One to ten in words, all others in digits."""
    return say(f"number.{number}") if number in IN_WORDS else str(number)


def opening(sentence: str) -> str:
    """The sentence with a capital at its start."""
    return sentence[:1].upper() + sentence[1:]
