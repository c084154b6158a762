"""Brings a journal's schema up to date; run by the command, never by a kernel."""

from __future__ import annotations

from importlib.resources import files

from alembic import command
from alembic.config import Config
from sqlalchemy import Engine


def migrate(engine: Engine) -> None:
    """Runs the migrations that this journal has not had yet, each in a transaction."""
    config = Config()
    config.set_main_option("script_location", str(files("alliance_widgets.store") / "migrations"))
    with engine.connect() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
        connection.commit()
