"""A table whose lines are added and never changed, each bound to the one before."""

from __future__ import annotations

import hmac
import json
from hashlib import sha256

from sqlalchemy import Engine, Table, insert, select

from alliance_widgets.store.chain import START, chain_key
from alliance_widgets.store.errors import troubles


class ChainedLog:
    """The lines of `table`, whose first column is `number` and whose last is `digest`; `data_key` is the file's key."""

    def __init__(self, engine: Engine, table: Table, data_key: bytes) -> None:
        self.engine, self.table = engine, table
        self._key = hmac.digest(chain_key(data_key), b"access log", sha256)

    def add(self, **line: str | None) -> None:
        """Notes one line, its fields in the table's order; it is on the disk when this returns."""
        c = self.table.c
        last = select(c.number, c.digest).order_by(c.number.desc()).limit(1)
        with troubles(), self.engine.connect() as connection:
            connection.exec_driver_sql("BEGIN IMMEDIATE")
            found = connection.execute(last).one_or_none()
            before, digest = found or (0, START)
            row = {"number": before + 1, **line}
            row["digest"] = self._digest(digest, *row.values())
            connection.execute(insert(self.table), row)
            connection.commit()

    def broken(self) -> list[int]:
        """The numbers of lines that do not fit the line before them."""
        with troubles(), self.engine.connect() as connection:
            rows = connection.execute(select(self.table).order_by(self.table.c.number)).all()
        before, broken = START, []
        for expected, (*row, digest) in enumerate(rows, 1):
            if row[0] != expected or not hmac.compare_digest(digest, self._digest(before, *row)):
                broken.append(row[0])
            before = digest
        return broken

    def _digest(self, before: bytes, *row: object) -> bytes:
        return hmac.digest(self._key, before + json.dumps(row, separators=(",", ":")).encode(), sha256)
