"""The shelf of made-up pairs."""

from alliance_widgets.components.pair_shelf.widget import PairShelf

__all__ = ["PairShelf"]
