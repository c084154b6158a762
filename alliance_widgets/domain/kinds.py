"""The small closed lists of the workbook, each word as it stands in the journal."""

from __future__ import annotations

from enum import StrEnum


class HowWas(StrEnum):
    """How a day was, against the person's own usual; left out is an answer too."""

    UP = "up"
    MIXED = "mixed"
    DOWN = "down"
    OUT = "out"


class Settled(StrEnum):
    """How a goal came off the table; LIVE takes it up again."""

    LIVE = "live"
    PARKED = "parked"
    MET = "met"
    LET_GO = "let_go"


class Lane(StrEnum):
    """Where a way of working stands on the board."""

    IDEAS = "ideas"
    TALKING = "talking"
    TRYING = "trying"
    KEEPING = "keeping"
    NOT_FOR_US = "not_for_us"


class HowOften(StrEnum):
    """How often a method was used between two sessions."""

    NOT_AT_ALL = "not_at_all"
    ONCE = "once"
    FEW = "few"
    MOST = "most"


class Asked(StrEnum):
    """What is asked about a method: does it suit, are we willing, did it help."""

    FIT = "fit"
    WILLING = "willing"
    HELPED = "helped"


class Statement(StrEnum):
    """The three statements of the closing check: bond, goals, methods."""

    HEARD = "heard"
    MATTERS = "matters"
    SUITS = "suits"


class TalkChoice(StrEnum):
    """The answer to "shall we spend a few minutes on how we work together?"."""

    NOW = "now"
    NEXT = "next"
    NO = "no"


class Door(StrEnum):
    """The four ways on after talking about how we work."""

    GOAL = "goal"
    METHOD = "method"
    MIX_UP = "mix_up"
    NOTICE = "notice"
