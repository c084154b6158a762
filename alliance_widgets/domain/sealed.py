"""Two people's answers, covered until the client turns them over together.

This lives in memory alone. It is in no entry, no trait and no text until it is turned over, and if
the memory goes, the answers are asked for again.
"""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from dataclasses import dataclass, field

from alliance_widgets.domain.errors import NotUnderstood, NotYet, NotYours
from alliance_widgets.domain.ratings import Rating
from alliance_widgets.domain.voices import Voice


@dataclass(slots=True)
class SealedPair:
    """What both have put to the same questions; nobody can look, not even by printing it."""

    questions: tuple[Hashable, ...]
    _answers: dict[Voice, dict[Hashable, Rating]] = field(
        default_factory=lambda: {voice: {} for voice in Voice}, repr=False
    )

    def put(self, voice: Voice, question: Hashable, rating: Rating) -> None:
        """Covers one answer; putting another takes the place of the first."""
        if question not in self.questions:
            raise NotUnderstood("not_understood")
        self._answers[voice][question] = rating

    def has_put(self, voice: Voice, question: Hashable) -> bool:
        """Whether this voice has answered this question, with a number or with "not today"."""
        return question in self._answers[voice]

    def done(self, voice: Voice) -> bool:
        """Whether this voice has been through all questions."""
        return all(question in self._answers[voice] for question in self.questions)

    @property
    def both_done(self) -> bool:
        """Whether both are ready to turn over."""
        return all(self.done(voice) for voice in Voice)

    def forget(self) -> None:
        """Throws both people's answers away: when one keeps theirs, the other's go too."""
        for answers in self._answers.values():
            answers.clear()

    def turn_over(self, *, by: Voice) -> Mapping[Hashable, Mapping[Voice, Rating]]:
        """All answers by question, once, and the covered ones are gone.

        The client turns them over. Where one has put "not today", the other's number is thrown
        away as well, so that no one is left standing alone.
        """
        if by is not Voice.CLIENT:
            raise NotYours("client_turns")
        if not self.both_done:
            raise NotYet("both_to_turn")
        turned = {}
        for question in self.questions:
            pair = {voice: self._answers[voice][question] for voice in Voice}
            turned[question] = pair if None not in pair.values() else dict.fromkeys(Voice)
        self.forget()
        return turned
