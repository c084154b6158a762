"""Two or three ways of working side by side: chosen on the board, then what matters most, then read as a table."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from alliance_widgets.components import Compare, MethodsBoard
from alliance_widgets.components.compare.widget import QUESTIONS
from alliance_widgets.domain.errors import Missing, NotUnderstood
from alliance_widgets.domain.kinds import Lane
from alliance_widgets.domain.methods import Method, the_method
from alliance_widgets.pages.screen import Fields, Screen
from alliance_widgets.pages.screens.board import SIDE_LANES, BoardScreen, from_text
from alliance_widgets.pages.screens.still import StillScreen

if TYPE_CHECKING:
    from alliance_widgets.domain.journey import Journey
    from alliance_widgets.pages.room import Room

COUNTS = {2: "two", 3: "three"}
"""How many ways can stand side by side, in words for their sentences."""


def compare_screen(room: Room, *methods: str) -> Screen:
    """`compare` to choose, `compare/m1/m2` or `compare/m1/m2/m3` to read."""
    return (CompareScreen if methods else ChooseScreen)(room, *methods)


class ChooseScreen(BoardScreen):
    """The board again, to choose two or three ways."""

    title = "title.compare"

    def draw(self) -> MethodsBoard:
        """Every card with a tick in place of its menu."""
        self.moved = ""
        return MethodsBoard(
            **self.names,
            choosing=True,
            kicker=self.say("board.title"),
            title=self.say("compare.choose"),
            lead=self.say("compare.choose_lead"),
        )

    def _menu(self, method: Method) -> list[dict[str, Any]]:
        return []

    def on_compare(self, fields: Fields) -> None:
        """The ways that were ticked, side by side in the order of the board."""
        asked = fields.get("methods")
        chosen = [method.id for method in self.journey.cards if isinstance(asked, list) and method.id in asked]
        if len(chosen) not in COUNTS:
            raise Missing("two_or_three")
        self.go("/".join(["matters", *chosen]))

    def on_back(self, fields: Fields) -> None:
        """Back to the board."""
        self.go("board")


class MattersScreen(StillScreen):
    """`matters/m1/m2`: what the client asks first, before any way is read in detail."""

    title = "title.compare"

    def words(self) -> dict[str, Any]:
        """The five questions as equal choices, and that all of them matter the same."""
        _counted(self.rest, self.journey)
        return {
            "kicker": self.say("compare.matters_kicker"),
            "title": self.say("compare.matters"),
            "lead": self.say("compare.matters_lead"),
            "voice": "client",
            "choices": [
                *({"deed": f"first:{question}", "label": self.say(f"compare.{question}")} for question in QUESTIONS),
                {"deed": "same", "label": self.say("compare.matters_same")},
            ],
            "buttons": [self.button("back", "button.back", "quiet", "back")],
        }

    def press_first(self, question: str) -> None:
        """The table, that question first."""
        if question not in QUESTIONS:
            raise NotUnderstood("not_understood")
        self.press_same()
        self.room.screen.view.first = question

    def press_same(self) -> None:
        """The table in its own order."""
        self.go("/".join(["compare", *self.rest]))

    def press_back(self) -> None:
        """Back to choosing, with the same ways ticked."""
        self.go("compare")
        self.room.screen.view.chosen = list(self.rest)


class CompareScreen(Screen):
    """Five questions, two or three answers to each."""

    title, wide = "title.compare", True

    def draw(self) -> Compare:
        """The table."""
        count = _counted(self.rest, self.journey)
        return Compare(
            **self.names,
            kicker=self.say(f"compare.kicker_{count}"),
            title=self.say(f"compare.title_{count}"),
            caption=self.say(f"compare.caption_{count}"),
            ways=[self._way(the_method(self.journey, method)) for method in self.rest],
        )

    def _way(self, method: Method) -> dict[str, Any]:
        said = asdict(method.wording)
        return {
            "method": method.id,
            "name": said.pop("name"),
            "voice": method.proposed_by.value if method.proposed_by else "both",
            "from_text": from_text(self, method),
            "said": said,
        }

    def on_talk(self, fields: Fields) -> None:
        """This one moves to Talking about, unless it has come further, and its page opens."""
        method = the_method(self.journey, str(fields.get("method")))
        if method.lane in SIDE_LANES:
            self.act("move_method", method=method.id, lane=Lane.TALKING.value)
        self.go(f"method/{method.id}")

    def on_not_yet(self, fields: Fields) -> None:
        """None of them for now."""
        self.go("board")

    def on_back(self, fields: Fields) -> None:
        """Back to what matters most."""
        self.go("/".join(["matters", *self.rest]))


def _counted(methods: tuple[str, ...], journey: Journey) -> str:
    """Two or three different ways that are on the board, as a word; anything else is no such place."""
    for method in methods:
        the_method(journey, method)
    count = COUNTS.get(len(set(methods)))
    if count is None or len(set(methods)) < len(methods):
        raise ValueError(methods)
    return count
