"""Look back: one picture a page, each with its sentence and its table."""

from __future__ import annotations

from collections.abc import Callable

from alliance_widgets.charts import Chart
from alliance_widgets.components import ProgressChart
from alliance_widgets.pages.pictures import (
    closing_picture,
    days_picture,
    goal_picture,
    goals_with_numbers,
    methods_picture,
)
from alliance_widgets.pages.screen import Fields, Screen


class LookScreen(Screen):
    """`look/0`, `look/1` …: each goal that has a number, then the days, then the ways of working."""

    title, wide = "title.look", True

    def draw(self) -> ProgressChart:
        """The picture at this place."""
        self.at = int(self.rest[0]) if self.rest and self.rest[0].isdigit() else 0
        pictures = self.pictures()
        self.last = len(pictures) - 1
        kicker, chart = pictures[min(self.at, self.last)]
        return ProgressChart(**self.names, kicker=kicker, **chart().traits())

    def pictures(self) -> list[tuple[str, Callable[[], Chart]]]:
        """Each picture by what stands above it; made when it is looked at."""
        goals = goals_with_numbers(self)
        found = [
            (self.say("look.goal", at=at, of=len(goals)), lambda goal=goal: goal_picture(self, goal))
            for at, goal in enumerate(goals, 1)
        ]
        found.append((self.say("look.days"), lambda: days_picture(self)))
        methods = methods_picture(self)
        return [*found, (self.say("look.methods"), lambda: methods)] if methods else found

    def on_next(self, fields: Fields) -> None:
        """The next picture, or back to where the pair came from."""
        if self.at < self.last:
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


class ReviewLookScreen(Screen):
    """`review/days` and `review/checks`: the pictures that a review begins and goes on with."""

    title, wide = "title.review", True

    def draw(self) -> ProgressChart:
        """The month, or the closing check over time."""
        chart = closing_picture(self) if self.rest == ("checks",) else days_picture(self)
        chart = chart or days_picture(self)
        return ProgressChart(**self.names, kicker=self.say(f"review.{self.rest[0]}"), **chart.traits())

    def on_next(self, fields: Fields) -> None:
        """On with the review."""
        self.room.next()

    def on_back(self, fields: Fields) -> None:
        """The page before."""
        self.room.back()
