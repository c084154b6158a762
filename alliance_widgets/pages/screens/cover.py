"""The cover before and after a session, and the last page of one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from zlib import crc32

from alliance_widgets.components.still.widget import COVER_THINGS
from alliance_widgets.domain.actions import CloseSession, OpenSession, SayNotOurs
from alliance_widgets.domain.errors import NotUnderstood
from alliance_widgets.domain.sessions import COVER, SAME_SITTING
from alliance_widgets.pages.screens.still import StillScreen
from alliance_widgets.words import OWN_NAMES, complete_languages, language, speak

if TYPE_CHECKING:
    from alliance_widgets.pages.room import Room


def cover_thing(code_name: str, chosen: str | None = None) -> str:
    """What is drawn on a pair's cover: what was chosen, or what it is named after, or always the same for a name."""
    if chosen:
        return chosen
    named = [thing for thing in COVER_THINGS if thing in code_name.casefold().split()]
    others = [thing for thing in COVER_THINGS if thing != "kite"]
    return named[0] if named else others[crc32(code_name.encode()) % len(others)]


class CoverScreen(StillScreen):
    """Is this yours? Nothing of the workbook shows before it was opened."""

    title, layout, bar = "title.cover", "cover", False

    def words(self) -> dict[str, Any]:
        """The code name and its shape; the two first names and the session's number."""
        journey = self.journey
        number = journey.session if self._goes_on() or not self.room.remember else journey.session + 1
        return {
            "kicker": self.say("cover.kicker"),
            "title": journey.code_name,
            "lead": self.say("cover.lead", number=max(number, 1)),
            "lines": [self.say("cover.ready")],
            "big": True,
            "art": cover_thing(journey.code_name, journey.cover),
            "buttons": [
                self.button("open", "cover.open", "main"),
                self.button("not_ours", "cover.not_ours"),
                self.button("fit", "cover.fit"),
                *([self.button("paper", "cover.paper")] if self.room.remember else []),
            ],
            "choices_legend": self.say("cover.language"),
            "choices": self._languages(),
        }

    def _languages(self) -> list[dict[str, Any]]:
        """Each language by its own name; none where there is only one."""
        known = complete_languages()
        return [
            {"deed": f"language:{one}", "label": OWN_NAMES[one], "lang": one, "on": one == language()}
            for one in known
            if len(known) > 1
        ]

    def _goes_on(self) -> bool:
        journey = self.journey
        return journey.open and self.room.book.clock() - journey.sessions[-1].opened < SAME_SITTING

    def press_open(self) -> None:
        """Opens today's session, or goes on with it."""
        if self.room.remember:
            self.room.write(OpenSession(), by=None)
        self.room.next()

    def press_paper(self) -> None:
        """To empty pages on paper; none of the pair's words are on them."""
        self.go("paper/cover")

    def press_fit(self) -> None:
        """To how the screen fits the room, before anything is opened."""
        self.go("fit")

    def press_language(self, name: str) -> None:
        """From now on this pair's workbook speaks that language."""
        if name not in complete_languages():
            raise NotUnderstood("not_understood")
        if self.room.remember:
            self.act("choose_language", language=name)
        speak(name)
        self.room.redraw()

    def press_not_ours(self) -> None:
        """Closes the wrong workbook at once; that it was opened is noted."""
        self.room.show_aside("not_ours")
        if self.room.remember:
            self.room.write(SayNotOurs(), by=None)


class NotOursScreen(StillScreen):
    """A closed workbook; nothing of it shows."""

    title, bar = "title.cover", False

    def words(self) -> dict[str, Any]:
        """Says that it is closed and how to come back."""
        return {
            "title": self.say("not_ours.title"),
            "lead": self.say("not_ours.lead"),
            "big": True,
            "buttons": [self.button("back", "not_ours.back", "plain")],
        }

    def press_back(self) -> None:
        """Back to the cover."""
        self.room.show_aside(COVER)


def parting_screen(room: Room) -> PartingScreen:
    """The last page of a session, or of the last one."""
    return LastPartingScreen(room) if room.book.journey.last else PartingScreen(room)


class PartingScreen(StillScreen):
    """The last page: what will be tried until the next time, and closing the workbook."""

    title = "title.parting"

    def words(self) -> dict[str, Any]:
        """What was agreed, in the pair's words, if anything was."""
        step, method = self.journey.step, self.journey.methods.get(self.journey.step.method)
        what = ". ".join(part.rstrip(".") for part in (method.wording.name if method else "", step.text) if part)
        when = [self.say("parting.when", when=step.when)] if what and step.when else []
        return {
            "kicker": self.say("parting.kicker"),
            "title": self.say("parting.title"),
            "lead": self.say("parting.step", what=what) if what else "",
            "lines": when,
            "buttons": [
                self.button("back", "button.back", "quiet", "back"),
                self.button("close", "parting.close", "main"),
            ],
        }

    def press_close(self) -> None:
        """Closes the session; words go too that the client took away, or did not want kept."""
        self.room.write(CloseSession(), by=None)
        self.room.book.forget_what_was_taken_away()
        self.room.forget_covered()
        self.room.go(COVER)


class LastPartingScreen(PartingScreen):
    """The last page of all: nothing is said of a next time."""

    title = "title.ending"

    def words(self) -> dict[str, Any]:
        """As on every last page, in other words."""
        return {
            **super().words(),
            "kicker": self.say("ending.kicker"),
            "title": self.say("parting.last"),
        }
