"""The days, what today is for, and what was agreed for the time between."""

from __future__ import annotations

from datetime import date

from alliance_widgets.domain.actions.reading import (
    LINE,
    WORD,
    Action,
    action,
    calendar_day,
    number,
    one_of,
    short_name,
    words,
    yes_or_no,
)
from alliance_widgets.domain.kinds import HowWas
from alliance_widgets.domain.ratings import Rating


@action
class MarkDay(Action):
    day: date = calendar_day()
    how: HowWas = one_of(HowWas)


@action
class WordDay(Action):
    day: date = calendar_day()
    text: str = words(WORD)


@action
class WriteFocus(Action):
    text: str = words(LINE)


@action
class TickFocus(Action):
    yes: bool = yes_or_no()


@action
class AgreeStep(Action):
    method: str = short_name()
    text: str = words(LINE)
    when: str = words(LINE)


@action
class RateSure(Action):
    rating: Rating = number()


@action
class SayWhySure(Action):
    text: str = words(LINE)
