"""Answers that stay covered: a hand-over, one question a page, the other's turn, and turning over."""

from __future__ import annotations

from alliance_widgets.components import ClosingCheck, Handover, SealedPair, Still
from alliance_widgets.domain.ratings import read_rating
from alliance_widgets.domain.voices import Voice
from alliance_widgets.pages.screen import Fields, Screen
from alliance_widgets.pages.screens.still import StillScreen
from alliance_widgets.pages.turns import Turns


class CoveredBase(Screen):
    """What these screens share: the turns of this room."""

    @property
    def turns(self) -> Turns:
        """Whose turn it is."""
        return self.room.turns

    @property
    def title(self) -> str:  # type: ignore[override]
        """The title of the matter, without a name."""
        return self.turns.matter.title

    def stage(self, stage: str) -> None:
        """Draws another stage of the same place."""
        self.turns.stage = stage
        self.room.redraw()


class HandoverScreen(CoveredBase):
    """This part is just for you; the other looks away."""

    title = "title.handover"

    @property
    def tint(self) -> str:
        """The room takes the tint of the one whose turn it is."""
        return self.turns.voice.value

    def draw(self) -> Handover:
        """The client's hand-over, or the thanks and the therapist's."""
        voice = self.turns.voice
        lead = self.say(f"handover.{voice}.lead")
        return Handover(
            **self.names,
            voice=voice.value,
            title=self.say(f"handover.{voice}.title"),
            lead=f"{self.say('handover.first_time')} {lead}" if self._first_time else lead,
        )

    @property
    def _first_time(self) -> bool:
        """Whether the client meets the closing check for the first time: it is said then what it is for."""
        closing = self.turns.matter.title == "title.closing"
        return closing and not self.journey.checks and self.turns.voice is Voice.CLIENT

    def on_start(self, fields: Fields) -> None:
        """The first question of this turn."""
        self.stage("ask")

    def on_talk(self, fields: Fields) -> None:
        """Another way than this one."""
        self.stage("instead")


class AskScreen(CoveredBase):
    """One question; the number goes under cover and is never shown before the reveal."""

    @property
    def tint(self) -> str:
        """The room takes the tint of the one whose turn it is."""
        return self.turns.voice.value

    @property
    def question(self) -> object:
        """The question of this page."""
        return self.turns.pair.questions[self.turns.at]

    def draw(self) -> ClosingCheck:
        """The statement and an empty strip."""
        turns = self.turns
        low, high = turns.matter.poles(self)
        return ClosingCheck(
            **self.names,
            voice=turns.voice.value,
            kicker=turns.matter.kicker(self, turns.at),
            statement=turns.matter.statement(self, self.question, turns.voice),
            low=low,
            high=high,
            answered=turns.pair.has_put(turns.voice, self.question),
        )

    def on_done(self, fields: Fields) -> None:
        """Covers the number; an answer already covered may stay as it is."""
        number = fields.get("number")
        if number is not None or not self.turns.pair.has_put(self.turns.voice, self.question):
            self.turns.pair.put(self.turns.voice, self.question, read_rating(number))
        self._on()

    def on_not_today(self, fields: Fields) -> None:
        """Leaves this one out today."""
        self.turns.pair.put(self.turns.voice, self.question, None)
        self._on()

    def on_back(self, fields: Fields) -> None:
        """The question before, or the hand-over; no answer shows."""
        if self.turns.at:
            self.turns.at -= 1
            self.room.redraw()
        else:
            self.stage("handover")

    def _on(self) -> None:
        self.turns.answered()
        self.room.redraw()


class CoveredScreen(CoveredBase):
    """Both have finished; the client chooses when to turn them over."""

    def draw(self) -> SealedPair:
        """Two covered cards without any value."""
        return SealedPair(
            **self.names,
            state="sealed",
            kicker=self.turns.matter.kicker(self, -1),
            title=self.say("covered.title"),
            lead=self.say("covered.lead"),
        )

    def on_turn_over(self, fields: Fields) -> None:
        """Turns both over together."""
        answers = self.turns.pair.turn_over(by=Voice.CLIENT)
        self.turns.matter.turned(self.room, answers)

    def on_talk_first(self, fields: Fields) -> None:
        """The cards stay covered while the two talk."""
        self.view.lead = self.say("covered.talk_first")

    def on_keep(self, fields: Fields) -> None:
        """Asks once more, because both answers would be thrown away."""
        self.stage("keep")


class CoveredStill(CoveredBase, StillScreen):
    """A still page in the middle of turns."""

    def draw(self) -> Still:
        """The still component, with this page's words."""
        return StillScreen.draw(self)


class KeepScreen(CoveredStill):
    """Keep mine to myself? Then both answers are thrown away."""

    def words(self) -> dict[str, object]:
        """What would happen."""
        return {
            "kicker": self.turns.matter.kicker(self, -1),
            "title": self.say("keep.title"),
            "lead": self.say("keep.lead"),
            "buttons": [
                self.button("covered", "button.back", "quiet", "back"),
                self.button("yes", "keep.yes", "main"),
            ],
        }

    def press_covered(self) -> None:
        """Back to the covered cards, or to the hand-over when not both have answered."""
        self.stage("covered" if self.turns.pair.both_done else "handover")

    def press_yes(self) -> None:
        """Throws both people's answers away."""
        self.turns.pair.forget()
        self.turns.matter.kept(self.room)
