"""A person's own usual range of 0–10 ratings, and whether things have changed since.

Our own judgement (not a published cut-off): the band comes from the first ratings alone, because a band
that learns from the change it should show never shows it. It must not be used to compare people.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NamedTuple

import numpy as np

from alliance_widgets.statistics.reading import HIGHEST, LOWEST
from alliance_widgets.statistics.reading import ratings as read_ratings

SWING = 2.66
"""Three standard deviations over 1.128, as in a control chart of single values, drawn around the median."""
LAST = 3


class UsualRange(NamedTuple):
    """The band, on the scale of the ratings."""

    low: float
    high: float


def usual_range(ratings: Sequence[float | None], *, first: int = 5) -> UsualRange | None:
    """The band of the first `first` rated values: median ± max(1, 2.66 × mean moving range), within 0–10.

    Skipped ratings (None or NaN) are left out, never counted as zero. None below `first` rated values.
    """
    if first < 2:
        raise ValueError("first must be 2 or more: one value has no moving range")
    rated = _rated(ratings)[:first]
    if len(rated) < first:
        return None
    swing = max(1.0, SWING * float(np.mean(np.abs(np.diff(rated)))))
    middle = float(np.median(rated))
    return UsualRange(max(LOWEST, middle - swing), min(HIGHEST, middle + swing))


def changed(ratings: Sequence[float | None], band: UsualRange) -> Literal["above", "below"] | None:
    """Whether the last three rated values all lie outside the band on one side."""
    last = _rated(ratings)[-LAST:]
    if len(last) == LAST and (last > band.high).all():
        return "above"
    if len(last) == LAST and (last < band.low).all():
        return "below"
    return None


def _rated(ratings: Sequence[float | None]) -> np.ndarray:
    values = read_ratings(ratings)
    return values[~np.isnan(values)]
