"""What the server can draw of a page before its parts have come: its headline, in the place where it will stand."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from alliance_widgets.words import say

if TYPE_CHECKING:
    from alliance_widgets.components.component import Component
    from alliance_widgets.components.frame import Frame

FIRST = "application/vnd.alliance.first+json"
"""The media type of what is drawn first; the page's template reads it."""

HEAD = ("kicker", "title", "lead", "lines", "big", "voice", "art")
"""What a headline is made of, where a component has it."""

ANOTHER = frozenset({"handover", "resources_map"})
"""Components whose headline stands elsewhere, or says more than their title: none is drawn, rather than moved."""


def first_of(frame: Frame) -> dict[str, Any]:
    """The bar, the headline and the edge of the table; nothing of what a person answered."""
    saved = say("frame.saved", time=frame.saved_text) if frame.bar and frame.saved_text else ""
    return {
        "language": frame.language,
        "direction": frame.direction,
        "classes": [name for name, on in (("wide", frame.wide), ("resting", frame.resting)) if on],
        "tint": frame.tint,
        "name": frame.code_name if frame.bar else say("frame.workbook"),
        "session": frame.session_text if frame.bar else "",
        "full": frame.bar,
        "saved": saved,
        "pause": say("frame.pause"),
        "help": say("frame.help"),
        "made_up": frame.made_up,
        "leave": say("frame.leave"),
        "undo": {"text": frame.undo["text"], "label": _whose_undo(frame)} if frame.undo else None,
        "body": _headline(frame.body) if frame.body is not None else None,
    }


def _whose_undo(frame: Frame) -> str:
    voice = frame.undo.get("voice")
    return say("frame.undo_own", name=getattr(frame, voice)) if voice else say("frame.undo")


def _headline(body: Component) -> dict[str, Any]:
    found = {name: getattr(body, name) for name in HEAD if body.has_trait(name)}
    if body.has_trait("headline"):  # a picture's own sentence
        found["title"] = body.headline
    if body.folder == "attainment_ladder":  # its lead stands beside its first step
        found["lead"] = ""
    form = getattr(body, "form", "page")
    is_another = body.folder in ANOTHER or form == "voice-card" or getattr(body, "step", "") == "agree"
    return {**dict.fromkeys(HEAD, ""), "big": body.folder == "doors", **({} if is_another else found)} | {
        "folder": body.folder,
        "form": "page" if is_another else form,
        "buttons": getattr(body, "buttons", []),
        "choices": getattr(body, "choices", []) if form == "cover" else [],
    }
