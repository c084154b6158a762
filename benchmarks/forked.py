"""Writers in forked processes that say what was saved to them, and can be killed at any moment."""

from __future__ import annotations

import os
import signal
import struct
import traceback
from collections.abc import Callable
from datetime import UTC, datetime

from alliance_widgets.domain.entries import PlaceReached
from alliance_widgets.store import Conflict, Journal, RemoteJournal

VERSION = struct.Struct("<Q")
BATCH = 3
"""Entries that are saved together, and so are there together or not at all."""


class Forked:
    """A process that does `work(say)`; `said` are the versions it was told were saved."""

    def __init__(self, work: Callable[[Callable[[int], None]], object]) -> None:
        hears, says = os.pipe()
        self.id = os.fork()
        if not self.id:
            os.close(hears)
            try:
                work(lambda version: os.write(says, VERSION.pack(version)) and None)
            except BaseException:
                traceback.print_exc()
                os._exit(1)
            os._exit(0)
        os.close(says)
        self._hears = hears
        self.said: list[int] = []

    def hear_one(self) -> int | None:
        """Waits for the next version; None when the process has ended."""
        raw = os.read(self._hears, VERSION.size)
        if len(raw) < VERSION.size:
            return None
        self.said.append(VERSION.unpack(raw)[0])
        return self.said[-1]

    def kill(self) -> None:
        """Ends it as a power cut of the program would, and takes in what it had said by then."""
        os.kill(self.id, signal.SIGKILL)
        self.wait()

    def wait(self) -> int:
        """Takes in all that it says; gives how it ended."""
        while self.hear_one() is not None:
            pass
        os.close(self._hears)
        return os.waitstatus_to_exitcode(os.waitpid(self.id, 0)[1])


def place(writer: str, number: int) -> PlaceReached:
    """An entry that says who meant it to stand where."""
    return PlaceReached(at=datetime(2025, 5, 14, 15, tzinfo=UTC), session=1, place=f"{writer}-{number}")


def write_on(journal: Journal | RemoteJournal, journey: str, say: Callable[[int], None]) -> None:
    """Saves one batch after the other without end, and says each version that was called saved."""
    version = journal.version(journey)
    while True:
        entries = [place("only", version + at) for at in range(1, BATCH + 1)]
        version = journal.append(journey, entries, expected=version)
        say(version)


def write_among_others(journal: Journal | RemoteJournal, writer: str, count: int, say: Callable[[int], None]) -> None:
    """Saves so many entries where others write too, deciding again after each conflict."""
    version = journal.version("kite")
    for number in range(count):
        while True:
            try:
                version = journal.append("kite", [place(writer, number)], expected=version)
                break
            except Conflict as conflict:
                version = conflict.found
        say(version)
