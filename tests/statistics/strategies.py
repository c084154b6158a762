"""What people could have answered, for hypothesis."""

from __future__ import annotations

import numpy as np
from hypothesis import strategies as st

RATING = st.integers(0, 10)
SKIPPED = st.none()
RATINGS = st.lists(RATING | SKIPPED, max_size=40)
SHORT_STEPS = st.lists(st.sampled_from([-2, -1, -1, 0, 0, 1, 1, 2, None]), max_size=40)
SCORES = st.lists(st.floats(-100, 100, allow_nan=False).map(lambda x: round(x, 2)) | SKIPPED, min_size=1, max_size=30)


def walk(steps) -> list[int | None]:
    """Ratings that move as people's do, a little each time, with sessions left out."""
    now, ratings = 7, []
    for step in steps:
        if step is not None:
            now = min(10, max(0, now + step))
        ratings.append(None if step is None else now)
    return ratings


WALKS = SHORT_STEPS.map(walk)
SERIES = RATINGS | WALKS
CASELOADS = st.lists(SERIES, min_size=1, max_size=8)


def table(lists) -> np.ndarray:
    """Lists of unlike length as the rows of one table, filled with NaN at the end."""
    width = max(1, *(len(one) for one in lists), 1)
    rows = np.full((len(lists), width), np.nan)
    for row, one in zip(rows, lists, strict=True):
        row[: len(one)] = [np.nan if rating is None else rating for rating in one]
    return rows
