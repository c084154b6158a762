"""The first glance of supervision: what was asked, then signs, then all others folded away by code name."""

from __future__ import annotations

from typing import ClassVar

from traitlets import Dict, List, Unicode

from alliance_widgets.components.component import Component


class SupervisionList(Component):
    """See what the therapist would like to talk about, and open one workbook.

    `asked` are cards, `{"journey", "code", "question", "tried", "reason", "foot"}`; a group is `{"title", "lines",
    "more"}` with lines `{"journey", "code", "text", "foot"}` and a sentence on how many more there are. The group
    `rest` is folded, and empty until it is unfolded (`unfold`) or something is looked for (`find`).

    >>> from alliance_widgets.components import SupervisionList
    >>> card = {"journey": "k", "code": "Blue Kite", "question": "What am I not asking?", "tried": "Role play.",
    ...         "reason": "goal stuck", "foot": ""}
    >>> SupervisionList(title="Lee would like to talk about Blue Kite (goal stuck).", asked=[card])
    """

    folder = "supervision_list"
    DEEDS: ClassVar[frozenset[str]] = frozenset({"open", "more", "unfold", "find"})
    WORDS: ClassVar[dict[str, str]] = {
        name: f"supervision_list.{name}"
        for name in ("tried", "look", "look_named", "open", "open_named", "find", "find_label")
    }

    title = Unicode("").tag(sync=True)
    lead = Unicode("").tag(sync=True)
    asked = List(Dict()).tag(sync=True)
    more_asked = Unicode("").tag(sync=True)
    signed = Dict().tag(sync=True)
    rest = Dict().tag(sync=True)
    found = Unicode("").tag(sync=True)
    foot = Unicode("").tag(sync=True)
