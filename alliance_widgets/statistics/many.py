"""The same numbers for a whole caseload at once: each row is one series, each column a session, NaN a gap.

Rows may be of unlike length: the end is filled with NaN. Each function gives, row by row, what its namesake
gives for that row alone; where that is None, these give NaN. They look at rows side by side and compare none.
"""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np

from alliance_widgets.statistics.control import D2, D4
from alliance_widgets.statistics.dips import shifted
from alliance_widgets.statistics.reading import (
    HIGHEST,
    LOWEST,
    in_blocks,
    joined,
    pair,
    rated_first,
    rows,
    share,
    within_scale,
)
from alliance_widgets.statistics.trend import FEWEST
from alliance_widgets.statistics.usual_range import LAST, SWING


class Ranges(NamedTuple):
    """One usual range for each row."""

    low: np.ndarray
    high: np.ndarray


class Charts(NamedTuple):
    """One individuals chart for each row."""

    centre: np.ndarray
    lower: np.ndarray
    upper: np.ndarray
    mean_moving_range: np.ndarray
    moving_range_upper: np.ndarray


class GapsByRow(NamedTuple):
    """`signed` is a table like the two it came from; the rest is one number for each row."""

    signed: np.ndarray
    mean: np.ndarray
    mean_absolute: np.ndarray
    exact_share: np.ndarray
    within_one_share: np.ndarray


class Trends(NamedTuple):
    """One own trend for each row."""

    intercept: np.ndarray
    slope: np.ndarray
    residual_sd: np.ndarray


def in_rows(*, series: Any, session: Any, rating: Any) -> tuple[np.ndarray, np.ndarray]:
    """A long table (three columns) side by side: the names of the series, in order met, and a row for each.

    `session` is a whole number from 1 and becomes the column; where a session comes twice the later rating stands.
    """
    import pandas  # slow to load, and wanted for a caseload alone

    place, names = pandas.factorize(np.asarray(series))
    column = np.asarray(session)
    values = np.asarray(rating, dtype=float)
    if not (place.shape == column.shape == values.shape) or not values.size:
        raise ValueError("give three columns of the same length with at least one line")
    if column.dtype.kind not in "iu" or column.min() < 1:
        raise ValueError("sessions are whole numbers from 1")
    table = np.full((len(names), column.max()), np.nan)
    table[place, column - 1] = values
    return np.asarray(names), table


def usual_range_by_row(ratings: Any, *, first: int = 5) -> Ranges:
    """The usual range of each row; NaN below `first` rated values."""
    if first < 2:
        raise ValueError("first must be 2 or more: one value has no moving range")
    read = within_scale(rows(ratings))
    there = ~np.isnan(read)
    place = there.cumsum(axis=1, dtype=np.int16)
    enough = place[:, -1] >= first
    early = np.full((len(read), first), np.nan)
    early[enough] = read[there & (place <= first) & enough[:, None]].reshape(-1, first)
    swing = np.maximum(1.0, SWING * np.abs(np.diff(early, axis=1)).mean(axis=1))
    ordered = np.sort(early, axis=1)
    middle = (ordered[:, (first - 1) // 2] + ordered[:, first // 2]) / 2
    return Ranges(np.maximum(LOWEST, middle - swing), np.minimum(HIGHEST, middle + swing))


def changed_by_row(ratings: Any, bands: Ranges) -> np.ndarray:
    """Where the last three rated values of a row all lie outside its band: 1 above, −1 below, 0 neither."""
    rated, count = rated_first(within_scale(rows(ratings)))
    enough = count >= LAST
    if rated.shape[1] < LAST:
        return np.zeros(len(rated), dtype=np.int8)
    last = np.take_along_axis(rated, np.maximum(count - LAST, 0)[:, None] + np.arange(LAST), axis=1)
    above = enough & (last > bands.high[:, None]).all(axis=1)
    below = enough & (last < bands.low[:, None]).all(axis=1)
    return above.astype(np.int8) - below.astype(np.int8)


def individuals_chart_by_row(values: Any) -> Charts:
    """The control chart of single values of each row; NaN below two values."""
    return joined([_individuals_charts(block) for _, block in in_blocks(rows(values))])


def _individuals_charts(read: np.ndarray) -> Charts:
    there, count = rated_first(read)
    some = count >= 2
    centre = np.where(some, share(np.nansum(there, axis=1), count), np.nan)
    step = share(np.nansum(np.abs(np.diff(there, axis=1)), axis=1), np.where(some, count - 1, 0))
    reach = 3 * step / D2
    return Charts(centre, centre - reach, centre + reach, step, D4 * step)


def gaps_by_row(client: Any, therapist: Any) -> GapsByRow:
    """The gaps of each row (therapist − client) and what stands over its shared ratings; NaN where none is shared."""
    return joined([_gaps(*two) for _, *two in in_blocks(*pair(rows(client), rows(therapist)))])


def _gaps(first: np.ndarray, second: np.ndarray) -> GapsByRow:
    signed = second - first
    apart = np.abs(signed)
    shared = (~np.isnan(signed)).sum(axis=1)
    sums = (np.nansum(signed, axis=1), np.nansum(apart, axis=1), (apart == 0).sum(axis=1), (apart <= 1).sum(axis=1))
    return GapsByRow(signed, *(share(total, shared) for total in sums))


def own_trend_by_row(ratings: Any) -> Trends:
    """The own trend of each row on ln(session), the first column being session 1; NaN below five ratings."""
    read = rows(ratings)
    there = ~np.isnan(read)
    count = np.where(there.sum(axis=1) >= FEWEST, there.sum(axis=1), 0)
    time = np.log(np.arange(1, read.shape[1] + 1))
    points = np.where(there, read, 0)
    mean_time, mean_points = share(there @ time, count), share(points.sum(axis=1), count)
    off = np.where(there, time - mean_time[:, None], 0)
    up = np.where(there, points - mean_points[:, None], 0)
    slope = share((off * up).sum(axis=1), (off**2).sum(axis=1))
    left = ((up - slope[:, None] * off) ** 2).sum(axis=1)
    return Trends(mean_points - slope * mean_time, slope, np.sqrt(share(left, np.maximum(count - 2, 0))))


def sudden_shifts_by_row(series: Any, *, cutoff: float, falling: bool = True) -> tuple[np.ndarray, np.ndarray]:
    """Rows and places of the last value before each sudden shift; the place after it is the next one."""
    return shifted(rows(series), cutoff=cutoff, falling=falling)
