"""One page of the desk: it draws a component, hears its deeds, and shows what came of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, TypeVar

from alliance_widgets.domain.access import May, allows
from alliance_widgets.domain.actions.reading import read_fields
from alliance_widgets.domain.errors import Gone, NotUnderstood, NotYours, Refused
from alliance_widgets.pages.removed import as_shown
from alliance_widgets.pages.screen import Fields, problem_of
from alliance_widgets.store import JournalTrouble
from alliance_widgets.words import say

if TYPE_CHECKING:
    from alliance_widgets.components import Component
    from alliance_widgets.domain.journey import Journey
    from alliance_widgets.pages.book import Book
    from alliance_widgets.pages.desk.cabinet import Cabinet
    from alliance_widgets.pages.desk.desk import Desk

Kind = TypeVar("Kind")


class DeskScreen:
    """A page at one place of the desk; `rest` are the further words of the place, `journey/1f…`."""

    title: ClassVar[str] = "title.desk"
    late: ClassVar[frozenset[str]] = frozenset()
    """Deeds that are still done when they arrive after the page was left: words, which must not be lost."""

    def __init__(self, desk: Desk, *rest: str) -> None:
        self.desk, self.rest = desk, rest
        self.view: Component = self.draw()
        self.view.on_deed(self.hear)
        self.show()

    # What each page says of itself ------------------------------------------------------------

    def draw(self) -> Component:
        """The component of this page, made once."""
        raise NotImplementedError

    def show(self) -> None:
        """Brings the component in line with what stands; called after every deed."""

    # What pages are made with -----------------------------------------------------------------

    @property
    def cabinet(self) -> Cabinet:
        """What the desk holds while it is unlocked."""
        if self.desk.cabinet is None:
            raise NotYours("locked")
        return self.desk.cabinet

    @property
    def names(self) -> dict[str, str]:
        """The two first names, where a page is about one journey."""
        return {}

    def say(self, key: str, **fields: Any) -> str:
        """The sentence for `key`, with the names at hand."""
        return say(key, **{**self.names, **fields})

    def read(self, kind: type[Kind], fields: Fields) -> Kind:
        """What a message asks for, once every field of it has been checked and the role allows it."""
        if not allows(self.desk.role, May.MANAGE):
            raise NotYours("read_only")
        return read_fields(kind, fields)

    def go(self, place: str) -> None:
        """To another page of the desk."""
        self.desk.go(place)

    # From deed to answer ----------------------------------------------------------------------

    def hear(self, deed: str, fields: Fields) -> Fields | None:
        """Hands the deed to `on_<deed>` and answers with the save line, or with the sentence of a refusal."""
        if self.desk.screen is not self and deed not in self.late:
            return None  # pressed twice: the first press has led on already
        self.desk.idle.touched()
        before = self.desk.saved_at
        try:
            handler = getattr(self, f"on_{deed}", None)
            if handler is None:
                raise NotUnderstood("not_understood")
            handler(fields)
        except (Refused, JournalTrouble) as trouble:
            # The desk may have been locked since, and the journey deleted: their sentences name nobody.
            nameless = self.desk.cabinet is None or isinstance(trouble, Gone)
            problem = problem_of(trouble, {} if nameless else self.names)
            if self.desk.screen is self:
                self.view.problem = problem
            return {"problem": problem}
        self.view.problem = None
        if self.desk.screen is self:
            self.show()
        self.desk.refresh()
        return {"saved": self.desk.saved_text} if self.desk.saved_at != before else None

    def on_press(self, fields: Fields) -> None:
        """Only a press that this page knows is heard; a name may carry one word after a colon."""
        name, _, rest = str(fields.get("name", "")).partition(":")
        handler = getattr(self, f"press_{name}", None) if name.isidentifier() else None
        if handler is None:
            raise NotUnderstood("not_understood")
        handler(rest) if rest else handler()


class JourneyScreen(DeskScreen):
    """A page about one journey, named by the first further word of its place."""

    @property
    def id(self) -> str:
        """The journey's name in the journal."""
        return self.rest[0]

    @property
    def book(self) -> Book:
        """Its workbook, as it stands now. Raises Gone."""
        if not self.rest:
            raise Gone("no_such_journey")
        return self.cabinet.book(self.id)

    @property
    def journey(self) -> Journey:
        """What stands in it, without the words that were taken away."""
        return as_shown(self.book.journey)

    @property
    def room(self) -> JourneyScreen:
        """What the room's own pictures ask a screen for: its role and its book."""
        return self

    @property
    def role(self) -> object:
        """As whom the page is looked at."""
        return self.desk.role

    @property
    def names(self) -> dict[str, str]:
        """The two first names."""
        journey = self.book.journey
        return {"client": journey.client, "therapist": journey.therapist}

    def to(self, place: str) -> None:
        """Another page about the same journey: `pictures`, `pictures/2`."""
        name, _, rest = place.partition("/")
        self.go(f"{name}/{self.id}" + (f"/{rest}" if rest else ""))

    def on_back(self, fields: Fields) -> None:
        """Back to the journey's first page."""
        self.to("journey")

    def press_back(self) -> None:
        """The same, by a button of the page."""
        self.to("journey")
