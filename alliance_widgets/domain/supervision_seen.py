"""Everything a supervisor may see of one journey, as plain frozen values: week numbers, never a date."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated

from alliance_widgets.domain.kinds import Door, HowOften, Lane, Settled, Statement, TalkChoice
from alliance_widgets.domain.kinds import Seen as Block

Number = Annotated[int | None, "rating"]
"""0 to 10, or None where it was not today."""


class Category(StrEnum):
    """What a goal is about, in the therapist's choice, as long as its words are not shown; NONE is plain "Goal A"."""

    NONE = "none"
    WORK = "work"
    SLEEP = "sleep"
    PEOPLE = "people"
    BODY = "body"
    MOOD = "mood"
    HOME = "home"
    OTHER = "other"


class Reason(StrEnum):
    """Why the therapist would like to talk about a journey, for the list."""

    STUCK = "stuck"
    APART = "apart"
    DIP = "dip"
    ENDING = "ending"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class SeenSession:
    """One session and the week it was in; the first week is 1."""

    number: int
    week: int
    closed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class SeenRating:
    """What was put in one session; None: not today."""

    session: int
    week: int
    rating: Number


@dataclass(frozen=True, slots=True, kw_only=True)
class SeenStep:
    """The step of the ladder that was said in one session, -2 to +2."""

    session: int
    week: int
    level: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SeenGoal:
    """One goal by its letter; `words` and `steps` are empty unless the pair let them be read."""

    letter: str
    category: Category
    words: str
    settled: Settled
    enough: Number
    ratings: tuple[SeenRating, ...]
    rungs: tuple[SeenStep, ...]
    steps: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SeenUse:
    """How often a way of working was used before a session."""

    session: int
    how: HowOften


@dataclass(frozen=True, slots=True, kw_only=True)
class SeenMethod:
    """One way of working by its number; `name` is empty unless the pair let it be read."""

    number: int
    name: str
    lane: Lane
    began: int | None
    ended: int | None
    fit: Number
    helped_client: Number
    helped_therapist: Number
    used: tuple[SeenUse, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SeenAnswer:
    """Both voices on one statement: as turned over, and as it stands after the talk."""

    statement: Statement
    first_client: Number
    first_therapist: Number
    client: Number
    therapist: Number


@dataclass(frozen=True, slots=True, kw_only=True)
class SeenCheck:
    """The closing check of one session; without answers it was kept back."""

    session: int
    week: int
    answers: tuple[SeenAnswer, ...]
    withdrawn: bool
    talk: TalkChoice | None
    door: Door | None


@dataclass(frozen=True, slots=True, kw_only=True)
class SeenHelp:
    """That the two talked and something was said to help; `words` are empty unless the pair let them be read."""

    session: int
    week: int
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SeenWeek:
    """How many up, mixed and down days a week had."""

    week: int
    up: int
    mixed: int
    down: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One journey as its supervisor may see it, frozen at the moment it was shown."""

    journey: str
    code_name: str
    blocks: tuple[Block, ...]
    in_words: tuple[Block, ...]
    sessions: tuple[SeenSession, ...]
    goals: tuple[SeenGoal, ...] = ()
    methods: tuple[SeenMethod, ...] = ()
    checks: tuple[SeenCheck, ...] = ()
    helped: tuple[SeenHelp, ...] = ()
    days: tuple[SeenWeek, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Ask:
    """What the therapist asks, in their own words, and what was tried already."""

    question: str
    tried: str
    reason: Reason
