"""The resting screen, and the few tools that can be brought in, one at a time."""

from __future__ import annotations

from typing import Any

from alliance_widgets.pages.screens.still import StillScreen


class RestScreen(StillScreen):
    """The focus in large type, and nothing else."""

    title, layout, resting = "title.rest", "rest", True

    def words(self) -> dict[str, Any]:
        """The line the pair chose; in a first session an open question."""
        first = self.room.flow.name == "first"
        headline = self.journey.focus.headline
        return {
            "kicker": self.say("rest.first_kicker" if first and not headline else "rest.kicker"),
            "title": headline or self.say("rest.first" if first else "rest.empty"),
            "art": "both" if headline else "",
            "buttons": [
                self.button("tools", "rest.tools"),
                self.button("next", "rest.onward_first" if first else "rest.onward"),
            ],
        }

    def press_tools(self) -> None:
        """Brings in one tool."""
        self.go("tools")


class ToolsScreen(StillScreen):
    """Which tool? Each leads back to the resting screen."""

    title = "title.tools"

    def words(self) -> dict[str, Any]:
        """Goals, ways to work, and looking back."""
        return {
            "kicker": self.say("tools.kicker"),
            "title": self.say("tools.title"),
            "choices": [{"deed": name, "label": self.say(f"tools.{name}")} for name in ("goals", "board", "look")],
            "buttons": [self.button("rest", "button.back", "quiet", "back")],
        }

    def press_goals(self) -> None:
        """The goals on the table, or a first one."""
        self.go("goal_list" if self.journey.goals else "goal/new/words")

    def press_board(self) -> None:
        """The ways the pair could work."""
        self.go("board")

    def press_look(self) -> None:
        """The pictures of how things have been."""
        self.go("look/0")

    def press_rest(self) -> None:
        """Back to the resting screen."""
        self.go("rest")
