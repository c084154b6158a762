"""What the desk keeps for itself, by name: plain text, inside the encrypted journal.

What is about one journey has its name after a colon, `supervision.ask:1f…`, and goes when the journey is deleted.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import delete, insert, select

from alliance_widgets.store.errors import troubles
from alliance_widgets.store.schema import setting

if TYPE_CHECKING:
    from alliance_widgets.store.journal import Journal


def read_setting(journal: Journal, name: str) -> str | None:
    """What was kept under this name, or None."""
    with troubles(), journal.engine.connect() as connection:
        return connection.execute(select(setting.c.value).where(setting.c.name == name)).scalar()


def write_setting(journal: Journal, name: str, value: str | None) -> None:
    """Keeps a value in the place of the one before; None takes it away."""
    with troubles(), journal.engine.connect() as connection:
        connection.exec_driver_sql("BEGIN IMMEDIATE")
        connection.execute(delete(setting).where(setting.c.name == name))
        if value is not None:
            connection.execute(insert(setting), {"name": name, "value": value})
        connection.commit()
