"""A page to read and to press on: a cover, the resting screen, a card in someone's voice."""

from __future__ import annotations

from typing import Any, ClassVar

from traitlets import Bool, Dict, Enum, List, Unicode

from alliance_widgets.components.component import Component
from alliance_widgets.domain.kinds import CoverThing

COVER_THINGS = tuple(thing.value for thing in CoverThing)
"""What may be drawn on a pair's cover."""


class Still(Component):
    """A still page: a line or two in large type, and what can be pressed.

    Every press is the deed `press` with the `name` of the button; a button is
    `{"deed", "label", "kind": "main"|"plain"|"quiet", "icon"}`, a choice `{"deed", "label"}`,
    and on a cover also its `"lang"` and whether it is `"on"`.
    On a page `calls` are whom to call, `{"name", "call"}`, and `said` are the words of each voice,
    `{"voice", "name", "text"}`, under the name and its mark.
    `layout` is "page", "cover", "rest" or "voice-card". In "voice-card" the `kicker` is the name of the one
    who speaks; `title` and `lead` are said first. On a "page", `more` opens at a press on `more_title`, and `asides`
    are buttons that lead to other pages, under the text and not on the edge of the table.

    >>> from alliance_widgets.components import Still
    >>> Still(title="Blue Kite", lead="Ready when you are.", layout="cover", art="kite", big=True,
    ...       buttons=[{"deed": "open", "label": "Yes, open it", "kind": "main"}])
    """

    folder = "still"
    DEEDS: ClassVar[frozenset[str]] = frozenset({"press"})

    kicker = Unicode("").tag(sync=True)
    title = Unicode("").tag(sync=True)
    lead = Unicode("").tag(sync=True)
    lines = List(Unicode()).tag(sync=True)
    more_title = Unicode("").tag(sync=True)
    more = List(Unicode()).tag(sync=True)
    said = List(Dict()).tag(sync=True)
    calls = List(Dict()).tag(sync=True)
    big = Bool(False).tag(sync=True)
    voice = Enum(["", "client", "therapist", "both"], "").tag(sync=True)
    art = Enum(["", *COVER_THINGS, "client", "therapist", "both"], "").tag(sync=True)
    form = Enum(["page", "cover", "rest", "voice-card"], "page").tag(sync=True)
    asides = List(Dict()).tag(sync=True)
    buttons = List(Dict()).tag(sync=True)
    choices_legend = Unicode("").tag(sync=True)
    choices = List(Dict()).tag(sync=True)

    def __init__(self, *, layout: str = "page", **traits: Any) -> None:
        # A widget's own `layout` is its box in ipywidgets, so the trait that travels is `form`.
        super().__init__(form=layout, **traits)
