"""Both people's numbers to one question, put in together from paper."""

from __future__ import annotations

from typing import ClassVar

from traitlets import Unicode

from alliance_widgets.components.component import Component


class TwoNumbers(Component):
    """Put in the number each of you wrote on paper; either can be left out.

    `done` carries `client` and `therapist`, each 0 to 10 or "not_today".

    >>> from alliance_widgets.components import TwoNumbers
    >>> TwoNumbers(title="I felt heard and understood today.", low="not at all", high="completely")
    """

    folder = "two_numbers"
    DEEDS: ClassVar[frozenset[str]] = frozenset({"done", "back"})
    WORDS: ClassVar[dict[str, str]] = {
        "put": "two_numbers.put",
        "choose": "two_numbers.choose",
        "not_today": "two_numbers.not_today",
        "done": "two_numbers.done",
        "back": "two_numbers.back",
    }

    kicker = Unicode("").tag(sync=True)
    title = Unicode("").tag(sync=True)
    low = Unicode("").tag(sync=True)
    high = Unicode("").tag(sync=True)
