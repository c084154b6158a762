"""The file for supervision: beside the journal, with a passphrase and a key of its own, and never taken for one."""

from __future__ import annotations

from pathlib import Path
from typing import Self

from sqlalchemy import Engine

from alliance_widgets.store.aside import made_aside
from alliance_widgets.store.checking import quick_check
from alliance_widgets.store.engines import engine_for
from alliance_widgets.store.errors import (
    JournalGone,
    JournalTrouble,
    NewerJournal,
    NotAJournal,
    NotSupervision,
    troubles,
)
from alliance_widgets.store.keys import new_key, read_key, write_key
from alliance_widgets.store.supervision.schema import VERSION, metadata
from alliance_widgets.store.supervision_mark import SUPERVISION, is_for_supervision


class SupervisionFile:
    """The open file. `key` is its raw key, for the desk's own journal and for nobody else."""

    def __init__(self, path: Path, key: bytes, engine: Engine) -> None:
        self.path, self.key, self.engine = path, key, engine

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def __repr__(self) -> str:
        return f"SupervisionFile({self.path.name!r})"

    def close(self) -> None:
        """Closes the file."""
        self.engine.dispose()

    def let_go(self) -> None:
        """Closes the file and forgets its key; whoever still asks finds it shut."""
        self.close()
        self.key = b""
        self.engine = engine_for(self.path, b"")

    def change_passphrase(self, passphrase: str) -> None:
        """From now on only this passphrase opens the file."""
        with troubles():
            write_key(self.path, self.key, passphrase)


def supervision_file(journal: str | Path) -> Path:
    """Where the file for supervision of this journal stands."""
    place = Path(journal).absolute()
    return place.with_name("supervision.db" if place.stem == "journal" else f"{place.stem}.supervision.db")


def create_supervision(path: str | Path, passphrase: str) -> SupervisionFile:
    """A new, empty file that only this passphrase opens; made aside and put in place whole. Raises JournalExists."""
    path = Path(path).absolute()
    key = made_aside(path, lambda made: _make(made, passphrase))
    return SupervisionFile(path, key, engine_for(path, key))


def open_supervision(path: str | Path, *, passphrase: str) -> SupervisionFile:
    """The file at `path`, by its own passphrase. Raises WrongPassphrase, NotSupervision and their like."""
    path = Path(path).absolute()
    with troubles():
        if not path.exists():
            raise JournalGone
        # SQLite would take an empty file for a fresh one, and write to it.
        if not path.is_file() or not path.stat().st_size:
            raise NotSupervision
        try:
            key = read_key(path, passphrase)
        except NotAJournal:
            raise NotSupervision from None
    opened = open_supervision_with_key(path, key)
    try:
        quick_check(opened.engine)
    except JournalTrouble:
        opened.close()
        raise
    return opened


def open_supervision_with_key(path: str | Path, key: bytes) -> SupervisionFile:
    """The same for who holds its key. Raises JournalGone where it is not in its place."""
    path = Path(path).absolute()
    if not path.is_file():
        raise JournalGone
    engine = engine_for(path, key)
    try:
        if not is_for_supervision(engine):
            raise NotSupervision
        with troubles(), engine.connect() as connection:
            version = connection.exec_driver_sql("PRAGMA user_version").scalar_one()
        if version > VERSION:
            raise NewerJournal
    except NotAJournal:
        engine.dispose()
        raise NotSupervision from None
    except JournalTrouble:
        engine.dispose()
        raise
    return SupervisionFile(path, key, engine)


def _make(path: Path, passphrase: str) -> bytes:
    path.touch(mode=0o600)
    key = new_key(path, passphrase)
    engine = engine_for(path, key)
    try:
        with engine.connect() as connection:
            connection.exec_driver_sql("BEGIN IMMEDIATE")
            metadata.create_all(connection)
            connection.exec_driver_sql(f"PRAGMA application_id = {SUPERVISION}")
            connection.exec_driver_sql(f"PRAGMA user_version = {VERSION}")
            connection.commit()
    finally:
        engine.dispose()
    return key
