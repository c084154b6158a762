"""Who else has written: a cheap look, often, at one number of the open file."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import TYPE_CHECKING

from alliance_widgets.store.errors import troubles

if TYPE_CHECKING:
    from alliance_widgets.store.journal import Journal


class ChangeFeed:
    """Tells when another screen has written to one journey."""

    def __init__(self, journal: Journal, journey: str) -> None:
        self.journal, self.journey = journal, journey
        self._data = self._data_version()
        self._version = journal.version(journey)

    def news(self) -> int | None:
        """The journey's new version if someone has written since the last look, else None."""
        data = self._data_version()
        if data == self._data:
            return None
        self._data = data
        version = self.journal.version(self.journey)
        # Whoever appends has read all that stood before, so our own entries are no news.
        known = max(self._version, self.journal.written.get(self.journey, 0))
        self._version = version
        return version if version > known else None

    async def watch(self, on_change: Callable[[int], None], *, every: float = 0.15) -> None:
        """Looks every so many seconds, for as long as the task lives."""
        while True:
            await asyncio.sleep(every)
            if (version := self.news()) is not None:
                on_change(version)

    def _data_version(self) -> int:
        with troubles(), self.journal.engine.connect() as connection:
            return connection.exec_driver_sql("PRAGMA data_version").scalar_one()
