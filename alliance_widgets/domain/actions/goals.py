"""What can be done with a goal."""

from __future__ import annotations

from alliance_widgets.domain.actions.reading import LINE, Action, action, number, one_of, short_name, words, yes_or_no
from alliance_widgets.domain.kinds import Rung, Settled
from alliance_widgets.domain.ratings import Rating


@action
class WriteGoal(Action):
    """`goal` is empty for a new one."""

    goal: str = short_name()
    text: str = words(LINE)


@action
class DescribeNotice(Action):
    goal: str = short_name()
    text: str = words(LINE)


@action
class RateGoal(Action):
    goal: str = short_name()
    rating: Rating = number()


@action
class SetEnough(Action):
    goal: str = short_name()
    rating: Rating = number()


@action
class TickGoal(Action):
    goal: str = short_name()
    yes: bool = yes_or_no()


@action
class SettleGoal(Action):
    goal: str = short_name()
    how: Settled = one_of(Settled)


@action
class WriteRung(Action):
    goal: str = short_name()
    rung: Rung = one_of(Rung)
    text: str = words(LINE)


@action
class SwapRungs(Action):
    """The words of two steps change places."""

    goal: str = short_name()
    first: Rung = one_of(Rung)
    second: Rung = one_of(Rung)


@action
class SayRung(Action):
    """On which step things are now."""

    goal: str = short_name()
    rung: Rung = one_of(Rung)
