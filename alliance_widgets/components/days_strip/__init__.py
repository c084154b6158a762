from alliance_widgets.components.days_strip.widget import DaysStrip

__all__ = ["DaysStrip"]
