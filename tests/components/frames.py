"""A session's frame for the tests of the frame, and the few things done to it again and again."""

from __future__ import annotations

from drawing import Drawn
from playwright.sync_api import Locator

STILL = (
    "still",
    {"title": "Where are things now?", "buttons": [{"deed": "next", "label": "Continue", "kind": "main"}]},
)
WORDS = ("words_box", {"label": "Sam’s words", "text": ""})
SESSION = {
    "code_name": "Blue Kite",
    "session_text": "Session 8",
    "saved_text": "10:42",
    "page_title": "Check-in",
    "body": STILL,
}


def touch(frame: Drawn, state: str) -> None:
    """Says what the front end says about the socket or the kernel."""
    frame.page.evaluate("(state) => document.dispatchEvent(new CustomEvent('aw:touch', { detail: { state } }))", state)


def pings(frame: Drawn) -> list[int]:
    """The numbers of the pings sent so far."""
    return frame.page.evaluate("sent.filter((one) => one.deed === 'ping').map((one) => one.id)")


def field(frame: Drawn) -> Locator:
    """The words box in the frame."""
    return frame.page.get_by_role("textbox", name="Sam’s words")
