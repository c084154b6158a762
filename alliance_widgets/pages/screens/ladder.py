"""The five steps of a goal in words: one of its questions, from the second session on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from alliance_widgets.components import AttainmentLadder
from alliance_widgets.domain.errors import Missing, TooLong
from alliance_widgets.domain.goals import the_goal
from alliance_widgets.domain.kinds import Rung
from alliance_widgets.domain.ladder import FEWEST, gap_in, ladder_hint
from alliance_widgets.pages.screen import Fields
from alliance_widgets.pages.screens.goal import GoalScreen
from alliance_widgets.pages.screens.rungs import has_moved, rung_label

if TYPE_CHECKING:
    from alliance_widgets.pages.room import Room


def goal_screen(room: Room, *rest: str) -> GoalScreen:
    """The page of a goal's question: the ladder has a page of its own kind."""
    return (LadderScreen if rest[1:] == ("ladder",) else GoalScreen)(room, *rest)


class LadderScreen(GoalScreen):
    """`goal/g1/ladder`: each step is kept as it is left; thoughts about them never stand in the way."""

    late = frozenset({"write"})

    def draw(self) -> AttainmentLadder:
        """Five boxes, from harder than now to better than hoped."""
        self.hint = ""
        self.waved: set[str] = set()
        self.writing = False
        return AttainmentLadder(**self.names, **self.ask(), **self._stands())

    def _stands(self) -> dict[str, Any]:
        goal = the_goal(self.journey, self.goal)
        moved = has_moved(goal)
        rungs = [
            {"rung": rung.value, "label": rung_label(self, rung, moved=moved), "text": goal.steps.get(rung, "")}
            for rung in Rung
        ]
        self.hint = self._thought(len(goal.steps), ladder_hint(goal.steps) or "")
        return {"rungs": rungs, "hint": self.say(f"ladder_hint.{self.hint}") if self.hint else ""}

    def _thought(self, written: int, hint: str) -> str:
        """Blanks and few steps are worth a thought when the ladder is opened, not while it is being begun."""
        begun = self.writing and written < FEWEST and hint != "same"
        return "" if begun or hint in self.waved else hint

    def on_write(self, fields: Fields) -> None:
        """The words of one step."""
        self.writing = True
        rung = fields.get("rung")
        try:
            self.act("write_rung", goal=self.goal, rung=rung, text=fields.get("text"))
        except TooLong as refused:
            refused.field = str(rung)
            raise

    def on_swap(self, fields: Fields) -> None:
        """The words of two steps change places."""
        self.act("swap_rungs", goal=self.goal, first=fields.get("first"), second=fields.get("second"))

    def on_keep(self, fields: Fields) -> None:
        """The steps stay as they are; the same thought does not come again."""
        self.waved.add(self.hint)

    def on_next(self, fields: Fields) -> None:
        """On to the two yeses, unless a step between two others is empty."""
        gap = gap_in(the_goal(self.journey, self.goal).steps)
        if gap is not None:
            raise Missing("empty_rung", field=gap.value, number=list(Rung).index(gap) + 1)
        self._on()

    def on_later(self, fields: Fields) -> None:
        """What is empty is left for later."""
        self._on()
