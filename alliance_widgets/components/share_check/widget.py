"""Four things to look at, what the computer has checked, and a ticket for one opening of the shared screen."""

from __future__ import annotations

from typing import ClassVar

from traitlets import Dict, List, Unicode

from alliance_widgets.components.component import Component


class ShareCheck(Component):
    """Tick what you have looked at, make a ticket, and open the shared screen with it.

    `mine` are `{"name", "text", "yes"}`, `facts` `{"text", "more", "ok"}`, `ticket` is empty or
    `{"link", "code", "text"}`; the link opens one workbook once.

    >>> from alliance_widgets.components import ShareCheck
    >>> ShareCheck(title="One check is left.", mine=[{"name": "quiet", "text": "Notifications are off.", "yes": False}])
    """

    folder = "share_check"
    DEEDS: ClassVar[frozenset[str]] = frozenset({"tick", "make", "press"})
    WORDS: ClassVar[dict[str, str]] = {
        name: f"share_check.{name}"
        for name in (
            "mine", "facts", "ticket", "none_yet", "can_make", "make", "again", "open", "code", "goes", "stays",
            "cover", "back",
        )
    } | {"yes": "desk_page.yes", "no": "desk_page.no"}  # fmt: skip

    kicker = Unicode("").tag(sync=True)
    title = Unicode("").tag(sync=True)
    mine = List(Dict()).tag(sync=True)
    facts = List(Dict()).tag(sync=True)
    ticket = Dict().tag(sync=True)
    goes = List(Unicode()).tag(sync=True)
    stays = List(Unicode()).tag(sync=True)
