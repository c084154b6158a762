"""What can be done with the letter of a session."""

from __future__ import annotations

from alliance_widgets.domain.actions.reading import PARAGRAPH, Action, action, one_of, words, yes_or_no
from alliance_widgets.domain.kinds import Block


@action
class WriteBlock(Action):
    block: Block = one_of(Block)
    text: str = words(PARAGRAPH)


@action
class LeaveOutBlock(Action):
    block: Block = one_of(Block)
    yes: bool = yes_or_no()


@action
class TickLetter(Action):
    yes: bool = yes_or_no()
