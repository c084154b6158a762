"""One thing that helps."""

from alliance_widgets.components.resource_sheet.widget import ResourceSheet

__all__ = ["ResourceSheet"]
