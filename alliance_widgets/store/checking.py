"""Looking a journal over, and saying what was looked at."""

from __future__ import annotations

import hmac
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING

from sqlalchemy import select

from alliance_widgets.store.chain import START, chain_key, row_digest, words_digest
from alliance_widgets.store.errors import troubles
from alliance_widgets.store.schema import entry as table

if TYPE_CHECKING:
    from alliance_widgets.store.journal import Journal


@dataclass(frozen=True, slots=True)
class CheckReport:
    """What was looked at and what was found; `broken` names (journey, number) of rows that do not fit."""

    journeys: int
    entries: int
    file_sound: bool
    pages_sound: bool
    broken: tuple[tuple[str, int], ...]

    @property
    def sound(self) -> bool:
        """Nothing was found."""
        return self.file_sound and self.pages_sound and not self.broken


def check(journal: Journal) -> CheckReport:
    """The pages by SQLCipher's own seals, the file by SQLite's check, the rows by our chain."""
    with troubles(), journal.engine.connect() as connection:
        pages = connection.exec_driver_sql("PRAGMA cipher_integrity_check").all()
        file = connection.exec_driver_sql("PRAGMA integrity_check").scalars().all()
        rows = connection.execute(select(table).order_by(table.c.journey, table.c.number)).mappings().all()
    key, broken, journeys = chain_key(journal.key), [], 0
    for journey, group in groupby(rows, key=itemgetter("journey")):
        journeys += 1
        before = START
        for expected, row in enumerate(group, 1):
            fits = row["number"] == expected and hmac.compare_digest(row["digest"], row_digest(key, before, row))
            if fits and row["words"] is not None:
                fits = hmac.compare_digest(row["words_digest"], words_digest(key, row["salt"], row["words"]))
            if not fits:
                broken.append((journey, row["number"]))
            before = row["digest"]
    return CheckReport(journeys, len(rows), list(file) == ["ok"], not pages, tuple(broken))
