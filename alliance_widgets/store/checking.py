"""Looking a journal over, and saying what was looked at."""

from __future__ import annotations

import hmac
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING, Any

from sqlalchemy import Engine, select

from alliance_widgets.store.access_log import broken_accesses
from alliance_widgets.store.chain import START, chain_key, head_seal, row_digest, words_digest
from alliance_widgets.store.engines import SQLITE, log_is_safe
from alliance_widgets.store.errors import JournalDamaged, trouble_of, troubles
from alliance_widgets.store.schema import entry as table
from alliance_widgets.store.schema import head
from alliance_widgets.store.sealing import file_is_sound, pages_are_sound

if TYPE_CHECKING:
    from alliance_widgets.store.journal import Journal

QUICK = 2.0
"""Seconds an open may spend on looking the file over."""


@dataclass(frozen=True, slots=True)
class CheckReport:
    """What was looked at and what was found.

    `broken` names (journey, number) of rows that do not fit, `missing` of rows that are gone or whose seal is,
    `accesses` the numbers of lines of the access log that do not fit.
    """

    journeys: int
    entries: int
    file_sound: bool
    pages_sound: bool
    broken: tuple[tuple[str, int], ...]
    missing: tuple[tuple[str, int], ...] = ()
    accesses: tuple[int, ...] = ()
    sqlite: str = ".".join(map(str, SQLITE))
    log_safe: bool = log_is_safe(SQLITE)

    @property
    def sound(self) -> bool:
        """Nothing was found."""
        return self.file_sound and self.pages_sound and not (self.broken or self.missing or self.accesses)


def check(journal: Journal) -> CheckReport:
    """The pages by SQLCipher's own seals, the file by SQLite's check, the rows by our chain and its seals."""
    with troubles(), journal.engine.connect() as connection:
        line = connection.connection.dbapi_connection
        pages_sound, file_sound = pages_are_sound(line), file_is_sound(line)
        connection.exec_driver_sql("BEGIN")
        rows = connection.execute(select(table).order_by(table.c.journey, table.c.number)).mappings().all()
        heads = {row["journey"]: row for row in connection.execute(select(head)).mappings()}
        connection.rollback()
    key = chain_key(journal.key)
    broken: list[tuple[str, int]] = []
    missing: list[tuple[str, int]] = []
    journeys = {journey: list(group) for journey, group in groupby(rows, key=itemgetter("journey"))}
    for journey in sorted(journeys.keys() | heads.keys()):
        found = journeys.get(journey, [])
        broken += [(journey, number) for number in _broken(key, found)]
        missing += [(journey, number) for number in _missing(key, journey, found, heads.get(journey))]
    return CheckReport(
        len(journeys),
        len(rows),
        file_sound,
        pages_sound,
        tuple(broken),
        tuple(missing),
        tuple(broken_accesses(journal)),
    )


def quick_check(engine: Engine, *, seconds: float = QUICK) -> bool:
    """Looks the file over when it is opened, for so long at most; False when the time did not suffice.

    Raises JournalDamaged.
    """
    until = time.monotonic() + seconds
    with troubles(), engine.connect() as connection:
        line: Any = connection.connection.dbapi_connection
        line.set_progress_handler(lambda: int(time.monotonic() > until), 10_000)
        try:
            found = line.execute("PRAGMA quick_check(1)").fetchall()
        except line.DatabaseError as error:
            if "interrupt" in str(error):
                return False
            raise trouble_of(error) from None
        finally:
            line.set_progress_handler(None, 0)
    if found != [("ok",)]:
        raise JournalDamaged
    return True


def _broken(key: bytes, rows: Sequence[Mapping[str, Any]]) -> list[int]:
    """The numbers of rows that do not fit the row before them."""
    before, expected, broken = START, 1, []
    for row in rows:
        fits = row["number"] == expected and hmac.compare_digest(row["digest"], row_digest(key, before, row))
        if fits and row["words"] is not None:
            fits = hmac.compare_digest(row["words_digest"], words_digest(key, row["salt"], row["words"]))
        if not fits:
            broken.append(row["number"])
        before, expected = row["digest"], row["number"] + 1
    return broken


def _missing(key: bytes, journey: str, rows: Sequence[Mapping[str, Any]], seal: Mapping[str, Any] | None) -> list[int]:
    """The numbers that should be there: gaps, and what is gone from the end by the seal of the last row."""
    numbers = {row["number"] for row in rows}
    last = max(numbers, default=0)
    if seal is None:
        return [last + 1]
    missing = [number for number in range(1, seal["number"] + 1) if number not in numbers]
    digest = rows[-1]["digest"] if rows else START
    sealed = head_seal(key, journey=journey, number=last, digest=digest)
    if not missing and not hmac.compare_digest(seal["seal"], sealed):
        missing.append(last + 1)
    return missing
