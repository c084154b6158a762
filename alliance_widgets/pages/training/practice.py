"""A page of training on which something can be written, chosen, kept, and looked at."""

from __future__ import annotations

from typing import Any, TypeVar

from alliance_widgets.components import PracticePage
from alliance_widgets.domain.actions.reading import read_fields
from alliance_widgets.domain.errors import NotUnderstood
from alliance_widgets.pages.hearing import Fields
from alliance_widgets.pages.training.screen import TrainingScreen

Kind = TypeVar("Kind")
Section = dict[str, Any]


class PracticeScreen(TrainingScreen):
    """Hands each form to `submit_<its name>`, with values that nobody has checked yet."""

    view: PracticePage

    def on_submit(self, fields: Fields) -> None:
        """One form of this page."""
        name, values = fields.get("form"), fields.get("values")
        known = isinstance(name, str) and name.isidentifier()
        handler = getattr(self, f"submit_{name}", None) if known else None
        if handler is None or not isinstance(values, dict):
            raise NotUnderstood("not_understood")
        handler(values)

    def read(self, kind: type[Kind], values: Fields) -> Kind:
        """What a form holds, once every field of it has been checked."""
        return read_fields(kind, values)

    def put(self, **traits: Any) -> None:
        """Brings the page in line, all at once."""
        with self.view.hold_trait_notifications():
            for name, value in traits.items():
                setattr(self.view, name, value)

    def press_back(self) -> None:
        """To the shelf."""
        self.go("shelf")


def words_field(name: str, label: str, **more: Any) -> Section:
    """A box for words."""
    return {"kind": "words", "name": name, "label": label, **more}


def pick_field(kind: str, name: str, label: str, options: list[tuple[str, str]], **more: Any) -> Section:
    """`one` or `several` of some words, each with the value it stands for."""
    chosen = [{"value": value, "label": text} for value, text in options]
    return {"kind": kind, "name": name, "label": label, "options": chosen, **more}


def form(name: str, label: str, *fields: Section, main: bool = False) -> Section:
    """What can be filled in, with one button below."""
    return {"name": name, "label": label, "fields": list(fields), "main": main}
