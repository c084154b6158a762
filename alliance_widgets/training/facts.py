"""The answer key: what is to be found in a made-up journey, and the same facts found by rule in its entries."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from alliance_widgets.domain.journey import Journey
from alliance_widgets.domain.kinds import CLOSING, Statement
from alliance_widgets.domain.ratings import HIGHEST, Rating
from alliance_widgets.domain.voices import Voice
from alliance_widgets.statistics import dips, no_move

APART = 3
"""From so many points on two numbers are called apart (our own judgement)."""
SLIDE = 3


class DipFact(NamedTuple):
    """A dip of the client's number for one statement; `repaired` is the session its level was back, or None."""

    statement: Statement
    session: int
    repaired: int | None


class ApartFact(NamedTuple):
    """A session in which the two stood three points apart or more."""

    statement: Statement
    session: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What a pair was planted with, and what its entries show.

    `stuck` and `met` are goals by their short name; `tens`: every closing number of the client is 10; `quiet` are
    sessions without a closing check; `slide` is the first session of a run of small falls that lasts to the end;
    `ended`: the two decided what becomes of the file.
    """

    sessions: int
    dips: tuple[DipFact, ...] = ()
    apart: tuple[ApartFact, ...] = ()
    stuck: tuple[str, ...] = ()
    met: tuple[str, ...] = ()
    tens: bool = False
    quiet: tuple[int, ...] = ()
    slide: int | None = None
    ended: bool = False


def series(journey: Journey, statement: Statement, voice: Voice) -> list[Rating]:
    """One voice's numbers for one statement, as they were turned over, session by session; None where none was put."""
    every = (session.number for session in journey.sessions)
    checks = [journey.checks.get(number) for number in every]
    return [check.first.get(statement, {}).get(voice) if check else None for check in checks]


def goal_series(journey: Journey, goal: str) -> list[Rating]:
    """The numbers of one goal, session by session; None where none was put."""
    put = {rated.session: rated.rating for rated in journey.goals[goal].ratings}
    return [put.get(session.number) for session in journey.sessions]


def facts_of(journey: Journey) -> Facts:
    """What the rules of the desk find in these entries, whoever made them."""
    goals = journey.live_goals
    clients = [series(journey, statement, Voice.CLIENT) for statement in CLOSING]
    put = [rating for numbers in clients for rating in numbers if rating is not None]
    checked = {number for number, check in journey.checks.items() if check.revealed}
    return Facts(
        sessions=journey.session,
        dips=tuple(
            DipFact(statement, dip.at + 1, None if dip.repaired_at is None else dip.repaired_at + 1)
            for statement, numbers in zip(CLOSING, clients, strict=True)
            for dip in dips(numbers)
        ),
        apart=tuple(_apart(journey)),
        stuck=tuple(one.id for one in goals if no_move(goal_series(journey, one.id), enough=one.enough)),
        met=tuple(one.id for one in goals if None not in (one.last, one.enough) and one.last >= one.enough),
        tens=bool(put) and set(put) == {HIGHEST},
        quiet=tuple(session.number for session in journey.sessions if session.number not in checked),
        slide=_slide(clients[0]),
        ended=journey.last,
    )


def widest(journey: Journey) -> tuple[int, int] | None:
    """The client's and the therapist's number where they lay furthest apart, the newest of them; None if never."""
    pairs = [pair for _, _, pair in reversed(both_voices(journey))]
    return max(pairs, key=lambda pair: abs(pair[0] - pair[1]), default=None)


def both_voices(journey: Journey) -> list[tuple[Statement, int, tuple[int, int]]]:
    """Each statement and session that both put a number to, with the client's number and the therapist's."""
    found = []
    for statement in Statement:
        client, therapist = (series(journey, statement, voice) for voice in Voice)
        for session, first, second in zip(journey.sessions, client, therapist, strict=True):
            if first is not None and second is not None:
                found.append((statement, session.number, (first, second)))
    return found


def _apart(journey: Journey) -> list[ApartFact]:
    return [
        ApartFact(statement, session)
        for statement, session, (client, therapist) in both_voices(journey)
        if abs(client - therapist) >= APART
    ]


def _slide(numbers: list[Rating]) -> int | None:
    """Where a run of at least three falls in a row begins that lasts to the last number."""
    rated = [(at, rating) for at, rating in enumerate(numbers, 1) if rating is not None]
    run: list[int] = []
    for (_, before), (at, now) in pairwise(rated):
        run = [*run, at] if now < before else []
    return run[0] if len(run) >= SLIDE else None
