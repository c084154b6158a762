"""Supervision, locked: nothing is shown, and nothing is known, until its passphrase is typed."""

from __future__ import annotations

from alliance_widgets.components import Unlock as UnlockPage
from alliance_widgets.pages.desk.deeds import Unlock
from alliance_widgets.pages.hearing import Fields
from alliance_widgets.pages.supervision.screen import SupervisionScreen


class LockedScreen(SupervisionScreen):
    """One line, and a box for the passphrase of the file for supervision."""

    title = "title.supervision_locked"
    once = frozenset({"unlock"})

    def draw(self) -> UnlockPage:
        """The page without a name on it."""
        return UnlockPage(
            title=self.say("supervision_page.locked"),
            lead=self.say("supervision_page.locked_lead"),
            onward=self.say("supervision_page.unlock"),
        )

    def on_unlock(self, fields: Fields) -> None:
        """Opens the file. The passphrase is used here and kept nowhere."""
        self.host.unlock(self.read(Unlock, fields).passphrase)
