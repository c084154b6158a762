"""What stands in the file for supervision, as frozen values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from alliance_widgets.domain.supervision import Ask, Case, Reason
from alliance_widgets.domain.voices import Role


class SeenDeed(StrEnum):
    """What was done with the file, as both can read it."""

    OPENED = "opened"
    JOURNEY_OPENED = "journey_opened"
    PREDICTED = "predicted"
    REMARK = "remark"
    FORGOTTEN = "forgotten"
    STEP = "step"
    SIGNED = "signed"
    SHOWN = "shown"
    WITHDRAWN = "withdrawn"
    WORDS_CLOSED = "words_closed"
    PASSPHRASE_CHANGED = "passphrase_changed"  # noqa: S105  a name


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """One journey on one line of the list."""

    journey: str
    code_name: str
    therapist: str
    asked: bool
    reason: Reason | None
    question: str
    tried: str
    signs: tuple[str, ...]
    turn: int
    shown_at: datetime
    remarks: int
    signed_at: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark:
    """What one of the two said; `pin` is where, empty for the whole."""

    number: int
    at: datetime
    who: Role
    name: str
    pin: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """The one next step, in the therapist's words."""

    number: int
    at: datetime
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SignOff:
    """Who signed the step that stands, and when."""

    name: str
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreed:
    """The step that stands for one journey, and who signed it."""

    journey: str
    code_name: str
    therapist: str
    step: Step
    signed: SignOff | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Prediction:
    """What a supervisor expected before seeing, and what stood in the case; keys as `to_predict` names them."""

    journey: str
    at: datetime
    given: Mapping[str, int]
    stood: Mapping[str, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """One journey with all that was said of it; `earlier` are the steps before the one that stands."""

    case: Case
    ask: Ask | None
    therapist: str
    signs: tuple[str, ...]
    shown_at: datetime
    thread: tuple[Remark, ...]
    step: Step | None
    signed: SignOff | None
    prediction: Prediction | None
    earlier: tuple[Step, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SeenAccess:
    """One line of who looked; `journey` is None where it was the whole file."""

    number: int
    at: datetime
    who: Role
    name: str
    deed: SeenDeed
    journey: str | None
