"""Numbers from 0 to 10."""

from alliance_widgets.components.number_strip.widget import NumberStrip

__all__ = ["NumberStrip"]
