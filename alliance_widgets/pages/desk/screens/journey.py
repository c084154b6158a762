"""One journey before a session: what stands out, what to do with it, and the private notes beside it."""

from __future__ import annotations

from typing import Any

from alliance_widgets.charts import dips_chart
from alliance_widgets.components import DeskJourney
from alliance_widgets.domain.access import May, allows
from alliance_widgets.domain.errors import Gone, Missing, NotYours
from alliance_widgets.domain.working import ending_planned
from alliance_widgets.pages.desk.days import date_and_time, short_date
from alliance_widgets.pages.desk.deeds import RemoveNote, WriteNote
from alliance_widgets.pages.desk.pictures import statement_to_look_at
from alliance_widgets.pages.desk.screen import JourneyScreen
from alliance_widgets.pages.pictures import goal_picture, goals_with_numbers
from alliance_widgets.pages.screen import Fields

STEPS = ("ask", "door", "look")


class JourneyPage(JourneyScreen):
    """`journey/1f…`: the statement with the newest dip, what else there is, and notes that only the desk can open."""

    title = "title.desk_journey"
    late = frozenset({"note"})

    def draw(self) -> DeskJourney:
        """The picture to look at first, and the rest of the page around it."""
        _, value = statement_to_look_at(self)
        journey, chart = self.journey, dips_chart(value)
        still_open = bool(value.dips) and value.dips[-1].repaired_at is None
        self.seen = journey.version
        return DeskJourney(
            **self.names,
            kicker=self.say("desk.kicker", code_name=journey.code_name, number=journey.session + 1),
            headline=chart.headline,
            lead=self.not_ours(),
            about=value.statement,
            **{name: trait for name, trait in chart.traits().items() if name not in ("headline", "lead")},
            steps=[self.say(f"desk.step.{step}") for step in STEPS] if still_open else [],
            signs=self.signs(),
            links=[{"name": name, "label": self.say(f"desk.link.{self.called(name)}")} for name in self.ways()],
            notes=self.notes(),
        )

    def not_ours(self) -> str:
        """That the workbook was opened before somebody else, until the pair has met in it again."""
        said, sessions = self.journey.not_ours, self.journey.sessions
        if not said or (sessions and sessions[-1].opened >= said[-1]):
            return ""
        return self.say("desk.not_ours", at=date_and_time(said[-1]))

    def ways(self) -> list[str]:
        """Where the page leads; to a letter of one's own once an ending is planned and not yet over."""
        over = self.journey.ending.file is not None and not self.journey.open
        letter = ["letter"] if ending_planned(self.journey) and not over else []
        return [*letter, "ask", "pictures", "history", "rights", "teach"]

    def called(self, way: str) -> str:
        """By which name a way is known; what is shown to a supervisor already is asked no more."""
        return "shown" if way == "ask" and self.cabinet.supervising.is_shown(self.id) else way

    def signs(self) -> list[dict[str, Any]]:
        """Every goal that has a number, with what may be said of it."""
        found = []
        for goal in goals_with_numbers(self):
            by_session = {rated.session: rated.rating for rated in goal.ratings}
            ratings = [by_session.get(session) for session in range(1, self.journey.session + 1)]
            text = goal_picture(self, goal).headline
            found.append({"name": goal.words, "ratings": ratings, "enough": goal.enough, "text": text})
        return found

    def notes(self) -> list[dict[str, Any]]:
        """The notes that stand, newest first."""
        today = self.desk.clock().date()
        return [
            {"number": note.number, "on": short_date(note.at.date(), today=today), "text": note.words}
            for note in reversed(self.cabinet.notes.read(self.id))
            if note.words
        ]

    def show(self) -> None:
        """The notes as they stand."""
        self.view.notes = self.notes()

    def keeps_notes(self) -> None:
        """Only the desk keeps notes."""
        if not allows(self.desk.role, May.KEEP_NOTES):
            raise NotYours("read_only")

    def on_note(self, fields: Fields) -> None:
        """Keeps a note."""
        self.keeps_notes()
        note = self.read(WriteNote, fields)
        if not note.text:
            raise Missing("empty_note", field="note")
        self.cabinet.notes.add(self.id, note.text)
        self.desk.saved()

    def on_remove_note(self, fields: Fields) -> None:
        """Takes a note away for good."""
        self.keeps_notes()
        number = self.read(RemoveNote, fields).number
        if not any(note.number == number and note.words for note in self.cabinet.notes.read(self.id)):
            raise Gone("no_such_note")
        self.cabinet.notes.forget(self.id, numbers=[number])
        self.desk.saved()

    def press_share(self) -> None:
        """What to look at before the screen is shared."""
        self.to("share")

    def press_ask(self) -> None:
        """A question for the supervisor, or what was said of it."""
        self.to(self.called("ask"))

    def press_teach(self) -> None:
        """A copy to teach with."""
        self.to("teach")

    def press_letter(self) -> None:
        """A letter to the client, for the ending."""
        self.to("letter")

    def press_pictures(self) -> None:
        """All pictures, one by one."""
        self.to("pictures/0")

    def press_history(self) -> None:
        """The sessions, and who opened what."""
        self.to("history")

    def press_rights(self) -> None:
        """Copies, and taking away."""
        self.to("rights")

    def press_back(self) -> None:
        """To the list."""
        self.go("caseload")
