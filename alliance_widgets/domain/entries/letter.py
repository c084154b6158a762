"""What has happened to the letter of a session."""

from __future__ import annotations

from alliance_widgets.domain.entries.entry import Entry, entry
from alliance_widgets.domain.kinds import Block
from alliance_widgets.domain.voices import Voice


@entry
class BlockWritten(Entry):
    SUBJECT = "block"
    WORDS = ("text",)
    block: Block
    text: str


@entry
class BlockLeftOut(Entry):
    SUBJECT = "block"
    block: Block
    yes: bool


@entry
class LetterTicked(Entry):
    by: Voice
    yes: bool
