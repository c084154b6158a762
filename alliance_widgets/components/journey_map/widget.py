"""The journey so far: seven stops in their order, and a drawing of the way."""

from __future__ import annotations

from typing import ClassVar

from traitlets import Dict, Enum, List, Unicode

from alliance_widgets.components.component import Component


class JourneyMap(Component):
    """Seven stops on one way, each with its headlines; a stop that is open is drawn open.

    A stop is `{station, name, state, live, lines: [{text, voice}], more_text, waiting}`: `state` is "open", "begun" or
    "skipped", `live` marks the newest, and `waiting` is what the therapist noticed, `{line, text}`, until the client
    has answered. `skin` draws the way as a path, a river or the seasons, or leaves the drawing out ("list").

    >>> from alliance_widgets.components import JourneyMap
    >>> names = ["Who I am", "What changed", "What I’m after", "Who’s with me", "What’s hard", "How I’m changing",
    ...          "What I’ll keep"]
    >>> JourneyMap(title="All seven stops are still open.", stops=[
    ...     {"station": str(at), "name": name, "state": "open", "lines": []} for at, name in enumerate(names)
    ... ])
    """

    folder = "journey_map"
    DEEDS: ClassVar[frozenset[str]] = frozenset({"open", "keep", "skin", "done", "back"})
    WORDS: ClassVar[dict[str, str]] = {
        name: f"journey_map.{name}"
        for name in (
            "open", "skipped", "noticed", "keep_this", "keep", "no", "keep_it", "no_to_it", "skin", "read", "done",
            "back",
        )
    }  # fmt: skip

    kicker = Unicode("").tag(sync=True)
    title = Unicode("").tag(sync=True)
    stops = List(Dict()).tag(sync=True)
    skin = Enum(["path", "river", "seasons", "list"], "path").tag(sync=True)
    said_text = Unicode("").tag(sync=True)
