"""Instead of answering covered: on paper and on the count of three, or by talking, without numbers."""

from __future__ import annotations

from typing import Any

from alliance_widgets.components import TwoNumbers
from alliance_widgets.domain.ratings import read_rating
from alliance_widgets.domain.voices import Voice
from alliance_widgets.pages.screen import Fields
from alliance_widgets.pages.screens.covered import CoveredBase, CoveredStill


class InsteadScreen(CoveredStill):
    """Two other ways: on paper and on the count of three, or by talking, without numbers."""

    def words(self) -> dict[str, Any]:
        """Both ways, equal in size."""
        return {
            "kicker": self.turns.matter.kicker(self, -1),
            "title": self.say("instead.title"),
            "lead": self.say("instead.lead"),
            "choices": [{"deed": name, "label": self.say(f"instead.{name}")} for name in ("paper", "talk")],
            "buttons": [self.button("here", "button.back", "quiet", "back")],
        }

    def press_here(self) -> None:
        """Back to the hand-over."""
        self.stage("handover")

    def press_paper(self) -> None:
        """Both begin on paper; a number from paper takes the place of one that was covered."""
        self.turns.at = 0
        self.stage("count")

    def press_talk(self) -> None:
        """No numbers today; where some were covered already, it is asked once more."""
        if self.turns.begun:
            self.stage("keep")
        else:
            self.turns.matter.kept(self.room)


class CountScreen(CoveredStill):
    """Write a number each, and show it on the count of three."""

    def words(self) -> dict[str, Any]:
        """The questions to write a number for, in both people's hands at once."""
        matter = self.turns.matter
        lines = [matter.statement(self, question, Voice.CLIENT) for question in self.turns.pair.questions]
        return {
            "kicker": matter.kicker(self, -1),
            "title": self.say("count.title"),
            "lead": self.say("count.lead"),
            "lines": lines,
            "buttons": [self.button("here", "button.back", "quiet", "back"), self.button("put", "count.put", "main")],
        }

    def press_here(self) -> None:
        """Back to the other ways."""
        self.stage("instead")

    def press_put(self) -> None:
        """Both have shown; now both are put in."""
        self.stage("paper")


class PaperScreen(CoveredBase):
    """Both numbers of one question, put in from paper; after the last one they are turned over."""

    def draw(self) -> TwoNumbers:
        """Two empty strips."""
        turns, matter = self.turns, self.turns.matter
        low, high = matter.poles(self)
        return TwoNumbers(
            **self.names,
            kicker=matter.kicker(self, turns.at),
            title=matter.statement(self, turns.pair.questions[turns.at], Voice.CLIENT),
            low=low,
            high=high,
        )

    def on_done(self, fields: Fields) -> None:
        """Both numbers, or "not today" for one or both."""
        turns = self.turns
        numbers = {voice: read_rating(fields.get(voice.value)) for voice in Voice}
        for voice, number in numbers.items():
            turns.pair.put(voice, turns.pair.questions[turns.at], number)
        turns.at += 1
        if turns.at < len(turns.pair.questions):
            self.room.redraw()
        else:
            turns.matter.turned(self.room, turns.pair.turn_over(by=Voice.CLIENT))

    def on_back(self, fields: Fields) -> None:
        """The question before, or the counting."""
        if self.turns.at:
            self.turns.at -= 1
            self.room.redraw()
        else:
            self.stage("count")
