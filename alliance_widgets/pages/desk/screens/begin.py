"""A new workbook: a code name, two first names, and what is drawn on its cover."""

from __future__ import annotations

from alliance_widgets.components import WordsPage
from alliance_widgets.domain.actions.reading import WORD
from alliance_widgets.domain.errors import NotUnderstood, NotYet
from alliance_widgets.domain.kinds import CoverThing
from alliance_widgets.pages.book import Book
from alliance_widgets.pages.desk.deeds import BeginNames, ChooseThing
from alliance_widgets.pages.desk.screen import DeskScreen
from alliance_widgets.pages.screen import Fields

FIELDS = ("code_name", "client", "therapist")


class BeginScreen(DeskScreen):
    """Three boxes and five drawings; nothing is kept before all boxes are filled, and no drawing has to be chosen."""

    title = "title.desk_new"

    def draw(self) -> WordsPage:
        """The boxes, with the therapist's name of the newest workbook in its place."""
        known = self.cabinet.journeys()
        newest = max(known, key=lambda one: one.last_at, default=None)
        self.cover = ""
        self.said = {"code_name": "", "client": "", "therapist": newest.therapist if newest else ""}
        return WordsPage(
            title=self.say("desk.new"),
            lead=self.say("desk.new_lead"),
            onward=self.say("desk.begin"),
            boxes=self.boxes(),
            choices_legend=self.say("desk.new.cover"),
            choices=[
                {"value": thing.value, "label": self.say(f"cover.{thing}"), "art": thing.value} for thing in CoverThing
            ],
        )

    def boxes(self) -> list[dict[str, object]]:
        """The boxes as they were filled so far."""
        return [
            {"field": name, "label": self.say(f"desk.new.{name}"), "text": self.said[name], "limit": WORD}
            for name in FIELDS
        ]

    def show(self) -> None:
        """What was written."""
        self.view.boxes = self.boxes()
        self.view.chosen = self.cover

    def on_choose(self, fields: Fields) -> None:
        """Holds what shall be drawn."""
        self.cover = self.read(ChooseThing, fields).choice.value

    def on_write(self, fields: Fields) -> None:
        """Holds a name until the workbook is begun."""
        if fields.get("field") not in FIELDS or set(fields) != {"field", "text"}:
            raise NotUnderstood("not_understood")
        read = self.read(BeginNames, {**self.said, fields["field"]: fields["text"]})
        self.said = {name: getattr(read, name) for name in FIELDS}

    def on_next(self, fields: Fields) -> None:
        """Begins it, and shows its page."""
        read = self.read(BeginNames, self.said)
        journal = self.cabinet.journal
        if journal.find(read.code_name):
            raise NotYet("code_name_taken", field="code_name", code_name=read.code_name)
        book = Book.begin(journal, **self.said, cover=self.cover, clock=self.desk.clock)
        self.desk.saved()
        self.go(f"journey/{book.id}")

    def on_back(self, fields: Fields) -> None:
        """To the list; nothing was kept."""
        self.go("caseload")
