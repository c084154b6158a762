"""How long a journey is kept, and deleting it for good when that time is over."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from sqlalchemy import Connection, delete, func, insert, select

from alliance_widgets.domain.voices import Voice
from alliance_widgets.store.access_log import AccessLog, Deed, now
from alliance_widgets.store.chain import START
from alliance_widgets.store.errors import troubles
from alliance_widgets.store.schema import entry, head, note, retention, setting, tombstone
from alliance_widgets.store.wiping import wipe

if TYPE_CHECKING:
    from alliance_widgets.store.journal import Journal


@dataclass(frozen=True, slots=True)
class Tombstone:
    """What stays of a deleted journey: when, how many entries it had, and the digest of the last one."""

    journey: str
    at: datetime
    entries: int
    digest: bytes


def keep_until(journal: Journal, journey: str, until: date | None) -> None:
    """Sets the day after which the journey may be deleted; None takes it back."""
    with troubles(), journal.engine.connect() as connection:
        connection.exec_driver_sql("BEGIN IMMEDIATE")
        connection.execute(delete(retention).where(retention.c.journey == journey))
        if until is not None:
            connection.execute(insert(retention), {"journey": journey, "until": until.isoformat()})
        connection.commit()


def kept_until(journal: Journal) -> dict[str, date]:
    """The journeys with a day after which they may be deleted."""
    with troubles(), journal.engine.connect() as connection:
        rows = connection.execute(select(retention.c.journey, retention.c.until)).all()
    return {journey: date.fromisoformat(until) for journey, until in rows}


def delete_journey(journal: Journal, journey: str, *, by: Voice, clock: Callable[[], datetime] = now) -> Tombstone:
    """Deletes a journey for good: entries and notes; a tombstone and a line in the access log stay.

    Raises JournalBusy when another program keeps the old pages in use; then delete again. Backups lose it at
    the next `Backups.run`.
    """
    # First what was shown of it: if that fails, all of it is still there, and it is done again.
    from alliance_widgets.store.supervision.following import follow

    follow(journal, [journey], gone=True)
    standing = next((stone for stone in tombstones(journal) if stone.journey == journey), None)
    c, at = entry.c, clock()

    def work(connection: Connection) -> None:
        if standing is None:
            count = connection.execute(select(func.count()).where(c.journey == journey)).scalar_one()
            last = select(c.digest).where(c.journey == journey).order_by(c.number.desc()).limit(1)
            digest = connection.execute(last).scalar() or START
            stone = {"journey": journey, "at": at.isoformat(), "entries": count, "digest": digest}
            connection.execute(insert(tombstone), stone)
        delete_rows(connection, [journey])

    if standing is None:
        AccessLog(journal, clock=clock).add(who=by, deed=Deed.DELETED, journey=journey)
    wipe(journal, work)
    return next(stone for stone in tombstones(journal) if stone.journey == journey)


def delete_rows(connection: Connection, journeys: list[str]) -> None:
    """Takes all rows of these journeys out of every table with words or numbers of them, and what is set for them."""
    for table in (entry, head, note, retention):
        connection.execute(delete(table).where(table.c.journey.in_(journeys)))
    for journey in journeys:
        connection.execute(delete(setting).where(setting.c.name.endswith(f":{journey}", autoescape=True)))


def tombstones(journal: Journal) -> list[Tombstone]:
    """What stays of each deleted journey, oldest first."""
    with troubles(), journal.engine.connect() as connection:
        rows = connection.execute(select(tombstone).order_by(tombstone.c.at)).all()
    return [Tombstone(journey, datetime.fromisoformat(at), count, digest) for journey, at, count, digest in rows]
