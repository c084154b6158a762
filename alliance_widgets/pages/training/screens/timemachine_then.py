"""How a made-up journey stood at one moment: its pictures, as the room would have drawn them then."""

from __future__ import annotations

from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

from alliance_widgets.charts import Chart
from alliance_widgets.domain.voices import Role
from alliance_widgets.pages.pictures import closing_picture, days_picture, goal_picture, goals_with_numbers
from alliance_widgets.pages.removed import as_shown
from alliance_widgets.training.tape import Tape
from alliance_widgets.words import say

CHECKS, DAYS, GOAL = "checks", "days", "goal"


class Then:
    """One moment; it is all that the room's pictures ask a screen for: the journey, the role, and the day it was."""

    role = Role.TRAINER

    def __init__(self, tape: Tape, at: int) -> None:
        self.journey = as_shown(tape.journey(at))
        self.names = {"client": self.journey.client, "therapist": self.journey.therapist}
        was = tape.written(at)[-1].at
        self.book = SimpleNamespace(clock=lambda: was)

    @property
    def room(self) -> Then:
        """What the pictures ask for the role and the book."""
        return self

    def say(self, key: str, **fields: Any) -> str:
        """The sentence for `key`, with the two names at hand."""
        return say(key, **{**self.names, **fields})

    def pictures(self) -> dict[str, tuple[str, Callable[[], Chart | None]]]:
        """Each picture by its name, with what it is called; one without anything to show gives None."""
        goals = goals_with_numbers(self)  # type: ignore[arg-type]  # all that it asks of a screen is here
        found: dict[str, tuple[str, Callable[[], Chart | None]]] = {}
        for number, goal in enumerate(goals, 1):
            label = say("training.time.goal") if len(goals) == 1 else say("training.time.goal_of", at=number)
            found[f"{GOAL}_{number}"] = (label, lambda goal=goal: goal_picture(self, goal))  # type: ignore[misc, arg-type]
        if not goals:
            found[f"{GOAL}_1"] = (say("training.time.goal"), lambda: None)
        found[CHECKS] = (say("training.time.checks"), lambda: closing_picture(self))  # type: ignore[arg-type]
        found[DAYS] = (say("training.time.days"), self.days)
        return found

    def days(self) -> Chart | None:
        """The four weeks before; None where no day has been marked yet."""
        return days_picture(self) if self.journey.days else None  # type: ignore[arg-type]
