"""Ask a supervisor: the question in one's own words, why, what was tried, and which parts are shown with it."""

from __future__ import annotations

from typing import ClassVar

from traitlets import Dict, List, Unicode

from alliance_widgets.components.component import Component


class SupervisionAsk(Component):
    """Write the question, choose what is shown with it, and look at it before anyone else does.

    A reason is `{"value", "label"}`, a part `{"name", "label", "text", "yes"}` with a line on what of it can be read,
    a goal `{"letter", "label", "words", "category"}`, a category `{"value", "label"}`. What is written comes as the
    deed `write` (field "question" or "tried"), a reason or a goal's category as `choose` (field "reason" or
    "category:A"), a part as `tick`.

    >>> from alliance_widgets.components import SupervisionAsk
    >>> SupervisionAsk(kicker="Blue Kite", title="What would you like to ask?",
    ...                reasons=[{"value": "stuck", "label": "A goal does not move"}],
    ...                parts=[{"name": "goals", "label": "Goals", "text": "Numbers, no words.", "yes": False}])
    """

    folder = "supervision_ask"
    DEEDS: ClassVar[frozenset[str]] = frozenset({"write", "choose", "tick", "press"})
    WORDS: ClassVar[dict[str, str]] = {
        name: f"supervision_ask.{name}"
        for name in (
            "question", "question_hint", "tried", "tried_hint", "reasons", "parts", "parts_lead", "goals",
            "goals_lead", "preview", "back",
        )
    }  # fmt: skip

    kicker = Unicode("").tag(sync=True)
    title = Unicode("").tag(sync=True)
    lead = Unicode("").tag(sync=True)
    question = Unicode("").tag(sync=True)
    tried = Unicode("").tag(sync=True)
    reasons = List(Dict()).tag(sync=True)
    reason = Unicode("").tag(sync=True)
    parts = List(Dict()).tag(sync=True)
    goals = List(Dict()).tag(sync=True)
    categories = List(Dict()).tag(sync=True)
