from alliance_widgets.components.today.widget import Today

__all__ = ["Today"]
