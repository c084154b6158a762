"""A card with a menu."""

from __future__ import annotations

from typing import ClassVar

from traitlets import Bool, Dict, Enum, List, Unicode

from alliance_widgets.components.component import Component


class Card(Component):
    """One thing on a card, and what can be done with it in a menu that opens by button or key.

    `scores` are `{"voice", "text"}`; a menu item is `{"choice", "label", "icon"}`, and may have `items` of its own.

    >>> from alliance_widgets.components import Card
    >>> Card(title="A worry page at six", voice="therapist", from_text="from Lee",
    ...      menu=[{"choice": "edit", "label": "Edit", "icon": "edit"}])
    """

    folder = "card"
    DEEDS: ClassVar[frozenset[str]] = frozenset({"pick"})

    title = Unicode("").tag(sync=True)
    lines = List(Unicode()).tag(sync=True)
    voice = Enum(["", "client", "therapist", "both"], "").tag(sync=True)
    from_text = Unicode("").tag(sync=True)
    state_text = Unicode("").tag(sync=True)
    scores = List(Dict()).tag(sync=True)
    menu = List(Dict()).tag(sync=True)
    aside = Bool(False).tag(sync=True)
