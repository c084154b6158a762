"""How the screen fits the room it stands in."""

from alliance_widgets.components.room_fit.widget import RoomFit

__all__ = ["RoomFit"]
