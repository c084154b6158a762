"""The list of the desk: one line a workbook, with what may be worth a talk."""

from __future__ import annotations

from typing import ClassVar

from traitlets import Dict, List, Unicode

from alliance_widgets.components.component import Component


class Caseload(Component):
    """Find the workbook you are about to open; no line is ranked above another in its group.

    A group is `{"title", "lines"}`, a line `{"journey", "code", "sessions", "last", "ratings", "ratings_text",
    "enough", "pair", "pair_text", "signs"}`: `ratings` by session with None for a gap, `pair` the two voices' numbers
    or empty.

    >>> from alliance_widgets.components import Caseload
    >>> kite = {"journey": "k", "code": "Blue Kite", "sessions": "3", "last": "14 May", "ratings": [2, None, 4],
    ...         "ratings_text": "2, –, 4", "enough": 7, "pair": [5, 8], "pair_text": "client 5, therapist 8",
    ...         "signs": ["a dip is still open"]}
    >>> Caseload(title="One of them has something worth a talk.", groups=[{"title": "Worth a talk", "lines": [kite]}])
    """

    folder = "caseload"
    DEEDS: ClassVar[frozenset[str]] = frozenset({"open", "press"})
    WORDS: ClassVar[dict[str, str]] = {
        name: f"caseload.{name}"
        for name in ("code", "sessions", "last", "goal", "check", "signs", "open", "open_named", "new", "key")
    }

    title = Unicode("").tag(sync=True)
    lead = Unicode("").tag(sync=True)
    groups = List(Dict()).tag(sync=True)
