"""A picture that speaks: its sentence first, then the drawing, then every number as a table."""

from __future__ import annotations

from importlib.resources import files
from typing import Any, ClassVar

from traitlets import Dict, List, Unicode

from alliance_widgets.components.component import Component


class Figure(Component):
    """Read the sentence, look at the picture, or open the table: all three say the same.

    `figure` is a Plotly figure in symbols ("@client", "0.85em") or None where there is nothing to draw yet; `narrow`
    is the same for a phone held upright, and without it the wide one can be moved sideways.

    >>> from alliance_widgets.components import Figure
    >>> Figure(headline="Two days were up.", columns=["Day", "How it was"], rows=[["Monday", "Up"]])
    """

    folder = "figure"
    DEEDS: ClassVar[frozenset[str]] = frozenset({"back", "next"})
    WORDS: ClassVar[dict[str, str]] = {
        "table": "figure.table",
        "back": "figure.back",
        "next": "figure.next",
        "no_drawing": "figure.no_drawing",
        "sideways": "figure.sideways",
    }

    kicker = Unicode("").tag(sync=True)
    headline = Unicode("").tag(sync=True)
    lead = Unicode("").tag(sync=True)
    figure = Dict(default_value=None, allow_none=True).tag(sync=True)
    narrow = Dict(default_value=None, allow_none=True).tag(sync=True)
    columns = List(Unicode()).tag(sync=True)
    rows = List(List(Unicode())).tag(sync=True)
    caption = Unicode("").tag(sync=True)
    read = Unicode("").tag(sync=True)

    def __init__(self, **traits: Any) -> None:
        super().__init__(**traits)
        self.on_msg(self._lend_plotly)

    def _lend_plotly(self, _widget: object, message: object, _buffers: object) -> None:
        """In a notebook without our page the kernel hands the drawing library over, once a page."""
        if not isinstance(message, dict) or message.get("ask") != "plotly":
            return
        bundle = files("alliance_widgets") / "static" / "plotly.js"
        found = [bundle.read_bytes()] if bundle.is_file() else []
        self.send({"plotly": bool(found)}, buffers=found)
