"""A journey made into a case to teach with: no names, only words put by hand, dates moved, and nothing too rare.

Each change that was made so that nobody is known by a number is named in `changed`, so that it can be said.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from alliance_widgets.domain.errors import NotYet
from alliance_widgets.domain.supervision import letter_of, numbers_of
from alliance_widgets.domain.supervision_seen import Block, Case

if TYPE_CHECKING:
    from alliance_widgets.domain.journey import Journey

FEWEST = 5
"""So many workbooks have to share what a copy shows of one of them."""
LONGEST_BREAK = 4
"""Weeks; a longer break is told as one of so many."""
FEWEST_DAYS = 3
"""Marked days that a week has at least; of a week with fewer, one day could be known."""
AWAY = (26, 520)
"""Weeks by which dates are moved, beyond the length of the whole journey."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """Some words of the pair, which are left out unless others are put in their place by hand."""

    id: str
    kind: str
    place: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TeachingCase:
    """What leaves: a case under another code name, the moved day of each session, and what was changed."""

    case: Case
    days: Mapping[int, date]
    changed: tuple[tuple[str, Mapping[str, int]], ...]


def pieces_of(journey: Journey) -> tuple[Piece, ...]:
    """The words that could stand in a copy; of all others there is no place in it."""
    goals = enumerate(journey.goals.values())
    found = [
        Piece(id=f"goal:{goal.id}", kind="goal", place=letter_of(at), words=goal.words)
        for at, goal in goals
        if goal.id not in journey.removed
    ]
    found += [
        Piece(id=f"method:{one.id}", kind="method", place=str(at), words=one.wording.name)
        for at, one in enumerate(journey.cards, 1)
        if one.id not in journey.removed
    ]
    found += [
        Piece(id=f"helped:{session}", kind="helped", place=str(session), words=check.helped)
        for session, check in sorted(journey.checks.items())
    ]
    return tuple(piece for piece in found if piece.words)


def refuse_too_few(lengths: Collection[int]) -> None:
    """Raises NotYet where there are so few workbooks that anyone would know whose it is; `lengths` are in sessions."""
    held = sum(length > 0 for length in lengths)
    if held < FEWEST:
        raise NotYet("too_few_to_teach", held=held, fewest=FEWEST)


def weeks_away(journey: Journey, *, random: Callable[[int], int] = secrets.randbelow) -> int:
    """By how many weeks all dates are moved back: at random, and so far that none is the date of another session."""
    sessions = journey.sessions
    span = (sessions[-1].opened.date() - sessions[0].opened.date()).days // 7 + 1 if sessions else 0
    return span + AWAY[0] + random(AWAY[1])


def teaching_case(
    journey: Journey, *, code_name: str, replaced: Mapping[str, str], lengths: Collection[int], away: int
) -> TeachingCase:
    """The case; `replaced` are words by the ids of pieces, `lengths` the sessions of every workbook, this one too."""
    refuse_too_few(lengths)
    whole = numbers_of(journey, id="", blocks=Block)
    last = sorted(lengths, reverse=True)[FEWEST - 1]
    changed: list[tuple[str, Mapping[str, int]]] = []
    if any(one.number > last for one in whole.sessions):
        changed.append(("shortened", {"last": last, "fewest": FEWEST}))
    weeks, squeezed = _weeks(whole, last)
    if squeezed:
        changed.append(("breaks", {"longest": LONGEST_BREAK}))
    marked = [one for one in whole.days if one.week in weeks]
    told = [one for one in marked if one.up + one.mixed + one.down >= FEWEST_DAYS]
    if len(told) < len(marked):
        changed.append(("thin_weeks", {"fewest": FEWEST_DAYS}))
    words = {(piece.kind, piece.place): replaced.get(piece.id, "") for piece in pieces_of(journey)}
    case = replace(
        whole,
        code_name=code_name,
        in_words=(),
        sessions=tuple(replace(one, week=weeks[one.week]) for one in whole.sessions if one.number <= last),
        goals=tuple(
            replace(
                goal,
                words=words.get(("goal", goal.letter), ""),
                steps=(),
                ratings=_until(goal.ratings, last, weeks),
                rungs=_until(goal.rungs, last, weeks),
            )
            for goal in whole.goals
            if not goal.ratings or goal.ratings[0].session <= last
        ),
        methods=tuple(
            replace(
                method,
                name=words.get(("method", str(method.number)), ""),
                began=_near(method.began, weeks),
                ended=_near(method.ended, weeks),
                used=tuple(one for one in method.used if one.session <= last),
            )
            for method in whole.methods
            if method.began is None or not weeks or method.began <= max(weeks)
        ),
        checks=_until(whole.checks, last, weeks),
        helped=tuple(
            replace(one, words=words.get(("helped", str(one.session)), "")) for one in _until(whole.helped, last, weeks)
        ),
        days=tuple(replace(one, week=weeks[one.week]) for one in told),
    )
    return TeachingCase(case=case, days=_days(journey, case, away), changed=tuple(changed))


def _weeks(case: Case, last: int) -> tuple[dict[int, int], bool]:
    """Each week of the journey and its week in the copy; weeks that a long break loses are not in it."""
    held = sorted({one.week for one in case.sessions if one.number <= last})
    weeks, squeezed, now = {}, False, 1
    for at, week in enumerate(held):
        following = held[at + 1] if at + 1 < len(held) else week + 1
        gap = min(following - week, LONGEST_BREAK)
        squeezed = squeezed or gap < following - week
        weeks |= {week + further: now + further for further in range(gap)}
        now += gap
    return weeks, squeezed


def _until(seen: tuple[Any, ...], last: int, weeks: Mapping[int, int]) -> tuple[Any, ...]:
    return tuple(replace(one, week=weeks.get(one.week, 1)) for one in seen if one.session <= last)


def _near(week: int | None, weeks: Mapping[int, int]) -> int | None:
    """The week in the copy; for one in a break that was shortened, the last before it."""
    before = [known for known in weeks if week is not None and known <= week]
    return None if week is None or (weeks and week > max(weeks)) else weeks[max(before)] if before else 1


def _days(journey: Journey, case: Case, away: int) -> dict[int, date]:
    """The moved day of each session: the week of the copy, and the weekday that it was."""
    opened = {one.number: one.opened.date() for one in journey.sessions}
    if not opened:
        return {}
    first = min(opened.values())
    start = first - timedelta(weeks=away)
    return {
        one.number: start + timedelta(weeks=one.week - 1, days=(opened[one.number] - first).days % 7)
        for one in case.sessions
    }
