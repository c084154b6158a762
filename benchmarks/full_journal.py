"""A journal with a service's worth of made-up journeys, written through the store like any other."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from uuid import UUID

from alliance_widgets.domain.entries import (
    CheckAnswered,
    Entry,
    GoalDrafted,
    GoalEnoughSet,
    GoalRated,
    JourneyBegun,
    MethodProposed,
    MethodRated,
    SessionOpened,
)
from alliance_widgets.domain.kinds import CLOSING, Asked
from alliance_widgets.domain.ratings import HIGHEST, Rating
from alliance_widgets.domain.voices import Voice
from alliance_widgets.store import Journal

BEGINS = datetime(2024, 1, 10, 15, tzinfo=UTC)
GOALS, METHOD = ("g1", "g2"), "m1"
SKIPPED = 0.06


def fill(journal: Journal, *, journeys: int, sessions: int, seed: int = 7) -> int:
    """Writes so many journeys of so many sessions, ten answers a session; gives how many answers there are."""
    chance = random.Random(seed)  # noqa: S311  made-up numbers, the same in every run
    answers = 0
    for number in range(journeys):
        entries = list(_journey(number, sessions, chance))
        answers += sum(entry.NUMBER is not None for entry in entries)
        journal.append(UUID(int=chance.getrandbits(128)).hex, entries, expected=0)
    return answers


def _journey(number: int, sessions: int, chance: random.Random) -> Iterator[Entry]:
    at = BEGINS
    yield JourneyBegun(at=at, session=0, code_name=f"Oak {number}", client="Ana", therapist="Kim")
    for goal in GOALS:
        yield GoalDrafted(at=at, session=1, by=Voice.CLIENT, goal=goal, text="Sleep well")
        yield GoalEnoughSet(at=at, session=1, by=Voice.CLIENT, goal=goal, rating=7)
    yield MethodProposed(at=at, session=1, by=Voice.THERAPIST, method=METHOD, name="A worry page")
    level = {key: chance.uniform(1, 8) for key in (*GOALS, *CLOSING, "helped")}

    def answer(key: str, swing: float = 1.2) -> Rating:
        level[key] = min(10.4, max(-0.4, level[key] + chance.gauss(0.06, swing)))
        return None if chance.random() < SKIPPED else min(HIGHEST, max(0, round(level[key])))

    for session in range(1, sessions + 1):
        at = BEGINS + timedelta(weeks=session)
        common = {"at": at, "session": session}
        yield SessionOpened(**common)
        for goal in GOALS:
            yield GoalRated(**common, by=Voice.CLIENT, goal=goal, rating=answer(goal))
        for voice in Voice:
            yield MethodRated(**common, by=voice, method=METHOD, asked=Asked.HELPED, rating=answer("helped"))
            for statement in CLOSING:
                yield CheckAnswered(**common, by=voice, statement=statement, rating=answer(statement))
