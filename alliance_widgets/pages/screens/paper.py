"""Today's pages on paper, and a copy of all that the pair has written."""

from __future__ import annotations

from alliance_widgets.components import PaperCopy
from alliance_widgets.domain.errors import NotUnderstood
from alliance_widgets.domain.sessions import COVER
from alliance_widgets.exchange.copy import copy_html
from alliance_widgets.exchange.html import sheets_html
from alliance_widgets.exchange.paper import paper_sheets
from alliance_widgets.exchange.pdf import fitting_size, sheets_pdf
from alliance_widgets.exchange.sheet import KINDS, file_name, plain
from alliance_widgets.pages.screen import Fields, Screen


class PaperScreen(Screen):
    """Today's pages to print; `paper` comes from the help, `paper/cover` from the cover."""

    title = "title.paper"

    @property
    def blank(self) -> bool:
        """Whether none of the pair's words may show: the workbook was not opened yet."""
        return self.room.came_from in (COVER, "not_ours")

    @property
    def bar(self) -> bool:  # type: ignore[override]
        """Before the workbook is opened, nothing of it shows."""
        return not self.blank

    def draw(self) -> PaperCopy:
        """The sheets as they will lie on the table."""
        self.today = self.room.book.clock().date()
        self.sheets = paper_sheets(self.journey, self.today, words_too=not self.blank)
        return PaperCopy(
            **self.names,
            kicker=self.say("paper.sheets", n=len(self.sheets)),
            title=self.say("paper.page_title"),
            lead=self.say("paper.page_lead_blank" if self.blank else "paper.page_lead"),
            sheets=[plain(sheet) for sheet in self.sheets],
            ways=[{"as": "pdf", "label": self.say("paper.save_pdf")}, {"as": "html", "label": self.say("paper.save")}],
        )

    def on_save(self, fields: Fields) -> None:
        """The sheets as a file, to print elsewhere."""
        ending = fields.get("as")
        if ending == "pdf":
            content = sheets_pdf(self.sheets, self.today)
        elif ending == "html":
            content = sheets_html((sheet, fitting_size(sheet)) for sheet in self.sheets)
        else:
            raise NotUnderstood("not_understood")
        name = file_name(self.today, ending)
        self.view.give(name, KINDS[ending], content)
        self.view.result = self.say("paper.saved", file=name)

    def on_back(self, fields: Fields) -> None:
        """Back to where the paper was asked for."""
        if self.rest:
            self.room.show_aside(COVER)
        else:
            self.go("help")


class CopyScreen(Screen):
    """The copy the client wished for at the end."""

    title = "title.copy"

    def draw(self) -> PaperCopy:
        """What it is, and that it opens without anything else."""
        self.today = self.room.book.clock().date()
        return PaperCopy(
            **self.names,
            kicker=self.say("ending.kicker"),
            title=self.say("copy.title"),
            lead=self.say("copy.lead"),
            lines=[self.say("copy.safe")],
            ways=[{"as": "html", "label": self.say("copy.save")}],
            onward=self.say("copy.next"),
        )

    def on_save(self, fields: Fields) -> None:
        """One file with all of it."""
        if fields.get("as") != "html":
            raise NotUnderstood("not_understood")
        name = file_name(self.today, "html")
        self.view.give(name, KINDS["html"], copy_html(self.journey))
        self.view.result = self.say("letter.saved", file=name)

    def on_next(self, fields: Fields) -> None:
        """On, to where the ending leads."""
        self.room.next()

    def on_back(self, fields: Fields) -> None:
        """Back to the decision on the file."""
        self.go("ending/file")
