"""The letter of a session as one sheet: the parts that are in, and two signed lines."""

from __future__ import annotations

from datetime import date

from alliance_widgets.domain.journey import Journey
from alliance_widgets.domain.kinds import Block
from alliance_widgets.domain.letters import letter_blocks
from alliance_widgets.exchange.sheet import Sheet, Signed, Words, day_and_month
from alliance_widgets.words import say

VOICES = {
    Block.MATTERS: "client",
    Block.CLIENT_TRIES: "client",
    Block.THERAPIST_DOES: "therapist",
    Block.CLIENT_LINE: "client",
    Block.THERAPIST_LINE: "therapist",
}
"""Whose words a part holds; the others are of both."""
LINES = (Block.CLIENT_LINE, Block.THERAPIST_LINE)


def letter_heading(day: date) -> str:
    """Notes, 14 May"""
    return say("letter.heading", day=day_and_month(day))


def block_title(journey: Journey, block: Block) -> str:
    """What stands above a part of the letter."""
    return say(f"letter.{block}", client=journey.client, therapist=journey.therapist)


def letter_sheet(journey: Journey, day: date) -> Sheet:
    """The letter as it is printed: parts left out, or with nothing in them, take no room."""
    left_out = journey.letter.left_out
    texts = {block: "" if block in left_out else text for block, text in letter_blocks(journey).items()}
    parts = [
        Words(block_title(journey, block), text, VOICES.get(block, ""))
        for block, text in texts.items()
        if text and block not in LINES
    ]
    client_line, therapist_line = (texts[block] for block in LINES)
    signed = Signed(journey.client, journey.therapist, client_line, therapist_line)
    return Sheet(letter_heading(day), (*parts, signed))
