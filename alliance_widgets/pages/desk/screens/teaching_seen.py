"""A look at a copy to teach with: exactly what leaves, and two files with just that."""

from __future__ import annotations

from typing import Any

from alliance_widgets.components import DeskPage
from alliance_widgets.domain.errors import NotUnderstood
from alliance_widgets.exchange.teaching_case import pieces_of, teaching_case, weeks_away
from alliance_widgets.exchange.teaching_copy import teaching_heading, teaching_html, teaching_json, teaching_sections
from alliance_widgets.pages.desk.screens.teaching import NAME, TaughtScreen
from alliance_widgets.store import Deed


class TeachingSeenScreen(TaughtScreen):
    """`teach_seen/1f…`: exactly what leaves, and two files with just that, once the client has said yes."""

    title = "title.desk_teach_seen"

    def draw(self) -> DeskPage:
        """Made once, so that the files are what was looked at."""
        held, journey = self.held(), self.book.journey
        taught = teaching_case(
            journey,
            code_name=held.get(NAME, ""),
            replaced=held,
            lengths=self.lengths(),
            away=weeks_away(journey),
        )
        self.files = {
            "read": (f"{self.say('teaching.file')}.html", "text/html", teaching_html(taught)),
            "data": (f"{self.say('teaching.file')}.json", "application/json", teaching_json(taught)),
        }
        self.yes = False
        self.readable = [
            {
                "title": one.title,
                "lines": list(one.lines),
                "columns": list(one.columns),
                "rows": [list(row) for row in one.rows],
            }
            for one in teaching_sections(taught)
        ]
        return DeskPage(**self.names, kicker=self.say("teaching.exactly"), title=teaching_heading(taught))

    def show(self) -> None:
        """What has to be looked at first, then all that leaves."""
        data = {"title": self.say("teaching.data"), "plain": self.files["data"][2].decode()}
        self.view.sections = [self.first(), *self.readable, data]

    def first(self) -> dict[str, Any]:
        """The question to the client, and then the files."""
        left = self.still_named()
        lines = [self.say("teaching.ask_first")]
        if left:
            lines.append(self.say("teaching.look_again", names=", ".join(left)))
        if self.yes:
            buttons = [{"name": f"save:{one}", "label": self.say(f"teaching.save.{one}")} for one in self.files]
        else:
            buttons = [{"name": "yes", "label": self.say("teaching.yes")}]
        return {"title": self.say("teaching.before"), "lines": lines, "buttons": buttons}

    def still_named(self) -> list[str]:
        """Names of the two in words written by hand; a name can also be a word, so this is said and not refused."""
        held = self.held()
        found = {name for piece in pieces_of(self.book.journey) for name in self.names_left_in(held.get(piece.id, ""))}
        return sorted(found | set(self.names_left_in(held.get(NAME, ""))))

    def press_yes(self) -> None:
        """The client was asked, and said yes."""
        self.yes = True

    def press_save(self, form: str) -> None:
        """Hands one of the two files over, and notes it where the client can read it."""
        if form not in self.files or not self.yes:
            raise NotUnderstood("not_understood")
        self.cabinet.note(Deed.TAUGHT, self.id)
        self.view.give(*self.files[form])
        self.view.said = self.say("desk.copied", file=self.files[form][0])

    def press_back(self) -> None:
        """To the boxes."""
        self.to("teach")
