"""What the desk holds while it is unlocked: the journal and all that is read from it. Locked, it is gone as one."""

from __future__ import annotations

import gc
from collections.abc import Callable
from contextlib import suppress
from datetime import date, datetime
from pathlib import Path

from alliance_widgets.domain.errors import Gone
from alliance_widgets.domain.voices import Voice
from alliance_widgets.pages.book import Book, room_clock
from alliance_widgets.pages.desk.supervising import Supervising
from alliance_widgets.store import (
    AccessLog,
    Backups,
    Deed,
    Journal,
    JournalTrouble,
    JourneySummary,
    Notes,
    kept_until,
    open_journal,
)
from alliance_widgets.store.supervision import follow


class Cabinet:
    """An open journal with its notes, its access log, its books and its supervision; `close` lets go of the key."""

    def __init__(self, journal: Journal, *, clock: Callable[[], datetime] = room_clock) -> None:
        self.journal, self.clock = journal, clock
        self.notes = Notes(journal, clock=clock)
        self.log = AccessLog(journal, clock=clock)
        self.backups = Backups(journal, clock=clock)
        self.supervising = Supervising(journal, clock=clock)
        self._books: dict[str, Book] = {}
        self.follow()

    @classmethod
    def unlocked(cls, file: Path, passphrase: str, *, clock: Callable[[], datetime] = room_clock) -> Cabinet:
        """The journal at that place, opened by its passphrase. Raises WrongPassphrase and its like."""
        return cls(open_journal(file, passphrase=passphrase), clock=clock)

    def journeys(self) -> list[JourneySummary]:
        """All journeys by code name."""
        return self.journal.journeys()

    def book(self, journey: str) -> Book:
        """The workbook of one journey as it stands now; that it was opened at the desk is noted, once. Raises Gone."""
        if journey not in self._books:
            if not any(one.id == journey for one in self.journeys()):
                raise Gone("no_such_journey")
            self.note(Deed.DESK_OPENED, journey)
            self._books[journey] = Book(self.journal, journey, clock=self.clock)
        book = self._books[journey]
        book.catch_up()
        return book

    def note(self, deed: Deed, journey: str | None = None) -> None:
        """A line in the access log, which both can read."""
        self.log.add(who=Voice.THERAPIST, deed=deed, journey=journey)

    def until(self, journey: str) -> date | None:
        """The day up to which the journey has to be kept, if that was set."""
        return kept_until(self.journal).get(journey)

    def forget_book(self, journey: str) -> None:
        """The journey is read anew when it is opened again."""
        self._books.pop(journey, None)

    def follow(self) -> None:
        """What a supervisor sees is less where the pair have closed or taken away something."""
        with suppress(JournalTrouble):  # it is done when the desk is opened the next time, and the keeper tries as well
            follow(self.journal)

    def close(self) -> None:
        """Closes the file and lets go of the key and of every word that was read."""
        self.journal.let_go()
        self.supervising.close()
        self._books.clear()
        gc.collect()
