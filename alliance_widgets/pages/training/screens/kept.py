"""Kept notes: what was kept by a press, to read and to delete for good."""

from __future__ import annotations

from typing import Any

from alliance_widgets.components import PracticePage
from alliance_widgets.domain.actions.reading import PARAGRAPH, words
from alliance_widgets.domain.errors import NotUnderstood
from alliance_widgets.pages.desk.deeds import deed
from alliance_widgets.pages.hearing import Fields
from alliance_widgets.pages.training.kept import Kept, day_of
from alliance_widgets.pages.training.practice import PracticeScreen, Section, form, words_field
from alliance_widgets.words import say


@deed
class KeepNote:
    text: str = words(PARAGRAPH)


class KeptScreen(PracticeScreen):
    """`kept`, the list; `kept/3`, the third note."""

    title = "title.training_kept"

    def draw(self) -> PracticePage:
        """The list, or the one note."""
        self.kept = Kept(self.host)
        self.asked, self.said, self.written = 0, "", 0
        if not self.rest:
            return PracticePage(**self.listed(), back=False)
        note = self.kept.one(int(self.rest[0]))
        title, *lines = note.words.split("\n")
        return PracticePage(
            kicker=say("kept.kicker", on=day_of(note)),
            headline=title,
            sections=[{"name": "words", "lines": [line for line in lines if line]}] if any(lines) else [],
        )

    def show(self) -> None:
        """The notes as they stand now."""
        if not self.rest:
            self.put(**self.listed())

    def listed(self) -> dict[str, Any]:
        """How many there are, where they are, a box for a new one, and each of them."""
        notes = self.kept.all()
        items = []
        for note in notes:
            about = {"text": note.words.split("\n")[0], "more": day_of(note)}
            sure = self.asked == note.number
            away = {"name": f"delete:{note.number}", "label": say("kept.sure" if sure else "kept.delete"), "sure": sure}
            items.append({**about, "buttons": [{"name": f"read:{note.number}", "label": say("kept.read")}, away]})
        standing = {"name": "list", "title": say("kept.list"), "items": items}
        return {
            "headline": say("kept.title", n=len(notes)) if notes else say("kept.none"),
            "lead": self.kept.where,
            "said": self.said,
            "sections": [*([standing] if items else []), self.new()],
        }

    def new(self) -> Section:
        """A box that is empty again once its note is kept."""
        box = words_field("text", say("kept.label"), hint=say("kept.hint"), limit=PARAGRAPH, long=True)
        return {"name": f"new_{self.written}", "title": say("kept.new"), "form": form("note", say("spot.keep"), box)}

    def submit_note(self, values: Fields) -> None:
        """Keeps it."""
        self.kept.keep(self.read(KeepNote, values).text)
        self.written += 1
        self.asked, self.said = 0, say("kept.kept")

    def press_read(self, number: str) -> None:
        """The whole of one note."""
        self.go(f"kept/{self.kept.one(whole(number)).number}")

    def press_delete(self, number: str) -> None:
        """Asked once more in the same place, so that no single press loses a note."""
        note = self.kept.one(whole(number))
        if self.asked != note.number:
            self.asked, self.said = note.number, ""
            return
        self.kept.delete(note.number)
        self.asked, self.said = 0, say("kept.deleted")

    def press_back(self) -> None:
        """From one note to the list."""
        self.go("kept")


def whole(number: str) -> int:
    """The number of a note, from a press."""
    if not number.isdecimal() or len(number) > 9:
        raise NotUnderstood("not_understood")
    return int(number)
