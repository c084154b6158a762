"""The page on the table: who and when above, help below, one screen between."""

from __future__ import annotations

from typing import Any, ClassVar

from traitlets import Bool, Dict, Enum, Float, Unicode

from alliance_widgets.components.first import FIRST, first_of
from alliance_widgets.components.framing import TOUCH_WORDS, Framing
from alliance_widgets.components.source import is_hosted


class Frame(Framing):
    """Around every screen: what is saved, Pause, Undo, and help in the same place always.

    `body` is the component in the middle; `saved_text` is a time such as "10:42"; from `closing_at`
    (seconds since 1970, 0 for never) it asks for the closing check, where the room wants to be reminded.
    Set `language` after another language is spoken: all of the frame, and the page itself, is then in it.
    `made_up` is the stripe of a role-play, on the screen and on every sheet, with a way out of it.
    It asks every five seconds whether its kernel is there, and says so when it is not.

    >>> from alliance_widgets.components import Frame, NumberStrip
    >>> Frame(code_name="Blue Kite", saved_text="10:42", body=NumberStrip(legend="I felt heard today."))
    """

    folder = "frame"
    DEEDS: ClassVar[frozenset[str]] = frozenset({"ping", "undo", "help", "leave"})
    WORDS: ClassVar[dict[str, str]] = TOUCH_WORDS | {
        name: f"frame.{name}"
        for name in (
            "workbook", "page_title", "pause", "paused_title", "paused", "paused_lead", "carry_on", "help",
            "closing_check", "undo", "undo_own", "put_back", "aloud", "leave",
        )
    } | {"paper": "cover.paper"}  # fmt: skip

    code_name = Unicode("").tag(sync=True)
    session_text = Unicode("").tag(sync=True)
    undo = Dict(default_value=None, allow_none=True).tag(sync=True)
    tint = Enum(["", "client", "therapist"], "").tag(sync=True)
    wide = Bool(False).tag(sync=True)
    resting = Bool(False).tag(sync=True)
    bar = Bool(True).tag(sync=True)
    help_on = Bool(False).tag(sync=True)
    closing_at = Float(0.0).tag(sync=True)
    made_up = Unicode("").tag(sync=True)

    def _repr_mimebundle_(self, **kwargs: Any) -> tuple[dict[str, Any], dict[str, Any]] | None:
        """Shown on our own page, it brings what the server can draw of it at once."""
        bundle = super()._repr_mimebundle_(**kwargs)
        if bundle and is_hosted():
            bundle[0][FIRST] = first_of(self)
        return bundle
