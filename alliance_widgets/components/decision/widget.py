"""A few equal ways on, one of them chosen, and two yeses where both have to agree."""

from __future__ import annotations

from typing import ClassVar

from traitlets import Bool, Dict, List, Unicode

from alliance_widgets.components.component import Component


class Decision(Component):
    """Choose one of a few ways on; it counts once both have said yes.

    A way is `{value, label, text}`; `chosen` is empty until one is. With `ticks=False` one choice is enough.

    >>> from alliance_widgets.components import Decision
    >>> Decision(title="How shall we go on?", ways=[{"value": "on", "label": "Carry on"}])
    """

    folder = "decision"
    DEEDS: ClassVar[frozenset[str]] = frozenset({"choose", "tick", "next", "back"})
    WORDS: ClassVar[dict[str, str]] = {
        "ways": "decision.ways",
        "both_needed": "decision.both_needed",
        "yes": "decision.yes",
        "next": "decision.next",
        "back": "decision.back",
    }

    kicker = Unicode("").tag(sync=True)
    title = Unicode("").tag(sync=True)
    lead = Unicode("").tag(sync=True)
    ways = List(Dict()).tag(sync=True)
    chosen = Unicode("").tag(sync=True)
    ticks = Bool(True).tag(sync=True)
    client_yes = Bool(False).tag(sync=True)
    therapist_yes = Bool(False).tag(sync=True)
    result = Unicode("").tag(sync=True)
