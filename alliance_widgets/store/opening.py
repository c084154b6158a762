"""Making a journal, and opening one with its passphrase or, in a kernel, with its key."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from sqlalchemy import Engine

from alliance_widgets.store.checking import quick_check
from alliance_widgets.store.engines import engine_for
from alliance_widgets.store.errors import (
    FolderNotWritable,
    JournalExists,
    JournalTrouble,
    NewerJournal,
    NotAJournal,
    OlderJournal,
    troubles,
)
from alliance_widgets.store.journal import Journal
from alliance_widgets.store.keys import key_file, new_key, read_key, settle
from alliance_widgets.store.schema import HEAD


def create_journal(path: str | Path, passphrase: str) -> Journal:
    """A new, empty journal that only this passphrase opens; its folder is made, for its owner alone.

    It is made aside and put in place whole, so that a full disk or a kill leaves no half of one.
    """
    path = Path(path).absolute()
    with troubles():
        _refuse_existing(path)
        path.parent.mkdir(parents=True, mode=0o700, exist_ok=True)
        with TemporaryDirectory(prefix=".new-", dir=path.parent) as aside:
            made = Path(aside) / path.name
            key = _make(made, passphrase)
            _refuse_existing(path)
            key_file(made).replace(key_file(path))
            made.replace(path)
        settle(path.parent)
    return Journal(path, key, engine_for(path, key))


def open_journal(path: str | Path, *, passphrase: str) -> Journal:
    """The journal at `path`, brought up to date if an older version of this program wrote it."""
    path = Path(path).absolute()
    with troubles():
        # SQLite would take an empty file for a fresh one, and write to it.
        if not path.is_file() or not path.stat().st_size:
            raise NotAJournal
        key = read_key(path, passphrase)
    engine, found = _known(path, key)
    try:
        quick_check(engine)
    except JournalTrouble:
        engine.dispose()
        raise
    if found != HEAD:
        from alliance_widgets.store.migrating import migrate

        with troubles():
            migrate(engine, finish=Journal(path, key, engine).seal_heads)
    return Journal(path, key, engine)


def open_with_key(path: str | Path, key: bytes) -> Journal:
    """The same journal for a kernel that was handed the key; quick, and never changes the schema."""
    path = Path(path).absolute()
    with troubles():
        if not path.is_file():
            raise FolderNotWritable
    engine, found = _known(path, key)
    if found != HEAD:
        engine.dispose()
        raise OlderJournal
    return Journal(path, key, engine)


def _refuse_existing(path: Path) -> None:
    if path.exists() or key_file(path).exists():
        raise JournalExists


def _make(path: Path, passphrase: str) -> bytes:
    from alliance_widgets.store.migrating import migrate

    path.touch(mode=0o600)
    key = new_key(path, passphrase)
    engine = engine_for(path, key)
    try:
        migrate(engine)
    finally:
        engine.dispose()
    return key


def _known(path: Path, key: bytes) -> tuple[Engine, str]:
    """An open engine and the version of the schema, which is ours or an older one."""
    engine = engine_for(path, key)
    try:
        found = _schema_version(engine)
        if found is None:
            raise NotAJournal
        # Migrations are numbered in order, so a number past ours was written by a newer version.
        if found > HEAD:
            raise NewerJournal
    except JournalTrouble:
        engine.dispose()
        raise
    return engine, found


def _schema_version(engine: Engine) -> str | None:
    with troubles(), engine.connect() as connection:
        tables = "SELECT name FROM sqlite_master WHERE name = 'alembic_version'"
        if connection.exec_driver_sql(tables).scalar() is None:
            return None
        return connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar()
