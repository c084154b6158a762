"""Made-up people, for trying the workbook and for practising; never anyone real."""

from alliance_widgets.training.blue_kite import write_blue_kite

__all__ = ["write_blue_kite"]
