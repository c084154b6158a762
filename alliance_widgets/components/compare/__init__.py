from alliance_widgets.components.compare.widget import Compare

__all__ = ["Compare"]
