"""The dips of a whole caseload at once: each row is one series of ratings, each column a session, NaN a gap.

Row by row it finds what `dips` finds for that row alone. Rows stand side by side; nothing here compares them.
"""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np

from alliance_widgets.statistics.dips import FALL, FIRST_SESSIONS, RATINGS_FOR_OWN_LOW, REPAIR_WITHIN
from alliance_widgets.statistics.reading import HAIR, in_blocks, joined, rated_first, rows, within_scale
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
    return joined([_dips_of(block, first) for first, block in in_blocks(within_scale(rows(ratings)))])


def _dips_of(read: np.ndarray, first: int) -> DipsByRow:
    """Those of some rows, the first of which has this number in the whole table."""
    rated, count = rated_first(read, beyond=REPAIR_WITHIN)
    wide, flat = rated.shape[1], rated.ravel()
    fell = np.zeros(rated.shape, dtype=bool)
    fell[:, 1 : read.shape[1]] = _falls(rated[:, : read.shape[1]]).T
    # A rating comes from one of the first sessions if it is among the first of its row.
    early = np.count_nonzero(~np.isnan(read[:, :FIRST_SESSIONS]), axis=1)
    fell[:, :FIRST_SESSIONS] &= np.arange(FIRST_SESSIONS) >= early[:, None]
    found = np.flatnonzero(fell)
    level = flat.take(found - 1)
    later = np.zeros(len(found), dtype=np.int64)
    for step in range(REPAIR_WITHIN, 0, -1):
        later[flat.take(found + step) >= level] = step
    row = found // wide
    # Where each rating stands in the table as it came, in one long line.
    there = np.flatnonzero(~np.isnan(read))
    line = found + (np.cumsum(count) - count - wide * np.arange(len(read))).take(row)
    begins = read.shape[1] * row
    repaired = np.where(later > 0, there.take(line + later, mode="clip") - begins, OPEN)
    return DipsByRow(first + row, there.take(line) - begins, level, flat.take(found), repaired)


def _falls(rated: np.ndarray) -> np.ndarray:
    """By place and then by row: where a rating fell by two, or through the low of those before it; from the second."""
    # Whole numbers go in one byte each: an eighth to carry, and the usual case.
    over = np.isnan(rated)
    whole = (over | (rated == np.floor(rated))).all()
    kind = np.int8 if whole else float
    least = 2 if whole else 2 - HAIR
    by_place = np.where(over, END, rated).astype(kind).T.copy()
    last, now = by_place[:-1], by_place[1:]
    fell = last - now >= FALL - HAIR
    twice_middle = _twice_middle_before(by_place)[1:]
    slid = (now < last) & (2 * now < twice_middle - least) & ~fell
    place, row = np.nonzero(slid)
    if len(row):
        moved = np.cumsum(np.abs(last - now), axis=0, dtype=np.int32 if whole else float)
        # The low of those before the rating that follows `place`; of fewer than two nothing has moved yet.
        swing = SWING * moved[np.maximum(place - 1, 0), row] / np.maximum(place, 1)
        low = twice_middle[place, row] / 2 - np.maximum(1.0, swing)
        through = (now[place, row] < low) & (low <= last[place, row]) & (place + 1 >= RATINGS_FOR_OWN_LOW - 1)
        fell[place[through], row[through]] = True
    return fell


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
