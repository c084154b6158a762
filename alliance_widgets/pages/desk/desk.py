"""The desk itself: one page at a time, and a lock that takes everything away."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from alliance_widgets.components import DeskFrame
from alliance_widgets.domain.errors import Gone
from alliance_widgets.domain.voices import Role
from alliance_widgets.pages.book import room_clock
from alliance_widgets.pages.dates import clock_time
from alliance_widgets.pages.desk.cabinet import Cabinet
from alliance_widgets.pages.desk.idle import IdleLock
from alliance_widgets.pages.desk.sharing import Rooms
from alliance_widgets.store import Deed, JournalTrouble, open_with_key
from alliance_widgets.words import language, say

if TYPE_CHECKING:
    from alliance_widgets.components.component import Component
    from alliance_widgets.pages.desk.screen import DeskScreen

HOME, LOCKED = "caseload", "locked"
NAV = ("caseload", "overview", "helplines", "where")


class Desk:
    """Shows the screen of a place of the desk; without a cabinet it is locked and knows nothing but a file."""

    role = Role.DESK

    def __init__(
        self,
        file: Path,
        cabinet: Cabinet | None = None,
        *,
        rooms: Rooms | None = None,
        ports: tuple[int, ...] = (),
        clock: Callable[[], datetime] = room_clock,
    ) -> None:
        self.file, self.rooms, self.ports, self.clock = file, rooms, ports, clock
        self.cabinet = cabinet
        self.saved_at: datetime | None = None
        self.idle = IdleLock(self.lock)
        self.left: Component | None = None
        self.frame = DeskFrame()
        self.frame.on_deed(self.hear)
        self.place = HOME if cabinet else LOCKED
        if cabinet:
            cabinet.note(Deed.DESK_OPENED)
        self.screen: DeskScreen = self._screen(self.place)
        self.refresh()

    @classmethod
    def from_grant(cls, grant: Mapping[str, Any]) -> Desk:
        """What the door gave: a file, its key unless the desk was locked, and where rooms are opened."""
        file, cabinet = Path(grant["file"]), None
        if grant.get("key"):
            with suppress(JournalTrouble):
                cabinet = Cabinet(open_with_key(file, bytes.fromhex(grant["key"])))
        rooms = Rooms(**grant["rooms"]) if grant.get("rooms") else None
        return cls(file, cabinet, rooms=rooms, ports=tuple(grant.get("ports", ())))

    # Moving about -----------------------------------------------------------------------------

    def go(self, place: str) -> None:
        """Shows another place of the desk; while it is locked there is only one."""
        self.place = place if self.cabinet else LOCKED
        left, self.left = self.left, self.screen.view
        self.screen = self._screen(self.place)
        self.refresh()
        # The screen just left has still to answer the deed that led away from it; the one before has not.
        if left is not None:
            left.close()

    def _screen(self, place: str) -> DeskScreen:
        from alliance_widgets.pages.desk.screens import SCREENS

        name, *rest = place.split("/")
        if name in SCREENS:
            with suppress(Gone, IndexError, ValueError, TypeError):
                return SCREENS[name](self, *rest)
        self.place = HOME if self.cabinet else LOCKED
        return SCREENS[self.place](self)

    # Locking ----------------------------------------------------------------------------------

    def lock(self) -> None:
        """Lets go of the key and of everything on the page; the server forgets the key as well."""
        if self.cabinet is None:
            return
        cabinet, self.cabinet = self.cabinet, None
        shown = self.screen.view
        cabinet.close()
        self.saved_at = None
        if self.rooms:
            with suppress(OSError):
                self.rooms.locked()
        self.go(LOCKED)
        # The widgets of the page go too: what was on it is then nowhere in the browser.
        self.left = None
        shown.close()

    def unlock(self, passphrase: str) -> None:
        """Opens the journal with its passphrase. Raises WrongPassphrase; the desk then stays locked."""
        self.cabinet = Cabinet.unlocked(self.file, passphrase, clock=self.clock)
        self.cabinet.note(Deed.DESK_OPENED)
        self.idle.touched()
        self.go(HOME)

    # Showing and answering --------------------------------------------------------------------

    def saved(self) -> None:
        """Something was put on the disk just now."""
        self.saved_at = self.clock()

    @property
    def saved_text(self) -> str:
        """When the last thing was saved, as the desk's clock says it."""
        return clock_time(self.saved_at) if self.saved_at else ""

    def refresh(self) -> None:
        """Brings the frame in line with the place."""
        screen, here = self.screen, self.place.partition("/")[0]
        with self.frame.hold_trait_notifications():
            self.frame.nav = [
                {"to": name, "label": say(f"desk.nav.{name}"), "current": name == here} for name in NAV if self.cabinet
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
        elif deed == "busy":
            self.idle.touched()
        elif deed == "lock":
            self.lock()
        elif deed == "to" and fields.get("place") in NAV:
            self.idle.touched()
            # Where one is already, nothing is drawn anew under the hand.
            if fields["place"] != self.place:
                self.go(fields["place"])
        return None
