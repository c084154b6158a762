"""A plain page of the desk."""

from alliance_widgets.components.desk_page.widget import DeskPage

__all__ = ["DeskPage"]
