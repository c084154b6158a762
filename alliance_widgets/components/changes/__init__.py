"""Today's changes."""

from alliance_widgets.components.changes.widget import Changes

__all__ = ["Changes"]
