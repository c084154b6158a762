"""The letter of the session: drafted from today's words, changed by hand, ticked by both, and taken along or not."""

from __future__ import annotations

from typing import Any

from alliance_widgets.components import SessionLetter
from alliance_widgets.domain.errors import NotUnderstood, NotYet
from alliance_widgets.domain.kinds import Block
from alliance_widgets.domain.letters import letter_blocks
from alliance_widgets.domain.voices import Voice
from alliance_widgets.exchange.html import sheets_html
from alliance_widgets.exchange.letter import VOICES, block_title, letter_heading, letter_sheet
from alliance_widgets.exchange.pdf import fitting_size, sheets_pdf
from alliance_widgets.exchange.sheet import KINDS, Sheet, file_name
from alliance_widgets.pages.screen import Fields, Screen, voice_in

SHORT = (Block.HOW_WE_WORK,)
"""Titles that are long for the list of what goes in."""


class LetterScreen(Screen):
    """The last page of a session before it is closed; it can be passed by with one press."""

    title = "title.letter"
    late = frozenset({"write"})

    def draw(self) -> SessionLetter:
        """The sheet, its parts as they stand."""
        self.today = self.room.book.clock().date()
        return SessionLetter(
            **self.names,
            heading=letter_heading(self.today),
            lead=" ".join(
                [*([self.say("letter.first_draft")] if self.journey.session == 1 else []), self.say("letter.lead")]
            ),
            blocks=self.blocks(),
        )

    def blocks(self) -> list[dict[str, Any]]:
        """Each part with its title, its words, and whether it is left out."""
        left_out = self.journey.letter.left_out
        return [
            {
                "block": block.value,
                "title": block_title(self.journey, block),
                "short": self.say("letter.short.how_we_work") if block in SHORT else block_title(self.journey, block),
                "text": text,
                "voice": VOICES.get(block, ""),
                "left_out": block in left_out,
            }
            for block, text in letter_blocks(self.journey).items()
        ]

    def show(self) -> None:
        """The words, what is left out, and who has said yes."""
        letter = self.journey.letter
        with self.view.hold_trait_notifications():
            self.view.blocks = self.blocks()
            self.view.client_yes = Voice.CLIENT in letter.yes
            self.view.therapist_yes = Voice.THERAPIST in letter.yes
            if not letter.agreed:
                self._done("", "")

    def on_write(self, fields: Fields) -> None:
        """A part was written by hand; both are asked for their yes again."""
        self.act("write_block", block=fields.get("block"), text=fields.get("text"))

    def on_leave_out(self, fields: Fields) -> None:
        """A part is left out, or let in again."""
        self.act("leave_out_block", block=fields.get("block"), yes=fields.get("yes"))

    def on_tick(self, fields: Fields) -> None:
        """One of the two says that this is their letter."""
        self.act("tick_letter", by=voice_in(fields), yes=fields.get("yes"))

    def on_print(self, fields: Fields) -> None:
        """The browser prints it, once both have said yes and it fits on a page."""
        fitting_size(self._agreed_sheet())
        self._done("printed", self.say("letter.printed"))

    def on_save(self, fields: Fields) -> None:
        """A copy of its own, to take along."""
        ending, sheet = fields.get("as"), self._agreed_sheet()
        if ending == "pdf":
            content = sheets_pdf([sheet], self.today)
        elif ending == "html":
            content = sheets_html([(sheet, fitting_size(sheet))])
        else:
            raise NotUnderstood("not_understood")
        name = file_name(self.today, ending)
        self.view.give(name, KINDS[ending], content)
        self._done("saved", self.say("letter.saved", file=name))

    def on_next(self, fields: Fields) -> None:
        """On, with a copy or without."""
        self.room.next()

    def on_back(self, fields: Fields) -> None:
        """The page before."""
        self.room.back()

    def _agreed_sheet(self) -> Sheet:
        """The letter as it stands, which both have said yes to."""
        if not self.journey.letter.agreed:
            raise NotYet("both_to_letter", field="yes")
        return letter_sheet(self.journey, self.today)

    def _done(self, what: str, result: str) -> None:
        self.view.done, self.view.result = what, result
