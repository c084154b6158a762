"""The five steps of a goal as the pair sees them, and on which of them things are."""

from __future__ import annotations

from typing import Any

from alliance_widgets.components import AttainmentLadder
from alliance_widgets.domain.goals import Goal, the_goal
from alliance_widgets.domain.kinds import Rung
from alliance_widgets.pages.screen import Fields, Screen

AT_THE_START = (Rung.HARDER, Rung.NOW)
"""The steps that are named by where things are: once things have moved, that was the start."""


def rung_label(screen: Screen, rung: Rung, *, moved: bool) -> str:
    """What a step is called, before and after things have moved."""
    return screen.say(f"rung.since.{rung}" if moved and rung in AT_THE_START else f"rung.{rung}")


def has_moved(goal: Goal) -> bool:
    """Whether things were said to be on another step than the one the ladder began with."""
    return bool(goal.rungs) and goal.rungs[-1][1] is not Rung.NOW


def drawn_rungs(screen: Screen, goal: Goal) -> list[dict[str, Any]]:
    """The steps in words from the best down, where things are, and what is good enough; none without words."""
    if not goal.steps:
        return []
    moved = has_moved(goal)
    here = goal.rungs[-1][1] if moved else Rung.NOW
    labels = {rung: rung_label(screen, rung, moved=moved) for rung in Rung}
    if moved:
        labels[here] = screen.say("rung.here", step=labels[here])
    return [
        {
            "label": labels[rung],
            "text": goal.steps.get(rung, ""),
            "here": rung is here,
            "enough": rung is Rung.ENOUGH,
        }
        for rung in reversed(Rung)
    ]


class RungScreen(Screen):
    """On which step are things now? `rung/g1`, asked in a review."""

    title = "title.goal"

    def draw(self) -> AttainmentLadder:
        """The five steps, from the best down; none is chosen for anyone."""
        (self.goal,) = self.rest
        goal = the_goal(self.journey, self.goal)
        steps = [
            {"rung": rung.value, "label": rung_label(self, rung, moved=True), "text": goal.steps.get(rung, "")}
            for rung in reversed(Rung)
        ]
        return AttainmentLadder(**self.names, mode="say", kicker=goal.words, title=self.say("rung.title"), rungs=steps)

    def show(self) -> None:
        """What was said today, if anything was."""
        rung = the_goal(self.journey, self.goal).rung_in(self.journey.session)
        self.view.chosen = rung.value if rung else ""

    def on_say(self, fields: Fields) -> None:
        """The step is kept, and the pair goes on."""
        self.act("say_rung", goal=self.goal, rung=fields.get("rung"))
        self.room.next()

    def on_not_today(self, fields: Fields) -> None:
        """No step today; nothing is kept."""
        self.room.next()

    def on_back(self, fields: Fields) -> None:
        """Back to where the pair came from."""
        self.room.back()
