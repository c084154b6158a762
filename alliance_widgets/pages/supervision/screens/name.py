"""Who looks: a name, given once each time the file is opened."""

from __future__ import annotations

from alliance_widgets.components import WordsPage
from alliance_widgets.domain.actions.reading import WORD
from alliance_widgets.domain.errors import Missing, NotUnderstood
from alliance_widgets.pages.hearing import Fields
from alliance_widgets.pages.supervision.deeds import GiveName
from alliance_widgets.pages.supervision.screen import SupervisionScreen


class NameScreen(SupervisionScreen):
    """One box, with the name of the last time in it."""

    title = "title.supervision_name"

    def draw(self) -> WordsPage:
        """The box."""
        self.typed = self.cabinet.last_name()
        return WordsPage(
            title=self.say("supervision_page.who"),
            lead=self.say("supervision_page.who_lead"),
            onward=self.say("supervision_page.open_list"),
            boxes=[self.box()],
        )

    def box(self) -> dict[str, object]:
        """The box as it was filled so far."""
        return {"field": "name", "label": self.say("supervision_page.your_name"), "text": self.typed, "limit": WORD}

    def show(self) -> None:
        """What was written."""
        self.view.boxes = [self.box()]

    def on_write(self, fields: Fields) -> None:
        """Holds the name until the list is opened."""
        if fields.get("field") != "name" or set(fields) != {"field", "text"}:
            raise NotUnderstood("not_understood")
        self.typed = self.read(GiveName, {"name": fields["text"]}).name

    def on_next(self, fields: Fields) -> None:
        """Opens the list under this name."""
        if not self.typed:
            raise Missing("no_name_yet", field="name")
        self.host.call(self.typed)

    def on_back(self, fields: Fields) -> None:
        """Locks what was just opened."""
        self.host.lock()
