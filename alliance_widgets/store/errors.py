"""What can go wrong with a journal, as a tree; the sentence for each stands in words/.

    JournalTrouble
    ├── WrongPassphrase
    ├── NotAJournal
    ├── NewerJournal         written by a newer version of this program
    ├── JournalExists        there is one already where a new one was to be made
    ├── FolderNotWritable
    ├── DiskFull
    ├── JournalBusy          somebody else is writing and does not stop
    ├── JournalDamaged
    └── Conflict             someone else wrote first: read, decide again
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from typing import ClassVar

from sqlalchemy.exc import DBAPIError


class JournalTrouble(Exception):
    """Nothing was lost; `reason` is the key of the sentence that says what to do."""

    reason: ClassVar[str] = "journal.trouble"

    def __init__(self) -> None:
        super().__init__(self.reason)


class WrongPassphrase(JournalTrouble):
    reason = "journal.wrong_passphrase"


class NotAJournal(JournalTrouble):
    reason = "journal.not_a_journal"


class NewerJournal(JournalTrouble):
    reason = "journal.newer"


class JournalExists(JournalTrouble):
    reason = "journal.exists"


class FolderNotWritable(JournalTrouble):
    reason = "journal.not_writable"


class DiskFull(JournalTrouble):
    reason = "journal.disk_full"


class JournalBusy(JournalTrouble):
    reason = "journal.busy"


class JournalDamaged(JournalTrouble):
    reason = "journal.damaged"


class Conflict(JournalTrouble):
    """Someone else wrote first; `found` is the version that stands now."""

    reason = "journal.conflict"

    def __init__(self, found: int) -> None:
        super().__init__()
        self.found = found


SIGNS: tuple[tuple[str, type[JournalTrouble]], ...] = (
    ("disk is full", DiskFull),
    ("disk i/o error", DiskFull),
    ("readonly database", FolderNotWritable),
    ("read-only", FolderNotWritable),
    ("unable to open", FolderNotWritable),
    ("not a database", NotAJournal),
    ("no such table", NotAJournal),
    ("malformed", JournalDamaged),
    ("hmac check failed", JournalDamaged),
    ("locked", JournalBusy),
)


def trouble_of(error: BaseException) -> JournalTrouble | None:
    """The trouble an error of the database or the disk amounts to, as far as it is one we know."""
    if isinstance(error, DBAPIError):
        error = error.orig or error
    said = str(error).lower()
    for sign, kind in SIGNS:
        if sign in said:
            return kind()
    if isinstance(error, OSError):
        return DiskFull() if error.errno == 28 else FolderNotWritable()
    return JournalDamaged() if isinstance(error, sqlite3.DatabaseError) else None


@contextmanager
def troubles() -> Iterator[None]:
    """Turns what the database or the disk says into one of our troubles; its own words go no further."""
    try:
        yield
    except (DBAPIError, OSError) as error:
        trouble = trouble_of(error)
        if trouble is None:
            raise JournalDamaged from None
        raise trouble from None
