"""Look back: one picture a page, each with its sentence and its table."""

from __future__ import annotations

from datetime import timedelta

from alliance_widgets.charts import Chart, DaysWeather, GoalProgress, days_chart, goal_chart
from alliance_widgets.components import ProgressChart
from alliance_widgets.domain.access import May, allows
from alliance_widgets.domain.goals import Goal
from alliance_widgets.pages.flow import pictures
from alliance_widgets.pages.screen import Fields, Screen

FOUR_WEEKS = 28


class LookScreen(Screen):
    """`look/0`, `look/1` …: each goal that has a number, then the days."""

    title, wide = "title.look", True

    def draw(self) -> ProgressChart:
        """The picture at this place."""
        self.at = int(self.rest[0]) if self.rest and self.rest[0].isdigit() else 0
        goals = [goal for goal in self.journey.goals.values() if goal.ratings]
        goal = goals[self.at] if self.at < len(goals) else None
        chart = self._goal(goal) if goal else self._days()
        return ProgressChart(
            **self.names,
            kicker=self.say("look.goal" if goal else "look.days", at=self.at + 1, of=len(goals)),
            **chart.traits(),
        )

    @property
    def words_too(self) -> bool:
        """Whether whoever looks may read the pair's words, or numbers only."""
        return allows(self.room.role, May.SEE_WORDS)

    def _goal(self, goal: Goal) -> Chart:
        methods = tuple(
            (method.wording.name if self.words_too else self.say("look.a_method"), method.began_session)
            for method in self.journey.methods.values()
            if method.began_session is not None
        )
        ratings = tuple((rated.session, rated.on, rated.rating) for rated in goal.ratings)
        return goal_chart(
            GoalProgress(
                goal=goal.words if self.words_too else self.say("look.a_goal", at=self.at + 1),
                client=self.journey.client,
                ratings=ratings,
                good_enough=goal.enough,
                methods=methods,
            )
        )

    def _days(self) -> Chart:
        today = self.room.book.clock().date()
        marks = self.journey.days
        days = [today - timedelta(days=back) for back in range(FOUR_WEEKS, 0, -1)]
        shown = tuple(
            (day, how if how != "out" else None, marks[day].word if day in marks and self.words_too else "")
            for day in days
            for how in [marks[day].how if day in marks else None]
        )
        return days_chart(DaysWeather(client=self.journey.client, days=shown))

    def on_next(self, fields: Fields) -> None:
        """The next picture, or back to where the pair came from."""
        last = self.at + 1 >= pictures(self.journey)
        if not last:
            self.go(f"look/{self.at + 1}")
        elif self.room.remember:
            self.go("rest")
        else:
            self.room.next()

    def on_back(self, fields: Fields) -> None:
        """The picture before, or where the pair came from."""
        if self.at:
            self.go(f"look/{self.at - 1}")
        else:
            self.go("tools") if self.room.remember else self.room.back()
