"""What the person may ask for: a copy of everything, words taken away, and the whole deleted when its time is over."""

from __future__ import annotations

from datetime import date
from typing import Any

from alliance_widgets.components import DeskPage, WordsPage
from alliance_widgets.domain.actions import RemoveWords, read_action
from alliance_widgets.domain.errors import Gone, Missing, NotUnderstood, NotYet
from alliance_widgets.domain.kinds import FileWish
from alliance_widgets.domain.voices import Voice
from alliance_widgets.pages.desk.copies import copy_of
from alliance_widgets.pages.desk.days import short_date
from alliance_widgets.pages.desk.deeds import Copy, DeleteAll, KeepFor, TakeCopy, TakeWordsAway, Years
from alliance_widgets.pages.desk.screen import JourneyScreen
from alliance_widgets.pages.screen import Fields
from alliance_widgets.store import Deed, delete_journey, keep_until


class RightsScreen(JourneyScreen):
    """`rights/1f…`: three forms of a copy, how long it is kept, and two ways to take away."""

    title = "title.desk_rights"

    def draw(self) -> DeskPage:
        """The page as it stands."""
        return DeskPage(**self.names, kicker=self.journey.code_name, title=self.say("desk.rights"))

    def show(self) -> None:
        """What can be done now."""
        copies = [{"name": f"copy:{one}", "label": self.say(f"desk.copy.{one}")} for one in Copy]
        years = [{"name": f"keep:{one}", "label": self.say("desk.years", n=int(one))} for one in Years]
        self.view.sections = [
            {"title": self.say("desk.copy"), "text": self.say("desk.copy_lead"), "buttons": copies},
            {
                "title": self.say("desk.words"),
                "text": self.say("desk.words_lead"),
                "buttons": [{"name": "words", "label": self.say("desk.choose_words")}],
            },
            {"title": self.say("desk.kept"), "text": self.kept(), "buttons": years},
            {"title": self.say("desk.delete"), "text": self.deletable(), "buttons": self.delete_button()},
        ]

    def kept(self) -> str:
        """Until when it has to be kept, and what the client asked for at the end."""
        until, wish = self.cabinet.until(self.id), self.journey.ending.file
        day = short_date(until, today=self.desk.clock().date()) if until else ""
        said = self.say("desk.kept_until", day=day) if until else self.say("desk.no_time")
        return f"{said} {self.say(f'desk.wish.{FileWish(wish)}')}" if wish else said

    def deletable(self) -> str:
        """Whether its time is over."""
        until = self.cabinet.until(self.id)
        if until is None:
            return self.say("desk.delete_no_time")
        if self.desk.clock().date() <= until:
            return self.say("desk.delete_after", day=short_date(until, today=self.desk.clock().date()))
        return self.say("desk.delete_now")

    def delete_button(self) -> list[dict[str, str]]:
        """The way to the page where it is asked once more."""
        until = self.cabinet.until(self.id)
        over = until is not None and self.desk.clock().date() > until
        return [{"name": "delete", "label": self.say("desk.delete_button")}] if over else []

    def press_copy(self, form: str) -> None:
        """Hands a copy over, and notes that it was taken."""
        form = self.read(TakeCopy, {"form": form}).form
        name, kind, content = copy_of(self.book, form)
        self.cabinet.note(Deed.COPIED, self.id)
        self.view.give(name, kind, content)
        self.view.said = self.say("desk.copied", file=name)

    def press_keep(self, years: str) -> None:
        """Sets the day, counted from the last session."""
        count = int(self.read(KeepFor, {"years": years}).years)
        sessions = self.journey.sessions
        last = sessions[-1].opened.date() if sessions else self.desk.clock().date()
        keep_until(self.cabinet.journal, self.id, in_years(last, count))
        self.desk.saved()

    def press_words(self) -> None:
        """Which words."""
        self.to("take_away")

    def press_delete(self) -> None:
        """Asked once more, on a page of its own."""
        if not self.delete_button():
            raise NotYet("still_kept")
        self.to("delete")


class TakeAwayScreen(JourneyScreen):
    """`take_away/1f…`: everything with words of the pair, each with a way to take its words away for good."""

    title = "title.desk_words"

    def draw(self) -> DeskPage:
        """The page as it stands."""
        return DeskPage(**self.names, kicker=self.journey.code_name, title=self.say("desk.take_away"))

    def show(self) -> None:
        """What still has words; what was pressed is asked once more in its own place."""
        self.sure = getattr(self, "sure", "")
        self.view.sections = [
            {
                "title": self.say(f"desk.things.{kind}"),
                "items": [self.item(subject, words) for subject, words in found],
            }
            for kind, found in self.things().items()
            if found
        ] or [{"title": "", "text": self.say("desk.no_words")}]

    def things(self) -> dict[str, list[tuple[str, str]]]:
        """By kind: the short name of each thing, and its words."""
        journey, gone = self.book.journey, self.book.journey.removed
        found = {
            "goals": [(one.id, one.words) for one in journey.goals.values()],
            "methods": [(one.id, one.wording.name) for one in journey.cards],
            "resources": [(one.id, one.words) for one in journey.resources.values() if not one.removed],
            "headlines": [(one.id, one.words) for one in journey.story.headlines.values() if not one.removed],
        }
        return {kind: [(id, words) for id, words in each if words and id not in gone] for kind, each in found.items()}

    def item(self, subject: str, words: str) -> dict[str, Any]:
        """One thing with its button, or with the question."""
        sure = subject == self.sure
        key = "desk.take_for_good" if sure else "desk.take"
        return {"text": words, "name": f"{'sure' if sure else 'take'}:{subject}", "label": self.say(key), "sure": sure}

    def press_take(self, subject: str) -> None:
        """Asks once more."""
        self.sure = self.known(subject)

    def press_sure(self, subject: str) -> None:
        """Takes the words out of the journal, and out of its backups at the next one."""
        subject, book = self.known(subject), self.book
        if subject != self.sure:
            raise NotUnderstood("not_understood")
        action = read_action({"action": "remove_words", "subject": subject, "yes": True})
        if isinstance(action, RemoveWords):
            book.write(action, by=Voice.THERAPIST)
        book.forget_what_was_taken_away()
        self.cabinet.note(Deed.FORGOTTEN, self.id)
        self.cabinet.follow()
        self.cabinet.backups.run()
        self.sure = ""
        self.desk.saved()

    def known(self, subject: str) -> str:
        """A thing that stands on this page."""
        subject = self.read(TakeWordsAway, {"subject": subject}).subject
        if not any(subject == id for found in self.things().values() for id, _ in found):
            raise Gone("no_such_words")
        return subject

    def press_back(self) -> None:
        """To what the person may ask for."""
        self.to("rights")


class DeleteScreen(JourneyScreen):
    """`delete/1f…`: the code name is typed, so that no press of a button alone deletes a journey."""

    title = "title.desk_delete"

    def draw(self) -> WordsPage:
        """One box."""
        self.typed = ""
        code_name = self.journey.code_name
        return WordsPage(
            kicker=code_name,
            title=self.say("desk.delete_title"),
            lead=self.say("desk.delete_lead"),
            onward=self.say("desk.delete_button"),
            boxes=[{"field": "code_name", "label": self.say("desk.type_code_name"), "text": ""}],
        )

    def on_write(self, fields: Fields) -> None:
        """What was typed."""
        if fields.get("field") != "code_name":
            raise NotUnderstood("not_understood")
        self.typed = self.read(DeleteAll, {"code_name": fields.get("text")}).code_name

    def on_next(self, fields: Fields) -> None:
        """Deletes it, if its time is over and the name is right; a line in the access log stays."""
        until = self.cabinet.until(self.id)
        if until is None or self.desk.clock().date() <= until:
            raise NotYet("still_kept")
        if self.typed.casefold() != self.journey.code_name.casefold():
            raise Missing("other_code_name", field="code_name")
        delete_journey(self.cabinet.journal, self.id, by=Voice.THERAPIST, clock=self.desk.clock)
        self.cabinet.forget_book(self.id)
        self.cabinet.backups.run()
        self.desk.saved()
        self.go("caseload")

    def on_back(self, fields: Fields) -> None:
        """Nothing was deleted."""
        self.to("rights")


def in_years(day: date, years: int) -> date:
    """The same day so many years on; the 29th of February becomes the 1st of March."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return date(day.year + years, 3, 1)
