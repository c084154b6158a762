from alliance_widgets.components.figure.widget import Figure

__all__ = ["Figure"]
