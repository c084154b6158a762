"""The page of the desk: dark above, so that it is never taken for the shared screen."""

from __future__ import annotations

from typing import ClassVar

from traitlets import Dict, List

from alliance_widgets.components.framing import TOUCH_WORDS, Framing


class DeskFrame(Framing):
    """Around every page of the desk: the pages there are, what is saved, and the lock.

    `nav` is a list of `{"to", "label", "current"}`, empty while the desk is locked; `body` is the page in the middle.
    It asks every five seconds whether its kernel is there, and tells it when somebody touches the page.

    >>> from alliance_widgets.components import DeskFrame, Unlock
    >>> DeskFrame(body=Unlock(title="The desk is locked."))
    """

    folder = "desk_frame"
    DEEDS: ClassVar[frozenset[str]] = frozenset({"ping", "busy", "lock", "to"})
    WORDS: ClassVar[dict[str, str]] = TOUCH_WORDS | {
        name: f"desk_frame.{name}" for name in ("private", "close_first", "lock", "pages", "page_title")
    }

    nav = List(Dict()).tag(sync=True)
