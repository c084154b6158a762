"""The journey so far."""

from alliance_widgets.components.journey_map.widget import JourneyMap

__all__ = ["JourneyMap"]
