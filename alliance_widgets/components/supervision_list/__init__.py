"""The list of supervision."""

from alliance_widgets.components.supervision_list.widget import SupervisionList

__all__ = ["SupervisionList"]
