"""Who opened what, and when: lines that are added and never changed, each bound to the one before."""

from __future__ import annotations

import hmac
import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from hashlib import sha256
from typing import TYPE_CHECKING

from sqlalchemy import insert, or_, select

from alliance_widgets.domain.voices import Role, Voice
from alliance_widgets.store.chain import START, chain_key
from alliance_widgets.store.errors import troubles
from alliance_widgets.store.schema import access as table

if TYPE_CHECKING:
    from alliance_widgets.store.journal import Journal


class Deed(StrEnum):
    """What was done, as the pair can read it."""

    DESK_OPENED = "desk_opened"
    ROOM_OPENED = "room_opened"
    SUPERVISION_OPENED = "supervision_opened"
    COPIED = "copied"
    FORGOTTEN = "forgotten"
    RESTORED = "restored"
    PASSPHRASE_CHANGED = "passphrase_changed"  # noqa: S105  a name
    RECOVERED = "recovered"
    DELETED = "deleted"


Who = Role | Voice
NEWEST = 30
"""Lines that are shown; the others are kept."""


@dataclass(frozen=True, slots=True)
class Access:
    """One line; `journey` is None where it was about the whole journal."""

    number: int
    at: datetime
    who: Who
    deed: Deed
    journey: str | None


def now() -> datetime:
    """Now, with this computer's own offset."""
    return datetime.now().astimezone()


class AccessLog:
    """The access log of a journal, which the therapist and the client can read."""

    def __init__(self, journal: Journal, *, clock: Callable[[], datetime] = now) -> None:
        self.journal, self.clock = journal, clock
        self._key = _log_key(journal)

    def add(self, *, who: Who, deed: Deed, journey: str | None = None) -> None:
        """Notes one line; it is on the disk when this returns."""
        at = self.clock().isoformat()
        last = select(table.c.number, table.c.digest).order_by(table.c.number.desc()).limit(1)
        with troubles(), self.journal.engine.connect() as connection:
            connection.exec_driver_sql("BEGIN IMMEDIATE")
            found = connection.execute(last).one_or_none()
            before, digest = found or (0, START)
            row = {"number": before + 1, "at": at, "who": who.value, "deed": deed.value, "journey": journey}
            row["digest"] = _digest(self._key, digest, *row.values())
            connection.execute(insert(table), row)
            connection.commit()

    def of_journey(self, journey: str) -> list[Access]:
        """Every line about this journey or about the whole journal, oldest first."""
        return self._read(journey)

    def all(self) -> list[Access]:
        """Every line, oldest first."""
        return self._read(None)

    def _read(self, journey: str | None) -> list[Access]:
        c = table.c
        query = select(c.number, c.at, c.who, c.deed, c.journey).order_by(c.number)
        if journey is not None:
            query = query.where(or_(c.journey == journey, c.journey.is_(None)))
        with troubles(), self.journal.engine.connect() as connection:
            rows = connection.execute(query).all()
        return [from_plain(*row) for row in rows]


def as_plain(access: Access) -> list[object]:
    """A line as it goes over a wire."""
    return [access.number, access.at.isoformat(), access.who.value, access.deed.value, access.journey]


def from_plain(number: int, at: str, who: str, deed: str, journey: str | None) -> Access:
    """The line that `as_plain` took apart."""
    return Access(number, datetime.fromisoformat(at), _who(who), Deed(deed), journey)


def broken_accesses(journal: Journal) -> list[int]:
    """The numbers of lines that do not fit the line before them."""
    with troubles(), journal.engine.connect() as connection:
        rows = connection.execute(select(table).order_by(table.c.number)).all()
    key, before, broken = _log_key(journal), START, []
    for expected, (*row, digest) in enumerate(rows, 1):
        if row[0] != expected or not hmac.compare_digest(digest, _digest(key, before, *row)):
            broken.append(row[0])
        before = digest
    return broken


def _log_key(journal: Journal) -> bytes:
    return hmac.digest(chain_key(journal.key), b"access log", sha256)


def _digest(key: bytes, before: bytes, *row: object) -> bytes:
    return hmac.digest(key, before + json.dumps(row, separators=(",", ":")).encode(), sha256)


def _who(value: str) -> Who:
    return Role(value) if value in set(Role) else Voice(value)
