"""What is shown to a supervisor follows what the pair allow: at once, in the program that keeps the journal."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from alliance_widgets.domain.entries import Entry
from alliance_widgets.domain.errors import Gone
from alliance_widgets.domain.journey import replay
from alliance_widgets.domain.supervision import Case
from alliance_widgets.domain.supervision_still import closes, still_open
from alliance_widgets.domain.voices import Role
from alliance_widgets.store.errors import JournalGone, JournalTrouble, NewerJournal
from alliance_widgets.store.settings import read_setting
from alliance_widgets.store.supervision.file import SupervisionFile, open_supervision_with_key, supervision_file
from alliance_widgets.store.supervision.supervision import Supervision
from alliance_widgets.store.supervision.values import SeenDeed

if TYPE_CHECKING:
    from alliance_widgets.store.journal import Journal

KEY = "supervision.key"
"""Under this name the desk keeps the key, among the settings of its journal."""
AGAIN = 5.0
"""Seconds until what did not succeed is tried again."""


def beside(journal: Journal) -> SupervisionFile | None:
    """The file for supervision of this journal, open; None where the desk has none, or it is not in its place."""
    key = read_setting(journal, KEY)
    if key is None:
        return None
    try:
        return open_supervision_with_key(supervision_file(journal.path), bytes.fromhex(key))
    except JournalGone:
        return None


def follow(journal: Journal, journeys: Iterable[str] | None = None, *, gone: bool = False) -> None:
    """Brings what is shown of these journeys, or of all, in line with what stands in the journal.

    With `gone` they are taken back whatever stands there. Raises JournalBusy and its like; then do it again.
    """
    opened = beside(journal)
    if opened is None:
        return
    with opened:
        supervision = Supervision(opened)
        for journey in [one.journey for one in supervision.listed()] if journeys is None else journeys:
            if supervision.has(journey):
                _follow_one(journal, supervision, journey, gone=gone)


def _follow_one(journal: Journal, supervision: Supervision, journey: str, *, gone: bool) -> None:
    try:
        shown = supervision.review(journey).case
    except Gone:
        return
    except NewerJournal:
        # Of what we cannot read we cannot say that all of it is still open.
        shown, gone = None, True
    left = None if gone or shown is None else _left_of(journal, shown)
    if left is None:
        supervision.withdraw(journey)
        supervision.note(Role.DESK if gone else Role.PAIR, "", SeenDeed.WITHDRAWN, journey)
    elif left != shown:
        supervision.replace_case(left)
        supervision.note(Role.PAIR, "", SeenDeed.WORDS_CLOSED, journey)


def _left_of(journal: Journal, shown: Case) -> Case | None:
    return still_open(shown, replay(entry for _, entry in journal.read(shown.journey)))


class Following:
    """Called by the keeper after each entry of a page; what cannot be done now is done as soon as it can be."""

    def __init__(self, journal: Journal, *, clock: Callable[[], float] = time.monotonic) -> None:
        self._journal, self._clock = journal, clock
        self._undone: set[str] = set()
        self._tried = 0.0

    def written(self, journey: str, entries: Iterable[Entry]) -> None:
        """The pair have written; where that closed something, it is closed for a supervisor too."""
        if any(map(closes, entries)):
            self.changed(journey)

    def changed(self, journey: str) -> None:
        """Words of this journey are gone, or are not open any more."""
        self._undone.add(journey)
        self.catch_up(at_once=True)

    def catch_up(self, *, at_once: bool = False) -> None:
        """Tries again what did not succeed; the room goes on either way."""
        if not self._undone or not (at_once or self._clock() - self._tried > AGAIN):
            return
        self._tried = self._clock()
        try:
            follow(self._journal, tuple(self._undone))
        except JournalTrouble:
            return
        self._undone.clear()
