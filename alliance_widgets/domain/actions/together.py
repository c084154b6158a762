"""What can be done with the closing check, and with how the two work together."""

from __future__ import annotations

from alliance_widgets.domain.actions.reading import PARAGRAPH, Action, action, number, one_of, words, yes_or_no
from alliance_widgets.domain.kinds import Door, Statement, TalkChoice
from alliance_widgets.domain.ratings import Rating


@action
class ChangeAnswer(Action):
    statement: Statement = one_of(Statement)
    rating: Rating = number()


@action
class WithdrawCheck(Action):
    pass


@action
class WriteNextTime(Action):
    text: str = words(PARAGRAPH)


@action
class ChooseTalk(Action):
    choice: TalkChoice = one_of(TalkChoice)


@action
class ChooseDoor(Action):
    door: Door = one_of(Door)


@action
class SayWhatHelped(Action):
    """What was said to help, after a talk on how the two work together."""

    text: str = words(PARAGRAPH)


@action
class PinStatement(Action):
    """Puts a statement on the resting screen to be talked about; takes it off again."""

    statement: Statement = one_of(Statement)
    yes: bool = yes_or_no()
