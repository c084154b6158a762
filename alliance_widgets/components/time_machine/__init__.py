"""A made-up journey played entry by entry."""

from alliance_widgets.components.time_machine.widget import TimeMachine

__all__ = ["TimeMachine"]
