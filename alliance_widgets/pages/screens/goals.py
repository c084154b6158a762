"""Where are things now? One number for each goal, last time's number only after this one."""

from __future__ import annotations

from typing import Any

from alliance_widgets.components import GoalRatings
from alliance_widgets.domain.errors import NotUnderstood
from alliance_widgets.domain.goals import Goal
from alliance_widgets.pages.screen import Fields, Screen


class GoalsScreen(Screen):
    """The goal numbers of the check-in."""

    title = "title.goals"

    def draw(self) -> GoalRatings:
        """One strip for each agreed goal on the table."""
        self.open_again: set[str] = set()
        self.missed: set[str] = set()
        steps = self.room.check_in_steps()
        return GoalRatings(
            **self.names,
            kicker=self.say("checkin.kicker", at=steps.index("goals") + 1, of=len(steps)),
            title=self.say("goals.title"),
        )

    def show(self) -> None:
        """Strips open until a number or "not today" was put; then last time's number shows."""
        rows = [self._row(goal) for goal in self.journey.live_goals if goal.agreed]
        self.view.rows = rows
        self.view.finished = all(row["state"] != "open" for row in rows)

    def _row(self, goal: Goal) -> dict[str, Any]:
        rated = goal.in_session(self.journey.session)
        opened = rated is None or goal.id in self.open_again
        last = goal.before(self.journey.session)
        row = {
            "goal": goal.id,
            "words": goal.words,
            "value": None if opened else rated.rating,
            "state": "open" if opened else "skipped" if rated.rating is None else "done",
            "last_text": "",
            "low": self.say("goals.low"),
            "high": self.say("goals.high"),
            "good_enough": goal.enough,
            "problem": self.say("refused.scale_for", goal=goal.words) if goal.id in self.missed else "",
        }
        if not opened and last is not None:
            row["last_text"] = self.say("goals.last", number=last)
        return row

    def on_done(self, fields: Fields) -> None:
        """Keeps every strip that was chosen; the others stay open and say what is missing."""
        ratings = fields.get("ratings")
        if not isinstance(ratings, dict):
            raise NotUnderstood("not_understood")
        shown = {goal.id for goal in self.journey.live_goals if goal.agreed}
        for goal, rating in ratings.items():
            if goal in shown:
                self.act("rate_goal", goal=goal, rating=rating)
                self.open_again.discard(goal)
        rated = {g for g in shown if self.journey.goals[g].in_session(self.journey.session)}
        self.missed = shown - rated | (self.open_again & shown)

    def on_change(self, fields: Fields) -> None:
        """Opens one strip again; the number stays until another is put."""
        self.open_again.add(str(fields.get("goal")))

    def on_next(self, fields: Fields) -> None:
        """On to the next step of the check-in."""
        self.room.next()

    def on_back(self, fields: Fields) -> None:
        """Back to the days."""
        self.room.back()
