"""Between two sessions: was this way of working used, and did it help?"""

from __future__ import annotations

from typing import Any, ClassVar

from traitlets import Dict, Enum, Unicode, observe

from alliance_widgets.components.component import Component
from alliance_widgets.words import say


class MethodReview(Component):
    """One method, asked about in the check-in.

    `helped` holds for each voice `{"answered": bool, "value": 0 to 10 or None}`; `covering` who would rather answer
    covered, `{"client": bool, "therapist": bool}`, and is None where that is not offered.

    >>> from alliance_widgets.components import MethodReview
    >>> MethodReview(name="Walk home")
    """

    folder = "method_review"
    DEEDS: ClassVar[frozenset[str]] = frozenset({"used", "reason", "helped", "not_today", "cover", "next", "back"})
    WORDS: ClassVar[dict[str, str]] = {
        "how_often": "method_review.how_often",
        "not_at_all": "method_review.not_at_all",
        "once": "method_review.once",
        "few": "method_review.few",
        "most": "method_review.most",
        "reasons": "method_review.reasons",
        "reason_week": "method_review.reason_week",
        "reason_forgot": "method_review.reason_forgot",
        "reason_other": "method_review.reason_other",
        "reason_suit": "method_review.reason_suit",
        "helped": "method_review.helped",
        "helped_client": "method_review.helped_client",
        "helped_therapist": "method_review.helped_therapist",
        "helped_low": "method_review.helped_low",
        "helped_high": "method_review.helped_high",
        "not_today": "method_review.not_today",
        "change": "method_review.change",
        "cover": "method_review.cover",
        "cover_yes": "method_review.cover_yes",
        "next": "method_review.next",
        "back": "method_review.back",
    }

    kicker = Unicode("").tag(sync=True)
    name = Unicode("").tag(sync=True)
    title = Unicode("").tag(sync=True)
    used = Enum((None, "not_at_all", "once", "few", "most"), None).tag(sync=True)
    reason = Unicode("").tag(sync=True)
    helped = Dict().tag(sync=True)
    covering = Dict(default_value=None, allow_none=True).tag(sync=True)

    def __init__(self, **traits: Any) -> None:
        super().__init__(**traits)
        self._ask()

    @observe("name")
    def _ask(self, change: object = None) -> None:
        self.title = say("method_review.title", method=self.name) if self.name else say("method_review.title_bare")
