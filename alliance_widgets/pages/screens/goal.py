"""A goal from the first words to the two yeses, one question a page."""

from __future__ import annotations

from typing import Any

from alliance_widgets.components import GoalComposer
from alliance_widgets.domain.errors import Gone
from alliance_widgets.domain.goals import Goal, GoalStatus, the_goal
from alliance_widgets.domain.journey import Journey
from alliance_widgets.domain.kinds import Language
from alliance_widgets.domain.voices import Voice
from alliance_widgets.domain.wording import wording_hint
from alliance_widgets.pages.screen import Fields, Screen, voice_in
from alliance_widgets.pages.screens.rungs import drawn_rungs
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
            return {
                "title": goal.words,
                "goal": _shown(goal) | self._changed(goal) | {"steps": drawn_rungs(self, goal)},
            }
        if self.step in ("words", "notice"):
            return {"text": goal.words if self.step == "words" else goal.noticed}
        rated = goal.in_session(self.journey.session)
        return {"number": (rated.rating if rated else None) if self.step == "now" else goal.enough}

    def _changed(self, goal: Goal) -> dict[str, str]:
        """That both are asked anew, and the words that stood there before."""
        anew = self.say("goal.changed") if goal.status is GoalStatus.CHANGED else ""
        return {"changed": anew, "before": self.say("goal.before", words=goal.earlier[-1]) if goal.earlier else ""}

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
