"""What has happened to a way of working."""

from __future__ import annotations

from alliance_widgets.domain.entries.entry import Entry, entry
from alliance_widgets.domain.kinds import METHOD_WORDS, Asked, HowOften, Lane
from alliance_widgets.domain.ratings import Rating
from alliance_widgets.domain.voices import Voice


@entry
class MethodProposed(Entry):
    """`by` is whose idea it was."""

    SUBJECT = "method"
    WORDS = METHOD_WORDS
    method: str
    name: str
    do: str = ""
    asks_client: str = ""
    asks_therapist: str = ""
    hard: str = ""
    how_long: str = ""
    might_help: str = ""
    if_we_wait: str = ""


@entry
class MethodReworded(Entry):
    SUBJECT = "method"
    WORDS = METHOD_WORDS
    method: str
    name: str
    do: str = ""
    asks_client: str = ""
    asks_therapist: str = ""
    hard: str = ""
    how_long: str = ""
    might_help: str = ""
    if_we_wait: str = ""


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
