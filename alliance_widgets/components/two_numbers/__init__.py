"""Two numbers at once, from paper."""

from alliance_widgets.components.two_numbers.widget import TwoNumbers

__all__ = ["TwoNumbers"]
