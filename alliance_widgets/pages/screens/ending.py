"""The last sessions: the goals beside their first words, what is kept, and what becomes of the file."""

from __future__ import annotations

from typing import Any

from alliance_widgets.components import Decision, Figure, WordsPage
from alliance_widgets.components.component import Component
from alliance_widgets.domain.errors import Gone, Missing
from alliance_widgets.domain.goals import Goal
from alliance_widgets.domain.kinds import FileWish, Keepsake
from alliance_widgets.pages.room import Room
from alliance_widgets.pages.screen import Fields, Screen
from alliance_widgets.pages.screens.parting_letters import LettersScreen, WriteLetterScreen
from alliance_widgets.pages.screens.still import StillScreen

KIT = {"keep": (Keepsake.KEEP,), "again": (Keepsake.SIGNS, Keepsake.DO, Keepsake.WHO)}


def ending_screen(room: Room, step: str, *rest: str) -> Screen:
    """The page of an ending that its place names: `ending/start`, `ending/keep`, `ending/file`."""
    if step not in PAGES:
        raise Gone("not_understood")
    return PAGES[step](room, step, *rest)


class StartScreen(StillScreen):
    """What an ending is here, and that it can wait."""

    title = "title.ending"

    def words(self) -> dict[str, Any]:
        """One line, and the way on."""
        return {
            "kicker": self.say("ending.kicker"),
            "title": self.say("ending.title"),
            "lead": self.say("ending.lead"),
            "big": True,
            "buttons": [
                self.button("stop", "button.back", "quiet", "back"),
                self.button("next", "ending.start", "main"),
            ],
        }

    def press_stop(self) -> None:
        """Not today."""
        self.room.end_tour()


class ThenAndNowScreen(Screen):
    """Each goal: its first words and number beside those of now."""

    title, wide = "title.ending", True

    def draw(self) -> Component:
        """A sentence and a table; there is nothing to draw."""
        goals = [goal for goal in self.journey.goals.values() if goal.ratings]
        met = sum(1 for goal in goals if reached(goal))
        return Figure(
            **self.names,
            kicker=self.say("ending.kicker"),
            headline=self.say("ending.then_and_now", n=len(goals)),
            lead=self.say("ending.reached", n=met) if met else "",
            columns=[self.say(f"ending.column.{name}") for name in ("words", "first", "now", "enough", "step")],
            rows=[self._row(goal) for goal in goals],
            caption=self.say("ending.caption"),
            read=self.say("ending.read"),
        )

    def _row(self, goal: Goal) -> list[str]:
        first = next((rated.rating for rated in goal.ratings if rated.rating is not None), None)
        numbers = [self.say("ending.no_number") if one is None else str(one) for one in (first, goal.last, goal.enough)]
        rung = goal.rungs[-1][1] if goal.rungs else None
        words = (
            goal.words if not goal.earlier else self.say("ending.words_changed", now=goal.words, then=goal.earlier[0])
        )
        return [words, *numbers, goal.steps.get(rung, "") if rung else ""]

    def on_next(self, fields: Fields) -> None:
        """On."""
        self.room.next()

    def on_back(self, fields: Fields) -> None:
        """The page before."""
        self.room.back()


class KitScreen(Screen):
    """`ending/keep`: what I keep; `ending/again`: if things get hard again, the signs, what I do, and who."""

    title = "title.ending"
    late = frozenset({"write"})

    def draw(self) -> Component:
        """The boxes of this page."""
        (self.step,) = self.rest
        return WordsPage(
            **self.names,
            kicker=self.say("ending.kicker"),
            title=self.say(f"ending.{self.step}.title"),
            lead=self.say(f"ending.{self.step}.lead"),
            boxes=self.boxes(),
        )

    def boxes(self) -> list[dict[str, Any]]:
        """Each box as it stands."""
        kept = self.journey.ending.keepsakes
        return [
            {"field": one.value, "label": self.say(f"ending.{one}.label"), "voice": "client", "text": kept.get(one, "")}
            for one in KIT[self.step]
        ]

    def show(self) -> None:
        """What was written so far."""
        self.view.boxes = self.boxes()

    def on_write(self, fields: Fields) -> None:
        """Kept as it is left."""
        self.act("write_keepsake", keepsake=fields.get("field"), text=fields.get("text"))

    def on_next(self, fields: Fields) -> None:
        """On."""
        self.room.next()

    def on_back(self, fields: Fields) -> None:
        """The page before."""
        self.room.back()


class FileScreen(Screen):
    """What shall become of the file? The choice is the client's, and what it does is said at once."""

    title = "title.ending"

    def draw(self) -> Component:
        """Three equal ways."""
        return Decision(
            **self.names,
            kicker=self.say("ending.kicker"),
            title=self.say("ending.file.title"),
            lead=self.say("ending.file.lead"),
            ways=[{"value": wish.value, "label": self.say(f"ending.file.{wish}")} for wish in FileWish],
            ticks=False,
        )

    def show(self) -> None:
        """What was chosen, and what comes of it."""
        wish = self.journey.ending.file
        self.view.chosen = wish.value if wish else ""
        self.view.result = self.say(f"ending.file.{wish}.result") if wish else ""

    def on_choose(self, fields: Fields) -> None:
        """One way; taking the words out is asked once more."""
        if fields.get("choice") == FileWish.DELETE and self.journey.ending.file is not FileWish.DELETE:
            self.go("ending/delete")
        else:
            self.act("decide_file", wish=fields.get("choice"))

    def on_next(self, fields: Fields) -> None:
        """On, once there is a choice."""
        wish = self.journey.ending.file
        if wish is None:
            raise Missing("decide_file")
        if wish is FileWish.COPY:
            self.go("copy")
        else:
            self.room.next()

    def on_back(self, fields: Fields) -> None:
        """The page before."""
        self.room.back()


class DeleteScreen(StillScreen):
    """Taking all words out cannot be undone, so it is asked once more."""

    title = "title.ending"

    def words(self) -> dict[str, Any]:
        """What goes, what stays, and when."""
        return {
            "kicker": self.say("ending.kicker"),
            "title": self.say("ending.delete.title"),
            "lead": self.say("ending.delete.lead"),
            "lines": [self.say("ending.delete.stays")],
            "buttons": [
                self.button("no", "ending.delete.no", "main"),
                self.button("yes", "ending.delete.yes"),
            ],
        }

    def press_no(self) -> None:
        """Back, with nothing changed."""
        self.go("ending/file")

    def press_yes(self) -> None:
        """The words go when the workbook is closed."""
        self.act("decide_file", wish=FileWish.DELETE.value)
        self.go("ending/file")


def reached(goal: Goal) -> bool:
    """Whether the last number is good enough."""
    return goal.last is not None and goal.enough is not None and goal.last >= goal.enough


PAGES = {
    "again": KitScreen,
    "delete": DeleteScreen,
    "file": FileScreen,
    "keep": KitScreen,
    "letter": WriteLetterScreen,
    "letters": LettersScreen,
    "start": StartScreen,
    "words": ThenAndNowScreen,
}
