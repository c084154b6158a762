"""One page of the desk: it draws a component, hears its deeds, and shows what came of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, TypeVar

from alliance_widgets.domain.access import May, allows
from alliance_widgets.domain.actions.reading import read_fields
from alliance_widgets.domain.errors import Gone, NotYours
from alliance_widgets.pages.hearing import Fields
from alliance_widgets.pages.private import PrivateScreen
from alliance_widgets.pages.removed import as_shown

if TYPE_CHECKING:
    from alliance_widgets.domain.journey import Journey
    from alliance_widgets.pages.book import Book
    from alliance_widgets.pages.desk.cabinet import Cabinet
    from alliance_widgets.pages.desk.desk import Desk

Kind = TypeVar("Kind")


class DeskScreen(PrivateScreen):
    """A page at one place of the desk."""

    title: ClassVar[str] = "title.desk"
    host: Desk

    @property
    def desk(self) -> Desk:
        """Where it stands."""
        return self.host

    @property
    def cabinet(self) -> Cabinet:
        """What the desk holds while it is unlocked."""
        return super().cabinet

    def read(self, kind: type[Kind], fields: Fields) -> Kind:
        """What a message asks for, once every field of it has been checked and the role allows it."""
        if not allows(self.desk.role, May.MANAGE):
            raise NotYours("read_only")
        return read_fields(kind, fields)


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
