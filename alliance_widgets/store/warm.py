"""What opening a journal does first, done once before there is a journal, so that the first opening is quick."""

from __future__ import annotations

import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy import create_engine, select
from sqlalchemy.pool import StaticPool

from alliance_widgets.domain.rows import know_every_kind
from alliance_widgets.store.schema import entry as table


def warm() -> None:
    """Reads an empty table in memory; there is no file and no key, and no connection is left open."""
    know_every_kind()
    engine = create_engine("sqlite://", poolclass=StaticPool, module=sqlcipher)
    try:
        table.create(engine)
        with engine.connect() as connection:
            connection.execute(select(table)).all()
    finally:
        engine.dispose()
