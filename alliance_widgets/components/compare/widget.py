"""Two or three ways of working side by side, one question a line."""

from __future__ import annotations

from typing import ClassVar

from traitlets import Dict, Enum, List, Unicode

from alliance_widgets.components.component import Component

QUESTIONS = ("do", "how_long", "hard", "might_help", "if_we_wait")
"""What is asked of each way, in this order."""


class Compare(Component):
    """Compare two or three ways of working before any of them is tried.

    A way is `{method, name, voice, from_text, said}`; `said` holds the words for `do, how_long, hard, might_help,
    if_we_wait`, as many as there are.
    The question that matters most to the client may stand `first`, with their mark.

    >>> from alliance_widgets.components import Compare
    >>> Compare(title="Two ways, side by side", ways=[
    ...     {"method": "m1", "name": "Walk home", "voice": "client", "from_text": "from Sam", "said": {"do": "Walk."}},
    ...     {"method": "m2", "name": "A worry page", "voice": "therapist", "from_text": "from Lee", "said": {}},
    ... ])
    """

    folder = "compare"
    DEEDS: ClassVar[frozenset[str]] = frozenset({"talk", "not_yet", "back"})
    WORDS: ClassVar[dict[str, str]] = {
        name: f"compare.{name}"
        for name in (
            *QUESTIONS, "nothing", "way", "talk", "talk_about", "not_yet",
            "back", "first",
        )
    }  # fmt: skip

    kicker = Unicode("").tag(sync=True)
    title = Unicode("").tag(sync=True)
    caption = Unicode("").tag(sync=True)
    first = Enum(["", *QUESTIONS], "").tag(sync=True)
    ways = List(Dict()).tag(sync=True)
