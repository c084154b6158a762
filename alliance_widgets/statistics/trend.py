"""One person's own trend over the sessions."""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np

from alliance_widgets.statistics.reading import series

FEWEST = 5


class Trend(NamedTuple):
    """ratings ≈ intercept + slope · ln(session), all in points of the scale; the first session is 1."""

    intercept: float
    slope: float
    residual_sd: float


def own_trend(ratings: Any) -> Trend | None:
    """The line of least squares through the ratings against ln(session); None below five ratings.

    The slope is points for each e-fold of sessions: the same number again from the 1st to the 3rd as from the 3rd to
    the 7th or 8th. `residual_sd` = √(Σ residual² / (n − 2)). Skipped sessions are left out but keep their number.
    It says what was, not what comes: no forecast, and no comparison with a norm or another person.
    """
    read = series(ratings, empty=True)
    there = ~np.isnan(read)
    count = int(there.sum())
    if count < FEWEST:
        return None
    time, points = np.log(np.arange(1, read.size + 1)[there]), read[there]
    off, up = time - time.mean(), points - points.mean()
    slope = float((off * up).sum() / (off**2).sum())
    left = up - slope * off
    return Trend(
        intercept=float(points.mean() - slope * time.mean()),
        slope=slope,
        residual_sd=float(np.sqrt((left**2).sum() / (count - 2))),
    )
