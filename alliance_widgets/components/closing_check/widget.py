"""One statement of the closing check, for one person alone; the number goes under cover."""

from __future__ import annotations

from typing import ClassVar

from traitlets import Bool, Enum, Unicode

from alliance_widgets.components.component import Component


class ClosingCheck(Component):
    """Say how true one sentence was today; the number is covered as soon as it is given.

    The number goes up once and is never a trait: `answered` tells only that there is one.

    >>> from alliance_widgets.components import ClosingCheck
    >>> ClosingCheck(voice="client", statement="I felt heard and understood today.",
    ...              low="not at all", high="completely")
    """

    folder = "closing_check"
    DEEDS: ClassVar[frozenset[str]] = frozenset({"done", "not_today", "back"})
    WORDS: ClassVar[dict[str, str]] = {
        "only": "closing_check.only",
        "note_therapist": "closing_check.note",
        "note_client": "closing_check.note_client",
        "choose": "closing_check.choose",
        "again": "closing_check.again",
        "not_today": "closing_check.not_today",
        "done": "closing_check.done",
        "back": "closing_check.back",
    }

    kicker = Unicode("").tag(sync=True)
    statement = Unicode("").tag(sync=True)
    voice = Enum(["client", "therapist"], "client").tag(sync=True)
    low = Unicode("").tag(sync=True)
    high = Unicode("").tag(sync=True)
    answered = Bool(False).tag(sync=True)
