"""Guess first, then look."""

from alliance_widgets.components.supervision_guess.widget import SupervisionGuess

__all__ = ["SupervisionGuess"]
