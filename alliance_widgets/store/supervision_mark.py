"""The mark of the file for supervision: made with it, under its encryption, so that nothing takes it for a journal."""

from __future__ import annotations

from sqlalchemy import Engine

from alliance_widgets.store.errors import troubles

SUPERVISION = 0x53757056
"""SQLite's place for what kind of file it is."""


def is_for_supervision(engine: Engine) -> bool:
    """Whether this is the file for supervision."""
    with troubles(), engine.connect() as connection:
        return connection.exec_driver_sql("PRAGMA application_id").scalar() == SUPERVISION
