"""Brings a journal's schema up to date; run by the command, never by a kernel."""

from __future__ import annotations

from collections.abc import Callable
from importlib.resources import files

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, Engine


def migrate(engine: Engine, *, finish: Callable[[Connection], None] | None = None) -> None:
    """Runs the migrations that this journal has not had yet, and then `finish`: all of them, or none."""
    config = Config()
    folder = str(files("alliance_widgets.store") / "migrations")
    config.set_main_option("script_location", folder.replace("%", "%%"))
    with engine.connect() as connection:
        # The driver begins nothing by itself, and each CREATE would stand alone.
        connection.exec_driver_sql("BEGIN IMMEDIATE")
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
        if finish:
            finish(connection)
        connection.commit()
