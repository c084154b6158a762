"""A therapist at the desk without a browser, over a real, small, encrypted journal."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from sitting import WEDNESDAY

from alliance_widgets.pages.book import Book
from alliance_widgets.pages.desk.cabinet import Cabinet
from alliance_widgets.pages.desk.desk import Desk
from alliance_widgets.pages.desk.sharing import Ticket
from alliance_widgets.store import create_journal, open_with_key
from alliance_widgets.training import write_blue_kite

PASSPHRASE = "a kite over the hill"


class FakeRooms:
    """The room's side of the line: notes what it was asked for."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.gone = False

    def ticket(self, journey: str, *, now: datetime) -> Ticket:
        if self.gone:
            raise ConnectionError
        self.asked.append(journey)
        return Ticket(f"http://127.0.0.1:8123/t/{len(self.asked)}", "4729 1835", now + timedelta(minutes=5))

    def locked(self) -> None:
        self.asked.append("lock")

    def unlocked(self, key: bytes) -> None:
        assert len(key) == 32
        self.asked.append("unlock")


@dataclass(frozen=True)
class Laid:
    """A journal that was written once, to be copied for each test: making one takes a second."""

    folder: Path
    key: bytes
    kite: str
    elm: str


def lay_out(folder: Path) -> Laid:
    """Blue Kite with seven sessions, and Elm, begun today."""
    with create_journal(folder / "journal.db", PASSPHRASE) as journal:
        kite = write_blue_kite(journal, today=WEDNESDAY)
        elm = Book.begin(journal, code_name="Elm", client="Ana", therapist="Lee", clock=lambda: WEDNESDAY).id
        return Laid(folder, journal.key, kite, elm)


class AtTheDesk:
    """The desk of Lee over a copy of that journal."""

    def __init__(self, laid: Laid, folder: Path) -> None:
        self.now = WEDNESDAY
        shutil.copytree(laid.folder, folder / "data")
        self.file = folder / "data" / "journal.db"
        self.kite, self.elm = laid.kite, laid.elm
        journal = open_with_key(self.file, laid.key)
        self.rooms = FakeRooms()
        self.desk = Desk(self.file, Cabinet(journal, clock=self.clock), rooms=self.rooms, clock=self.clock)

    def clock(self) -> datetime:
        return self.now

    @property
    def view(self) -> Any:
        return self.desk.screen.view

    @property
    def place(self) -> str:
        return self.desk.place

    def deed(self, deed: str, **fields: Any) -> dict[str, Any]:
        self.now += timedelta(seconds=1)
        return self.desk.screen.hear(deed, fields) or {}

    def press(self, name: str) -> dict[str, Any]:
        return self.deed("press", name=name)

    def at(self, name: str, journey: str | None = None) -> Any:
        """Opens a page about one journey, Blue Kite where none is named."""
        self.desk.go(f"{name}/{journey or self.kite}")
        assert self.place.startswith(name), self.place
        return self.view
