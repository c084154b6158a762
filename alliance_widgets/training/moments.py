"""Where in a session a journey can be stopped, and how many entries there are then."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import StrEnum

from alliance_widgets.domain.entries import (
    CheckAnswered,
    Entry,
    GoalRated,
    LettersUncovered,
    MethodRated,
    SessionClosed,
    SessionOpened,
)
from alliance_widgets.domain.kinds import CLOSING, Asked, Statement


class Moment(StrEnum):
    """After what in its session a journey is stopped."""

    CHECKED_IN = "checked_in"
    WILLING = "willing"
    FITS = "fits"
    LETTERS = "letters"
    TURNED = "turned"
    CLOSED = "closed"


MARKS: dict[Moment, Callable[[Entry], bool]] = {
    Moment.CHECKED_IN: lambda entry: isinstance(entry, GoalRated),
    Moment.WILLING: lambda entry: isinstance(entry, MethodRated) and entry.asked is Asked.WILLING,
    Moment.FITS: lambda entry: isinstance(entry, CheckAnswered) and entry.statement is Statement.FITS,
    Moment.LETTERS: lambda entry: isinstance(entry, LettersUncovered),
    Moment.TURNED: lambda entry: isinstance(entry, CheckAnswered) and entry.statement in CLOSING,
    Moment.CLOSED: lambda entry: isinstance(entry, SessionClosed),
}
"""The entry that each moment comes after, the last of its kind in the session."""


def version_at(entries: Sequence[Entry], *, session: int, moment: Moment) -> int:
    """How many entries there are at that moment of that session; 0 where it never came.

    Where nothing of the kind was written in the session, it is the moment that the session was opened.
    """
    here = [(at, entry) for at, entry in enumerate(entries, 1) if entry.session == session]
    for wanted in (MARKS[moment], lambda entry: isinstance(entry, SessionOpened)):
        found = [at for at, entry in here if wanted(entry)]
        if found:
            return found[-1]
    return 0
