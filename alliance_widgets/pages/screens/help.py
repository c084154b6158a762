"""Help now: what this workbook can not do, and whom to turn to."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from alliance_widgets.components import Figure
from alliance_widgets.pages.accesses import access_columns, access_lines
from alliance_widgets.pages.screen import Fields, Screen
from alliance_widgets.pages.screens.still import StillScreen
from alliance_widgets.pages.where import where_words

LINES, ASK = (2, 1, 3, 4), 3
"""The emergency number comes first."""


def help_words(say: Callable[..., str], *, back: str, facts: Mapping[str, Any]) -> dict[str, Any]:
    """The help page as a still component takes it; `back` is the name of its way back.

    Where the service has numbers of its own, they stand there, and nobody has to ask for one.
    """
    calls = [{"name": name, "call": call} for name, call in facts.get("helplines", ())]
    return {
        "title": say("help.title"),
        "lead": say("help.lead"),
        "calls": calls,
        "lines": [say(f"help.line{at}") for at in LINES if not (calls and at == ASK)],
        "buttons": [{"deed": back, "label": say("button.back"), "kind": "quiet", "icon": "back"}],
        **where_words(facts),
    }


class WhoScreen(Screen):
    """Who opened this workbook, and when: both can read it."""

    title = "title.help"

    def draw(self) -> Figure:
        """A sentence and a table; there is nothing to draw."""
        book = self.room.book
        return Figure(
            **self.names,
            kicker=self.say("help.title"),
            headline=self.say("desk.who_opened"),
            lead=self.say("desk.who_opened_lead"),
            columns=access_columns(),
            rows=access_lines(self.journey, book.journal.accesses(book.id)),
            caption=self.say("desk.who_opened"),
        )

    def on_next(self, fields: Fields) -> None:
        """Back to where the pair was."""
        self.go(self.room.came_from)

    def on_back(self, fields: Fields) -> None:
        """Back to the help page."""
        self.go("help")


class HelpScreen(StillScreen):
    """The same place on every page leads here, and back to where the pair was."""

    title = "title.help"

    def words(self) -> dict[str, Any]:
        """That nobody reads along, what to do now, and the ways to what the two decide about this workbook."""
        ours = [("consent", "help.consent"), ("paper", "cover.paper"), ("thing", "help.thing")]
        others = [("fit", "cover.fit"), ("who", "desk.who_opened")]
        asides = [*(ours if self.room.remember else []), *others]
        return {
            **help_words(self.say, back="return", facts=self.room.facts),
            "asides": [self.button(name, key) for name, key in asides],
        }

    def press_return(self) -> None:
        """Back to where the pair was."""
        self.room.go(self.room.came_from)

    def press_who(self) -> None:
        """To who opened it."""
        self.room.go("who")

    def press_fit(self) -> None:
        """To how the screen fits the room."""
        self.room.go("fit")

    def press_thing(self) -> None:
        """To what is drawn on the cover."""
        self.room.go("thing")

    def press_paper(self) -> None:
        """To the same pages on paper."""
        self.room.go("paper")

    def press_consent(self) -> None:
        """What the client said yes to, open to change at any time."""
        self.room.go("consent/again")
