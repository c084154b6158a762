"""Making a journal, and opening one with its passphrase or, in a kernel, with its key."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Engine

from alliance_widgets.store.aside import made_aside
from alliance_widgets.store.checking import quick_check
from alliance_widgets.store.engines import engine_for
from alliance_widgets.store.errors import (
    JournalGone,
    JournalTrouble,
    NewerJournal,
    NotAJournal,
    OlderJournal,
    RealJournal,
    SupervisionOnly,
    TrainingCopy,
    troubles,
)
from alliance_widgets.store.journal import Journal
from alliance_widgets.store.keys import new_key, read_key
from alliance_widgets.store.schema import HEAD
from alliance_widgets.store.supervision_mark import is_for_supervision
from alliance_widgets.store.training_mark import is_for_training, mark_as_training


def create_journal(path: str | Path, passphrase: str, *, training: bool = False) -> Journal:
    """A new, empty journal that only this passphrase opens; its folder is made, for its owner alone.

    A `training` copy is marked inside, and is no journal to anything else. It is made aside and put in place whole, so
    that a full disk or a kill leaves no half of one.
    """
    path = Path(path).absolute()
    key = made_aside(path, lambda made: _make(made, passphrase, training=training))
    return Journal(path, key, engine_for(path, key))


def open_journal(path: str | Path, *, passphrase: str, training: bool = False) -> Journal:
    """The journal at `path`, brought up to date if an older version of this program wrote it.

    Raises TrainingCopy for a training copy, and with `training` RealJournal for any other.
    """
    path = Path(path).absolute()
    with troubles():
        # SQLite would take an empty file for a fresh one, and write to it.
        if not path.is_file() or not path.stat().st_size:
            raise NotAJournal
        key = read_key(path, passphrase)
    engine, found = _known(path, key, training=training)
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


def open_with_key(path: str | Path, key: bytes, *, training: bool = False) -> Journal:
    """The same journal for a kernel that was handed the key; quick, and never changes the schema."""
    path = Path(path).absolute()
    if not path.is_file():
        raise JournalGone
    engine, found = _known(path, key, training=training)
    if found != HEAD:
        engine.dispose()
        raise OlderJournal
    return Journal(path, key, engine)


def _make(path: Path, passphrase: str, *, training: bool) -> bytes:
    from alliance_widgets.store.migrating import migrate

    path.touch(mode=0o600)
    key = new_key(path, passphrase)
    engine = engine_for(path, key)
    try:
        migrate(engine)
        if training:
            mark_as_training(engine)
    finally:
        engine.dispose()
    return key


def _known(path: Path, key: bytes, *, training: bool) -> tuple[Engine, str]:
    """An open engine and the version of the schema, which is ours or an older one; real or for training, as asked."""
    engine = engine_for(path, key)
    try:
        found = _schema_version(engine)
        if found is None:
            raise SupervisionOnly if is_for_supervision(engine) else NotAJournal
        # Migrations are numbered in order, so a number past ours was written by a newer version.
        if found > HEAD:
            raise NewerJournal
        if is_for_training(engine) != training:
            raise RealJournal if training else TrainingCopy
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
