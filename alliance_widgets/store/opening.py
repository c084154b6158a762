"""Making a journal, and opening one with its passphrase or, in a kernel, with its key."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Engine

from alliance_widgets.store.engines import engine_for
from alliance_widgets.store.errors import FolderNotWritable, JournalExists, NewerJournal, NotAJournal, troubles
from alliance_widgets.store.journal import Journal
from alliance_widgets.store.keys import key_file, new_key, read_key
from alliance_widgets.store.schema import HEAD


def create_journal(path: str | Path, passphrase: str) -> Journal:
    """A new, empty journal that only this passphrase opens; its folder is made, for its owner alone."""
    from alliance_widgets.store.migrating import migrate

    path = Path(path)
    if path.exists() or key_file(path).exists():
        raise JournalExists
    with troubles():
        if not path.parent.exists():
            path.parent.mkdir(parents=True, mode=0o700)
        key = new_key(path, passphrase)
        path.touch(mode=0o600)
    engine = engine_for(path, key)
    with troubles():
        migrate(engine)
    return Journal(path, key, engine)


def open_journal(path: str | Path, *, passphrase: str) -> Journal:
    """The journal at `path`, brought up to date if an older version of this program wrote it."""
    from alliance_widgets.store.migrating import migrate

    path = Path(path)
    if not path.is_file():
        raise NotAJournal
    key = read_key(path, passphrase)
    engine = engine_for(path, key)
    found = _schema_version(engine)
    if found is None:
        engine.dispose()
        raise NotAJournal
    _refuse_newer(engine, found)
    with troubles():
        migrate(engine)
    return Journal(path, key, engine)


def open_with_key(path: str | Path, key: bytes) -> Journal:
    """The same journal for a kernel that was handed the key; quick, and never changes the schema."""
    path = Path(path)
    if not path.is_file():
        raise FolderNotWritable
    engine = engine_for(path, key)
    found = _schema_version(engine)
    if found != HEAD:
        engine.dispose()
        raise NewerJournal if found else NotAJournal
    return Journal(path, key, engine)


def _schema_version(engine: Engine) -> str | None:
    with troubles(), engine.connect() as connection:
        tables = "SELECT name FROM sqlite_master WHERE name = 'alembic_version'"
        if connection.exec_driver_sql(tables).scalar() is None:
            return None
        return connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar()


def _refuse_newer(engine: Engine, found: str) -> None:
    """Migrations are numbered in order, so a number past ours was written by a newer version."""
    if found > HEAD:
        engine.dispose()
        raise NewerJournal
