"""A card with a menu."""

from alliance_widgets.components.card.widget import Card

__all__ = ["Card"]
