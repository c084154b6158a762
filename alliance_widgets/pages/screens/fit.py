"""Fits the screen to the room: nothing of it is the pair's, so nothing of it is written down."""

from __future__ import annotations

from alliance_widgets.components import RoomFit
from alliance_widgets.pages.screen import Fields, Screen


class FitScreen(Screen):
    """How large, which colours, how still; reached from the cover and from help."""

    title, bar = "title.fit", False

    def draw(self) -> RoomFit:
        """The same for every pair that sits in this room."""
        return RoomFit(**self.names)

    def on_done(self, _fields: Fields) -> None:
        """Back to where the pair was."""
        self.room.show_aside(self.room.came_from)
