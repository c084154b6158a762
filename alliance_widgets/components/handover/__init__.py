"""The page between two turns."""

from alliance_widgets.components.handover.widget import Handover

__all__ = ["Handover"]
