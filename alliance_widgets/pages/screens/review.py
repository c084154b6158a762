"""A review: the month, each goal, each way of working, where the two differ, the journey, and one decision."""

from __future__ import annotations

from typing import Any

from alliance_widgets.components import Decision
from alliance_widgets.components.component import Component
from alliance_widgets.domain.errors import Gone, Missing, NotYet
from alliance_widgets.domain.goals import the_goal
from alliance_widgets.domain.kinds import Decision as Way
from alliance_widgets.domain.kinds import Lane, Settled
from alliance_widgets.domain.methods import the_method
from alliance_widgets.domain.voices import Voice
from alliance_widgets.pages.pictures import goal_picture
from alliance_widgets.pages.room import Room
from alliance_widgets.pages.screen import Fields, Screen, voice_in
from alliance_widgets.pages.screens.look import ReviewLookScreen
from alliance_widgets.pages.screens.still import StillScreen


def review_screen(room: Room, step: str, *rest: str) -> Screen:
    """The page of a review that its place names: `review/start`, `review/goal/g1`, `review/decision`."""
    if step not in PAGES:
        raise Gone("not_understood")
    return PAGES[step](room, *(rest or (step,)))


class StartScreen(StillScreen):
    """What a review is, and that it can wait."""

    title = "title.review"

    def words(self) -> dict[str, Any]:
        """The way through it, in one line."""
        return {
            "kicker": self.say("review.kicker"),
            "title": self.say("review.title"),
            "lead": self.say("review.lead"),
            "big": True,
            "buttons": [
                self.button("stop", "button.back", "quiet", "back"),
                self.button("next", "review.start", "main"),
            ],
        }

    def press_stop(self) -> None:
        """Not today."""
        self.room.end_tour()


class GoalReviewScreen(StillScreen):
    """One goal: keep it, change it, put it aside, or say that it is met."""

    title = "title.review"

    def words(self) -> dict[str, Any]:
        """Its words, where it stands as a sentence, and four equal ways on."""
        (self.goal,) = self.rest
        goal = the_goal(self.journey, self.goal)
        chart = goal_picture(self, goal)
        names = ("keep", "change", "park", "met", *(("rung",) if goal.steps else ()))
        return {
            "kicker": self.say("review.goal"),
            "title": goal.words,
            "lead": " ".join(part for part in (chart.headline, chart.lead) if part),
            "choices_legend": self.say("review.goal_ask"),
            "choices": [{"deed": name, "label": self.say(f"review.goal.{name}")} for name in names],
            "buttons": way_out(self),
        }

    def press_keep(self) -> None:
        """As it is."""
        self.room.next()

    def press_change(self) -> None:
        """Its words or numbers; the review goes on afterwards."""
        self.go(f"goal_menu/{self.goal}")

    def press_rung(self) -> None:
        """On which step things are now."""
        self.go(f"rung/{self.goal}")

    def press_park(self) -> None:
        """Put aside."""
        self._settle(Settled.PARKED)

    def press_met(self) -> None:
        """Met."""
        self._settle(Settled.MET)

    def _settle(self, how: Settled) -> None:
        self.act("settle_goal", goal=self.goal, how=how.value)
        self.room.next()

    def press_stop(self) -> None:
        """Enough for today."""
        self.room.end_tour()


class MethodReviewScreen(StillScreen):
    """One way of working: go on trying it, keep it, or let it be."""

    title = "title.review"

    def words(self) -> dict[str, Any]:
        """Its name, and three equal ways on."""
        (self.method,) = self.rest
        method = the_method(self.journey, self.method)
        return {
            "kicker": self.say("review.method"),
            "title": method.wording.name,
            "lead": method.wording.do,
            "choices_legend": self.say("review.method_ask"),
            "choices": [
                {"deed": name, "label": self.say(f"review.method.{name}")} for name in ("go_on", "keep", "drop")
            ],
            "buttons": way_out(self),
        }

    def press_go_on(self) -> None:
        """As it is."""
        self.room.next()

    def press_keep(self) -> None:
        """It is one to keep."""
        self._move(Lane.KEEPING)

    def press_drop(self) -> None:
        """Not for us; on the side in case it is wanted later."""
        self._move(Lane.NOT_FOR_US)

    def _move(self, lane: Lane) -> None:
        self.act("move_method", method=self.method, lane=lane.value)
        self.room.next()

    def press_stop(self) -> None:
        """Enough for today."""
        self.room.end_tour()


class DecisionScreen(Screen):
    """How shall we go on? One way, and both say yes."""

    title = "title.review"

    def draw(self) -> Component:
        """Five equal ways."""
        return Decision(
            **self.names,
            kicker=self.say("review.kicker"),
            title=self.say("review.decision"),
            ways=[{"value": way.value, "label": self.say(f"review.way.{way}")} for way in Way],
        )

    def show(self) -> None:
        """What was chosen, and who has said yes."""
        review = self.journey.review
        with self.view.hold_trait_notifications():
            self.view.chosen = review.decision.value if review.decision else ""
            self.view.client_yes, self.view.therapist_yes = (voice in review.yes for voice in Voice)

    def on_choose(self, fields: Fields) -> None:
        """One way."""
        self.act("choose_decision", decision=fields.get("choice"))

    def on_tick(self, fields: Fields) -> None:
        """One of the two says yes."""
        self.act("tick_decision", by=voice_in(fields), yes=fields.get("yes"))

    def on_next(self, fields: Fields) -> None:
        """The review ends; a plan for the ending leads there."""
        review = self.journey.review
        if review.decision is None:
            raise Missing("decide_first")
        if not review.agreed:
            raise NotYet("both_to_decide", field="yes")
        if review.decision is Way.PLAN_ENDING:
            self.room.begin_tour("ending")
        else:
            self.room.end_tour()

    def on_back(self, fields: Fields) -> None:
        """The page before."""
        self.room.back()


def way_out(screen: StillScreen) -> list[dict[str, str]]:
    """Back, and out of the review."""
    return [screen.button("back", "button.back", "quiet", "back"), screen.button("stop", "review.stop")]


PAGES = {
    "checks": ReviewLookScreen,
    "days": ReviewLookScreen,
    "decision": DecisionScreen,
    "goal": GoalReviewScreen,
    "method": MethodReviewScreen,
    "start": StartScreen,
}
