"""The doors one comes in by."""

from alliance_widgets.components.doors.widget import Doors

__all__ = ["Doors"]
