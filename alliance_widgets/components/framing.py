"""What stands around a page, in the room and at the desk alike: the page, its title, what is saved, the language."""

from __future__ import annotations

from anywidget import WidgetTrait
from traitlets import Enum, Unicode, default, observe

from alliance_widgets.components.component import Component
from alliance_widgets.words import direction, language

TOUCH_WORDS = {
    name: f"frame.{name}"
    for name in (
        "saved", "saving", "last_save", "not_saved", "try_again", "lost", "lost_unsaved", "back", "stopped_title",
        "stopped", "stopped_unsaved", "open_again", "show_typing", "your_words", "no_words", "without",
        "without_title", "without_lead",
    )
} | {"trouble": "trouble"}  # fmt: skip
"""What is said of saving, of touch that was lost, and of a workbook that stopped."""


class Framing(Component):
    """A page's surroundings; set `language` after another one is spoken, and all is said in it.

    Set `leads_to` to an address of our own, and the page goes there.
    """

    saved_text = Unicode("").tag(sync=True)
    page_title = Unicode("").tag(sync=True)
    body = WidgetTrait().tag(sync=True)
    language = Unicode().tag(sync=True)
    direction = Enum(["ltr", "rtl"], "ltr").tag(sync=True)
    leads_to = Unicode("").tag(sync=True)

    @default("language")
    def _language_spoken(self) -> str:
        return language()

    @default("direction")
    def _direction_spoken(self) -> str:
        return direction()

    @observe("language")
    def _say_in_language(self, _change: object) -> None:
        self._say_words()
        self.direction = direction()
