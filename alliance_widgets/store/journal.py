"""The journal of all journeys: append, read, forget, and questions answered by one query."""

from __future__ import annotations

import json
import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

from sqlalchemy import Connection, Engine, case, func, insert, select, update

from alliance_widgets.domain.entries import Entry
from alliance_widgets.domain.rows import Row, pack, unpack
from alliance_widgets.store.chain import START, chain_key, head_seal, row_digest, words_digest
from alliance_widgets.store.engines import engine_for
from alliance_widgets.store.errors import Conflict, NewerJournal, troubles
from alliance_widgets.store.schema import entry as table
from alliance_widgets.store.schema import head
from alliance_widgets.store.wiping import wipe

if TYPE_CHECKING:
    import pandas

    from alliance_widgets.store.access_log import Access
    from alliance_widgets.store.checking import CheckReport


@dataclass(frozen=True, slots=True)
class JourneySummary:
    """One journey on one line; `met_at` is when its newest session was opened, empty before the first."""

    id: str
    code_name: str
    client: str
    therapist: str
    sessions: int
    version: int
    last_at: str
    met_at: str


class Journal:
    """An open journal. `key` is its raw key, to be handed to a kernel and to nobody else."""

    def __init__(self, path: Path, key: bytes, engine: Engine) -> None:
        self.path, self.key, self.engine = path, key, engine
        self.written: dict[str, int] = {}  # versions after our own appends, which are no news to a ChangeFeed
        self._chain = chain_key(key)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def __repr__(self) -> str:
        return f"Journal({self.path.name!r})"

    def close(self) -> None:
        """Closes the file."""
        self.engine.dispose()

    def let_go(self) -> None:
        """Closes the file and forgets its key; whoever still asks finds it shut."""
        self.close()
        self.key = self._chain = b""
        self.engine = engine_for(self.path, b"")

    def append(self, journey: str, entries: Sequence[Entry], *, expected: int) -> int:
        """Writes entries after the `expected` version, all or none, and gives the new version.

        They are on the disk when this returns. Raises Conflict when someone else wrote first.
        """
        with troubles(), self.engine.connect() as connection:
            connection.exec_driver_sql("BEGIN IMMEDIATE")
            found = self._version(connection, journey)
            if found != expected:
                connection.rollback()
                raise Conflict(found)
            before = self._last_digest(connection, journey)
            rows = []
            for number, one in enumerate(entries, expected + 1):
                rows.append(self._sealed_row(journey, number, pack(one), before))
                before = rows[-1]["digest"]
            if rows:
                connection.execute(insert(table), rows)
                self._seal_head(connection, journey, rows[-1]["number"], before)
            connection.commit()
        version = expected + len(rows)
        if rows:
            self.written[journey] = version
        return version

    def read(self, journey: str, *, since: int = 0, until: int | None = None) -> list[tuple[int, Entry]]:
        """The entries after version `since` up to `until`, each with its number, oldest first.

        Raises NewerJournal when one of them is of a kind that only a newer version of this program knows.
        """
        c = table.c
        query = select(c.number, c.kind, c.at, c.session, c.voice, c.subject, c.question, c.rating, c.words, c.facts)
        query = query.where(c.journey == journey, c.number > since).order_by(c.number)
        if until is not None:
            query = query.where(c.number <= until)
        with troubles(), self.engine.connect() as connection:
            rows = connection.execute(query).all()
        try:
            return [(number, unpack(_row(*rest))) for number, *rest in rows]
        except (KeyError, TypeError, ValueError):
            raise NewerJournal from None

    def version(self, journey: str) -> int:
        """How many entries the journey has."""
        with troubles(), self.engine.connect() as connection:
            return self._version(connection, journey)

    def pulse(self, journey: str) -> int:
        """A number that changes when somebody else has written; cheap enough to be asked ten times a second."""
        with troubles(), self.engine.connect() as connection:
            return connection.exec_driver_sql("PRAGMA data_version").scalar_one()

    def accesses(self, journey: str) -> list[Access]:
        """The newest lines of who opened this journey, oldest first."""
        from alliance_widgets.store.access_log import NEWEST, AccessLog

        return AccessLog(self).of_journey(journey)[-NEWEST:]

    def journeys(self) -> list[JourneySummary]:
        """All journeys, by code name."""
        c = table.c
        met = func.max(case((c.kind == "session_opened", c.at), else_=""))
        counted = select(c.journey, func.max(c.session), func.max(c.number), func.max(c.at), met).group_by(c.journey)
        begun = select(c.journey, c.words).where(c.kind == "journey_begun")
        with troubles(), self.engine.connect() as connection:
            names = {journey: json.loads(words or "{}") for journey, words in connection.execute(begun)}
            rows = connection.execute(counted).all()
        found = [
            JourneySummary(
                journey, *(names.get(journey, {}).get(name, "") for name in ("code_name", "client", "therapist")), *rest
            )
            for journey, *rest in rows
        ]
        return sorted(found, key=lambda one: one.code_name.casefold())

    def find(self, code_name: str) -> JourneySummary | None:
        """The journey of that code name, whatever its capitals."""
        wanted = code_name.strip().casefold()
        return next((one for one in self.journeys() if one.code_name.casefold() == wanted), None)

    def forget(self, journey: str, *, numbers: Sequence[int]) -> None:
        """Takes the words of these entries out of the file for good; kind, time and numbers stay.

        Raises JournalBusy when another program keeps the old pages in use; then forget again.
        """
        c = table.c
        gone = update(table).where(c.journey == journey, c.number.in_(numbers)).values(words=None, salt=None)
        wipe(self, lambda connection: connection.execute(gone))

    def ratings_table(self) -> pandas.DataFrame:
        """Every answer of every journey, one a line: journey, question, subject, voice, session, rating."""
        from alliance_widgets.store.ratings import ratings_table

        return ratings_table(self)

    def check(self) -> CheckReport:
        """Looks the whole journal over: the file, the rows, and the chain that binds them."""
        from alliance_widgets.store.checking import check

        return check(self)

    @staticmethod
    def _version(connection: Connection, journey: str) -> int:
        return connection.execute(select(func.max(table.c.number)).where(table.c.journey == journey)).scalar() or 0

    @staticmethod
    def _last_digest(connection: Connection, journey: str) -> bytes:
        query = select(table.c.digest).where(table.c.journey == journey).order_by(table.c.number.desc()).limit(1)
        return connection.execute(query).scalar() or START

    def seal_heads(self, connection: Connection) -> None:
        """Seals the last row of each journey that an older version of this program wrote."""
        for journey in connection.execute(select(table.c.journey).distinct()).scalars().all():
            version = self._version(connection, journey)
            self._seal_head(connection, journey, version, self._last_digest(connection, journey))

    def _seal_head(self, connection: Connection, journey: str, number: int, digest: bytes) -> None:
        seal = head_seal(self._chain, journey=journey, number=number, digest=digest)
        connection.execute(insert(head).prefix_with("OR REPLACE"), {"journey": journey, "number": number, "seal": seal})

    def _sealed_row(self, journey: str, number: int, packed: Row, before: bytes) -> dict[str, Any]:
        words = json.dumps(packed.words, ensure_ascii=False) if packed.words else None
        salt = secrets.token_bytes(16) if words else None
        row = packed._asdict()
        row |= {
            "journey": journey,
            "number": number,
            "rating": packed.number,
            "facts": json.dumps(packed.facts, ensure_ascii=False),
            "words": words,
            "salt": salt,
            "words_digest": words_digest(self._chain, salt or b"", words or ""),
        }
        row["digest"] = row_digest(self._chain, before, row)
        return row


def _row(
    kind: str,
    at: str,
    session: int,
    voice: str | None,
    subject: str | None,
    question: str | None,
    rating: int | None,
    words: str | None,
    facts: str,
) -> Row:
    return Row(
        kind,
        at,
        session,
        voice,
        subject,
        question,
        rating,
        json.loads(words) if words else {},
        json.loads(facts) if facts != "{}" else {},
    )
