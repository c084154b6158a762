"""The resting screen, and the few tools that can be brought in, one at a time."""

from __future__ import annotations

from typing import Any

from alliance_widgets.domain.journey import Journey
from alliance_widgets.domain.working import ending_planned
from alliance_widgets.pages.flow import closing_is_behind
from alliance_widgets.pages.screens.still import StillScreen

FIRST_REVIEW, EVERY = 5, 6
"""A review is offered in session 5 and in every sixth after it, until the pair has decided in one."""


class RestScreen(StillScreen):
    """The focus in large type, and nothing else."""

    title, layout, resting = "title.rest", "rest", True

    def words(self) -> dict[str, Any]:
        """The line the pair chose; in a first session an open question."""
        first = self.room.flow.name == "first"
        focus = self.journey.focus
        headline = focus.headline if focus.agreed else ""
        return {
            "kicker": self.say("rest.first_kicker" if first and not headline else "rest.kicker"),
            "title": headline or self.say("rest.first" if first else "rest.empty"),
            "art": "both" if headline else "",
            "lines": [self.say("rest.pinned", about=self.say(f"lens.about.{one}")) for one in self.journey.pinned],
            "buttons": [
                self.button("tools", "rest.tools"),
                self._onward(first),
                *([self.button("review", "rest.review")] if review_is_due(self.journey) else []),
            ],
        }

    def _onward(self, first: bool) -> dict[str, str]:
        """After the closing check, and a talk about how the two work, only the letter is left."""
        if closing_is_behind(self.journey):
            return self.button("letter", "title.letter")
        if self.journey.last:
            return self.button("next", "title.closing")
        return self.button("next", "rest.onward_first" if first else "rest.onward")

    def press_letter(self) -> None:
        """On to what comes after the closing check."""
        self.go(self.room.flow.after("turned/2", self.journey))

    def press_review(self) -> None:
        """A look at it all together."""
        self.room.begin_tour("review")

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
            "choices": [{"deed": name, "label": self.say(f"tools.{name}")} for name in self._names()],
            "buttons": [
                self.button("rest", "button.back", "quiet", "back"),
                self.button("review", "tools.review"),
                self.button("changes", "tools.changes"),
            ],
        }

    def _names(self) -> list[str]:
        ending = ["ending"] if ending_planned(self.journey) else []
        return ["goals", "board", "resources", "story", "lens", "look", *ending]

    def press_resources(self) -> None:
        """What helps, and what is near."""
        self.go("resources")

    def press_story(self) -> None:
        """The journey so far."""
        self.go("story")

    def press_lens(self) -> None:
        """Where the two see it differently."""
        self.go("lens")

    def press_review(self) -> None:
        """A look at it all together."""
        self.room.begin_tour("review")

    def press_ending(self) -> None:
        """The ending that both have planned."""
        self.room.begin_tour("ending")

    def press_changes(self) -> None:
        """What was changed today."""
        self.go("changes")

    def press_goals(self) -> None:
        """The goals on the table, and room for one more."""
        self.go("goal_list")

    def press_board(self) -> None:
        """The ways the pair could work."""
        self.go("board")

    def press_look(self) -> None:
        """The pictures of how things have been."""
        self.go("look/0")

    def press_rest(self) -> None:
        """Back to the resting screen."""
        self.go("rest")


def review_is_due(journey: Journey) -> bool:
    """Whether this is a session in which to look at it all together, and it has not been done."""
    due = journey.session >= FIRST_REVIEW and (journey.session - FIRST_REVIEW) % EVERY == 0
    return due and not journey.review.agreed
