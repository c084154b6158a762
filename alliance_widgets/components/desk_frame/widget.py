"""The page of the desk: dark above, so that it is never taken for the shared screen."""

from __future__ import annotations

from typing import ClassVar

from anywidget import WidgetTrait
from traitlets import Dict, Enum, List, Unicode, default, observe

from alliance_widgets.components.component import Component
from alliance_widgets.words import direction, language


class DeskFrame(Component):
    """Around every page of the desk: the pages there are, what is saved, and the lock.

    `nav` is a list of `{"to", "label", "current"}`, empty while the desk is locked; `body` is the page in the middle.
    It asks every five seconds whether its kernel is there, and tells it when somebody touches the page.

    >>> from alliance_widgets.components import DeskFrame, Unlock
    >>> DeskFrame(body=Unlock(title="The desk is locked."))
    """

    folder = "desk_frame"
    DEEDS: ClassVar[frozenset[str]] = frozenset({"ping", "busy", "lock", "to"})
    WORDS: ClassVar[dict[str, str]] = {
        name: f"frame.{name}"
        for name in (
            "saved", "saving", "last_save", "not_saved", "try_again", "lost", "lost_unsaved", "back", "stopped_title",
            "stopped", "stopped_unsaved", "open_again", "show_typing", "your_words", "no_words", "without",
            "without_title", "without_lead",
        )
    } | {
        "private": "desk_frame.private",
        "close_first": "desk_frame.close_first",
        "lock": "desk_frame.lock",
        "pages": "desk_frame.pages",
        "page_title": "desk_frame.page_title",
        "trouble": "trouble",
    }  # fmt: skip

    nav = List(Dict()).tag(sync=True)
    saved_text = Unicode("").tag(sync=True)
    page_title = Unicode("").tag(sync=True)
    body = WidgetTrait().tag(sync=True)
    language = Unicode().tag(sync=True)
    direction = Enum(["ltr", "rtl"], "ltr").tag(sync=True)

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
