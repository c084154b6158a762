"""The frame of the therapist's own page."""

from alliance_widgets.components.desk_frame.widget import DeskFrame

__all__ = ["DeskFrame"]
