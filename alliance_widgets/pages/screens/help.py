"""Help now: what this workbook can not do, and whom to turn to."""

from __future__ import annotations

from typing import Any

from alliance_widgets.pages.screens.still import StillScreen


class HelpScreen(StillScreen):
    """The same place on every page leads here, and back to where the pair was."""

    title = "title.help"

    def words(self) -> dict[str, Any]:
        """That nobody reads along, and what to do now."""
        return {
            "title": self.say("help.title"),
            "lead": self.say("help.lead"),
            "lines": [self.say(f"help.line{at}") for at in (1, 2, 3, 4)],
            "buttons": [
                self.button("return", "button.back", "quiet", "back"),
                self.button("consent", "help.consent"),
            ],
        }

    def press_return(self) -> None:
        """Back to where the pair was."""
        self.room.go(self.room.came_from)

    def press_consent(self) -> None:
        """What the client said yes to, open to change at any time."""
        self.room.go("consent")
