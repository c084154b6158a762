"""The shelf of made-up pairs, in the order in which they stand on it."""

from __future__ import annotations

from typing import NamedTuple

from alliance_widgets.domain.journey import Journey
from alliance_widgets.domain.kinds import Statement
from alliance_widgets.domain.ratings import Rating
from alliance_widgets.domain.voices import Voice
from alliance_widgets.training.facts import goal_series, series, widest
from alliance_widgets.training.pair import Pair, Picture
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


class Shown(NamedTuple):
    """What the shelf draws of a pair: a row of the client's numbers, or two numbers that lie apart.

    `enough` is the line of a goal that would be good enough, `apart` the client's and the therapist's number.
    """

    numbers: tuple[Rating, ...] = ()
    enough: Rating = None
    apart: tuple[int, int] | None = None


def shown(pair: Pair, journey: Journey) -> Shown:
    """The little picture of a pair, from what stands in its journey."""
    if pair.picture is Picture.APART:
        return Shown(apart=widest(journey))
    if pair.picture is Picture.GOAL:
        return Shown(tuple(goal_series(journey, "g1")), journey.goals["g1"].enough)
    return Shown(tuple(series(journey, Statement.HEARD, Voice.CLIENT)))
