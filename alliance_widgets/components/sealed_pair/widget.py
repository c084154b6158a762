"""Two answers, covered until the client turns them over, then drawn as a plain distance."""

from __future__ import annotations

from typing import ClassVar

from traitlets import Dict, Enum, Unicode

from alliance_widgets.components.component import Component


class SealedPair(Component):
    """Both have answered; nobody sees a number before the client turns the cards over.

    `result` is `{statement, client, therapist, was, apart_text, spoken, low, high}` and is None until then;
    `was` holds a first number that was changed after talking. `always` is `{ask, text, invite, choice, last}`;
    in the last session there is no next time to choose.

    >>> from alliance_widgets.components import SealedPair
    >>> SealedPair(state="sealed", title="Both of you have finished.")
    """

    folder = "sealed_pair"
    DEEDS: ClassVar[frozenset[str]] = frozenset(
        {"turn_over", "talk_first", "keep", "note", "talk", "change", "back", "next"}
    )
    WORDS: ClassVar[dict[str, str]] = {
        name: f"sealed_pair.{name}"
        for name in (
            "covered", "to_come", "turn_over", "talk_first", "keep", "showing", "both", "change", "change_one",
            "changed", "choose", "done", "leave", "now", "next_time", "no", "back", "next",
        )
    }  # fmt: skip

    state = Enum(["one", "sealed", "revealed", "skipped"], "sealed").tag(sync=True)
    kicker = Unicode("").tag(sync=True)
    title = Unicode("").tag(sync=True)
    lead = Unicode("").tag(sync=True)
    result = Dict(default_value=None, allow_none=True).tag(sync=True)
    always = Dict(default_value=None, allow_none=True).tag(sync=True)
