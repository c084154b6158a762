"""Whom to call: the service's own numbers, for the help page of every room."""

from __future__ import annotations

from alliance_widgets.components import WordsPage
from alliance_widgets.domain.errors import Missing, NotUnderstood, Refused
from alliance_widgets.pages.desk.deeds import CALL, CALL_NAME, HoldHelpline, is_telephone
from alliance_widgets.pages.desk.screen import DeskScreen
from alliance_widgets.pages.screen import Fields
from alliance_widgets.store.helplines import Helpline, helplines, write_helplines

AT_MOST = 4
FIELDS = {"name": CALL_NAME, "call": CALL}


class HelplinesScreen(DeskScreen):
    """Four pairs of boxes, who and which number; all may stay empty. They are kept together."""

    title = "title.helplines"

    def draw(self) -> WordsPage:
        """The boxes as they were kept."""
        self.said = dict.fromkeys((f"{name}_{at}" for at in range(1, AT_MOST + 1) for name in FIELDS), "")
        for at, one in enumerate(helplines(self.cabinet.journal)[:AT_MOST], 1):
            self.said |= {f"name_{at}": one.name, f"call_{at}": one.call}
        return WordsPage(
            title=self.say("helplines.title"),
            lead=self.say("helplines.lead"),
            onward=self.say("helplines.keep"),
            pairs=True,
            boxes=self.boxes(),
        )

    def boxes(self) -> list[dict[str, object]]:
        """The boxes as they were filled so far."""
        return [
            {
                "field": field,
                "label": self.say(f"helplines.{name}", at=at),
                "text": text,
                "limit": FIELDS[name],
            }
            for field, text in self.said.items()
            for name, at in [field.split("_")]
        ]

    def show(self) -> None:
        """What was written."""
        self.view.boxes = self.boxes()

    def on_write(self, fields: Fields) -> None:
        """Holds what was written until all is kept."""
        field = fields.get("field")
        if not isinstance(field, str) or field not in self.said or set(fields) != {"field", "text"}:
            raise NotUnderstood("not_understood")
        name = field.split("_")[0]
        try:
            held = self.read(HoldHelpline, {"name": "", "call": "", name: fields["text"]})
        except Refused as refused:
            refused.field = field
            raise
        self.said[field] = getattr(held, name)
        if name == "call":
            self.show()  # what was typed stays in its box, whatever is said of it
            self.is_to_call(field)

    def on_next(self, fields: Fields) -> None:
        """Keeps all that have both, once no box of a pair is empty alone."""
        lines = [Helpline(self.said[f"name_{at}"], self.said[f"call_{at}"]) for at in range(1, AT_MOST + 1)]
        for at, one in enumerate(lines, 1):
            if one.name and not one.call:
                raise Missing("helpline_call", field=f"call_{at}")
            if one.call and not one.name:
                raise Missing("helpline_name", field=f"name_{at}")
            self.is_to_call(f"call_{at}")
        write_helplines(self.cabinet.journal, [one for one in lines if one.name])
        self.desk.saved()
        self.go("caseload")

    def is_to_call(self, field: str) -> None:
        """An empty box, or what a telephone takes."""
        if self.said[field] and not is_telephone(self.said[field]):
            raise NotUnderstood("no_telephone", field=field)

    def on_back(self, fields: Fields) -> None:
        """To the list; what stood before stands."""
        self.go("caseload")
