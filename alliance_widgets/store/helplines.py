"""Whom to call in a hard hour: the service's own numbers, the same on the help page of every room."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import delete, insert, select

from alliance_widgets.store.errors import troubles
from alliance_widgets.store.schema import helpline

if TYPE_CHECKING:
    from alliance_widgets.store.journal import Journal


@dataclass(frozen=True, slots=True)
class Helpline:
    """Who answers, and the number to call."""

    name: str
    call: str


def helplines(journal: Journal) -> list[Helpline]:
    """The numbers as they stand, in the order they were written."""
    query = select(helpline.c.name, helpline.c.call).order_by(helpline.c.number)
    with troubles(), journal.engine.connect() as connection:
        return [Helpline(name, call) for name, call in connection.execute(query)]


def write_helplines(journal: Journal, lines: Sequence[Helpline]) -> None:
    """Puts these numbers in the place of those before."""
    rows = [{"number": at, "name": one.name, "call": one.call} for at, one in enumerate(lines, 1)]
    with troubles(), journal.engine.connect() as connection:
        connection.exec_driver_sql("BEGIN IMMEDIATE")
        connection.execute(delete(helpline))
        if rows:
            connection.execute(insert(helpline), rows)
        connection.commit()
