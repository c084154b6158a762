"""A page to read and to press on."""

from alliance_widgets.components.still.widget import Still

__all__ = ["Still"]
