"""A pair at the shared screen without a browser: `sitting.press("open")`, `sitting.deed("mark", day=…)`."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import datetime, timedelta, timezone
from typing import Any

from alliance_widgets.domain.entries import Entry
from alliance_widgets.domain.rows import pack, unpack
from alliance_widgets.domain.voices import Role
from alliance_widgets.pages.book import Book
from alliance_widgets.pages.flow import Flow, UsualSession
from alliance_widgets.pages.room import Room
from alliance_widgets.store import Access, Conflict, Deed, JournalTrouble
from alliance_widgets.training import write_blue_kite

WEDNESDAY = datetime(2025, 5, 14, 15, 0, tzinfo=timezone(timedelta(hours=2)))


class FakeJournal:
    """A journal in memory that keeps rows, as the real one does."""

    def __init__(self) -> None:
        self.rows: dict[str, list[Any]] = {}
        self.broken: JournalTrouble | None = None

    def append(self, journey: str, entries: Sequence[Entry], *, expected: int) -> int:
        if self.broken:
            raise self.broken
        rows = self.rows.setdefault(journey, [])
        if len(rows) != expected:
            raise Conflict(len(rows))
        rows.extend(pack(entry) for entry in entries)
        return len(rows)

    def read(self, journey: str, *, since: int = 0, until: int | None = None) -> list[tuple[int, Entry]]:
        rows = self.rows.get(journey, [])[since:until]
        return [(since + at, unpack(row)) for at, row in enumerate(rows, 1)]

    def accesses(self, journey: str) -> list[Access]:
        return [Access(1, WEDNESDAY, Role.PAIR, Deed.ROOM_OPENED, journey)]

    def forget(self, journey: str, *, numbers: Sequence[int]) -> None:
        for number in numbers:
            self.rows[journey][number - 1] = self.rows[journey][number - 1]._replace(words={})


class Sitting:
    """One pair, one journal, and a clock; `reopen` is a new kernel over the same journal."""

    def __init__(self, *, flow: Flow | None = None, blue_kite: bool = True) -> None:
        self.now = WEDNESDAY
        self.journal = FakeJournal()
        self.flow = flow or UsualSession()
        if blue_kite:
            self.id = write_blue_kite(self.journal, today=self.now)
        else:
            self.id = Book.begin(
                self.journal, code_name="Elm", client="Ana", therapist="Kim", clock=lambda: self.now
            ).id
        self.reopen()

    def reopen(self) -> None:
        self.room = Room(Book(self.journal, self.id, clock=lambda: self.now), self.flow)

    @property
    def journey(self):
        return self.room.book.journey

    @property
    def place(self) -> str:
        return self.room.place

    @property
    def view(self):
        return self.room.screen.view

    def deed(self, deed: str, **fields: Any) -> dict[str, Any]:
        self.now += timedelta(seconds=1)
        return self.room.screen.hear(deed, fields) or {}

    def press(self, name: str) -> dict[str, Any]:
        return self.deed("press", name=name)

    def numbers(self) -> list[Any]:
        return [row.number for row in self.journal.rows[self.id] if row.number is not None]

    def through_check_in(self) -> None:
        self.press("open")
        self.deed("next")
        self.deed("done", ratings={"g1": 6, "g2": "not_today"})
        self.deed("next")
        self.deed("used", how="few")
        self.deed("next")
        self.deed("write", voice="client", text="How to say no at work")
        self.deed("tick", voice="client", yes=True)
        self.deed("tick", voice="therapist", yes=True)
        self.deed("start")

    def through_agreed(self) -> None:
        self.press("next")
        self.deed("write", method="m3", text="", when="weekdays")
        self.deed("next")
        self.deed("choose", number=8)
        self.deed("next")

    def answer(self, *numbers: Any) -> None:
        self.deed("start")
        for number in numbers:
            self.deed("not_today") if number is None else self.deed("done", number=number)


def everything_a_browser_could_see(sitting: Sitting) -> str:
    widgets = [sitting.room.frame, sitting.view]
    states = [{k: v for k, v in widget.get_state().items() if k not in ("_esm", "_css", "words")} for widget in widgets]
    return json.dumps(states, default=str)
