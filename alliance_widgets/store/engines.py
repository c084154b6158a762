"""One SQLAlchemy engine over SQLCipher; the key never stands in an address."""

from __future__ import annotations

import errno
import os
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy import Engine, create_engine, event
from sqlalchemy.engine import ExceptionContext
from sqlalchemy.exc import DisconnectionError

from alliance_widgets.store.turns import InTurn

SQLITE = sqlcipher.sqlite_version_info
MENDED = {(3, 44): 6, (3, 50): 7, (3, 51): 3}
"""Older SQLite can lose a write-ahead log that two connections share (the WAL-reset fault); mended from here on."""

PATIENCE = 5  # seconds to wait for another thread, or for another program
PRAGMAS = (
    "foreign_keys = ON",
    f"busy_timeout = {1000 * PATIENCE}",
    "synchronous = FULL",  # what we call saved has reached the disk
    "secure_delete = ON",
    "recursive_triggers = ON",  # else REPLACE would take an entry out without asking our triggers
    "temp_store = MEMORY",
)


def log_is_safe(version: tuple[int, ...]) -> bool:
    """Whether this SQLite, as (3, 53, 4), can be trusted with a write-ahead log; else we do without one."""
    mended = MENDED.get(version[:2])
    return version[:2] > max(MENDED) if mended is None else version[2] >= mended


def connect_to(path: Path, key: bytes, *, in_one_file: bool = False) -> Any:
    """One connection to the file at `path`, with its raw 32-byte key; `in_one_file` leaves its way of writing alone."""
    if not path.exists():
        raise FileNotFoundError(errno.ENOENT, "no journal")
    # A file that went away in between is not made anew: it would be an empty one.
    address = f"{path.absolute().as_uri()}?mode=rw"
    connection = sqlcipher.connect(address, uri=True, check_same_thread=False, isolation_level=None)
    # SQLCipher would write its own words about a damaged page to the terminal.
    connection.execute("PRAGMA cipher_log_level = NONE")
    # Locks the pages in memory and wipes them after use; it costs a tenth of a millisecond a save.
    connection.execute("PRAGMA cipher_memory_security = ON")
    # A raw key skips SQLCipher's own stretching: ours was done once, by Argon2id.
    connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
    try:
        for pragma in PRAGMAS:
            connection.execute(f"PRAGMA {pragma}")
        if not in_one_file:
            connection.execute(f"PRAGMA journal_mode = {'WAL' if log_is_safe(SQLITE) else 'DELETE'}")
    except sqlcipher.Error:
        connection.close()
        raise
    return connection


def engine_for(path: Path, key: bytes) -> Engine:
    """An engine with one connection to the journal at `path`, opened with its raw 32-byte key.

    Its threads take turns: JupyterLab hears a page on one and looks for news on another, and a look that ends would
    take back what the other is just writing.
    The connection is opened anew once the file at this place is another one, or the disk has failed: what is written
    to a file that was taken away is saved nowhere that anybody would look.
    """
    # Words are parameters, and an error of SQLAlchemy would name them.
    engine = create_engine(
        "sqlite://",
        creator=lambda: connect_to(path, key),
        poolclass=InTurn,
        pool_size=1,
        max_overflow=0,
        pool_timeout=PATIENCE,
        module=sqlcipher,
        hide_parameters=True,
    )

    @event.listens_for(engine, "connect")
    def note_which_file(_line: Any, record: Any) -> None:
        record.info["file"] = _which_file(path)

    @event.listens_for(engine, "checkout")
    def be_the_same_file(_line: Any, record: Any, _proxy: Any) -> None:
        if _which_file(path) != record.info["file"]:
            raise DisconnectionError

    @event.listens_for(engine, "handle_error")
    def let_go_of_a_failed_disk(context: ExceptionContext) -> None:
        if "disk i/o error" in str(context.original_exception).lower():
            context.is_disconnect = True

    return engine


def _which_file(path: Path) -> tuple[int, int] | None:
    """What tells one file from another, whatever they are called; None where there is none."""
    try:
        found = os.stat(path)
    except OSError:
        return None
    return found.st_dev, found.st_ino
