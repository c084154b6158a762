"""What can be done with a way of working."""

from __future__ import annotations

from alliance_widgets.domain.actions.reading import LINE, Action, action, number, one_of, short_name, words, yes_or_no
from alliance_widgets.domain.kinds import Asked, HowOften, Lane
from alliance_widgets.domain.ratings import Rating


@action
class WriteMethod(Action):
    """`method` is empty for a new one."""

    method: str = short_name()
    name: str = words(60)
    do: str = words(LINE)
    asks_client: str = words(LINE)
    asks_therapist: str = words(LINE)
    hard: str = words(LINE)
    how_long: str = words(LINE)
    might_help: str = words(LINE)
    if_we_wait: str = words(LINE)


@action
class MoveMethod(Action):
    method: str = short_name()
    lane: Lane = one_of(Lane)


@action
class RemoveMethod(Action):
    method: str = short_name()


@action
class TickMethod(Action):
    method: str = short_name()
    yes: bool = yes_or_no()


@action
class RateMethod(Action):
    method: str = short_name()
    asked: Asked = one_of(Asked)
    rating: Rating = number()


@action
class SayUsed(Action):
    method: str = short_name()
    how: HowOften = one_of(HowOften)


@action
class SayWhyNot(Action):
    method: str = short_name()
    text: str = words(LINE)
