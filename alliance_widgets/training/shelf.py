"""The shelf of made-up pairs, in the order in which they stand on it."""

from __future__ import annotations

from alliance_widgets.training.pair import Pair
from alliance_widgets.training.pairs import (
    all_tens,
    apart_methods,
    drop_out,
    ending,
    first_session,
    low_bond,
    something_said,
    stuck_goal,
)

SHELF: tuple[Pair, ...] = (
    first_session.PAIR,
    low_bond.PAIR,
    apart_methods.PAIR,
    stuck_goal.PAIR,
    all_tens.PAIR,
    something_said.PAIR,
    drop_out.PAIR,
    ending.PAIR,
)
"""Each of them ends with the screen off, two minutes."""


def pair_named(slug: str) -> Pair | None:
    """The pair of that short name, or None."""
    return next((pair for pair in SHELF if pair.slug == slug), None)
