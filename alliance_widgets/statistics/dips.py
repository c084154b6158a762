"""Moments worth a talk: ratings that fell, and whether they came back; sudden shifts of an outcome measure.

The dip rule is our own judgement, since published rupture rules disagree with each other: say "worth a talk", never
"rupture detected". Neither rule knows why, and neither is for comparing people.
"""

from __future__ import annotations

import math
from bisect import insort
from typing import Any, NamedTuple

import numpy as np

from alliance_widgets.statistics.reading import HAIR, one_number
from alliance_widgets.statistics.reading import ratings as read_ratings
from alliance_widgets.statistics.reading import series as read_series
from alliance_widgets.statistics.usual_range import SWING

FALL = 2.0
RATINGS_FOR_OWN_LOW = 6
FIRST_SESSIONS = 2
REPAIR_WITHIN = 3

LEAST_SHARE = 0.25
T_BY_FREEDOM = np.array([np.nan, np.nan, 4.303, 3.182, 2.776])
"""Student's t at .05 two-tailed, by degrees of freedom."""


class Dip(NamedTuple):
    """`at` and `repaired_at` are places in the list, from 0; `repaired_at` is None while it is open."""

    at: int
    from_rating: float
    to_rating: float
    repaired_at: int | None


def dips(ratings: Any) -> list[Dip]:
    """Where a 0–10 rating fell by 2 or more since the last rated session, or fell through the person's own low.

    The own low stands from the sixth rating on: median − max(1, 2.66 × mean moving range) of all ratings before
    this one. Never in the first two sessions; a skipped one neither is a dip nor ends one. Repaired: back at or above
    the rating before the dip within three rated sessions. ValueError for numbers outside 0–10.
    """
    rated = [(at, rating) for at, rating in enumerate(read_ratings(ratings).tolist()) if not math.isnan(rating)]
    found: list[Dip] = []
    earlier: list[float] = []
    moved, low, last = 0.0, -math.inf, -math.inf
    for place, (at, rating) in enumerate(rated):
        if len(earlier) >= RATINGS_FOR_OWN_LOW - 1:
            low = _middle(earlier) - max(1.0, SWING * moved / (len(earlier) - 1))
        fell = last - rating >= FALL - HAIR or rating < low <= last
        if fell and at >= FIRST_SESSIONS:
            after = rated[place + 1 : place + 1 + REPAIR_WITHIN]
            found.append(Dip(at, last, rating, next((then for then, back in after if back >= last), None)))
        moved += abs(rating - last) if earlier else 0.0
        insort(earlier, rating)
        last = rating
    return found


def sudden_shifts(series: Any, *, cutoff: float, falling: bool = True) -> list[tuple[int, int]]:
    """Sudden gains on a measure where lower is better (Tang & DeRubeis 1999): places (from 0) before and after.

    Between two sessions next to each other that both have a value: the fall is at least `cutoff` points (above 0; a
    reliable change of the measure), at least a quarter of the value before, and the mean of the three values up to
    the shift lies further above that of the three after it than t·√(pooled variance), t = 2.776, 3.182 or 4.303 for
    4, 3 or 2 degrees of freedom. Missing values are left out; two must stand on each side. `falling=False` finds
    rises in the same way. For measures with a published reliable change, not for 0–10 ratings.
    """
    _, before = shifted(read_series(series, empty=True)[None], cutoff=cutoff, falling=falling)
    return [(at, at + 1) for at in before.tolist()]


def shifted(rows: np.ndarray, *, cutoff: float, falling: bool) -> tuple[np.ndarray, np.ndarray]:
    """Row and place of the last value before each sudden shift, for many series at once."""
    cutoff = one_number(cutoff, name="cutoff")
    if cutoff <= 0:
        raise ValueError("cutoff must be above zero: the least change that counts, in points")
    down = 1 if falling else -1
    change = down * (rows[:, :-1] - rows[:, 1:])
    wide = (change >= cutoff - HAIR) & (change >= LEAST_SHARE * np.abs(rows[:, :-1]) - HAIR)
    row, at = np.nonzero(wide)
    padded = np.pad(rows, ((0, 0), (2, 2)), constant_values=np.nan)
    six = padded[row[:, None], at[:, None] + np.arange(6)]
    n_before, mean_before, spread_before = _summary(six[:, :3])
    n_after, mean_after, spread_after = _summary(six[:, 3:])
    freedom = n_before + n_after - 2
    noise = T_BY_FREEDOM[freedom] * np.sqrt((spread_before + spread_after) / np.maximum(freedom, 1))
    clear = (n_before >= 2) & (n_after >= 2) & (down * (mean_before - mean_after) > noise)
    return row[clear], at[clear]


def _summary(three: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """How many of three values are there (at least one is), their mean, and their sum of squares about it."""
    there = ~np.isnan(three)
    count = there.sum(axis=1)
    mean = np.where(there, three, 0).sum(axis=1) / count
    return count, mean, np.where(there, (three - mean[:, None]) ** 2, 0).sum(axis=1)


def _middle(ordered: list[float]) -> float:
    return (ordered[(len(ordered) - 1) // 2] + ordered[len(ordered) // 2]) / 2
