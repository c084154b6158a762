"""How the two want to work, what a review ended with, and what is kept at the end."""

from __future__ import annotations

from alliance_widgets.domain.entries.entry import Entry, entry
from alliance_widgets.domain.kinds import Axis, Decision, FileWish, Keepsake, Lean
from alliance_widgets.domain.voices import Voice


@entry
class WishSaid(Entry):
    SUBJECT = "axis"
    by: Voice
    axis: Axis
    lean: Lean


@entry
class OfferSaid(Entry):
    WORDS = ("text",)
    text: str


@entry
class DecisionChosen(Entry):
    decision: Decision


@entry
class DecisionTicked(Entry):
    by: Voice
    yes: bool


@entry
class KeepsakeWritten(Entry):
    SUBJECT = "keepsake"
    WORDS = ("text",)
    keepsake: Keepsake
    text: str


@entry
class PartingLetterWritten(Entry):
    """What one wrote to the other at the end; both letters are covered until they are turned over again."""

    WORDS = ("text",)
    by: Voice
    text: str


@entry
class LettersUncovered(Entry):
    """The letters each way were turned over, to be read aloud."""


@entry
class FileDecided(Entry):
    wish: FileWish
