"""The journal behind desk and room: held while anybody needs it, and let go with its key once nobody does."""

from __future__ import annotations

import threading
from contextlib import suppress
from typing import TYPE_CHECKING

from tornado.web import HTTPError

from alliance_widgets.store import Backups, JournalService, JournalTrouble, open_with_key

if TYPE_CHECKING:
    from alliance_widgets.store import Journal

LOOKS, QUIET = 10.0, 3
"""Seconds between two looks, and so many without an open page in a row: from one page to the next takes a moment."""


class DeskIsLocked(HTTPError):
    """No page of the room can be opened before the desk is unlocked."""

    def __init__(self) -> None:
        super().__init__(423)


class Holding:
    """Holds a journal and its keeper. A locked desk lets go of both as soon as no page of the room is open."""

    def __init__(self, journal: Journal, *, looks: float = LOOKS) -> None:
        self._given, self._looks = journal, looks
        self._journal: Journal | None = journal
        self._keeper: JournalService | None = JournalService(journal)
        self._turn, self._unlocked = threading.Lock(), threading.Event()
        self._pages: set[str] = set()

    @property
    def journal(self) -> Journal:
        """The open journal. Raises DeskIsLocked."""
        if self._journal is None:
            raise DeskIsLocked
        return self._journal

    @property
    def keeper(self) -> JournalService:
        """What serves it to pages. Raises DeskIsLocked."""
        if self._keeper is None:
            raise DeskIsLocked
        return self._keeper

    def page_opened(self, kernel: str) -> None:
        """A page of the room is open, with this kernel."""
        self._pages.add(kernel)

    def page_left(self, kernel: str) -> None:
        """It was left, and its kernel has ended."""
        self._pages.discard(kernel)

    def lock(self) -> None:
        """The desk was locked; a session that goes on is not disturbed."""
        self._unlocked.set()  # ends a wait that goes on; each has a sign of its own
        self._unlocked = threading.Event()
        threading.Thread(target=self._wait_for_quiet, args=(self._unlocked,), name="holding", daemon=True).start()

    def unlock(self, key: bytes) -> None:
        """The desk was unlocked, and hands the key back where it was let go. Raises what `open_with_key` raises."""
        with self._turn:
            if self._journal is None:
                journal = open_with_key(self._given.path, key)
                self._journal, self._keeper = journal, JournalService(journal)
            self._unlocked.set()

    def close(self) -> None:
        """Hangs up on every page; the journal is its opener's to close, but for one that was opened here anew."""
        self._unlocked.set()
        with self._turn:
            if self._journal is self._given:
                self.keeper.close()
            elif self._journal is not None:
                self._let_go()

    def _wait_for_quiet(self, unlocked: threading.Event) -> None:
        quiet = 0
        while quiet < QUIET:
            if unlocked.wait(self._looks):
                return
            quiet = 0 if self._pages else quiet + 1
        with self._turn:
            if not unlocked.is_set():
                self._let_go()

    def _let_go(self) -> None:
        journal, keeper = self.journal, self.keeper
        with suppress(JournalTrouble):  # it keeps nobody from locking; the next one is made when the program ends
            Backups(journal).run()
        self._journal = self._keeper = None
        keeper.close()
        journal.let_go()
