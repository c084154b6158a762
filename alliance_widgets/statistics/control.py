"""Control charts of one person's values: how far single values move by themselves, and slow drifts.

For the desk. A signal is worth a look, not a finding; ratings are bounded and lean to the top, for which these
charts were not made. They forecast nothing and compare nobody.
"""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np

from alliance_widgets.statistics.reading import numbers, one_number, series

D2, D4 = 1.128, 3.267
LEAST_STEP = 1.0
"""Ratings come in whole points: nothing nearer to the centre than this is ever called unusual."""


class IndividualsChart(NamedTuple):
    """Centre and limits in the units of the values, not clipped to any scale."""

    centre: float
    lower: float
    upper: float
    mean_moving_range: float
    moving_range_upper: float


def individuals_chart(values: Any) -> IndividualsChart | None:
    """The centre of single values and the limits that their own moves draw around it (Montgomery, Shewhart).

    x̄ ± 3·MR̄/1.128 with MR̄ the mean of the steps from each value to the next one that is there; steps up to
    3.267·MR̄ are usual. Skipped values are left out. None below two values; ValueError for an empty list.
    """
    read = series(values)
    there = read[~np.isnan(read)]
    if there.size < 2:
        return None
    centre, step = float(there.mean()), float(np.abs(np.diff(there)).mean())
    reach = 3 * step / D2
    return IndividualsChart(centre, centre - reach, centre + reach, step, D4 * step)


def limits_in_use(chart: IndividualsChart) -> tuple[float, float]:
    """The lower and the upper limit that single ratings are held against: never nearer to the centre than one point."""
    return min(chart.lower, chart.centre - LEAST_STEP), max(chart.upper, chart.centre + LEAST_STEP)


def outside_limits(ratings: Any, chart: IndividualsChart) -> list[int]:
    """The places (from 0) of the ratings outside the limits and more than one point from the centre.

    Where nearly all ratings are 10 the limits close up around the centre; a single 9 among tens is no signal. The
    one point is our own judgement.
    """
    read = series(ratings, empty=True)
    lower, upper = limits_in_use(chart)
    return np.flatnonzero((read < lower) | (read > upper)).tolist()


def cusum(values: Any, *, target: float, slack: float) -> np.ndarray:
    """The upper one-sided sum of what lies above target + slack: S⁺ = max(0, S⁺ + x − target − slack), from 0.

    In the units of the values (Montgomery's tabular CUSUM; `slack` is half the shift to be found, 0 or more). A
    table is taken row by row. A skipped value gives NaN at its place, and the sum goes on after it as it was.
    """
    return _cusum(_in_time(values) - one_number(target, name="target"), slack)


def cusum_down(values: Any, *, target: float, slack: float) -> np.ndarray:
    """The lower one-sided sum, as a number of 0 or more: S⁻ = max(0, S⁻ + target − x − slack), from 0."""
    return _cusum(one_number(target, name="target") - _in_time(values), slack)


def ewma(values: Any, *, weight: float, start: float) -> np.ndarray:
    """The values smoothed so that later ones count more: z = λx + (1−λ)z, the first z before all values = `start`.

    λ = `weight` in (0, 1]. In the units of the values. A table is taken row by row. A skipped value gives NaN at its
    place, and z goes on after it as it was.
    """
    share = one_number(weight, name="weight")
    if not 0 < share <= 1:
        raise ValueError("weight must lie above 0 and not above 1, as in .2")
    read = _in_time(values)
    smooth = np.empty_like(read)
    z = np.full(read.shape[:-1], one_number(start, name="start"))
    for at in range(read.shape[-1]):
        now = share * read[..., at] + (1 - share) * z
        smooth[..., at] = now
        z = np.where(np.isnan(now), z, now)
    return smooth


def _cusum(above: np.ndarray, slack: float) -> np.ndarray:
    # The sum that stops at 0 is the running sum above its own lowest point so far, which needs no loop.
    slack = one_number(slack, name="slack")
    if slack < 0:
        raise ValueError("slack must be 0 or more")
    total = np.cumsum(np.nan_to_num(above - slack), axis=-1)
    lowest = np.minimum(np.minimum.accumulate(total, axis=-1), 0)
    return np.where(np.isnan(above), np.nan, total - lowest)


def _in_time(values: Any) -> np.ndarray:
    read = numbers(values)
    if read.ndim not in (1, 2) or not read.size:
        raise ValueError("give at least one value: a flat list, or a table with a series in each row")
    return read
