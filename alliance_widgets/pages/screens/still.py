"""A still page: a line or two and what can be pressed; `press_<name>` says what each press does."""

from __future__ import annotations

from typing import Any

from alliance_widgets.components import Still
from alliance_widgets.pages.screen import Screen


class StillScreen(Screen):
    """A page with nothing to fill in."""

    layout = "page"

    def draw(self) -> Still:
        """The still component with this page's words."""
        return Still(**self.names, layout=self.layout, **self.words())

    def words(self) -> dict[str, Any]:
        """The traits of the still component: kicker, title, lead, buttons and so on."""
        raise NotImplementedError

    def button(self, name: str, key: str, kind: str = "quiet", icon: str = "") -> dict[str, str]:
        """One button: what it does by name, what it says by key."""
        return {"deed": name, "label": self.say(key), "kind": kind, "icon": icon}

    def press_back(self) -> None:
        """Back to where the pair came from."""
        self.room.back()

    def press_next(self) -> None:
        """On to what comes next."""
        self.room.next()
