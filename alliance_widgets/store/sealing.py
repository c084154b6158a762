"""One encrypted file that holds all of a journal at one moment: made whole, looked over, or not made."""

from __future__ import annotations

import os
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from alliance_widgets.store.engines import connect_to
from alliance_widgets.store.errors import JournalDamaged, NewerJournal, NotABackup, NotAJournal, troubles
from alliance_widgets.store.keys import settle
from alliance_widgets.store.schema import HEAD

ASIDE = ".new-"
TABLES_OF_MARK = ("entry", "access", "note", "tombstone")
WORDS_OF_MARK = ("entry", "note")


def copy_whole(source: Any, key: bytes, target: Path) -> None:
    """All that stands in the open `source`, through SQLite's online backup, to a new file that is looked over.

    Who writes meanwhile is not held up; the file is complete and on the disk when this returns, or it is not there.
    """
    with troubles(), TemporaryDirectory(prefix=ASIDE, dir=target.parent) as aside:
        made = Path(aside) / target.name
        made.touch(mode=0o600)
        copy = connect_to(made, key, in_one_file=True)
        try:
            source.backup(copy)
            copy.execute("PRAGMA journal_mode = DELETE").fetchall()
            look_over(copy)
        finally:
            copy.close()
        put_in_place(made, target)


def put_in_place(made: Path, target: Path) -> None:
    """What was made aside stands at its place, and stays there when the current goes."""
    descriptor = os.open(made, os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
    made.replace(target)
    settle(target.parent)


def look_over(connection: Any) -> None:
    """Raises JournalDamaged when a page or the file is not as it was written."""
    if not (pages_are_sound(connection) and file_is_sound(connection)):
        raise JournalDamaged


def pages_are_sound(connection: Any) -> bool:
    """Whether each page of the file has its right seal, as far as the pages are the file's own.

    A page whose newer state still stands in the log may be half written in the file, where a full disk cut its
    copying short: nothing is lost by that, so the log is copied first.
    """
    _, in_log, copied = connection.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchone()
    return in_log > copied or not connection.execute("PRAGMA cipher_integrity_check").fetchall()


def file_is_sound(connection: Any) -> bool:
    """Whether SQLite finds all in order, reading each page through its seal, the log's included."""
    return connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


def opened_copy(file: Path, key: bytes) -> Any:
    """An open connection to a backup, which leaves the file as it is; raises NotABackup or NewerJournal."""
    if not file.is_file() or not file.stat().st_size:
        raise NotABackup
    try:
        with troubles():
            connection = connect_to(file, key, in_one_file=True)
            try:
                found = connection.execute("SELECT version_num FROM alembic_version").fetchone() or ("",)
            except BaseException:
                connection.close()
                raise
    except NotAJournal:
        raise NotABackup from None
    if not "" < found[0] <= HEAD:
        connection.close()
        raise NewerJournal if found[0] else NotABackup
    return connection


def mark(connection: Any) -> tuple[Any, ...]:
    """The same for two files that hold the same, as nothing is changed in place."""
    counts = [f"(SELECT count(*) FROM {table})" for table in TABLES_OF_MARK]  # noqa: S608  names of our own tables
    counts += [f"(SELECT count(words) FROM {table})" for table in WORDS_OF_MARK]  # noqa: S608
    counts += ["(SELECT group_concat(journey || until) FROM (SELECT * FROM retention ORDER BY journey))"]
    counts += ["(SELECT group_concat(name || value) FROM (SELECT * FROM setting ORDER BY name))"]
    counts += ["(SELECT group_concat(name || call) FROM (SELECT * FROM helpline ORDER BY number))"]
    return connection.execute(f"SELECT {', '.join(counts)}").fetchone()  # noqa: S608  names of our own tables
