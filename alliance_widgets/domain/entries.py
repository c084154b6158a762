"""What stands in the journal: one frozen value for each thing that has happened.

An entry is never changed. Free words of a person are named in `WORDS`, kept apart from the rest, so
that they can be forgotten while the entry's place, time and kind stay. `SUBJECT` names the field that
says what it is about, `NUMBER` the one that holds a rating (None: not today), `QUESTION` what was asked.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime
from typing import ClassVar, TypeVar, dataclass_transform

from alliance_widgets.domain.kinds import (
    Asked,
    Door,
    HowOften,
    HowWas,
    Lane,
    Settled,
    Statement,
    TalkChoice,
)
from alliance_widgets.domain.ratings import Rating
from alliance_widgets.domain.voices import Voice

KINDS: dict[str, type[Entry]] = {}
Kind = TypeVar("Kind", bound="Entry")


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """Something that happened: when (with the room's clock offset), in which session, whose voice."""

    SUBJECT: ClassVar[str | None] = None
    QUESTION: ClassVar[str | None] = None
    NUMBER: ClassVar[str | None] = None
    WORDS: ClassVar[tuple[str, ...]] = ()

    at: datetime
    session: int
    by: Voice | None = None

    @classmethod
    def kind(cls) -> str:
        """The name under which it stands in the journal: `goal_rated` for GoalRated."""
        return re.sub(r"(?<!^)(?=[A-Z])", "_", cls.__name__).lower()


@dataclass_transform(frozen_default=True, kw_only_default=True)
def entry(cls: type[Kind]) -> type[Kind]:
    """Makes the class a frozen kind of entry, known to the journal by its name."""
    made = dataclass(frozen=True, slots=True, kw_only=True)(cls)
    KINDS[made.kind()] = made
    return made


# The pair and its sessions -------------------------------------------------------------------


@entry
class JourneyBegun(Entry):
    WORDS = ("code_name", "client", "therapist")
    code_name: str
    client: str
    therapist: str


@entry
class SessionOpened(Entry):
    """`session` is the number of the session that opens."""


@entry
class SessionClosed(Entry):
    pass


@entry
class PlaceReached(Entry):
    """Where in the workbook the pair is, so that opening again goes on there."""

    place: str


@entry
class ConsentGiven(Entry):
    """Three separate yeses; each may be no."""

    use: bool
    keep: bool
    supervisor: bool


# Days ----------------------------------------------------------------------------------------


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


# Goals ---------------------------------------------------------------------------------------


@entry
class GoalDrafted(Entry):
    SUBJECT = "goal"
    WORDS = ("text",)
    goal: str
    text: str


@entry
class GoalReworded(Entry):
    SUBJECT = "goal"
    WORDS = ("text",)
    goal: str
    text: str


@entry
class GoalNoticed(Entry):
    """How the pair would notice that it is starting to happen."""

    SUBJECT = "goal"
    WORDS = ("text",)
    goal: str
    text: str


@entry
class GoalRated(Entry):
    SUBJECT, QUESTION, NUMBER = "goal", "now", "rating"
    goal: str
    rating: Rating


@entry
class GoalEnoughSet(Entry):
    """The number that would be good enough."""

    SUBJECT, QUESTION, NUMBER = "goal", "enough", "rating"
    goal: str
    rating: Rating


@entry
class GoalTicked(Entry):
    SUBJECT = "goal"
    by: Voice
    goal: str
    yes: bool


@entry
class GoalSettled(Entry):
    SUBJECT = "goal"
    goal: str
    how: Settled


# Methods -------------------------------------------------------------------------------------


@entry
class MethodProposed(Entry):
    """`by` is whose idea it was."""

    SUBJECT = "method"
    WORDS = ("name", "do", "asks_client", "asks_therapist", "hard")
    method: str
    name: str
    do: str = ""
    asks_client: str = ""
    asks_therapist: str = ""
    hard: str = ""


@entry
class MethodReworded(Entry):
    SUBJECT = "method"
    WORDS = ("name", "do", "asks_client", "asks_therapist", "hard")
    method: str
    name: str
    do: str = ""
    asks_client: str = ""
    asks_therapist: str = ""
    hard: str = ""


@entry
class MethodMoved(Entry):
    SUBJECT = "method"
    method: str
    lane: Lane


@entry
class MethodRemoved(Entry):
    SUBJECT = "method"
    method: str


@entry
class MethodPutBack(Entry):
    """A removal undone."""

    SUBJECT = "method"
    method: str


@entry
class MethodTicked(Entry):
    SUBJECT = "method"
    by: Voice
    method: str
    yes: bool


@entry
class MethodRated(Entry):
    SUBJECT, NUMBER = "method", "rating"
    by: Voice
    method: str
    asked: Asked
    rating: Rating


@entry
class MethodUsed(Entry):
    SUBJECT = "method"
    method: str
    how: HowOften


@entry
class MethodReasoned(Entry):
    """Why it was not used, in the pair's words."""

    SUBJECT = "method"
    WORDS = ("text",)
    method: str
    text: str


# Today and what we agreed --------------------------------------------------------------------


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


# How we work together ------------------------------------------------------------------------


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
