"""The locked desk: nothing is shown, and nothing is known, until the passphrase is typed."""

from __future__ import annotations

from alliance_widgets.components import Unlock as UnlockPage
from alliance_widgets.pages.desk.deeds import Unlock
from alliance_widgets.pages.desk.screen import DeskScreen
from alliance_widgets.pages.screen import Fields


class LockedScreen(DeskScreen):
    """One line, and a box for the passphrase."""

    title = "title.desk_locked"
    once = frozenset({"unlock"})

    def draw(self) -> UnlockPage:
        """The page without a name on it."""
        return UnlockPage(title=self.say("desk.locked"), lead=self.say("desk.locked_lead"))

    def on_unlock(self, fields: Fields) -> None:
        """Opens the desk. The passphrase is used here and kept nowhere."""
        self.desk.unlock(self.read(Unlock, fields).passphrase)
