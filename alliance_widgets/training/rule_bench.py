"""Made-up series for the rule bench, each chosen for what the rules make of it; no series is a person's."""

from __future__ import annotations

from typing import NamedTuple

from alliance_widgets.domain.ratings import Rating
from alliance_widgets.training.model import journey, plant
from alliance_widgets.words import say

SEED, SESSIONS, PLANTED = 9, 14, 9
"""Of the series that the model made: its seed, how long it is, and where its dip of four points was planted."""

WRITTEN: dict[str, tuple[Rating, ...]] = {
    "two_dips": (9, 8, 8, 6, 8, 7, 8, 8, 7, 5, 5, 6, 6, 8),
    "slide": (9, 9, 8, 8, 8, 7, 7, 6, 6, 5, 5, 4),
    "tens": (10, 10, 10, 10, 10, 10, 9, 10, 10, 10),
    "low": (4, 5, 4, 5, 5, 4, 5, 2, 4, 5, 5, 4),
    "gaps": (8, 8, None, 7, 8, 8, None, 4, None, None, 8, 8),
    "wild": (8, 5, 9, 4, 8, 6, 9, 3, 8, 5, 9, 6),
}


class SampleSeries(NamedTuple):
    """A series for the bench: its short name, what it is, and its numbers."""

    slug: str
    name: str
    ratings: tuple[Rating, ...]


def sample_series() -> tuple[SampleSeries, ...]:
    """All series, the last one made by the model."""
    made = journey(SESSIONS, seed=SEED, planted=plant(dip_at=PLANTED, dip_size=4, repaired_in=2)).heard[0]
    numbers = WRITTEN | {"made": tuple(None if one != one else int(one) for one in made.tolist())}
    return tuple(SampleSeries(slug, say(f"rule_bench.sample.{slug}"), ratings) for slug, ratings in numbers.items())
