"""The dips of a whole caseload at once: each row is one series of ratings, each column a session, NaN a gap.

Row by row it finds what `dips` finds for that row alone. Rows stand side by side; nothing here compares them.
"""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np

from alliance_widgets.statistics.dips import FALL, FIRST_SESSIONS, RATINGS_FOR_OWN_LOW, REPAIR_WITHIN
from alliance_widgets.statistics.reading import HAIR, rated_first, rows, within_scale
from alliance_widgets.statistics.usual_range import SWING

OPEN = -1
END = 60
"""Stands after the last rating of a row: above all ratings, and small enough to be doubled in one byte."""


class DipsByRow(NamedTuple):
    """All dips of all rows, by row and then by session; `repaired_at` is −1 while a dip is open."""

    row: np.ndarray
    at: np.ndarray
    from_rating: np.ndarray
    to_rating: np.ndarray
    repaired_at: np.ndarray


def dips_by_row(ratings: Any) -> DipsByRow:
    """All dips of all rows by the rule of `dips`; ValueError for numbers outside 0–10."""
    read = within_scale(rows(ratings))
    rated, count = rated_first(read)
    session = _sessions(read, count)
    row, place = _falls(rated)
    late = session[row, place] >= FIRST_SESSIONS
    row, place = row[late], place[late]
    level = rated[row, place - 1]
    after = place[:, None] + 1 + np.arange(REPAIR_WITHIN)
    inside = np.minimum(after, rated.shape[1] - 1)
    back = (after < rated.shape[1]) & (rated[row[:, None], inside] >= level[:, None])
    when = inside[np.arange(len(row)), back.argmax(axis=1)]
    repaired = np.where(back.any(axis=1), session[row, when], OPEN)
    return DipsByRow(row, session[row, place], level, rated[row, place], repaired)


def _falls(rated: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Rows and places of the ratings that fell by two, or through the low of those before them."""
    # Whole numbers go in one byte each: an eighth to carry, and the usual case.
    over = np.isnan(rated)
    whole = (over | (rated == np.floor(rated))).all()
    kind = np.int8 if whole else float
    least = 2 if whole else 2 - HAIR
    by_place = np.where(over, END, rated).T.astype(kind, order="C")
    last, now = by_place[:-1], by_place[1:]
    deep = last - now >= FALL - HAIR
    twice_middle = _twice_middle_before(by_place)[1:]
    slid = (now < last) & (2 * now < twice_middle - least)
    row, place = np.nonzero(np.ascontiguousarray((deep | slid).T))
    moved = np.cumsum(np.abs(last - now), axis=0, dtype=np.int32 if whole else float)
    # The low of those before the rating that follows `place`; of fewer than two nothing has moved yet.
    swing = SWING * moved[np.maximum(place - 1, 0), row] / np.maximum(place, 1)
    low = twice_middle[place, row] / 2 - np.maximum(1.0, swing)
    through = (now[place, row] < low) & (low <= last[place, row])
    fell = deep[place, row] | (through & (place + 1 >= RATINGS_FOR_OWN_LOW - 1))
    return row[fell], place[fell] + 1


def _twice_middle_before(by_place: np.ndarray) -> np.ndarray:
    """Twice the median of all ratings before each one, for all rows in step; 0 before the sixth."""
    ordered = np.full_like(by_place, END)
    twice = np.zeros_like(by_place)
    for at, new in enumerate(by_place):
        if at >= RATINGS_FOR_OWN_LOW - 1:
            twice[at] = ordered[(at - 1) // 2] + ordered[at // 2]
        # A new rating finds its place between the neighbours that it lies between.
        ordered[1 : at + 1] = np.minimum(ordered[1 : at + 1], np.maximum(ordered[:at], new))
        ordered[0] = np.minimum(ordered[0], new)
    return twice


def _sessions(read: np.ndarray, count: np.ndarray) -> np.ndarray:
    """From which session each value of `rated_first` comes."""
    columns = np.arange(read.shape[1], dtype=np.int32)
    session = np.full(read.shape, OPEN, dtype=np.int32)
    session[columns < count[:, None]] = np.broadcast_to(columns, read.shape)[~np.isnan(read)]
    return session
