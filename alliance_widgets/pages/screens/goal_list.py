"""Which goal, and what may become of it."""

from __future__ import annotations

from typing import Any

from alliance_widgets.domain.goals import MOST_LIVE, Goal, GoalStatus, the_goal
from alliance_widgets.domain.kinds import Settled
from alliance_widgets.domain.voices import Voice
from alliance_widgets.pages.screens.goal import IN_WORDS, has_ladder
from alliance_widgets.pages.screens.still import StillScreen


class GoalListScreen(StillScreen):
    """Which goal? At most three are on the table."""

    title = "goal_list.kicker"

    def words(self) -> dict[str, Any]:
        """Each goal by its words, and a new one while there is room."""
        goals = self.journey.goals.values()
        choices = [{"deed": f"goal:{goal.id}", "label": self._label(goal)} for goal in goals]
        if len(self.journey.live_goals) < MOST_LIVE:
            choices.append({"deed": "new", "label": self.say("goal_list.new")})
        empty = {} if goals else {"lead": self.say("goal_list.none_lead")}
        return {
            **empty,
            "kicker": self.say("goal_list.kicker"),
            "title": self.say("goal_list.title" if goals else "goal_list.none"),
            "choices": choices,
            "buttons": [self.button("rest", "button.back", "quiet", "back")],
        }

    def _label(self, goal: Goal) -> str:
        if goal.status is GoalStatus.AGREED:
            return goal.words
        return self.say(f"goal_list.{goal.status}", goal=goal.words)

    def press_goal(self, goal: str) -> None:
        """One goal as it stands; one that was put aside opens at what may become of it."""
        live = the_goal(self.journey, goal).live
        self.go(f"goal/{goal}/agree" if live else f"goal_menu/{goal}")

    def press_new(self) -> None:
        """A new goal, from its first words."""
        self.go("goal/new/words")

    def press_rest(self) -> None:
        """Back to the resting screen."""
        self.go("rest")


class GoalMenuScreen(StillScreen):
    """What should change about this goal?"""

    title = "title.goal"

    def words(self) -> dict[str, Any]:
        """Its words and numbers may change; it may be met, parked, let go, or taken up again, or lose its words."""
        goal = the_goal(self.journey, self.rest[0])
        ladder = ("ladder",) if has_ladder(self.journey) else ()
        names = ("words", "notice", "now", "enough", *ladder, "met", "park", "let_go") if goal.live else ("take_up",)
        gone = goal.id in self.journey.removed
        names = tuple(name for name in names if name not in IN_WORDS) if gone else (*names, "remove_words")
        return {
            "kicker": self.say("goal_menu.kicker"),
            "title": goal.words,
            "choices": [{"deed": name, "label": self.say(f"goal_menu.{name}")} for name in names],
            "buttons": [self.button("list", "button.back", "quiet", "back")],
        }

    def press_list(self) -> None:
        """Back to the goals."""
        self.go("goal_list")

    def press_words(self) -> None:
        """Its words."""
        self.go(f"goal/{self.rest[0]}/words")

    def press_notice(self) -> None:
        """How the pair would notice it."""
        self.go(f"goal/{self.rest[0]}/notice")

    def press_now(self) -> None:
        """The number now."""
        self.go(f"goal/{self.rest[0]}/now")

    def press_enough(self) -> None:
        """The number that would be good enough."""
        self.go(f"goal/{self.rest[0]}/enough")

    def press_ladder(self) -> None:
        """Its five steps in words."""
        self.go(f"goal/{self.rest[0]}/ladder")

    def press_remove_words(self) -> None:
        """The client takes the words away; they can be put back until the workbook is closed."""
        self.act("remove_words", by=Voice.CLIENT, subject=self.rest[0], yes=True)
        self.go("goal_list")

    def press_met(self) -> None:
        """It is met."""
        self._settle(Settled.MET)

    def press_park(self) -> None:
        """Put aside for now."""
        self._settle(Settled.PARKED)

    def press_let_go(self) -> None:
        """Let go."""
        self._settle(Settled.LET_GO)

    def press_take_up(self) -> None:
        """Taken up again."""
        self._settle(Settled.LIVE)

    def _settle(self, how: Settled) -> None:
        self.act("settle_goal", goal=self.rest[0], how=how.value)
        self.go("goal_list")
