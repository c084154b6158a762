"""What may be done at the desk: one frozen value for each thing, checked field by field before it is done."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from alliance_widgets.domain.actions.reading import PARAGRAPH, WORD, a_count, one_of, short_name, words, yes_or_no
from alliance_widgets.domain.errors import NotUnderstood
from alliance_widgets.domain.kinds import CoverThing

PASSPHRASE = 500
CALL_NAME, CALL = 60, 24


class Ready(StrEnum):
    """What a therapist looks at before a screen is shared."""

    QUIET = "quiet"
    WINDOWS = "windows"
    LIST = "list"
    ONE_WINDOW = "one_window"


class Copy(StrEnum):
    """The forms in which all that a pair has written can be taken along."""

    HTML = "html"
    JSON = "json"
    CSV = "csv"


class Years(StrEnum):
    """How long a journey is kept after its last session; the service says which."""

    ONE = "1"
    THREE = "3"
    SEVEN = "7"
    TEN = "10"


def a_journey() -> Any:
    """The name a journey has in the journal: 32 signs that mean nothing."""

    def read(raw: object) -> str:
        if isinstance(raw, str) and re.fullmatch(r"[0-9a-f]{32}", raw):
            return raw
        raise NotUnderstood("not_understood")

    return field(metadata={"read": read})


def a_secret() -> Any:
    """A passphrase, exactly as it was typed."""

    def read(raw: object) -> str:
        if isinstance(raw, str) and 0 < len(raw) <= PASSPHRASE:
            return raw
        raise NotUnderstood("not_understood")

    return field(metadata={"read": read}, repr=False)


def deed(cls: type) -> Any:
    """Makes the class a frozen value, given by keyword."""
    return dataclass(frozen=True, slots=True, kw_only=True)(cls)


@deed
class OpenJourney:
    journey: str = a_journey()


@deed
class BeginNames:
    code_name: str = words(WORD)
    client: str = words(WORD)
    therapist: str = words(WORD)


@deed
class ChooseThing:
    choice: CoverThing = one_of(CoverThing)


@deed
class HoldHelpline:
    name: str = words(CALL_NAME)
    call: str = words(CALL)


def is_telephone(text: str) -> bool:
    """Whether a telephone takes it: two digits or more, with the marks people write between them."""
    return bool(re.fullmatch(r"\+?[0-9 ()/.\-\u00a0\u202f\u2011\u2013]+", text)) and sum(map(str.isdecimal, text)) > 1


@deed
class Unlock:
    passphrase: str = a_secret()


@deed
class WriteNote:
    text: str = words(PARAGRAPH)


@deed
class RemoveNote:
    number: int = a_count()


@deed
class TickReady:
    name: Ready = one_of(Ready)
    yes: bool = yes_or_no()


@deed
class TakeCopy:
    form: Copy = one_of(Copy)


@deed
class KeepFor:
    years: Years = one_of(Years)


@deed
class TakeWordsAway:
    subject: str = short_name()


@deed
class DeleteAll:
    code_name: str = words(WORD)
