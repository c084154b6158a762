"""Numbers: pure functions, plain values in and out, nothing of the workbook known here."""

from alliance_widgets.statistics.usual_range import UsualRange, changed, usual_range

__all__ = ["UsualRange", "changed", "usual_range"]
