"""The page between two turns: one idea, and one large button."""

from __future__ import annotations

from typing import ClassVar

from traitlets import Enum, Unicode

from alliance_widgets.components.component import Component


class Handover(Component):
    """This part is just for one of you: take your time, skip what you like, or talk it through.

    `headphones`, `start` and `talk` have words of their own when left empty.

    >>> from alliance_widgets.components import Handover
    >>> Handover(voice="client", title="Sam, this part is just for you.", lead="Lee will look away.")
    """

    folder = "handover"
    DEEDS: ClassVar[frozenset[str]] = frozenset({"start", "talk"})
    WORDS: ClassVar[dict[str, str]] = {
        "start": "handover.start",
        "talk": "handover.talk",
        "headphones": "handover.headphones",
    }

    voice = Enum(["client", "therapist"], "client").tag(sync=True)
    title = Unicode("").tag(sync=True)
    lead = Unicode("").tag(sync=True)
    headphones = Unicode("").tag(sync=True)
    start = Unicode("").tag(sync=True)
    talk = Unicode("").tag(sync=True)
    art = Enum(["", "kite", "client", "therapist"], "").tag(sync=True)
