"""Consent, read aloud on one screen: what the workbook is, who can open it, and three separate yeses."""

from __future__ import annotations

from typing import ClassVar

from traitlets import Bool, Dict, List, Unicode

from alliance_widgets.components.component import Component


class Consent(Component):
    """The texts to read aloud and three ticks, each on its own; a tick is `{name, label, yes}`.

    What is in `more` opens below the texts at a press on `more_title`. A part whose words a supervisor could read is
    `{part, label, client, therapist}`; each of the two says yes or no to it. Opened `again`, it has a way back.

    >>> from alliance_widgets.components import Consent
    >>> Consent(title="Before we start", lines=["What you write here stays on this computer."],
    ...         ticks=[{"name": "keep", "label": "Keep our words between sessions.", "yes": False}])
    """

    folder = "consent"
    DEEDS: ClassVar[frozenset[str]] = frozenset({"tick", "share", "next", "back"})
    WORDS: ClassVar[dict[str, str]] = {
        "kicker": "consent_card.kicker",
        "title": "consent_card.title",
        "ticks": "consent_card.ticks",
        "next": "consent_card.next",
        "not_now": "consent_card.not_now",
        "back": "button.back",
        "share": "consent_card.share",
        "share_lead": "consent_card.share_lead",
        "yes": "consent_card.yes",
        "open": "consent_card.open",
        "closed": "consent_card.closed",
    }

    kicker = Unicode("").tag(sync=True)
    title = Unicode("").tag(sync=True)
    lines = List(Unicode()).tag(sync=True)
    more_title = Unicode("").tag(sync=True)
    more = List(Unicode()).tag(sync=True)
    ticks = List(Dict()).tag(sync=True)
    parts = List(Dict()).tag(sync=True)
    again = Bool(False).tag(sync=True)
