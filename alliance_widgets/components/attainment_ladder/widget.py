"""Five steps of a goal in words: written one by one, or one of them said to be where things are."""

from __future__ import annotations

from typing import ClassVar

from traitlets import Dict, Enum, List, Unicode

from alliance_widgets.components.component import Component


class AttainmentLadder(Component):
    """Say what each step towards a goal would look like, from harder than now to better than hoped.

    A step is `{rung, label, text}`. With `mode="write"` each has a box, and words move up and down by button or by
    Alt and an arrow key; with `mode="say"` one is chosen, and none is `chosen` before a person has done so.

    >>> from alliance_widgets.components import AttainmentLadder
    >>> AttainmentLadder(title="What would each step look like?",
    ...                  rungs=[{"rung": "now", "label": "Where things are now", "text": "Awake past two."}])
    """

    folder = "attainment_ladder"
    DEEDS: ClassVar[frozenset[str]] = frozenset({"write", "swap", "keep", "say", "not_today", "next", "later", "back"})
    WORDS: ClassVar[dict[str, str]] = {
        name: f"attainment_ladder.{name}"
        for name in (
            "whose", "numbered", "copy", "copy_to", "up", "down", "moved", "keep", "choose", "not_today",
            "back", "next", "later", "done",
        )
    }  # fmt: skip

    mode = Enum(("write", "say"), "write").tag(sync=True)
    kicker = Unicode("").tag(sync=True)
    title = Unicode("").tag(sync=True)
    lead = Unicode("").tag(sync=True)
    rungs = List(Dict()).tag(sync=True)
    hint = Unicode("").tag(sync=True)
    chosen = Unicode("").tag(sync=True)
