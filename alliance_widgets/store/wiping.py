"""Taking something out of the file so that no page, free or in the log, still holds it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from sqlalchemy import Connection, Engine

from alliance_widgets.store.errors import JournalBusy, troubles


class Kept(Protocol):
    """A file that is open: a journal, or the one for supervision."""

    engine: Engine


def wipe(file: Kept, work: Callable[[Connection], object]) -> None:
    """Does the work in one transaction, then writes the file anew.

    Raises JournalBusy when another program keeps the old pages in use: the work is done, but do it again.
    """
    with troubles(), file.engine.connect() as connection:
        connection.exec_driver_sql("BEGIN IMMEDIATE")
        work(connection)
        connection.commit()
        # The old pages are in the write-ahead log and in free pages until both are written anew.
        connection.exec_driver_sql("VACUUM")
        busy, *_ = connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)").one()
    if busy:
        raise JournalBusy
