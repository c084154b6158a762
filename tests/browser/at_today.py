"""Sam and Lee at what they want of today: where the tests of what goes wrong begin, and what they look for there."""

from __future__ import annotations

from cable import Cable
from house import House, heading
from playwright.sync_api import Locator, Page, expect

LOST, BACK, STOPPED = "We have lost touch", "We are back.", "The workbook stopped."
SAM, LEE = "How to say no", "The letter to your mother"
REFUSED = ("Failed to load resource", "WebSocket connection", "ERR_INTERNET_DISCONNECTED")
EMPTY = [{"action": "write_focus", "text": "", "by": voice} for voice in ("client", "therapist")]
"""Deeds after which nothing is said yet."""


def opened(house: House, page: Page) -> Cable:
    """Their page, with its cable in our hand."""
    cable = Cable(page)
    house.open(page)
    heading(page, "What would make today a good use of our time?")
    return cable


def box(page: Page, name: str) -> Locator:
    return page.get_by_label(f"{name}’s words")


def says(page: Page, words: str) -> None:
    expect(page.locator(".aw-banner")).to_contain_text(words)


def kept(house: House) -> dict[str, str]:
    """The two lines, as they stand in the journal."""
    return {voice.value: text for voice, text in house.journey.focus.lines.items() if text}
