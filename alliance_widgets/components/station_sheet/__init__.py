"""One stop on the way."""

from alliance_widgets.components.station_sheet.widget import StationSheet

__all__ = ["StationSheet"]
