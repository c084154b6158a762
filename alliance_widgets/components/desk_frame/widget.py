"""The frame of a private page: its bar says whose it is, so that it is never taken for the shared screen."""

from __future__ import annotations

from typing import ClassVar

from traitlets import Bool, Dict, Enum, List, Unicode

from alliance_widgets.components.framing import TOUCH_WORDS, Framing

KINDS = ("desk", "supervision", "training")


class DeskFrame(Framing):
    """Around every page of a private app: the pages there are, what is saved, and the lock where it has one.

    `kind` is the look: dark for the desk, grey for supervision, striped for training. `name` and `line` stand in the
    bar; left empty they are the desk's. `nav` is a list of `{"to", "label", "current"}`, empty while the app is
    locked; `body` is the page in the middle. `at` is the place that the page's address tells, so that a page that is
    loaded again stands there; empty, it tells none, as where a place is private. The frame asks every five seconds
    whether its kernel is there, and tells it when somebody touches the page.

    >>> from alliance_widgets.components import DeskFrame, Unlock
    >>> DeskFrame(body=Unlock(title="The desk is locked."))
    """

    folder = "desk_frame"
    DEEDS: ClassVar[frozenset[str]] = frozenset({"ping", "busy", "lock", "to"})
    WORDS: ClassVar[dict[str, str]] = TOUCH_WORDS | {
        name: f"desk_frame.{name}"
        for name in (
            "private", "close_first", "lock", "pages", "page_title", "pages_supervision", "page_title_supervision",
            "pages_training", "page_title_training", "made_up",
        )
    }  # fmt: skip

    kind = Enum(KINDS, "desk").tag(sync=True)
    name = Unicode("").tag(sync=True)
    line = Unicode("").tag(sync=True)
    lockable = Bool(True).tag(sync=True)
    at = Unicode("").tag(sync=True)
    nav = List(Dict()).tag(sync=True)
