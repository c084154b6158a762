"""A rating is a whole number from 0 to 10, or None for "not today"; it is never assumed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from alliance_widgets.domain.errors import Missing

Rating = int | None
LOWEST, HIGHEST = 0, 10


@dataclass(frozen=True, slots=True)
class Rated:
    """What was put in one session; `rating` is None when it was "not today"."""

    session: int
    on: date
    rating: Rating


def read_rating(raw: object) -> Rating:
    """A rating from a message: a whole number 0 to 10, or the word "not_today"."""
    if raw == "not_today":
        return None
    if isinstance(raw, int) and not isinstance(raw, bool) and LOWEST <= raw <= HIGHEST:
        return raw
    raise Missing("scale")


def with_rating(ratings: tuple[Rated, ...], new: Rated) -> tuple[Rated, ...]:
    """The ratings with one more; a second one in the same session takes the place of the first."""
    if ratings and ratings[-1].session == new.session:
        return (*ratings[:-1], new)
    return (*ratings, new)
