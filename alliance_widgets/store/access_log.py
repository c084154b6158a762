"""Who opened what, and when: lines that are added and never changed, each bound to the one before."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING

from sqlalchemy import or_, select

from alliance_widgets.domain.voices import Role, Voice
from alliance_widgets.store.chained import ChainedLog
from alliance_widgets.store.errors import troubles
from alliance_widgets.store.schema import access as table

if TYPE_CHECKING:
    from alliance_widgets.store.journal import Journal


class Deed(StrEnum):
    """What was done, as the pair can read it."""

    DESK_OPENED = "desk_opened"
    ROOM_OPENED = "room_opened"
    SUPERVISION_OPENED = "supervision_opened"
    SHOWN = "shown"
    TAKEN_BACK = "taken_back"
    TAUGHT = "taught"
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
        self._lines = ChainedLog(journal.engine, table, journal.key)

    def add(self, *, who: Who, deed: Deed, journey: str | None = None) -> None:
        """Notes one line; it is on the disk when this returns."""
        self._lines.add(at=self.clock().isoformat(), who=who.value, deed=deed.value, journey=journey)

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
    return ChainedLog(journal.engine, table, journal.key).broken()


def _who(value: str) -> Who:
    return Role(value) if value in set(Role) else Voice(value)
