"""One pair's workbook in the hand: read what stands, decide, append, and read again if someone was faster."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING
from uuid import uuid4

from alliance_widgets.domain.actions import read_action
from alliance_widgets.domain.entries import Entry, JourneyBegun
from alliance_widgets.domain.journey import Journey, decide, replay
from alliance_widgets.domain.kinds import FileWish
from alliance_widgets.domain.voices import Voice
from alliance_widgets.pages.removed import about_what_is_gone
from alliance_widgets.store import Conflict

if TYPE_CHECKING:
    from alliance_widgets.store import Journal


def room_clock() -> datetime:
    """Now, with the room's own offset, so that its date is the pair's date."""
    return datetime.now().astimezone()


class Book:
    """The open workbook of one pair; what `write` returns from is on the disk."""

    def __init__(self, journal: Journal, id: str, *, clock: Callable[[], datetime] = room_clock) -> None:
        self.journal, self.id, self.clock = journal, id, clock
        self.journey = Journey()
        self.saved_at: datetime | None = None
        self.catch_up()

    @classmethod
    def begin(
        cls,
        journal: Journal,
        *,
        code_name: str,
        client: str,
        therapist: str,
        cover: str = "",
        clock: Callable[[], datetime] = room_clock,
    ) -> Book:
        """A new workbook for two people, under a code name and with a cover; what was typed passes the gate as ever."""
        book = cls(journal, uuid4().hex, clock=clock)
        names = {"code_name": code_name, "client": client, "therapist": therapist}
        book.write(read_action({"action": "begin_journey", **names}), by=None)
        if cover:
            book.write(read_action({"action": "choose_cover", "thing": cover}), by=None)
        return book

    def catch_up(self) -> None:
        """Takes in what has been written since, by this screen or by another."""
        news = self.journal.read(self.id, since=self.journey.version)
        self.journey = replay((entry for _, entry in news), self.journey)

    def write(self, action: object, *, by: Voice | None) -> bool:
        """Does what the rules allow and keeps it; True when something was written. Raises Refused."""
        while True:
            self.catch_up()
            entries = decide(self.journey, action, by=by, at=self.clock())
            if not entries:
                return False
            try:
                self.journal.append(self.id, entries, expected=self.journey.version)
            except Conflict:
                continue
            self.journey = replay(entries, self.journey)
            self.saved_at = entries[-1].at
            return True

    def forget_what_was_taken_away(self) -> None:
        """Takes words out of the journal for good; numbers and times stay.

        They are the words of things that were taken away, those of this session where the client did not
        want them kept, and all of the journey's where that was decided at its end.
        """
        journey, rows = self.journey, [row for row in self.journal.read(self.id) if any(words_of(row[1]))]
        if journey.ending.file is FileWish.DELETE:
            gone = [number for number, entry in rows if not isinstance(entry, JourneyBegun)]
        else:
            unkept = journey.session if journey.consent and not journey.consent.keep else None
            gone = [number for number, entry in rows if entry.session == unkept or about_what_is_gone(journey, entry)]
        if gone:
            self.journal.forget(self.id, numbers=gone)
            self.journey = Journey()
            self.catch_up()


def words_of(entry: Entry) -> list[str]:
    """A person's words in an entry; none are left where they were forgotten."""
    return [words for name in entry.WORDS if (words := getattr(entry, name))]
