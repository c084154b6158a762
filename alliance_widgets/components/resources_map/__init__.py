"""What helps, and what is near."""

from alliance_widgets.components.resources_map.widget import ResourcesMap

__all__ = ["ResourcesMap"]
