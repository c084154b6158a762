"""What would make today a good use of our time? One line from each voice, and two ticks."""

from __future__ import annotations

from typing import ClassVar

from traitlets import Bool, Unicode

from alliance_widgets.components.component import Component


class Today(Component):
    """The two lines of today: boxes while they are being written, then words that stand.

    >>> from alliance_widgets.components import Today
    >>> Today(title="What would make today a good use of our time?", client_text="How to say no at work.")
    """

    folder = "today"
    DEEDS: ClassVar[frozenset[str]] = frozenset({"write", "tick", "start", "later", "change", "back"})
    WORDS: ClassVar[dict[str, str]] = {
        "title": "today_card.title",
        "client_words": "today_card.client_words",
        "therapist_words": "today_card.therapist_words",
        "both_needed": "today_card.both_needed",
        "yes": "today_card.yes",
        "start": "today_card.start",
        "later": "goal_composer.later",
        "change": "today_card.change",
        "back": "today_card.back",
    }

    kicker = Unicode("").tag(sync=True)
    title = Unicode("").tag(sync=True)
    lead = Unicode("").tag(sync=True)
    client_text = Unicode("").tag(sync=True)
    therapist_text = Unicode("").tag(sync=True)
    client_yes = Bool(False).tag(sync=True)
    therapist_yes = Bool(False).tag(sync=True)
    editing = Bool(True).tag(sync=True)
