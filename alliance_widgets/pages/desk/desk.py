"""The desk itself: one page at a time, and a lock that takes everything away."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from alliance_widgets.domain.voices import Role
from alliance_widgets.pages.book import room_clock
from alliance_widgets.pages.desk.cabinet import Cabinet
from alliance_widgets.pages.desk.sharing import Rooms
from alliance_widgets.pages.desk.speaking import speak_as_kept
from alliance_widgets.pages.private import PrivateApp
from alliance_widgets.store import Deed, JournalTrouble, open_with_key
from alliance_widgets.words import say, speak, system_language

if TYPE_CHECKING:
    from alliance_widgets.pages.desk.screen import DeskScreen


class Desk(PrivateApp):
    """Shows the screen of a place of the desk; without a cabinet it is locked and knows nothing but a file."""

    kind, home, role = "desk", "caseload", Role.DESK
    nav = ("caseload", "overview", "supervision", "helplines", "where")
    cabinet: Cabinet | None
    screen: DeskScreen

    def __init__(
        self,
        file: Path,
        cabinet: Cabinet | None = None,
        *,
        rooms: Rooms | None = None,
        ports: tuple[int, ...] = (),
        clock: Callable[[], datetime] = room_clock,
    ) -> None:
        self.file, self.rooms, self.ports = file, rooms, ports
        if cabinet:
            cabinet.note(Deed.DESK_OPENED)
            speak_as_kept(cabinet.journal)
        super().__init__(cabinet, clock=clock)

    @classmethod
    def from_grant(cls, grant: Mapping[str, Any]) -> Desk:
        """What the door gave: a file, its key unless the desk was locked, and where rooms are opened."""
        file, cabinet = Path(grant["file"]), None
        if grant.get("key"):
            with suppress(JournalTrouble):
                cabinet = Cabinet(open_with_key(file, bytes.fromhex(grant["key"])))
        rooms = Rooms(**grant["rooms"]) if grant.get("rooms") else None
        return cls(file, cabinet, rooms=rooms, ports=tuple(grant.get("ports", ())))

    def screens(self) -> Mapping[str, Callable[..., DeskScreen]]:
        """Every place of the desk."""
        from alliance_widgets.pages.desk.screens import SCREENS

        return SCREENS

    def label(self, name: str) -> str:
        """What a page of the bar is called."""
        return say(f"desk.nav.{name}")

    def locked(self) -> None:
        """The server forgets the key as well, and nothing of what was chosen here shows."""
        speak(system_language())
        if self.rooms:
            with suppress(OSError):
                self.rooms.locked()

    def unlock(self, passphrase: str) -> None:
        """Opens the journal with its passphrase. Raises WrongPassphrase; the desk then stays locked."""
        self.cabinet = Cabinet.unlocked(self.file, passphrase, clock=self.clock)
        self.cabinet.note(Deed.DESK_OPENED)
        if self.rooms:
            with suppress(OSError):  # it is asked for a ticket, and says then that no room can be opened
                self.rooms.unlocked(self.cabinet.journal.key)
        speak_as_kept(self.cabinet.journal)
        self.idle.touched()
        self.go(self.home)
