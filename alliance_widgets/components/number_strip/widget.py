"""The numbers 0 to 10, as one question with one answer and a way to leave it out."""

from __future__ import annotations

from typing import ClassVar

from traitlets import Bool, Enum, Int, Unicode

from alliance_widgets.components.component import Component


class NumberStrip(Component):
    """Choose a number from 0 to 10; none is chosen for you, and you can leave it out.

    A sealed answer is never given to this widget: `state="sealed"` shows only that it is covered.

    >>> from alliance_widgets.components import NumberStrip
    >>> strip = NumberStrip(legend="I felt heard today.", low="not at all", high="completely")
    >>> strip.on_deed(lambda deed, fields: print(deed, fields))
    >>> strip
    """

    folder = "number_strip"
    DEEDS: ClassVar[frozenset[str]] = frozenset({"choose", "done", "not_today"})
    WORDS: ClassVar[dict[str, str]] = {
        "not_today": "strip.not_today",
        "done": "strip.done",
        "choose": "strip.choose",
    }

    legend = Unicode("").tag(sync=True)
    low = Unicode("").tag(sync=True)
    high = Unicode("").tag(sync=True)
    value = Int(None, allow_none=True, min=0, max=10).tag(sync=True)
    was = Int(None, allow_none=True, min=0, max=10).tag(sync=True)
    voice = Enum(["client", "therapist", "both"], "client").tag(sync=True)
    state = Enum(["open", "done", "sealed", "skipped", "locked", "changed"], "open").tag(sync=True)
    tall = Bool(False).tag(sync=True)
    not_today = Bool(True).tag(sync=True)
    done = Bool(False).tag(sync=True)
