"""Words that are nobody's but their writer's: a therapist's private notes.

They stand in a table of their own, so that nothing that reads a journey can meet them.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from sqlalchemy import Table, func, insert, select, update

from alliance_widgets.store.access_log import now
from alliance_widgets.store.errors import troubles
from alliance_widgets.store.schema import note
from alliance_widgets.store.wiping import wipe

if TYPE_CHECKING:
    from alliance_widgets.store.journal import Journal


@dataclass(frozen=True, slots=True)
class Note:
    """One note; its words are empty once they were forgotten."""

    number: int
    at: datetime
    words: str


class Notes:
    """The private notes of a therapist about each journey."""

    table: Table = note

    def __init__(self, journal: Journal, *, clock: Callable[[], datetime] = now) -> None:
        self.journal, self.clock = journal, clock

    def add(self, journey: str, words: str) -> int:
        """Keeps a note, and gives its number; raises JourneyDeleted."""
        c, at = self.table.c, self.clock().isoformat()
        with troubles(), self.journal.engine.connect() as connection:
            connection.exec_driver_sql("BEGIN IMMEDIATE")
            number = (connection.execute(select(func.max(c.number)).where(c.journey == journey)).scalar() or 0) + 1
            connection.execute(insert(self.table), {"journey": journey, "number": number, "at": at, "words": words})
            connection.commit()
        return number

    def read(self, journey: str) -> list[Note]:
        """All notes about this journey, oldest first."""
        c = self.table.c
        query = select(c.number, c.at, c.words).where(c.journey == journey).order_by(c.number)
        with troubles(), self.journal.engine.connect() as connection:
            rows = connection.execute(query).all()
        return [Note(number, datetime.fromisoformat(at), words or "") for number, at, words in rows]

    def forget(self, journey: str, *, numbers: Sequence[int]) -> None:
        """Takes the words of these notes out of the file for good. Raises JournalBusy; then forget again."""
        c = self.table.c
        gone = update(self.table).where(c.journey == journey, c.number.in_(numbers)).values(words=None)
        wipe(self.journal, lambda connection: connection.execute(gone))
