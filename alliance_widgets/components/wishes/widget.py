"""How shall we work? Four lines between two ends, for each voice, and then both side by side."""

from __future__ import annotations

from typing import ClassVar

from traitlets import Bool, Dict, Enum, List, Unicode

from alliance_widgets.components.component import Component


class Wishes(Component):
    """Say for a few questions where between two ends you would like to be; none is chosen for you.

    An axis is `{axis, legend, first, second, lean}`, `lean` "" or one of the five steps from first to second.
    With `voice="both"` it is `{axis, first, second, client, therapist, spoken}` and only shows.

    >>> from alliance_widgets.components import Wishes
    >>> Wishes(title="How shall we work?", axes=[{"axis": "lead", "first": "Lee leads", "second": "Sam leads"}])
    """

    folder = "wishes"
    DEEDS: ClassVar[frozenset[str]] = frozenset({"say", "next", "back", "cover"})
    WORDS: ClassVar[dict[str, str]] = {
        "first": "wishes.first",
        "rather_first": "wishes.rather_first",
        "both": "wishes.both",
        "rather_second": "wishes.rather_second",
        "second": "wishes.second",
        "next": "wishes.next",
        "back": "wishes.back",
        "cover": "wishes.cover",
        "offer": "wishes.offer",
    }

    kicker = Unicode("").tag(sync=True)
    title = Unicode("").tag(sync=True)
    lead = Unicode("").tag(sync=True)
    voice = Enum(["client", "therapist", "both"], "client").tag(sync=True)
    axes = List(Dict()).tag(sync=True)
    can_cover = Bool(False).tag(sync=True)
    offer = Unicode("").tag(sync=True)
