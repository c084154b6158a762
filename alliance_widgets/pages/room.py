"""The room: one shared screen, one pair, one place at a time."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from alliance_widgets.components import Frame
from alliance_widgets.domain.access import May, allows
from alliance_widgets.domain.actions import GoTo, Undo
from alliance_widgets.domain.errors import NotYours, Refused
from alliance_widgets.domain.sealed import SealedPair
from alliance_widgets.domain.voices import Role, Voice
from alliance_widgets.pages.book import Book
from alliance_widgets.pages.changed import offered
from alliance_widgets.pages.dates import clock_time
from alliance_widgets.pages.flow import REST, TOURS
from alliance_widgets.pages.hearing import page_at, problem_of, voice_or_none
from alliance_widgets.pages.removed import as_shown
from alliance_widgets.pages.turns import CoveredWishes, Matter, Turns
from alliance_widgets.pages.where import NO_FACTS
from alliance_widgets.store import JournalTrouble
from alliance_widgets.words import language, say

if TYPE_CHECKING:
    from datetime import datetime

    from alliance_widgets.components.component import Component
    from alliance_widgets.pages.flow import Flow
    from alliance_widgets.pages.screen import Screen


ASIDE = ("help", "consent/again", "fit", "paper", "paper/cover", "thing", "who")
"""Places that are looked into and left again: they are not where the pair is."""
CLOSING_AFTER = timedelta(minutes=43)
"""From then on seven minutes are left of fifty: for the closing check, and for talking about it."""
AT_THE_END = ("cover", "closing", "turned", "letter", "parting", "not_ours")


class Room:
    """Shows the screen of the place where the pair is, and moves them from place to place.

    With `remember` the place is kept in the journal, so that opening again goes on there; without it
    (looking back) the session's own place stays untouched. `facts` is what the server found of where it is kept.
    """

    def __init__(
        self,
        book: Book,
        flow: Flow,
        *,
        remember: bool = True,
        role: Role = Role.PAIR,
        facts: Mapping[str, object] = NO_FACTS,
    ) -> None:
        self.book, self.flow, self.remember, self.role, self.facts = book, flow, remember, role, facts
        self.covered: dict[object, Turns] = {}
        self.covered_wishes = CoveredWishes()
        self.turns: Turns | None = None
        self.left: Component | None = None
        self.place = flow.start(book)
        name = self.place.partition("/")[0]
        self.tour = (name, self.place) if name in TOURS else None
        self.came_from = self.place
        self.frame = Frame()
        self.frame.on_deed(self.hear)
        self.screen: Screen = self._screen(self.place)
        self.refresh()

    # Moving about -----------------------------------------------------------------------------

    def go(self, place: str) -> None:
        """Moves the pair to a place and remembers it; on a tour, the resting screen comes only at its end."""
        if place == REST and self.tour:
            return self._on_tour(+1)
        if self.tour and place in TOURS[self.tour[0]](self.book.journey):
            # Opened again at a step beside the way, a tour is on its way once it comes back to it.
            self.tour = (self.tour[0], place)
        if place in ASIDE:
            self.came_from = self.came_from if self.place in ASIDE else self.place
        elif self.remember:
            self.write(GoTo(place=place), by=None)
        self.show_aside(place)

    def show_aside(self, place: str) -> None:
        """Shows a place without remembering it."""
        self.place = place
        self.redraw()

    def redraw(self) -> None:
        """Draws the screen of this place anew, for a place that has more than one screen in it."""
        left, self.left = self.left, self.screen.view
        self.screen = self._screen(self.place)
        self.refresh()
        # The screen just left has still to answer the deed that led away from it; the one before has not.
        if left is not None:
            left.close()

    def check_in_steps(self) -> list[str]:
        """The steps of today's check-in, for "2 of 3"."""
        return self.flow.check_in(self.book.journey)

    def next(self) -> None:
        """On to what comes after this place."""
        if self.tour:
            self._on_tour(+1)
        else:
            self.go(self.flow.after(self.place, self.book.journey))

    def back(self) -> None:
        """Back to what came before it."""
        if self.tour:
            self._on_tour(-1 if self.place == self.tour[1] else 0)
        else:
            self.go(self.flow.before(self.place, self.book.journey))

    def begin_tour(self, name: str) -> None:
        """Leaves the session's own order for a review or an ending."""
        self.tour = (name, TOURS[name](self.book.journey)[0])
        self.go(self.tour[1])

    def end_tour(self) -> None:
        """Back to the resting screen, from wherever on a tour."""
        self.tour = None
        self.go(REST)

    def _on_tour(self, step: int) -> None:
        """So many places on; to the resting screen where the way ends, or the place on it is no more."""
        name, at = self.tour or ("", "")
        way = TOURS[name](self.book.journey)
        to = way.index(at) + step if at in way else -1
        if not 0 <= to < len(way):
            return self.end_tour()
        self.tour = (name, way[to])
        self.go(way[to])

    def _screen(self, place: str) -> Screen:
        from alliance_widgets.pages.screens import SCREENS

        if screen := page_at(SCREENS, self, place):
            return screen
        self.place = REST
        return SCREENS[REST](self)

    # Writing and answering --------------------------------------------------------------------

    def write(self, action: object, *, by: Voice | None) -> None:
        """Keeps what the rules and the role allow; raises Refused with its sentence."""
        if not allows(self.role, May.WRITE):
            raise NotYours("read_only")
        self.book.write(action, by=by)

    def take_in(self) -> None:
        """Shows what another screen has written; where its place is no more, the resting screen."""
        self.book.catch_up()
        try:
            self.screen.show()
        except Refused:
            return self.show_aside(REST)
        self.refresh()

    def turns_about(self, about: object, matter: Matter, questions: tuple[object, ...]) -> Turns:
        """The covered answers about one thing, in this kernel's memory and nowhere else."""
        if about not in self.covered:
            self.covered[about] = Turns(matter, SealedPair(questions))
        return self.covered[about]

    def forget_covered(self) -> None:
        """Throws away every answer that was not turned over."""
        for turns in self.covered.values():
            turns.pair.forget()
        self.covered.clear()
        self.covered_wishes = CoveredWishes()

    @property
    def helped(self) -> bool:
        """Whether they look at the help, or at what it leads to; the fit of the screen is no help page."""
        return self.place in ASIDE and self.place != "fit"

    @property
    def closing_at(self) -> float:
        """When it is time for the closing check, in seconds since 1970; 0 once they are at it, or not in a session."""
        journey, place = self.book.journey, self.place.partition("/")[0]
        check = journey.check
        if not (self.remember and journey.open) or place in AT_THE_END or (check and check.revealed):
            return 0.0
        return (journey.sessions[-1].opened + CLOSING_AFTER).timestamp()

    @property
    def saved_at(self) -> datetime | None:
        """When the last thing was saved."""
        return self.book.saved_at

    @property
    def saved_text(self) -> str:
        """When the last thing was saved, as the room's clock says it."""
        return clock_time(self.book.saved_at) if self.book.saved_at else ""

    def refresh(self) -> None:
        """Brings the frame in line with the place and the journey."""
        journey, screen = self.book.journey, self.screen
        # While one person answers alone, nothing of the other pages is there to be pressed.
        offer = journey.undo if self.remember and screen.bar and not screen.tint else None
        with self.frame.hold_trait_notifications():
            self.frame.client, self.frame.therapist = journey.client, journey.therapist
            self.frame.code_name = journey.code_name
            self.frame.session_text = say("room.session", number=max(journey.session, 1))
            self.frame.saved_text = self.saved_text
            self.frame.page_title = say(screen.title)
            self.frame.tint, self.frame.wide = screen.tint, screen.wide
            self.frame.resting, self.frame.bar = screen.resting, screen.bar
            self.frame.help_on = self.helped
            self.frame.closing_at = self.closing_at
            self.frame.language = language()
            self.frame.undo = offered(as_shown(journey), offer) if offer else None
        if self.frame.body is not screen.view:
            self.frame.body = screen.view

    def hear(self, deed: str, fields: dict[str, Any]) -> dict[str, Any] | None:
        """What the frame itself is asked: undo, help, and whether anyone is there."""
        if deed == "help":
            self.go(self.came_from if self.helped else "help")
        elif deed == "undo":
            try:
                self.write(Undo(), by=voice_or_none(fields))
            except (Refused, JournalTrouble) as trouble:
                return {"problem": problem_of(trouble, self.screen.names)}
            self.screen.show()
            self.refresh()
            return {"saved": self.saved_text}
        return None
