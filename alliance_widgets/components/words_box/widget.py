"""A box for a person's own words."""

from __future__ import annotations

from typing import ClassVar

from traitlets import Bool, Enum, Int, List, Unicode

from alliance_widgets.components.component import Component


class WordsBox(Component):
    """Write it in your own words; it is kept when you leave the box.

    `limit` is in letters; 0 sets none.

    >>> from alliance_widgets.components import WordsBox
    >>> WordsBox(label="Sam’s words", voice="client", starters=["I would like to…"])
    """

    folder = "words_box"
    DEEDS: ClassVar[frozenset[str]] = frozenset({"write"})

    label = Unicode("").tag(sync=True)
    text = Unicode("").tag(sync=True)
    voice = Enum(["", "client", "therapist", "both"], "").tag(sync=True)
    starters = List(Unicode()).tag(sync=True)
    limit = Int(0, min=0).tag(sync=True)
    large = Bool(False).tag(sync=True)
    one_line = Bool(False).tag(sync=True)
    hint = Unicode("").tag(sync=True)
