"""How the two want to work, what a review ends with, and what is kept at the end."""

from __future__ import annotations

from alliance_widgets.domain.actions.reading import PARAGRAPH, Action, action, one_of, words, yes_or_no
from alliance_widgets.domain.kinds import Axis, Decision, FileWish, Keepsake, Lean


@action
class SayWish(Action):
    axis: Axis = one_of(Axis)
    lean: Lean = one_of(Lean)


@action
class SayOffer(Action):
    """What the therapist can offer, in plain words."""

    text: str = words(PARAGRAPH)


@action
class ChooseDecision(Action):
    decision: Decision = one_of(Decision)


@action
class TickDecision(Action):
    yes: bool = yes_or_no()


@action
class WriteKeepsake(Action):
    keepsake: Keepsake = one_of(Keepsake)
    text: str = words(PARAGRAPH)


@action
class WritePartingLetter(Action):
    """What one writes to the other at the end; an empty text takes it back."""

    text: str = words(PARAGRAPH)


@action
class UncoverLetters(Action):
    """The two are ready to read aloud what they wrote to each other."""


@action
class DecideFile(Action):
    wish: FileWish = one_of(FileWish)
