"""The drill of wordings: a goal as it was first said, one's own words for it, and then one way to say it."""

from __future__ import annotations

from alliance_widgets.components import PracticePage
from alliance_widgets.domain.actions.reading import LINE, words
from alliance_widgets.domain.errors import Gone, Missing
from alliance_widgets.pages.desk.deeds import deed
from alliance_widgets.pages.hearing import Fields
from alliance_widgets.pages.training.practice import PracticeScreen, Section, form, words_field
from alliance_widgets.training.drill import drill, thought
from alliance_widgets.words import say


@deed
class WriteWording:
    text: str = words(LINE)


class WordingScreen(PracticeScreen):
    """`wording/3`: the third of them. Nothing is marked, and nothing leaves the memory of this page."""

    title = "title.training_wording"

    def draw(self) -> PracticePage:
        """The first wording, and a box for one's own."""
        found = drill()
        self.number = int(self.rest[0]) if self.rest else 1
        if not 1 <= self.number <= len(found):
            raise Gone("not_understood")
        self.wording, self.of = found[self.number - 1], len(found)
        self.written = ""
        on = "next" if self.number < self.of else "from_first"
        return PracticePage(
            kicker=say("wording.kicker", n=self.number, of=self.of),
            headline=say("wording.title"),
            lead=say("wording.lead"),
            sections=[self.first(), self.own()],
            links=[{"name": "next", "label": say(f"wording.{on}")}],
            back=False,
        )

    def show(self) -> None:
        """After one's own words: what the workbook's rule makes of both, and one way to say it."""
        if self.written:
            self.view.sections = [self.first(), self.own(), *self.answer()]

    def first(self) -> Section:
        """The goal as it was said."""
        return {"name": "first", "title": say("wording.first"), "quote": self.wording.before}

    def own(self) -> Section:
        """A box for one's own words."""
        box = words_field("text", say("wording.label"), limit=LINE)
        return {"name": "own", "form": form("wording", say("wording.show"), box, main=True)}

    def answer(self) -> list[Section]:
        """What the workbook would say, and one way to say it; neither is right or wrong."""
        lines = [
            say("wording.about_first", said=self.hint(self.wording.before)),
            say("wording.about_yours", said=self.hint(self.written)),
        ]
        return [
            {"name": "says", "title": say("wording.says"), "lines": lines, "place": "beside"},
            {
                "name": "after",
                "title": say("wording.after"),
                "quote": self.wording.after,
                "text": self.wording.why,
                "spoken": True,
                "place": "beside",
            },
        ]

    def hint(self, text: str) -> str:
        """The very sentence that the workbook has for such words, or that it has none."""
        found = thought(text)
        return say(f"hint.{found}") if found else say("wording.nothing")

    def submit_wording(self, values: Fields) -> None:
        """One's own words come first."""
        written = self.read(WriteWording, values).text
        if not written:
            raise Missing("wording_first", field="text")
        self.written = written

    def press_next(self) -> None:
        """The next one; after the last, the first."""
        self.go(f"wording/{self.number % self.of + 1}")
