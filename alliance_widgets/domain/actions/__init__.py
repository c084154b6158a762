"""What a person can do: one frozen value for each thing, and `read_action`, which checks a message first.

A message from a browser is untrusted, whatever was on screen: every field is checked for type, length
and range. Who acts is never read from the message; the page says so with `by=`.
"""

from alliance_widgets.domain.actions.days import (
    AgreeStep,
    MarkDay,
    RateSure,
    SayWhySure,
    TickFocus,
    WordDay,
    WriteFocus,
)
from alliance_widgets.domain.actions.goals import DescribeNotice, RateGoal, SetEnough, SettleGoal, TickGoal, WriteGoal
from alliance_widgets.domain.actions.methods import (
    MoveMethod,
    RateMethod,
    RemoveMethod,
    SayUsed,
    SayWhyNot,
    TickMethod,
    WriteMethod,
)
from alliance_widgets.domain.actions.pair import BeginJourney, CloseSession, GiveConsent, GoTo, OpenSession, Undo
from alliance_widgets.domain.actions.reading import ACTIONS, Action, read_action
from alliance_widgets.domain.actions.together import ChangeAnswer, ChooseDoor, ChooseTalk, WithdrawCheck, WriteNextTime

__all__ = [
    "ACTIONS",
    "Action",
    "AgreeStep",
    "BeginJourney",
    "ChangeAnswer",
    "ChooseDoor",
    "ChooseTalk",
    "CloseSession",
    "DescribeNotice",
    "GiveConsent",
    "GoTo",
    "MarkDay",
    "MoveMethod",
    "OpenSession",
    "RateGoal",
    "RateMethod",
    "RateSure",
    "RemoveMethod",
    "SayUsed",
    "SayWhyNot",
    "SayWhySure",
    "SetEnough",
    "SettleGoal",
    "TickFocus",
    "TickGoal",
    "TickMethod",
    "Undo",
    "WithdrawCheck",
    "WordDay",
    "WriteFocus",
    "WriteGoal",
    "WriteMethod",
    "WriteNextTime",
    "read_action",
]
