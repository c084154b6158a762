"""What has happened to a goal."""

from __future__ import annotations

from alliance_widgets.domain.entries.entry import Entry, entry
from alliance_widgets.domain.kinds import Rung, Settled
from alliance_widgets.domain.ratings import Rating
from alliance_widgets.domain.voices import Voice


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


@entry
class RungWritten(Entry):
    SUBJECT = "goal"
    WORDS = ("text",)
    goal: str
    rung: Rung
    text: str


@entry
class RungReached(Entry):
    """On which step things are now."""

    SUBJECT = "goal"
    goal: str
    rung: Rung
