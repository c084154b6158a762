"""The locked desk."""

from alliance_widgets.components.unlock.widget import Unlock

__all__ = ["Unlock"]
