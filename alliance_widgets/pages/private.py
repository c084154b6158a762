"""A private app: one person's own pages in a process of their own, one page at a time, with a lock where it has one."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Any, ClassVar

from alliance_widgets.components import DeskFrame
from alliance_widgets.components.component import ONE_AT_A_TIME
from alliance_widgets.domain.errors import Gone, NotYours, Refused
from alliance_widgets.domain.voices import Role
from alliance_widgets.pages.again import again_every
from alliance_widgets.pages.book import room_clock
from alliance_widgets.pages.dates import clock_time
from alliance_widgets.pages.hearing import Fields, Hearing, page_at, problem_of
from alliance_widgets.pages.idle import IdleLock
from alliance_widgets.store import JournalTrouble
from alliance_widgets.words import language, say

if TYPE_CHECKING:
    from alliance_widgets.components.component import Component

LOCKED = "locked"
LOOK_EVERY = 1.0


class PrivateApp:
    """Shows the screen of a place; without a `cabinet` it is locked, and there is only one place.

    A cabinet is whatever the app holds while it is open; `close` lets go of it all. Apps name their `kind` (the look
    of the frame), their `home` and the pages of their `nav`.
    """

    kind: ClassVar[str]
    home: ClassVar[str]
    nav: ClassVar[tuple[str, ...]]
    role: ClassVar[Role]
    lockable: ClassVar[bool] = True

    def __init__(self, cabinet: Any = None, *, clock: Callable[[], datetime] = room_clock) -> None:
        self.clock = clock
        self.cabinet = cabinet
        self.saved_at: datetime | None = None
        self.idle = IdleLock(self.lock)
        self.left: Component | None = None
        self.frame = DeskFrame(kind=self.kind, lockable=self.lockable, **self.bar())
        self.frame.on_deed(self.hear)
        self.place = self.home if cabinet else LOCKED
        self.screen: PrivateScreen = self._screen(self.place)
        self.refresh()

    # What each app is -------------------------------------------------------------------------

    def screens(self) -> Mapping[str, Callable[..., PrivateScreen]]:
        """Every place and the page that stands there."""
        raise NotImplementedError

    def label(self, name: str) -> str:
        """What a page of the bar is called."""
        raise NotImplementedError

    def bar(self) -> dict[str, str]:
        """What the bar above says: `name` and `line`; an empty one is the frame's own."""
        return {}

    def locked(self) -> None:
        """The app was locked just now; whoever else holds the key forgets it."""

    # Moving about -----------------------------------------------------------------------------

    def leads_to(self, place: object) -> bool:
        """Whether the frame leads to this place: the pages of its bar."""
        return place in self.nav

    def go(self, place: str) -> None:
        """Shows another place; while the app is locked there is only one."""
        here, self.place = self.place, place if self.cabinet else LOCKED
        try:
            screen = self._screen(self.place)
        except JournalTrouble:
            self.place = here  # what cannot be read is not gone to
            raise
        left, self.left, self.screen = self.left, self.screen.view, screen
        self.refresh()
        # The screen just left has still to answer the deed that led away from it; the one before has not.
        if left is not None:
            left.close()

    def _screen(self, place: str) -> PrivateScreen:
        screens = self.screens()
        if screen := page_at(screens, self, place):
            return screen
        self.place = self.home if self.cabinet else LOCKED
        return screens[self.place](self)

    # Locking ----------------------------------------------------------------------------------

    def lock(self) -> None:
        """Lets go of all that was open and of everything on the page; an app that has no lock stays as it is."""
        if self.cabinet is None or not self.lockable:
            return
        cabinet, self.cabinet = self.cabinet, None
        shown = self.screen.view
        cabinet.close()
        self.saved_at = None
        self.locked()
        self.go(LOCKED)
        # The widgets of the page go too: what was on it is then nowhere in the browser.
        self.left = None
        shown.close()

    # Looking after ----------------------------------------------------------------------------

    def watch(self) -> None:
        """Locks when nobody is there, and takes in within a second what another program has written."""
        self.idle.watch()
        again_every(LOOK_EVERY, self.look_again)

    def look_again(self) -> None:
        """What another program has written meanwhile; a page whose matter is gone is left."""
        with ONE_AT_A_TIME:
            if self.cabinet is None:
                return
            try:
                self.screen.look_again()
            except Gone:
                self.go(self.home)
            except JournalTrouble:
                pass  # the page says so itself, the next time something is to be saved

    # Showing and answering --------------------------------------------------------------------

    def saved(self) -> None:
        """Something was put on the disk just now."""
        self.saved_at = self.clock()

    @property
    def saved_text(self) -> str:
        """When the last thing was saved, as this computer's clock says it."""
        return clock_time(self.saved_at) if self.saved_at else ""

    def refresh(self) -> None:
        """Brings the frame in line with the place."""
        screen, here = self.screen, self.place.partition("/")[0]
        with self.frame.hold_trait_notifications():
            for name, text in self.bar().items():
                setattr(self.frame, name, text)
            self.frame.nav = [
                {"to": name, "label": self.label(name), "current": name == here} for name in self.nav if self.cabinet
            ]
            self.frame.page_title = say(screen.title)
            self.frame.saved_text = self.saved_text
            self.frame.language = language()
        if self.frame.body is not screen.view:
            self.frame.body = screen.view

    def hear(self, deed: str, fields: dict[str, Any]) -> dict[str, Any] | None:
        """What the frame itself is asked: another page, the lock, and whether anyone is there."""
        if deed == "ping":
            self.idle.look()
            self.look_again()
        elif deed == "busy":
            self.idle.touched()
        elif deed == "lock":
            self.lock()
        elif deed == "to" and self.leads_to(fields.get("place")):
            self.idle.touched()
            # Where one is already, nothing is drawn anew under the hand.
            if fields["place"] != self.place:
                try:
                    self.go(fields["place"])
                except JournalTrouble as trouble:
                    self.screen.view.problem = problem_of(trouble, {})
        return None


class PrivateScreen(Hearing):
    """A page at one place of a private app."""

    title: ClassVar[str]
    host: PrivateApp

    @property
    def cabinet(self) -> Any:
        """What the app holds while it is open."""
        if self.host.cabinet is None:
            raise NotYours("locked")
        return self.host.cabinet

    def names_in(self, trouble: Refused | JournalTrouble) -> dict[str, str]:
        """Nobody's, where the app has been locked since, or the journey deleted."""
        return {} if self.host.cabinet is None or isinstance(trouble, Gone) else self.names

    def look_again(self) -> None:
        """What another program has written meanwhile."""

    def go(self, place: str) -> None:
        """To another page of the app."""
        self.host.go(place)

    def hear(self, deed: str, fields: Fields) -> Fields | None:
        """As any page; whoever does something is there."""
        if self.host.screen is self or deed in self.late:
            self.host.idle.touched()
        return super().hear(deed, fields)
