"""How far a questionnaire's own noise reaches: internal consistency and standard errors.

For published instruments with norms. Nothing here says anything about one person's single answer, and the
product's own 0–10 items are single items: they have no internal consistency to compute.
"""

from __future__ import annotations

from typing import Any

import numpy as np

from alliance_widgets.statistics.reading import above_zero, numbers, plain, rows

FEWEST_PEOPLE = 30


def cronbach_alpha(items: Any) -> float | None:
    """How far the items of one questionnaire go together (rows = people, columns = items; no unit, at most 1).

    α = k/(k−1) · (1 − Σ s²_item / s²_total), sample variances (Cronbach 1951). People who skipped an item are left
    out, as no total of theirs exists. ValueError below 30 complete rows or two items: from few people α is mostly
    luck. None where all have the same total. Not a proof that the items measure one thing, nor for one person.
    """
    read = rows(items)
    complete = read[~np.isnan(read).any(axis=1)]
    people, questions = complete.shape
    if questions < 2:
        raise ValueError("alpha needs two items or more, one in each column")
    if people < FEWEST_PEOPLE:
        raise ValueError(f"alpha needs {FEWEST_PEOPLE} people or more who answered every item; here are {people}")
    totals = complete.sum(axis=1)
    if np.ptp(totals) <= np.finfo(float).eps * questions * np.abs(complete).max():
        return None
    within = complete.var(axis=0, ddof=1).sum()
    return float(questions / (questions - 1) * (1 - within / totals.var(ddof=1)))


def standard_error_of_measurement(sd: Any, reliability: Any) -> Any:
    """How far a score lies from the person's true one by noise alone, in points of the instrument.

    SE = s·√(1−r), 0 ≤ r < 1. Numbers give a float, arrays an array. Take s and r from the same published sample.
    """
    deviation, consistency = above_zero(sd, name="sd"), numbers(reliability)
    if not (consistency.size and ((consistency >= 0) & (consistency < 1)).all()):
        raise ValueError("reliability must be at least 0 and below 1, as in .80")
    if deviation.ndim and consistency.ndim and deviation.shape != consistency.shape:
        raise ValueError("give as many values of sd as of reliability")
    return plain(np.asarray(deviation * np.sqrt(1 - consistency)))


def standard_error_of_difference(sd: Any, reliability: Any) -> Any:
    """How far two scores of one person lie apart by noise alone, in points: S_diff = √(2·SE²)."""
    return np.sqrt(2) * standard_error_of_measurement(sd, reliability)
