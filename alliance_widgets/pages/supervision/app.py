"""The supervision app: a list of what was asked, one case at a time, and a lock that takes everything away."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from alliance_widgets.domain.voices import Role
from alliance_widgets.pages.book import room_clock
from alliance_widgets.pages.desk.sharing import Rooms
from alliance_widgets.pages.private import PrivateApp
from alliance_widgets.pages.supervision.drawer import Drawer
from alliance_widgets.store import JournalTrouble
from alliance_widgets.store.supervision import SeenDeed, open_supervision_with_key
from alliance_widgets.words import say

if TYPE_CHECKING:
    from alliance_widgets.pages.supervision.screen import SupervisionScreen

NAME = "name"


class SupervisionApp(PrivateApp):
    """Shows the screen of a place of supervision; before a name is given there is one place only."""

    kind, home, role = "supervision", "list", Role.SUPERVISOR
    nav = ("list", "steps", "expected", "looked")
    cabinet: Drawer | None
    screen: SupervisionScreen

    def __init__(
        self,
        file: Path,
        cabinet: Drawer | None = None,
        *,
        server: Rooms | None = None,
        clock: Callable[[], datetime] = room_clock,
    ) -> None:
        self.file, self.server = file, server
        super().__init__(cabinet, clock=clock)

    @classmethod
    def from_grant(cls, grant: Mapping[str, Any]) -> SupervisionApp:
        """What the door gave: the file for supervision, its key unless it was locked, and whom to tell of a lock."""
        file, drawer = Path(grant["file"]), None
        if grant.get("key"):
            with suppress(JournalTrouble):
                drawer = Drawer(open_supervision_with_key(file, bytes.fromhex(grant["key"])))
        server = Rooms(**grant["server"]) if grant.get("server") else None
        return cls(file, drawer, server=server)

    def screens(self) -> Mapping[str, Callable[..., SupervisionScreen]]:
        """Every place of supervision."""
        from alliance_widgets.pages.supervision.screens import SCREENS

        return SCREENS

    def label(self, name: str) -> str:
        """What a page of the bar is called."""
        return say(f"supervision_page.nav.{name}")

    def bar(self) -> dict[str, str]:
        """What every page says above: that it scores no one, and who sees the same."""
        therapists = self.cabinet.therapists if self.cabinet else ()
        if len(therapists) != 1:
            return {"name": say("supervision_page.name"), "line": say("supervision_page.scores_no_one")}
        (therapist,) = therapists
        line = say("supervision_page.does_not_score", therapist=therapist)
        return {"name": say("supervision_page.name"), "line": line}

    def call(self, name: str) -> None:
        """From now on the supervisor is known by this name; that the file was opened is noted under it."""
        assert self.cabinet is not None
        self.cabinet.name = name
        self.cabinet.note(SeenDeed.OPENED)
        self.go(self.home)

    def unlock(self, passphrase: str) -> None:
        """Opens the file with its own passphrase. Raises WrongPassphrase; it then stays locked."""
        self.cabinet = Drawer.unlocked(self.file, passphrase, clock=self.clock)
        self.idle.touched()
        self.go(self.home)

    def locked(self) -> None:
        """The server forgets the key as well."""
        if self.server:
            with suppress(OSError):
                self.server.locked()

    def refresh(self) -> None:
        """Before a name is given no page leads anywhere."""
        super().refresh()
        if self.cabinet and not self.cabinet.name:
            self.frame.nav = []

    def _screen(self, place: str) -> Any:
        if self.cabinet and not self.cabinet.name:
            self.place = place = NAME
        return super()._screen(place)
