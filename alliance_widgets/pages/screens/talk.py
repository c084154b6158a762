"""A few minutes on how we work together: the therapist's card, then four ways on."""

from __future__ import annotations

from typing import Any

from alliance_widgets.domain.kinds import Door
from alliance_widgets.pages.screens.still import StillScreen


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
        self.go({"goal": "goal_list", "method": "board"}.get(door, "notice"))

    def press_back(self) -> None:
        """Back to the numbers that were turned over, or to the resting screen."""
        check = self.journey.check
        self.go("turned/2" if check and check.revealed else "rest")


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
        """On to the last page."""
        self.go("parting")
