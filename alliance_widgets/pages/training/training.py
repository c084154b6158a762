"""The training app: a shelf of made-up pairs, and a copy to write in that nobody's real file can take the place of."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from alliance_widgets.domain.voices import Role
from alliance_widgets.pages.private import PrivateApp
from alliance_widgets.store import Journal, open_with_key
from alliance_widgets.words import say

if TYPE_CHECKING:
    from alliance_widgets.pages.training.screen import TrainingScreen


HOME = "06-training.ipynb"
OF_THE_SHELF = ("pair", "time", "key", "after")
"""Pages about what was taken off the shelf."""


class Training(PrivateApp):
    """Shows the screen of a place of training. It has no lock: there is nothing real in it to cover."""

    kind, home, role = "training", "shelf", Role.TRAINER
    nav = ("shelf", "rules", "wording", "spot", "cohort", "questions", "kept")
    lockable = False
    stays = True
    """Whether the copy is still there when training has ended."""
    cabinet: Journal
    screen: TrainingScreen

    @classmethod
    def from_grant(cls, grant: Mapping[str, Any]) -> Training:
        """What the door gave: a training copy and its key. Raises RealJournal for any other file."""
        found = cls(open_with_key(Path(grant["file"]), bytes.fromhex(grant["key"]), training=True))
        found.stays = bool(grant.get("stays"))
        return found

    def go(self, place: str) -> None:
        """Shows another place; the one before it is told that it is left."""
        self.screen.leave()
        super().go(place)

    def leads_to(self, place: object) -> bool:
        """Every place: the page's address may name it, and the browser's own Back leads there."""
        return isinstance(place, str)

    def refresh(self) -> None:
        """Brings the frame in line with the place; what was taken off the shelf still belongs to it."""
        self.frame.at = self.place
        super().refresh()
        if self.place.partition("/")[0] in OF_THE_SHELF:
            self.frame.nav = [one | {"current": one["to"] == self.home} for one in self.frame.nav]

    def lead_to(self, *, live: str) -> None:
        """To the live session of a pair, on a page of its own: `low_bond/5`."""
        self.frame.leads_to = f"{HOME}?live={live}"

    def screens(self) -> Mapping[str, Callable[..., TrainingScreen]]:
        """Every place of training."""
        from alliance_widgets.pages.training.screens import SCREENS

        return SCREENS

    def label(self, name: str) -> str:
        """What a page of the bar is called."""
        return say(f"training.nav.{name}")

    def bar(self) -> dict[str, str]:
        """What every page says above."""
        return {"name": say("training.name"), "line": say("training.line")}
