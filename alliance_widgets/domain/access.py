"""One table: which role may do and see what."""

from __future__ import annotations

from enum import Flag, auto

from alliance_widgets.domain.voices import Role


class May(Flag):
    """What a role may do in a journey; WRITE is what the pair puts, MANAGE what the therapist does with the whole."""

    SEE_NUMBERS = auto()
    SEE_WORDS = auto()
    WRITE = auto()
    KEEP_NOTES = auto()
    MANAGE = auto()


TABLE = {
    Role.PAIR: May.SEE_NUMBERS | May.SEE_WORDS | May.WRITE,
    # The therapist alone: private notes, and beginning, sharing, copying and deleting; not the pair's own answers.
    Role.DESK: May.SEE_NUMBERS | May.SEE_WORDS | May.KEEP_NOTES | May.MANAGE,
    Role.SUPERVISOR: May.SEE_NUMBERS,
    Role.TRAINER: May.SEE_NUMBERS | May.SEE_WORDS | May.WRITE,
}


def allows(role: Role, what: May) -> bool:
    """Whether someone with this role may do that."""
    return what in TABLE[role]
