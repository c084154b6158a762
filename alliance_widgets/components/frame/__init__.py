"""The page on the table."""

from alliance_widgets.components.frame.widget import Frame

__all__ = ["Frame"]
