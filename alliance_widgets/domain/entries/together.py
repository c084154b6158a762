"""What came of the closing check, and of how the two work together."""

from __future__ import annotations

from alliance_widgets.domain.entries.entry import Entry, entry
from alliance_widgets.domain.kinds import Door, Statement, TalkChoice
from alliance_widgets.domain.ratings import Rating
from alliance_widgets.domain.voices import Voice


@entry
class CheckAnswered(Entry):
    """One answer of the closing check, written only when both were turned over together."""

    SUBJECT, QUESTION, NUMBER = "statement", "closing", "rating"
    by: Voice
    statement: Statement
    rating: Rating


@entry
class AnswerChanged(Entry):
    """A number changed after talking; the first one stays in the journal."""

    SUBJECT, QUESTION, NUMBER = "statement", "closing", "rating"
    by: Voice
    statement: Statement
    rating: Rating


@entry
class CheckWithdrawn(Entry):
    """`by` kept their answers to themselves, so both were thrown away."""


@entry
class NextTimeWritten(Entry):
    """One thing to do a little differently next time."""

    WORDS = ("text",)
    text: str


@entry
class TalkChosen(Entry):
    choice: TalkChoice


@entry
class DoorChosen(Entry):
    door: Door


@entry
class HelpSaid(Entry):
    """What was said to help, after a talk on how the two work together."""

    WORDS = ("text",)
    text: str


@entry
class StatementPinned(Entry):
    """Put on the resting screen to be talked about, or taken off again."""

    SUBJECT = "statement"
    statement: Statement
    yes: bool
