"""The therapist's own letter for an ending, written before the session; in the room it stays covered."""

from __future__ import annotations

from alliance_widgets.components import WordsPage
from alliance_widgets.domain.actions import WritePartingLetter
from alliance_widgets.domain.errors import Gone, NotUnderstood
from alliance_widgets.domain.voices import Voice
from alliance_widgets.domain.working import ending_planned
from alliance_widgets.pages.desk.screen import JourneyScreen
from alliance_widgets.pages.screen import Fields


class LetterScreen(JourneyScreen):
    """`letter/1f…`: one box for a letter to the client; the client's own is not on this page."""

    title = "title.desk_letter"
    late = frozenset({"write"})

    def draw(self) -> WordsPage:
        """What was written so far, by the therapist alone."""
        journey = self.journey
        if not ending_planned(journey):
            raise Gone("no_such_journey")
        return WordsPage(
            **self.names,
            kicker=self.say("desk.kicker", code_name=journey.code_name, number=journey.session + 1),
            title=self.say("ending.letter.title", name=journey.therapist, to=journey.client),
            lead=self.say("desk.letter_lead"),
            boxes=[
                {
                    "field": "text",
                    "long": True,
                    "label": self.say("ending.letter.label", name=journey.therapist),
                    "voice": Voice.THERAPIST.value,
                    "text": journey.ending.letters.get(Voice.THERAPIST, ""),
                }
            ],
            onward=self.say("ending.letter.done"),
        )

    def on_write(self, fields: Fields) -> None:
        """Kept in the workbook, covered."""
        if fields.get("field") != "text":
            raise NotUnderstood("not_understood")
        action = self.read(WritePartingLetter, {"text": fields.get("text")})
        self.book.write(action, by=Voice.THERAPIST)
        self.desk.saved()

    def on_next(self, fields: Fields) -> None:
        """Done."""
        self.to("journey")
