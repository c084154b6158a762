"""One case in supervision: the question, the pictures, and what the two say of it."""

from __future__ import annotations

from typing import ClassVar

from traitlets import Bool, Dict, Enum, List, Unicode

from alliance_widgets.components.figure import Figure

SIDES = ("preview", "therapist", "supervisor")


class SupervisionReview(Figure):
    """Look at what was shown, say something about one place in it, and agree on one next step.

    `side` is who looks: in a preview nothing can be said yet; the therapist writes the step, and the supervisor, whose
    `name` is known, signs it. A sheet is a chart as Figure takes it, with the `pins` that belong to it. `first` are the
    parts above the sheets and `parts` those below, each `{"title", "lines", "columns", "rows", "folded"}`. A pin is
    `{"value", "label"}`, a remark `{"number", "voice", "name", "on", "pin", "about", "text", "mine"}`, the step
    `{"text", "by", "earlier"}` or empty, and `signed` a sentence. A link is `{"name", "label", "main"}`.

    >>> from alliance_widgets.components import SupervisionReview
    >>> SupervisionReview(kicker="Blue Kite", title="“What am I not asking?”", asked=True, side="supervisor", sheets=[
    ...     {"headline": "Goal B has not moved.", "columns": ["Week", "Goal B"], "rows": [["9", "5"]], "pins": []}])
    """

    folder = "supervision_review"
    DEEDS: ClassVar[frozenset[str]] = frozenset({"press", "remark", "forget_remark", "step", "sign"})
    WORDS: ClassVar[dict[str, str]] = Figure.WORDS | {
        name: f"supervision_review.{name}"
        for name in (
            "back", "remarks", "no_remarks", "remark", "remark_lead", "about", "on", "keep", "remove", "remove_named",
            "sure", "removed", "kept", "step", "step_label", "keep_step", "no_step", "earlier", "sign", "sign_lead",
            "not_signed", "pinned",
        )
    }  # fmt: skip

    title = Unicode("").tag(sync=True)
    asked = Bool(False).tag(sync=True)
    side = Enum(SIDES, "preview").tag(sync=True)
    name = Unicode("").tag(sync=True)
    sheets = List(Dict()).tag(sync=True)
    first = List(Dict()).tag(sync=True)
    parts = List(Dict()).tag(sync=True)
    pins = List(Dict()).tag(sync=True)
    thread = List(Dict()).tag(sync=True)
    step = Dict().tag(sync=True)
    signed = Unicode("").tag(sync=True)
    links = List(Dict()).tag(sync=True)
