"""Where entries are kept: an append-only journal, encrypted at rest.

What `Journal.append` returns from is on the disk. Nothing is ever changed in place; words can be
forgotten for good, and the empty entry stays.
"""

from alliance_widgets.store.access_log import Access, AccessLog, Deed
from alliance_widgets.store.backups import Backup, Backups
from alliance_widgets.store.changes import ChangeFeed
from alliance_widgets.store.checking import CheckReport
from alliance_widgets.store.deleting import Tombstone, delete_journey, keep_until, kept_until, tombstones
from alliance_widgets.store.errors import (
    CodeMistyped,
    Conflict,
    DiskFailed,
    DiskFull,
    FolderNotWritable,
    JournalBusy,
    JournalDamaged,
    JournalExists,
    JournalGone,
    JournalTrouble,
    JourneyDeleted,
    KeeperGone,
    NewerJournal,
    NewerStands,
    NoCode,
    NotABackup,
    NotAJournal,
    NotAllowed,
    OlderJournal,
    RealJournal,
    TrainingCopy,
    WrongCode,
    WrongPassphrase,
)
from alliance_widgets.store.journal import Journal, JourneySummary
from alliance_widgets.store.notes import Note, Notes
from alliance_widgets.store.opening import create_journal, open_journal, open_with_key
from alliance_widgets.store.remote import RemoteJournal
from alliance_widgets.store.restoring import restore
from alliance_widgets.store.service import JournalService

__all__ = [
    "Access",
    "AccessLog",
    "Backup",
    "Backups",
    "ChangeFeed",
    "CheckReport",
    "CodeMistyped",
    "Conflict",
    "Deed",
    "DiskFailed",
    "DiskFull",
    "FolderNotWritable",
    "Journal",
    "JournalBusy",
    "JournalDamaged",
    "JournalExists",
    "JournalGone",
    "JournalService",
    "JournalTrouble",
    "JourneyDeleted",
    "JourneySummary",
    "KeeperGone",
    "NewerJournal",
    "NewerStands",
    "NoCode",
    "NotABackup",
    "NotAJournal",
    "NotAllowed",
    "Note",
    "Notes",
    "OlderJournal",
    "RealJournal",
    "RemoteJournal",
    "Tombstone",
    "TrainingCopy",
    "WrongCode",
    "WrongPassphrase",
    "create_journal",
    "delete_journey",
    "keep_until",
    "kept_until",
    "open_journal",
    "open_with_key",
    "restore",
    "tombstones",
]
