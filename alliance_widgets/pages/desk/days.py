"""Days and times at the desk, as short as they can be without being two."""

from __future__ import annotations

from datetime import date, datetime

from alliance_widgets.charts.saying import short_day
from alliance_widgets.pages.dates import clock_time


def short_date(day: date, *, today: date) -> str:
    """14 May, or 14 May 2024 where that was not this year."""
    return short_day(day, year=day.year != today.year)


def date_and_time(at: datetime) -> str:
    """14 May 2025, 10:42"""
    return f"{short_day(at.date(), year=True)}, {clock_time(at)}"
