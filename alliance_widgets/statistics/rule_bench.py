"""Several rules for a dip over one series, side by side, so that it can be seen where they disagree.

No rule can see what happened in the room; a mark means "worth a talk" and nothing more. None of them is the right one.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from alliance_widgets.statistics.control import individuals_chart, outside_limits
from alliance_widgets.statistics.dips import FALL, RATINGS_FOR_OWN_LOW, dips, sudden_shifts
from alliance_widgets.statistics.reading import ratings as read_ratings

FIXED_LINE = 6.0
"""A line that is common in practice and knows nothing of the person."""


class Rule(StrEnum):
    """The rules that stand side by side.

    OWN is our own judgement (`dips`). INDIVIDUALS: from the sixth rating on, below the limits of all ratings before it
    (Shewhart's chart of single values). SUDDEN: the sudden gains of Tang & DeRubeis (1999) turned around, a fall of
    two points instead of a measure's reliable change. FIXED: six or below.
    """

    OWN = "own"
    INDIVIDUALS = "individuals"
    SUDDEN = "sudden"
    FIXED = "fixed"


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleBench:
    """One series and the sessions (from 1) that each rule marks; `ratings` has None where none was put."""

    ratings: tuple[float | None, ...]
    marks: Mapping[Rule, tuple[int, ...]]

    @property
    def all_of_them(self) -> tuple[int, ...]:
        """The sessions that every rule marks."""
        return tuple(sorted(set.intersection(*(set(sessions) for sessions in self.marks.values()))))

    @property
    def disagree(self) -> tuple[int, ...]:
        """The sessions that some rules mark and others do not."""
        some = set().union(*self.marks.values())
        return tuple(sorted(some - set(self.all_of_them)))


def rules_beside(ratings: Any) -> RuleBench:
    """Which sessions each rule marks in one series of 0–10 ratings; a skipped one is never marked.

    ValueError for numbers outside 0–10.
    """
    read = read_ratings(ratings)
    numbers = [None if math.isnan(one) else one for one in read.tolist()]
    return RuleBench(
        ratings=tuple(numbers),
        marks={
            Rule.OWN: tuple(dip.at + 1 for dip in dips(read)),
            Rule.INDIVIDUALS: tuple(_below_own_limits(numbers)),
            Rule.SUDDEN: tuple(after + 1 for _, after in sudden_shifts(read, cutoff=FALL)),
            Rule.FIXED: tuple(at for at, one in enumerate(numbers, 1) if one is not None and one <= FIXED_LINE),
        },
    )


def _below_own_limits(numbers: list[float | None]) -> list[int]:
    """Sessions whose rating lies below what the ratings before it would have led one to expect."""
    found, before = [], []
    for at, one in enumerate(numbers, 1):
        if one is None:
            continue
        if len(before) >= RATINGS_FOR_OWN_LOW - 1:
            limits = individuals_chart(before)
            if limits and one < limits.centre and outside_limits([one], limits):
                found.append(at)
        before.append(one)
    return found
