"""Days and times as people say them."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from babel.dates import format_date

from alliance_widgets.words import language


def clock_time(at: datetime) -> str:
    """10:42, on the room's clock."""
    return f"{at:%H:%M}"


def weekday(day: date) -> str:
    """Wed"""
    return format_date(day, "EEE", locale=language())


def full_weekday(day: date) -> str:
    """Wednesday"""
    return format_date(day, "EEEE", locale=language())


def full_day(day: date) -> str:
    """Wednesday 7 May"""
    return format_date(day, "EEEE d MMMM", locale=language())


def last_days(today: date, count: int = 7) -> list[date]:
    """The days up to yesterday, oldest first: today is not over yet."""
    return [today - timedelta(days=back) for back in range(count, 0, -1)]
