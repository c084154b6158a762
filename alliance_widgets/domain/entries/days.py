"""The days, what today was for, and what was agreed for the time between."""

from __future__ import annotations

from datetime import date

from alliance_widgets.domain.entries.entry import Entry, entry
from alliance_widgets.domain.kinds import HowWas
from alliance_widgets.domain.ratings import Rating
from alliance_widgets.domain.voices import Voice


@entry
class DayMarked(Entry):
    SUBJECT = "day"
    day: date
    how: HowWas


@entry
class DayWorded(Entry):
    SUBJECT = "day"
    WORDS = ("text",)
    day: date
    text: str


@entry
class FocusWritten(Entry):
    """One line from one voice: what would make today a good use of the time."""

    WORDS = ("text",)
    by: Voice
    text: str


@entry
class FocusTicked(Entry):
    by: Voice
    yes: bool


@entry
class StepAgreed(Entry):
    """What the client will try before the next session; `method` is empty when it is none of the board's."""

    SUBJECT = "method"
    WORDS = ("text", "when")
    method: str
    text: str
    when: str


@entry
class StepSure(Entry):
    """How sure the client is that the step can be tried."""

    QUESTION, NUMBER = "sure", "rating"
    rating: Rating


@entry
class StepReasoned(Entry):
    """What makes it that number and not lower."""

    WORDS = ("text",)
    text: str
