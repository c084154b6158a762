"""Made-up series for the rule bench, each chosen for what the rules make of it; no series is a person's."""

from __future__ import annotations

import re
from typing import NamedTuple

from alliance_widgets.domain.errors import NotUnderstood, TooLong
from alliance_widgets.domain.kinds import Statement
from alliance_widgets.domain.ratings import Rating
from alliance_widgets.training.facts import DipFact, Facts
from alliance_widgets.training.model import journey, plant
from alliance_widgets.words import say

SEED, SESSIONS, PLANTED, REPAIRED_IN = 9, 14, 9, 2
"""Of the series that the model made: its seed, how long it is, where its dip of four points was planted and mended."""

WRITTEN: dict[str, tuple[Rating, ...]] = {
    "two_dips": (9, 8, 8, 6, 8, 7, 8, 8, 7, 5, 5, 6, 6, 8),
    "slide": (9, 9, 8, 8, 8, 7, 7, 6, 6, 5, 5, 4),
    "tens": (10, 10, 10, 10, 10, 10, 9, 10, 10, 10),
    "low": (4, 5, 4, 5, 5, 4, 5, 2, 4, 5, 5, 4),
    "gaps": (8, 8, None, 7, 8, 8, None, 4, None, None, 8, 8),
    "wild": (8, 5, 9, 4, 8, 6, 9, 3, 8, 5, 9, 6),
}
MEANT: dict[str, tuple[tuple[int, int | None], ...]] = {
    "two_dips": ((4, 5), (10, 14)),
    "low": ((8, 10),),
    "gaps": ((8, 11),),
    "made": ((PLANTED, PLANTED + REPAIRED_IN),),
}
"""Where whoever wrote a series meant a dip to be, and its repair; in the others none is meant, whatever a rule says."""


FEWEST, MOST = 3, 60
GAP = frozenset("-–—_x×.")
BETWEEN = re.compile(r"[\s,;|/]+")


class SampleSeries(NamedTuple):
    """A series for the bench: its short name, what it is, its numbers, and the dips that were meant."""

    slug: str
    name: str
    ratings: tuple[Rating, ...]
    key: Facts


def sample_series() -> tuple[SampleSeries, ...]:
    """All series, the last one made by the model."""
    planted = plant(dip_at=PLANTED, dip_size=4, repaired_in=REPAIRED_IN)
    made = journey(SESSIONS, seed=SEED, planted=planted).heard[0]
    numbers = WRITTEN | {"made": tuple(None if one != one else int(one) for one in made.tolist())}
    return tuple(
        SampleSeries(slug, say(f"rule_bench.sample.{slug}"), ratings, _key(slug, ratings))
        for slug, ratings in numbers.items()
    )


def _key(slug: str, ratings: tuple[Rating, ...]) -> Facts:
    dips = (DipFact(Statement.HEARD, at, repaired) for at, repaired in MEANT.get(slug, ()))
    return Facts(sessions=len(ratings), dips=tuple(dips))


def read_series(typed: str) -> tuple[Rating, ...]:
    """A series as somebody typed it: numbers 0 to 10 with something between them, a dash for a gap; else refused."""
    signs = [one for one in BETWEEN.split(typed) if one]
    if len(signs) > MOST:
        raise TooLong("series_long", most=MOST)
    if not all(one in GAP or re.fullmatch(r"[0-9]|10", one) for one in signs):
        raise NotUnderstood("series_not_numbers")
    found = tuple(None if one in GAP else int(one) for one in signs)
    if sum(one is not None for one in found) < FEWEST:
        raise NotUnderstood("series_short")
    return found
