from alliance_widgets.components.closing_check.widget import ClosingCheck

__all__ = ["ClosingCheck"]
