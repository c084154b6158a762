"""A copy to teach with: other words by hand or none, another name, and a look at exactly what leaves."""

from __future__ import annotations

import json
import re
import secrets
from typing import Any

from alliance_widgets.components import DeskPage, WordsPage
from alliance_widgets.domain.actions.reading import LINE, WORD, words
from alliance_widgets.domain.errors import Missing, NotUnderstood, NotYet
from alliance_widgets.exchange.teaching_case import Piece, pieces_of, refuse_too_few
from alliance_widgets.pages.desk.deeds import deed
from alliance_widgets.pages.desk.screen import JourneyScreen
from alliance_widgets.pages.screen import Fields
from alliance_widgets.store.settings import read_setting, write_setting

DRAFT = "teaching.words:"
NAME = "code_name"


@deed
class WriteCodeName:
    code_name: str = words(WORD)


@deed
class WriteInstead:
    text: str = words(LINE)


class TaughtScreen(JourneyScreen):
    """What both pages share: the words by hand, kept in the journal as they are written."""

    def held(self) -> dict[str, str]:
        """By the id of a piece, what stands in its place; and the other code name."""
        kept = json.loads(read_setting(self.cabinet.journal, DRAFT + self.id) or "{}")
        return {name: text for name, text in kept.items() if isinstance(text, str)}

    def lengths(self) -> list[int]:
        """How many sessions each workbook of this desk has."""
        return [one.sessions for one in self.cabinet.journeys()]

    @property
    def own(self) -> tuple[str, ...]:
        """Names by which the two could be known."""
        journey = self.book.journey
        return (journey.code_name, journey.client, journey.therapist)

    def names_left_in(self, text: str) -> list[str]:
        """Which of these names stand in what was written by hand."""
        return [name for name in self.own if name and re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text)]


class TeachingScreen(TaughtScreen):
    """`teach/1f…`: a box for each piece of words; what stays empty is left out."""

    title = "title.desk_teach"
    late = frozenset({"write"})

    def draw(self) -> WordsPage | DeskPage:
        """The boxes; with too few workbooks, why there is no such copy."""
        kicker = self.journey.code_name
        try:
            refuse_too_few(self.lengths())
        except NotYet as too_few:
            lines = [self.say(too_few.reason, **too_few.about), self.say("teaching.why_too_few")]
            title = self.say("teaching.not_yet")
            return DeskPage(**self.names, kicker=kicker, title=title, sections=[{"title": "", "lines": lines}])
        if not self.held().get(NAME):
            self.keep(NAME, self.other_name())
        return WordsPage(
            **self.names,
            kicker=kicker,
            title=self.say("teaching.title"),
            lead=self.say("teaching.lead"),
            onward=self.say("teaching.look"),
            boxes=self.boxes(),
        )

    def boxes(self) -> list[dict[str, Any]]:
        """The other code name, and each piece with its own words above the box."""
        held = self.held()
        name = {"field": NAME, "label": self.say("teaching.code_name"), "text": held.get(NAME, ""), "limit": WORD}
        return [name, *(self.box(piece, held) for piece in pieces_of(self.book.journey))]

    def box(self, piece: Piece, held: dict[str, str]) -> dict[str, Any]:
        """One piece."""
        return {
            "field": piece.id,
            "label": self.say(f"teaching.piece.{piece.kind}", place=piece.place),
            "hint": self.say("teaching.stands", words=piece.words),
            "text": held.get(piece.id, ""),
            "limit": LINE,
        }

    def other_name(self) -> str:
        """A code name that no workbook here has."""
        taken = {one.code_name.casefold() for one in self.cabinet.journeys()}
        free = [name for name in self.say("teaching.names").split(", ") if name.casefold() not in taken]
        return secrets.choice(free) if free else ""

    def show(self) -> None:
        """What was written."""
        if isinstance(self.view, WordsPage):
            self.view.boxes = self.boxes()

    def on_write(self, fields: Fields) -> None:
        """Keeps the words of one box."""
        name = fields.get("field")
        known = {piece.id for piece in pieces_of(self.book.journey)}
        if set(fields) != {"field", "text"} or not isinstance(name, str) or name not in known | {NAME}:
            raise NotUnderstood("not_understood")
        if name == NAME:
            self.keep(NAME, self.read(WriteCodeName, {NAME: fields["text"]}).code_name)
        else:
            self.keep(name, self.read(WriteInstead, {"text": fields["text"]}).text)
        self.desk.saved()

    def keep(self, name: str, text: str) -> None:
        """In the journal, as a draft."""
        write_setting(self.cabinet.journal, DRAFT + self.id, json.dumps({**self.held(), name: text}))

    def on_next(self, fields: Fields) -> None:
        """A look at it, once it has a name that is not one of theirs."""
        name = self.held().get(NAME, "")
        if not name:
            raise Missing("empty_name", field=NAME)
        if name.casefold() in {one.casefold() for one in self.own}:
            raise NotYet("same_name", field=NAME)
        self.to("teach_seen")
