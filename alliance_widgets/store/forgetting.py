"""What was forgotten in a journal is forgotten in its copies too."""

from __future__ import annotations

import shutil
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from alliance_widgets.store.engines import connect_to, engine_for
from alliance_widgets.store.errors import troubles
from alliance_widgets.store.journal import Journal
from alliance_widgets.store.schema import HEAD
from alliance_widgets.store.sealing import ASIDE, look_over, opened_copy, put_in_place

NOTES_SINCE = "0003"
"""The schema that first had notes."""
PLACES = ("entry", "head", "note", "retention")
# A row that is not in the journal was not forgotten: the journal may be an older one that was brought back.
FORGOTTEN = (
    ("entry", "words = NULL, salt = NULL", "now.digest = entry.digest"),
    ("note", "words = NULL", "now.at = note.at"),
)


def forget_in_copy(copy: Path, journal: Path, key: bytes) -> bool:
    """Takes out of a backup what was forgotten or deleted in the journal; True when there was something.

    It is done on a copy of the copy, which then takes its place whole.
    """
    if not _has_to_forget(copy, journal, key):
        return False
    with troubles(), TemporaryDirectory(prefix=ASIDE, dir=copy.parent) as aside:
        made = Path(aside) / copy.name
        shutil.copyfile(copy, made)
        made.chmod(0o600)
        forget_here(made, journal, key)
        put_in_place(made, copy)
    return True


def forget_here(made: Path, journal: Path, key: bytes) -> None:
    """The same in a file that nobody else has open, which is brought up to date and looked over."""
    bring_up_to_date(made, key)
    connection = connect_to(made, key, in_one_file=True)
    try:
        connection.execute("PRAGMA journal_mode = DELETE").fetchall()
        _attach(connection, journal, key)
        connection.execute("BEGIN IMMEDIATE")
        connection.execute(
            "INSERT INTO main.tombstone SELECT * FROM other.tombstone"
            " WHERE journey NOT IN (SELECT journey FROM main.tombstone)"
        )
        for table in PLACES:
            connection.execute(f"DELETE FROM main.{table} WHERE journey IN (SELECT journey FROM main.tombstone)")  # noqa: S608
        connection.execute(
            "DELETE FROM main.setting WHERE substr(name, instr(name, ':') + 1) IN (SELECT journey FROM main.tombstone)"
        )
        for table, gone, same in FORGOTTEN:
            connection.execute(f"UPDATE main.{table} SET {gone} WHERE {_is_forgotten(table, same)}")  # noqa: S608
        connection.execute("COMMIT")
        connection.execute("DETACH other")
        connection.execute("VACUUM")
        look_over(connection)
    finally:
        connection.close()


def _has_to_forget(copy: Path, journal: Path, key: bytes) -> bool:
    connection = opened_copy(copy, key)
    try:
        with troubles():
            _attach(connection, journal, key)
            old = connection.execute("SELECT version_num FROM alembic_version").fetchone()[0] < NOTES_SINCE
            looks = [f"SELECT 1 FROM main.{table} WHERE {_is_forgotten(table, same)}" for table, _, same in FORGOTTEN]  # noqa: S608
            looks.append("SELECT 1 FROM main.entry WHERE journey IN (SELECT journey FROM other.tombstone)")
            looks = [looks[0], looks[-1]] if old else looks
            return any(connection.execute(f"{look} LIMIT 1").fetchone() for look in looks)
    finally:
        connection.close()


def _is_forgotten(table: str, same: str) -> str:
    return (
        f"{table}.words IS NOT NULL AND EXISTS (SELECT 1 FROM other.{table} AS now WHERE now.journey = {table}.journey"  # noqa: S608
        f" AND now.number = {table}.number AND now.words IS NULL AND {same})"
    )


def _attach(connection: Any, journal: Path, key: bytes) -> None:
    connection.execute(f"ATTACH ? AS other KEY \"x'{key.hex()}'\"", (str(journal),))


def bring_up_to_date(made: Path, key: bytes) -> None:
    """Brings a copy that nobody else has open to the schema of today."""
    from alliance_widgets.store.migrating import migrate

    connection = opened_copy(made, key)
    found = connection.execute("SELECT version_num FROM alembic_version").fetchone()[0]
    connection.close()
    if found != HEAD:
        engine = engine_for(made, key)
        try:
            migrate(engine, finish=Journal(made, key, engine).seal_heads)
        finally:
            engine.dispose()
