"""The mark inside a training copy: made with the file, under its encryption, and never put into a real journal."""

from __future__ import annotations

from sqlalchemy import Engine

from alliance_widgets.store.errors import troubles

MADE_UP = 0x4D616465
"""SQLite's place for what kind of file it is; real journals leave it at nought."""


def mark_as_training(engine: Engine) -> None:
    """From now on only training opens this file."""
    with troubles(), engine.connect() as connection:
        connection.exec_driver_sql(f"PRAGMA application_id = {MADE_UP}")


def is_for_training(engine: Engine) -> bool:
    """Whether training made this file."""
    with troubles(), engine.connect() as connection:
        return connection.exec_driver_sql("PRAGMA application_id").scalar() == MADE_UP
