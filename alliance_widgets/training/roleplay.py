"""A pair's session played live by two people who practise: begun where the pair stood before it, and thrown away again.

What is played stands in the training copy under a name that says so; only what was kept on purpose stays.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from contextlib import suppress
from datetime import datetime, timedelta
from secrets import token_hex
from typing import TYPE_CHECKING, NamedTuple

from alliance_widgets.domain.voices import Voice
from alliance_widgets.store import JournalBusy, delete_journey
from alliance_widgets.training.pair import Pair, entries_of
from alliance_widgets.training.shelf import pair_named

if TYPE_CHECKING:
    from alliance_widgets.store import Journal

LIVE, KEPT = "live-", "kept-"
NAME = re.compile(r"(live-|kept-)([a-z_]{1,30})-([0-9]{1,2})-[0-9a-f]{16}")


class Played(NamedTuple):
    """One role-play in the training copy: its name there, whose it is, and which session is played."""

    journey: str
    pair: Pair
    session: int
    last_at: datetime


def played_in(copy: Journal, kind: str = LIVE) -> list[Played]:
    """The role-plays of the copy, the newest first; `kind` is LIVE for those that are not kept."""
    found = []
    for one in copy.journeys():
        name = NAME.fullmatch(one.id)
        pair = pair_named(name[2]) if name and name[1] == kind else None
        if name and pair:
            found.append(Played(one.id, pair, int(name[3]), datetime.fromisoformat(one.last_at)))
    return sorted(found, key=lambda one: one.last_at, reverse=True)


def playing(copy: Journal, pair: Pair, session: int) -> str | None:
    """The role-play of that session which is not kept, or None."""
    return next((one.journey for one in played_in(copy) if (one.pair, one.session) == (pair, session)), None)


def begin_play(copy: Journal, pair: Pair, session: int, *, today: datetime) -> str:
    """Writes the pair up to that session, which is for two people to play; gives its name in the copy.

    The session before it was a week before `today` (an aware time). Another one of this pair that is not kept goes.
    """
    throw_away(copy, (one.journey for one in played_in(copy) if one.pair is pair))
    weeks = pair.key.sessions - max(session - 1, 1)
    written = entries_of(pair, today=today + timedelta(weeks=weeks))
    name = f"{LIVE}{pair.slug}-{session}-{token_hex(8)}"
    copy.append(name, [entry for entry in written if entry.session < session], expected=0)
    return name


def keep_play(copy: Journal, journey: str) -> str:
    """Keeps what was played, under a name of its own; gives that name."""
    name = KEPT + journey.removeprefix(LIVE)
    copy.append(name, [entry for _, entry in copy.read(journey)], expected=0)
    throw_away(copy, [journey])
    return name


def throw_away(copy: Journal, journeys: Iterable[str] | None = None) -> None:
    """Takes role-plays out of the copy for good; without names, all that were not kept."""
    for journey in [one.journey for one in played_in(copy)] if journeys is None else list(journeys):
        with suppress(JournalBusy):  # another page still has it open: it goes the next time
            delete_journey(copy, journey, by=Voice.THERAPIST)
