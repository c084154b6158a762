"""The small closed lists of the workbook, each word as it stands in the journal."""

from __future__ import annotations

from enum import StrEnum


class Language(StrEnum):
    """The languages of the workbook."""

    ENGLISH = "en"
    GERMAN = "de"
    SPANISH = "es"
    FRENCH = "fr"


class CoverThing(StrEnum):
    """What may be drawn on a pair's cover, so that they know it from afar."""

    KITE = "kite"
    LEAF = "leaf"
    BOAT = "boat"
    HILL = "hill"
    MOON = "moon"


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


METHOD_WORDS = ("name", "do", "asks_client", "asks_therapist", "hard", "how_long", "might_help", "if_we_wait")
"""What can be said of a way of working, each in the pair's own words."""


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
    """What both put a number to, covered: the closing check's three, and one of a review."""

    HEARD = "heard"
    MATTERS = "matters"
    SUITS = "suits"
    FITS = "fits"


CLOSING = (Statement.HEARD, Statement.MATTERS, Statement.SUITS)
"""The three statements of the closing check: bond, goals, methods."""


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


class Petal(StrEnum):
    """The five lists of what a person has to draw on."""

    FEELINGS = "feelings"
    THOUGHTS = "thoughts"
    DOINGS = "doings"
    PEOPLE = "people"
    PLACES = "places"


class Have(StrEnum):
    """Whether a resource is there."""

    HERE = "here"
    USED_TO = "used_to"
    WOULD_LIKE = "would_like"


class Rung(StrEnum):
    """The five steps of a goal in words, from the bottom up."""

    HARDER = "harder"
    NOW = "now"
    CLOSER = "closer"
    ENOUGH = "enough"
    BETTER = "better"

    @property
    def level(self) -> int:
        """-2 to +2, as goal attainment scaling counts; never on the shared screen."""
        return list(Rung).index(self) - 2


class Station(StrEnum):
    """The seven stops of the journey map."""

    WHO = "who"
    CHANGED = "changed"
    AFTER = "after"
    ALLIES = "allies"
    HARD = "hard"
    CHANGING = "changing"
    KEEP = "keep"


class Skin(StrEnum):
    """How the journey is drawn."""

    PATH = "path"
    RIVER = "river"
    SEASONS = "seasons"
    LIST = "list"


class Axis(StrEnum):
    """The four questions of "how shall we work?"."""

    LEAD = "lead"
    FEELING = "feeling"
    TIME = "time"
    WARMTH = "warmth"


class Lean(StrEnum):
    """Where between the two ends of such a question someone would like to be."""

    FIRST = "first"
    RATHER_FIRST = "rather_first"
    BOTH = "both"
    RATHER_SECOND = "rather_second"
    SECOND = "second"


class Block(StrEnum):
    """The parts of a session letter, in their order; the last two are each voice's own line."""

    TALKED = "talked"
    MATTERS = "matters"
    CLIENT_TRIES = "client_tries"
    THERAPIST_DOES = "therapist_does"
    HOW_WE_WORK = "how_we_work"
    CLIENT_LINE = "client_line"
    THERAPIST_LINE = "therapist_line"


class Decision(StrEnum):
    """What a review may end with."""

    CARRY_ON = "carry_on"
    CHANGE = "change"
    SPACE_OUT = "space_out"
    PLAN_ENDING = "plan_ending"
    OTHER_HELP = "other_help"


class Keepsake(StrEnum):
    """What a person takes along at the end."""

    KEEP = "keep"
    SIGNS = "signs"
    DO = "do"
    WHO = "who"


class FileWish(StrEnum):
    """What shall become of the file at the end."""

    KEEP = "keep"
    COPY = "copy"
    DELETE = "delete"


class Seen(StrEnum):
    """The parts of a workbook that a supervisor can be shown."""

    GOALS = "goals"
    METHODS = "methods"
    CHECKS = "checks"
    HELPED = "helped"
    DAYS = "days"
