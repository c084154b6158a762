"""One stop on the way, on a page of its own: its headlines with their days, and what may become of it."""

from __future__ import annotations

from typing import ClassVar

from traitlets import Bool, Dict, List, Unicode

from alliance_widgets.components.component import Component


class StationSheet(Component):
    """Write a headline at a stop, say what you noticed, move a headline along the way, rename the stop or skip it.

    A headline is `{line, text, on_text, voice, waiting, earlier, later}`; `waiting` until the client has said yes to
    what the therapist noticed, `earlier` and `later` are the names of the stops it can move to, or empty.
    `own_name` is the name the pair gave the stop, `plain_name` the one it has without.

    >>> from alliance_widgets.components import StationSheet
    >>> StationSheet(title="What’s hard", lead="A headline is enough here.", plain_name="What’s hard", headlines=[
    ...     {"line": "l1", "text": "Saying no.", "on_text": "7 May", "voice": "client", "earlier": "Who’s with me"},
    ... ])
    """

    folder = "station_sheet"
    DEEDS: ClassVar[frozenset[str]] = frozenset({"write", "move", "keep", "remove", "rename", "skip", "done", "back"})
    WORDS: ClassVar[dict[str, str]] = {
        **{
            name: f"station_sheet.{name}"
            for name in (
                "headline", "notice", "add", "earlier", "later", "move_to", "change", "remove", "new_words", "save",
                "rename", "name", "name_hint", "skip", "take_up", "skipped", "done", "back",
            )
        },
        **{name: f"journey_map.{name}" for name in ("noticed", "keep_this", "keep", "no", "keep_it", "no_to_it")},
    }  # fmt: skip

    kicker = Unicode("").tag(sync=True)
    title = Unicode("").tag(sync=True)
    lead = Unicode("").tag(sync=True)
    own_name = Unicode("").tag(sync=True)
    plain_name = Unicode("").tag(sync=True)
    skipped = Bool(False).tag(sync=True)
    headlines = List(Dict()).tag(sync=True)
    said_text = Unicode("").tag(sync=True)
