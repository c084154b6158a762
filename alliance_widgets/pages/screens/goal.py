"""A goal from the first words to the two yeses, one question a page; and what may become of it."""

from __future__ import annotations

from typing import Any

from alliance_widgets.components import GoalComposer
from alliance_widgets.domain.errors import Gone
from alliance_widgets.domain.goals import MOST_LIVE, Goal, GoalStatus, the_goal
from alliance_widgets.domain.journey import Journey
from alliance_widgets.domain.kinds import Language, Settled
from alliance_widgets.domain.voices import Voice
from alliance_widgets.domain.wording import wording_hint
from alliance_widgets.pages.screen import Fields, Screen, voice_in
from alliance_widgets.pages.screens.rungs import drawn_rungs
from alliance_widgets.pages.screens.still import StillScreen
from alliance_widgets.words import language

IN_WORDS = ("words", "notice", "ladder")
"""Steps that are not open where the client took the words away."""
STEPS = ("words", "notice", "now", "enough", "ladder", "agree")
LADDER_FROM = 2
"""The session from which on the five steps in words are asked for: a first goal is enough for a first time."""


def has_ladder(journey: Journey) -> bool:
    """Whether the pair has met often enough for the five steps in words."""
    return journey.session >= LADDER_FROM


def goal_steps(journey: Journey) -> tuple[str, ...]:
    """The questions of a goal, in their order."""
    return tuple(step for step in STEPS if step != "ladder" or has_ladder(journey))


class GoalScreen(Screen):
    """One step of one goal: `goal/new/words`, `goal/g1/now`."""

    title = "title.goal"

    def draw(self) -> GoalComposer:
        """The question of this step."""
        self.kept_wording = False
        asked = self.ask()
        if self.step in ("words", "notice"):
            asked["starters"] = [self.say(f"goal.{self.step}.starter{at}") for at in (1, 2, 3)]
        return GoalComposer(**self.names, step=self.step, **asked, **self._stands())

    def ask(self) -> dict[str, Any]:
        """Which question this is, and its words; the last page has the goal's own."""
        self.goal, self.step = self.rest
        if self.step in IN_WORDS and self.goal in self.journey.removed:
            raise Gone("no_such_words")
        self.steps = goal_steps(self.journey)
        self.at = self.steps.index(self.step)
        kicker = self.say("goal.kicker", at=self.at + 1, of=len(self.steps))
        if self.step == "agree":
            return {"kicker": kicker}
        title, lead = (self.say(f"goal.{self.step}.{part}") for part in ("title", "lead"))
        return {"kicker": kicker, "title": title, "lead": lead}

    def show(self) -> None:
        """What was written and put so far."""
        with self.view.hold_trait_notifications():
            for name, value in self._stands().items():
                setattr(self.view, name, value)

    def _stands(self) -> dict[str, Any]:
        goal = None if self.goal == "new" else the_goal(self.journey, self.goal)
        if goal is None:
            return {}
        if self.step == "agree":
            return {"title": goal.words, "goal": _shown(goal) | {"steps": drawn_rungs(self, goal)}}
        if self.step in ("words", "notice"):
            return {"text": goal.words if self.step == "words" else goal.noticed}
        rated = goal.in_session(self.journey.session)
        return {"number": (rated.rating if rated else None) if self.step == "now" else goal.enough}

    def on_hint(self, fields: Fields) -> None:
        """A gentle thought about the wording; what is being typed is not kept."""
        text = fields.get("text")
        asked = isinstance(text, str) and self.step == "words"
        hint = wording_hint(text[:300], language=Language(language())) if asked else None
        self.view.hint = self.say(f"hint.{hint}") if hint and not self.kept_wording else ""

    def on_keep(self, fields: Fields) -> None:
        """The words stay as they are."""
        self.kept_wording = True
        self.view.hint = ""

    def on_write(self, fields: Fields) -> None:
        """The words are kept, and the next question comes."""
        self._write(fields.get("text"))
        self._on()

    def _write(self, text: object) -> None:
        if self.step == "words":
            before = set(self.journey.goals)
            goal = "" if self.goal == "new" else self.goal
            self.act("write_goal", goal=goal, text=text)
            self.goal = goal or (set(self.journey.goals) - before).pop()
        else:
            self.act("describe_notice", goal=self.goal, text=text)

    def _keep(self, fields: Fields) -> None:
        """Words that go along when the page is left; an empty box takes nothing away."""
        text = fields.get("text")
        if isinstance(text, str) and text.strip():
            self._write(text)

    def on_choose(self, fields: Fields) -> None:
        """A number is kept, and the next question comes."""
        self._put(fields.get("number"))

    def on_not_today(self, fields: Fields) -> None:
        """No number today, and the next question comes."""
        self._put("not_today")

    def _put(self, rating: object) -> None:
        self.act("rate_goal" if self.step == "now" else "set_enough", goal=self.goal, rating=rating)
        self._on()

    def on_tick(self, fields: Fields) -> None:
        """One of the two says yes, or takes the yes back."""
        self.act("tick_goal", by=voice_in(fields), goal=self.goal, yes=fields.get("yes"))

    def on_change(self, fields: Fields) -> None:
        """What should change about it?"""
        self.go(f"goal_menu/{self.goal}")

    def on_done(self, fields: Fields) -> None:
        """Done with this goal for now."""
        self.room.next()

    def on_later(self, fields: Fields) -> None:
        """Come back to this later; what was written stays."""
        self._keep(fields)
        self.go("rest")

    def on_back(self, fields: Fields) -> None:
        """Back to the question before; what was written stays."""
        self._keep(fields)
        if self.at and self.goal != "new":
            self.go(f"goal/{self.goal}/{self.steps[self.at - 1]}")
        else:
            self.room.back()

    def _on(self) -> None:
        self.go(f"goal/{self.goal}/{self.steps[self.at + 1]}")


def _shown(goal: Goal) -> dict[str, Any]:
    return {
        "words": goal.words,
        "notice": goal.noticed,
        "now": goal.last,
        "enough": goal.enough,
        "client_yes": Voice.CLIENT in goal.yes,
        "therapist_yes": Voice.THERAPIST in goal.yes,
        "agreed": goal.agreed,
    }


class GoalListScreen(StillScreen):
    """Which goal? At most three are on the table."""

    title = "goal_list.kicker"

    def words(self) -> dict[str, Any]:
        """Each goal by its words, and a new one while there is room."""
        goals = self.journey.goals.values()
        choices = [{"deed": f"goal:{goal.id}", "label": self._label(goal)} for goal in goals]
        if len(self.journey.live_goals) < MOST_LIVE:
            choices.append({"deed": "new", "label": self.say("goal_list.new")})
        return {
            "kicker": self.say("goal_list.kicker"),
            "title": self.say("goal_list.title"),
            "choices": choices,
            "buttons": [self.button("rest", "button.back", "quiet", "back")],
        }

    def _label(self, goal: Any) -> str:
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
