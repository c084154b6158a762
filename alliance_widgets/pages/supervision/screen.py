"""One page of supervision: it draws a component, hears its deeds, and shows what came of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, TypeVar

from alliance_widgets.domain.actions.reading import read_fields
from alliance_widgets.pages.hearing import Fields
from alliance_widgets.pages.private import PrivateScreen

if TYPE_CHECKING:
    from alliance_widgets.pages.supervision.app import SupervisionApp
    from alliance_widgets.pages.supervision.drawer import Drawer

Kind = TypeVar("Kind")


class SupervisionScreen(PrivateScreen):
    """A page at one place of supervision."""

    title: ClassVar[str] = "title.supervision_list"
    host: SupervisionApp

    @property
    def cabinet(self) -> Drawer:
        """What the app holds while it is open."""
        return super().cabinet

    @property
    def store(self) -> Any:
        """The file for supervision."""
        return self.cabinet.store

    def read(self, kind: type[Kind], fields: Fields) -> Kind:
        """What a message asks for, once every field of it has been checked."""
        return read_fields(kind, fields)

    def press_back(self) -> None:
        """To the list."""
        self.go("list")
