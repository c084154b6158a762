"""The doors one comes in by."""

from __future__ import annotations

from typing import ClassVar

from traitlets import Dict, List, Unicode

from alliance_widgets.components.component import Component


class Doors(Component):
    """Which door is yours? Each is a plain link; one without an `href` is shown closed.

    A door is `{"href", "title", "text", "art": "pair"|"supervisor"|"trainer", "first": bool}`.

    >>> from alliance_widgets.components import Doors
    >>> Doors(title="Let’s talk.", doors=[
    ...     {"href": "#two", "title": "Two people who meet to talk", "art": "pair", "first": True},
    ... ])
    """

    folder = "doors"
    WORDS: ClassVar[dict[str, str]] = {"doors": "handover.doors"}

    title = Unicode("").tag(sync=True)
    lead = Unicode("").tag(sync=True)
    doors = List(Dict()).tag(sync=True)
    foot = Unicode("").tag(sync=True)
