"""One thing that helps, on a page of its own: its words, which list it goes on, and what it helps with."""

from __future__ import annotations

from typing import ClassVar

from traitlets import Dict, List, Unicode

from alliance_widgets.components.component import Component


class ResourceSheet(Component):
    """Write down one thing that helps, helped before or would be welcome; nothing is chosen for you.

    `resource` holds `text, petal, have, goal, method` as they stand, and is empty for a new one. `petals`, `haves`,
    `goals` and `ways` are the choices, `{value, label}`; without goals or ways none is asked for.

    >>> from alliance_widgets.components import ResourceSheet
    >>> petals = [{"value": "people", "label": "People"}, {"value": "places", "label": "Places"}]
    >>> ResourceSheet(petals=petals, haves=[{"value": "here", "label": "already here"}])
    """

    folder = "resource_sheet"
    DEEDS: ClassVar[frozenset[str]] = frozenset({"write", "cancel"})
    WORDS: ClassVar[dict[str, str]] = {
        name: f"resource_sheet.{name}"
        for name in (
            "title", "title_edit", "prompt", "label", "people", "petals", "haves", "more", "goals", "ways", "add",
            "save", "cancel",
        )
    }  # fmt: skip

    kicker = Unicode("").tag(sync=True)
    resource = Dict().tag(sync=True)
    petals = List(Dict()).tag(sync=True)
    haves = List(Dict()).tag(sync=True)
    goals = List(Dict()).tag(sync=True)
    ways = List(Dict()).tag(sync=True)
