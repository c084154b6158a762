"""Whose turn it is while answers are covered; in memory beside the answers, never in the journal.

When the kernel ends, place and answers go together, and the questions are asked again.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

from alliance_widgets.domain.kinds import Axis, Lean
from alliance_widgets.domain.ratings import Rating
from alliance_widgets.domain.sealed import SealedPair
from alliance_widgets.domain.voices import Voice

if TYPE_CHECKING:
    from alliance_widgets.pages.room import Room
    from alliance_widgets.pages.screen import Screen


class Matter(Protocol):
    """What the covered answers are about: the closing check, or how willing both are."""

    title: str

    def statement(self, screen: Screen, question: object, voice: Voice) -> str:
        """What is asked, in the words for this voice."""

    def poles(self, screen: Screen) -> tuple[str, str]:
        """The words under 0 and 10."""

    def kicker(self, screen: Screen, at: int) -> str:
        """The small line above the question; `at` is −1 where there is none."""

    def turned(self, room: Room, answers: Mapping[object, Mapping[Voice, Rating]]) -> None:
        """Both have been turned over: write them down and go on."""

    def kept(self, room: Room) -> None:
        """They were thrown away: go on without them."""


@dataclass
class Turns:
    """Whose turn it is and at which question; `stage` is one of those in `screens/turning.py`."""

    matter: Matter
    pair: SealedPair
    voice: Voice = Voice.CLIENT
    stage: str = "handover"
    at: int = 0

    @property
    def begun(self) -> bool:
        """Whether anything was covered that would be thrown away."""
        return any(self.pair.has_put(voice, question) for voice in Voice for question in self.pair.questions)

    def answered(self) -> None:
        """After an answer: the next question, the other's turn, or both covered."""
        self.at += 1
        if self.at < len(self.pair.questions):
            return
        self.at = 0
        if self.voice is Voice.CLIENT and not self.pair.done(Voice.THERAPIST):
            self.voice, self.stage = Voice.THERAPIST, "handover"
        else:
            self.stage = "covered"


@dataclass
class CoveredWishes:
    """How the therapist would like to work, held until the client turns it over; `stage` as in `Turns`."""

    stage: str = "handover"
    said: dict[Axis, Lean] = field(default_factory=dict, repr=False)
