"""A few minutes on how we work together: the therapist's card, four ways on, and what was said to help."""

from __future__ import annotations

from typing import Any

from alliance_widgets.components import WordsPage
from alliance_widgets.domain.errors import NotUnderstood
from alliance_widgets.domain.kinds import Door
from alliance_widgets.pages.flow import closing_is_behind
from alliance_widgets.pages.screen import Fields, Screen
from alliance_widgets.pages.screens.still import StillScreen

LEADS_TO = {Door.GOAL: "goal_list", Door.METHOD: "board", Door.MIX_UP: "notice", Door.NOTICE: "notice"}


class TalkScreen(StillScreen):
    """The card in the therapist's voice, whatever the numbers were."""

    title, layout = "title.talk", "voice-card"

    def words(self) -> dict[str, Any]:
        """What the therapist says, and the four doors."""
        return {
            "voice": "therapist",
            "kicker": self.journey.therapist,
            "title": self.say("talk.first"),
            "lead": self.say("talk.first2"),
            "lines": [self.say("talk.then"), self.say("talk.then2")],
            "choices_legend": self.say("talk.legend"),
            "choices": [{"deed": f"door:{door.value}", "label": self.say(f"talk.{door.value}")} for door in Door],
            "buttons": [self.button("back", "button.back", "quiet", "back")],
        }

    def press_door(self, door: str) -> None:
        """One way on; which one it was is kept."""
        self.act("choose_door", door=door)
        self.go(f"helped/{door}")

    def press_back(self) -> None:
        """Back to the numbers that were turned over, or to the resting screen."""
        self.go("turned/2" if closing_is_behind(self.journey) else "rest")


class HelpedScreen(Screen):
    """`helped/goal`: what was said to help, kept with the dip and the talk as one episode; then through the door."""

    title = "title.talk"
    late = frozenset({"write"})

    def draw(self) -> WordsPage:
        """One box, that may stay empty."""
        (door,) = self.rest
        self.door = Door(door)
        return WordsPage(
            **self.names,
            kicker=self.say("helped.kicker"),
            title=self.say("helped.title"),
            lead=self.say("helped.lead"),
            boxes=self.boxes(),
        )

    def boxes(self) -> list[dict[str, Any]]:
        """The box as it stands."""
        check = self.journey.check
        return [{"field": "helped", "label": self.say("helped.label"), "text": check.helped if check else ""}]

    def show(self) -> None:
        """What was written so far."""
        self.view.boxes = self.boxes()

    def on_write(self, fields: Fields) -> None:
        """Kept as it is left."""
        if fields.get("field") != "helped":
            raise NotUnderstood("not_understood")
        self.act("say_what_helped", text=fields.get("text"))

    def on_next(self, fields: Fields) -> None:
        """Through the door that was chosen."""
        self.go(LEADS_TO[self.door])

    def on_back(self, fields: Fields) -> None:
        """Back to the card."""
        self.go("talk")


class NoticeScreen(StillScreen):
    """Nothing to do but talk, or be quiet."""

    title = "title.talk"

    def words(self) -> dict[str, Any]:
        """A still line, and on when the pair is ready."""
        return {
            "title": self.say("notice.title"),
            "lead": self.say("notice.lead"),
            "big": True,
            "buttons": [
                self.button("talk", "button.back", "quiet", "back"),
                self.button("parting", "button.continue", "main"),
            ],
        }

    def press_talk(self) -> None:
        """Back to the card."""
        self.go("talk")

    def press_parting(self) -> None:
        """On to what comes after the closing check."""
        self.go(self.room.flow.after("turned/2", self.journey))
