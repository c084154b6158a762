"""Who speaks, and who may sit at the table."""

from __future__ import annotations

from enum import StrEnum


class Voice(StrEnum):
    """One of the two people who write the workbook together."""

    CLIENT = "client"
    THERAPIST = "therapist"

    @property
    def other(self) -> Voice:
        """The one who sits opposite."""
        return Voice.THERAPIST if self is Voice.CLIENT else Voice.CLIENT


class Role(StrEnum):
    """As whom a page was opened; the pair share one screen and so one role."""

    PAIR = "pair"
    DESK = "desk"
    SUPERVISOR = "supervisor"
    TRAINER = "trainer"
