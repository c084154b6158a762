"""What can go wrong with a journal, as a tree; the sentence for each stands in words/.

JournalTrouble
├── WrongPassphrase
├── NotAJournal
├── NewerJournal         written by a newer version of this program
├── OlderJournal         has to be brought up to date first, which a kernel never does
├── JournalExists        there is one already where a new one was to be made
├── FolderNotWritable
├── DiskFull
├── DiskFailed           unplugged, or broken
├── JournalGone          its disk, its folder or its file is not where it was
├── TrainingCopy         made-up people; it is no journal to the desk or the room
├── RealJournal          real people; training never opens it
├── SupervisionOnly      the file for supervision; it is no journal
├── NotSupervision       a journal, or something else, where the file for supervision was wanted
├── NoSupervision        nothing was set up for supervision beside this journal
├── JournalBusy          somebody else is writing and does not stop
├── JournalDamaged
├── JourneyDeleted       it was deleted for good, and is not written to again
├── WrongCode            a recovery code, typed right, of another journal
├── CodeMistyped         a recovery code with a typing mistake, and where
├── NoCode               this journal has no recovery code
├── NotABackup           or one of another journal
├── NewerStands          a backup would replace a journal with more in it
├── NotAllowed           this page was let in for something else
├── KeeperGone           the program that keeps the journal for this page does not answer
└── Conflict             someone else wrote first: read, decide again
"""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from typing import ClassVar

import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as NoTurn


class JournalTrouble(Exception):
    """Nothing was lost; `reason` is the key of the sentence that says what to do.

    `passes`: it may be mended meanwhile, so that what could not be kept is worth trying again.
    """

    reason: ClassVar[str] = "journal.trouble"
    passes: ClassVar[bool] = False

    def __init__(self) -> None:
        super().__init__(self.reason)


class WrongPassphrase(JournalTrouble):
    reason = "journal.wrong_passphrase"


class NotAJournal(JournalTrouble):
    reason = "journal.not_a_journal"


class NewerJournal(JournalTrouble):
    reason = "journal.newer"


class OlderJournal(JournalTrouble):
    reason = "journal.older"


class TrainingCopy(JournalTrouble):
    reason = "journal.training_copy"


class RealJournal(JournalTrouble):
    reason = "journal.real"


class JournalExists(JournalTrouble):
    reason = "journal.exists"


class FolderNotWritable(JournalTrouble):
    reason = "journal.not_writable"
    passes = True


class DiskFull(JournalTrouble):
    reason = "journal.disk_full"
    passes = True


class DiskFailed(JournalTrouble):
    reason = "journal.disk_failed"
    passes = True


class JournalGone(JournalTrouble):
    reason = "journal.gone"
    passes = True


class SupervisionOnly(JournalTrouble):
    reason = "journal.supervision_only"


class NotSupervision(JournalTrouble):
    reason = "journal.not_supervision"


class NoSupervision(JournalTrouble):
    reason = "journal.no_supervision"


class JournalBusy(JournalTrouble):
    reason = "journal.busy"
    passes = True


class JournalDamaged(JournalTrouble):
    reason = "journal.damaged"


class JourneyDeleted(JournalTrouble):
    reason = "journal.deleted"


class WrongCode(JournalTrouble):
    reason = "journal.wrong_code"


class CodeMistyped(JournalTrouble):
    """`groups` are the numbers of the groups that cannot be right, from 1; none: it is too short or too long."""

    reason = "journal.code_mistyped"

    def __init__(self, groups: tuple[int, ...]) -> None:
        super().__init__()
        self.groups = groups


class NoCode(JournalTrouble):
    reason = "journal.no_code"


class NotABackup(JournalTrouble):
    reason = "journal.not_a_backup"


class NewerStands(JournalTrouble):
    """`entries` stand in the journal that the backup does not have."""

    reason = "journal.newer_stands"

    def __init__(self, entries: int) -> None:
        super().__init__()
        self.entries = entries


class NotAllowed(JournalTrouble):
    reason = "journal.not_allowed"


class KeeperGone(JournalTrouble):
    reason = "journal.keeper_gone"


class Conflict(JournalTrouble):
    """Someone else wrote first; `found` is the version that stands now."""

    reason = "journal.conflict"

    def __init__(self, found: int) -> None:
        super().__init__()
        self.found = found


SIGNS: tuple[tuple[str, type[JournalTrouble]], ...] = (
    ("does not come back", JourneyDeleted),
    ("disk is full", DiskFull),
    ("disk i/o error", DiskFailed),
    ("readonly database", FolderNotWritable),
    ("read-only", FolderNotWritable),
    ("unable to open", FolderNotWritable),
    ("not a database", NotAJournal),
    ("no such table", NotAJournal),
    ("malformed", JournalDamaged),
    ("hmac check failed", JournalDamaged),
    ("locked", JournalBusy),
    ("connection timed out", JournalBusy),
)


NUMBERS = {
    errno.ENOENT: JournalGone,
    errno.ENOTDIR: JournalGone,
    errno.ENOSPC: DiskFull,
    errno.EDQUOT: DiskFull,
    errno.EFBIG: DiskFull,
    errno.EIO: DiskFailed,
    errno.ENODEV: DiskFailed,
    errno.ENXIO: DiskFailed,
}


def trouble_of(error: BaseException) -> JournalTrouble:
    """The trouble an error of the database or the disk amounts to."""
    if isinstance(error, OSError):
        # By its number: what it says holds the path, in which any word can stand.
        return NUMBERS.get(error.errno or 0, FolderNotWritable)()
    said = str(getattr(error, "orig", None) or error).lower()
    return next((kind() for sign, kind in SIGNS if sign in said), JournalTrouble())


@contextmanager
def troubles() -> Iterator[None]:
    """Turns what the database or the disk says into one of our troubles; its own words go no further."""
    try:
        yield
    except (DBAPIError, NoTurn, sqlcipher.Error, OSError) as error:
        raise trouble_of(error) from None
