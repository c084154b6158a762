"""Two screens at one workbook: what one has written stands on the other a moment later."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from alliance_widgets.components.component import ONE_AT_A_TIME
from alliance_widgets.pages.again import again_every
from alliance_widgets.store import ChangeFeed, JournalTrouble

if TYPE_CHECKING:
    from alliance_widgets.pages.room import Room

EVERY = 0.15
"""Seconds between two looks; a look is one number."""


class Watch:
    """Looks for entries of another screen, and has the room take them in."""

    def __init__(self, room: Room) -> None:
        self.room = room
        self.feed = ChangeFeed(room.book.journal, room.book.id)

    def begin(self) -> None:
        """From now on, as long as this page lives."""
        again_every(EVERY, self.look)

    def look(self) -> None:
        """Once."""
        # The page says of a trouble itself, the next time something is to be saved.
        with ONE_AT_A_TIME, suppress(JournalTrouble):
            if self.feed.news() is not None:
                self.room.take_in()
