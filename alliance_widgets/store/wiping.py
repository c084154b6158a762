"""Taking something out of the file so that no page, free or in the log, still holds it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from sqlalchemy import Connection

from alliance_widgets.store.errors import JournalBusy, troubles

if TYPE_CHECKING:
    from alliance_widgets.store.journal import Journal


def wipe(journal: Journal, work: Callable[[Connection], object]) -> None:
    """Does the work in one transaction, then writes the file anew.

    Raises JournalBusy when another program keeps the old pages in use: the work is done, but do it again.
    """
    with troubles(), journal.engine.connect() as connection:
        connection.exec_driver_sql("BEGIN IMMEDIATE")
        work(connection)
        connection.commit()
        # The old pages are in the write-ahead log and in free pages until both are written anew.
        connection.exec_driver_sql("VACUUM")
        busy, *_ = connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)").one()
    if busy:
        raise JournalBusy
