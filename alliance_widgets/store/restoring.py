"""Bringing a backup back: looked over first, never over a newer journal unasked, and what stood there is kept."""

from __future__ import annotations

import os
import shutil
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

from alliance_widgets.store.engines import connect_to, engine_for
from alliance_widgets.store.errors import JournalBusy, JournalDamaged, NewerStands, NotABackup, troubles
from alliance_widgets.store.forgetting import bring_up_to_date, forget_here
from alliance_widgets.store.journal import Journal
from alliance_widgets.store.keys import key_file, read_key, settle, write_whole
from alliance_widgets.store.sealing import ASIDE, look_over, opened_copy, put_in_place

PARTS = ("", "-wal", "-shm", "-journal")


def key_of_backup(backup: Path, journal: Path, passphrase: str) -> bytes:
    """The key that opens the backup: by the key file beside it, else by the journal's own."""
    beside = key_file(backup).exists()
    return read_key(backup if beside else journal, passphrase)


def restore(backup: Path, journal: Path, key: bytes, *, over_newer: bool = False) -> Path | None:
    """Puts the backup in the place of the journal, and gives where the one that stood there is kept.

    Raises NewerStands unless `over_newer` when that one has entries which the backup has not, or cannot be read
    (then with 0 entries); NotABackup, JournalDamaged; JournalBusy when it is open in another program.
    What has been forgotten since does not come back.
    """
    backup, journal = backup.absolute(), journal.absolute()
    _look_over(backup, key)
    with troubles():
        journal.parent.mkdir(parents=True, mode=0o700, exist_ok=True)
        readable = journal.exists() and _is_readable(journal, key)
        if journal.exists() and not over_newer:
            more = _entries_not_in(backup, journal, key) if readable else 0
            if more or not readable:
                raise NewerStands(more)
        with TemporaryDirectory(prefix=ASIDE, dir=journal.parent) as aside:
            made = Path(aside) / journal.name
            shutil.copyfile(backup, made)
            made.chmod(0o600)
            if readable:
                forget_here(made, journal, key)
                _close_off(journal, key)
            _check_chain(made, key)
            kept = _set_aside(journal) if journal.exists() else None
            if not readable and key_file(backup).exists():
                write_whole(key_file(journal), key_file(backup).read_bytes())
            put_in_place(made, journal)
    return kept


def _look_over(backup: Path, key: bytes) -> None:
    connection = opened_copy(backup, key)
    try:
        with troubles():
            look_over(connection)
    finally:
        connection.close()


def _check_chain(made: Path, key: bytes) -> None:
    """The rows fit together; an older backup has no seals yet, which its next opening puts on."""
    from alliance_widgets.store.checking import check

    bring_up_to_date(made, key)
    engine = engine_for(made, key)
    try:
        if not check(Journal(made, key, engine)).sound:
            raise JournalDamaged
        with engine.connect() as connection:
            connection.exec_driver_sql("PRAGMA journal_mode = DELETE").all()
    finally:
        engine.dispose()


def _is_readable(journal: Path, key: bytes) -> bool:
    try:
        connection = opened_copy(journal, key)
    except (NotABackup, JournalDamaged):
        return False
    try:
        with troubles():
            look_over(connection)
    except JournalDamaged:
        return False
    finally:
        connection.close()
    return True


def _entries_not_in(backup: Path, journal: Path, key: bytes) -> int:
    connection = opened_copy(journal, key)
    try:
        connection.execute(f"ATTACH ? AS backup KEY \"x'{key.hex()}'\"", (str(backup),))
        there = "SELECT 1 FROM backup.entry AS old WHERE old.journey = new.journey AND old.number = new.number"
        query = f"SELECT count(*) FROM main.entry AS new WHERE NOT EXISTS ({there} AND old.digest = new.digest)"  # noqa: S608
        return connection.execute(query).fetchone()[0]
    finally:
        connection.close()


def _close_off(journal: Path, key: bytes) -> None:
    """All of the journal into the one file, which only succeeds when no other program has it open."""
    connection = connect_to(journal, key, in_one_file=True)
    try:
        connection.execute("PRAGMA busy_timeout = 200").fetchall()
        with troubles():
            way = connection.execute("PRAGMA journal_mode = DELETE").fetchone()[0]
        if way != "delete":
            raise JournalBusy
    finally:
        connection.close()


def _set_aside(journal: Path) -> Path:
    """A second name for what stands, so that at no moment there is none; its parts go with it."""
    names = (journal.with_name(f"{journal.name}.before-{number}") for number in count(1))
    kept = next(name for name in names if not name.exists() and not key_file(name).exists())
    if key_file(journal).exists():
        write_whole(key_file(kept), key_file(journal).read_bytes())
    for part in PARTS[1:]:
        standing = journal.with_name(journal.name + part)
        if standing.exists():
            standing.replace(kept.with_name(kept.name + part))
    try:
        os.link(journal, kept)
    except OSError:
        journal.replace(kept)
    settle(journal.parent)
    return kept
