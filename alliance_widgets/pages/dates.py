"""Days and times as people say them."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from babel.dates import format_date, format_time

from alliance_widgets.charts.saying import long_day
from alliance_widgets.words import language, say


def clock_time(at: datetime) -> str:
    """10:42, on the room's clock."""
    return format_time(at.time(), "HH:mm", locale=language())


def weekday(day: date) -> str:
    """Wed"""
    return format_date(day, "ccc", locale=language())


def full_weekday(day: date) -> str:
    """Wednesday"""
    return format_date(day, "cccc", locale=language())


def full_day(day: date) -> str:
    """Wednesday 7 May"""
    return say("day.with_weekday", weekday=full_weekday(day), day=long_day(day))


def last_days(today: date, count: int = 7) -> list[date]:
    """The days up to yesterday, oldest first: today is not over yet."""
    return [today - timedelta(days=back) for back in range(count, 0, -1)]
