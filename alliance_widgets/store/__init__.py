"""Where entries are kept: an append-only journal, encrypted at rest.

What `Journal.append` returns from is on the disk. Nothing is ever changed in place; words can be
forgotten for good, and the empty entry stays.
"""

from alliance_widgets.store.changes import ChangeFeed
from alliance_widgets.store.errors import (
    Conflict,
    DiskFailed,
    DiskFull,
    FolderNotWritable,
    JournalBusy,
    JournalDamaged,
    JournalExists,
    JournalTrouble,
    NewerJournal,
    NotAJournal,
    OlderJournal,
    WrongPassphrase,
)
from alliance_widgets.store.journal import Journal, JourneySummary
from alliance_widgets.store.opening import create_journal, open_journal, open_with_key

__all__ = [
    "ChangeFeed",
    "Conflict",
    "DiskFailed",
    "DiskFull",
    "FolderNotWritable",
    "Journal",
    "JournalBusy",
    "JournalDamaged",
    "JournalExists",
    "JournalTrouble",
    "JourneySummary",
    "NewerJournal",
    "NotAJournal",
    "OlderJournal",
    "WrongPassphrase",
    "create_journal",
    "open_journal",
    "open_with_key",
]
