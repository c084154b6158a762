"""What may be done in supervision: one frozen value for each thing, checked field by field before it is done."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import field
from enum import StrEnum
from typing import Any

from alliance_widgets.domain.actions.reading import PARAGRAPH, WORD, a_count, one_of, words
from alliance_widgets.domain.errors import NotUnderstood
from alliance_widgets.domain.ratings import read_rating
from alliance_widgets.pages.desk.deeds import a_journey, deed

KEY = re.compile(r"(client:[a-z]{1,12}|goal:[A-Z][0-9]{0,3})")
PIN = re.compile(r"((session|method|check):[0-9]{1,6}|goal:[A-Z][0-9]{0,3})?")
MOST = 60


class Group(StrEnum):
    """The three parts of the list."""

    ASKED = "asked"
    SIGNED = "signed"
    REST = "rest"


def a_pin() -> Any:
    """A place in a case: nothing for the whole, `goal:A`, `check:7`."""

    def read(raw: object) -> str:
        if isinstance(raw, str) and PIN.fullmatch(raw):
            return raw
        raise NotUnderstood("not_understood")

    return field(metadata={"read": read})


def expected_numbers() -> Any:
    """Numbers 0 to 10 by what they are about; none that is "not today"."""

    def read(raw: object) -> dict[str, int]:
        if not isinstance(raw, Mapping) or not 0 < len(raw) <= MOST:
            raise NotUnderstood("not_understood")
        found = {key: read_rating(number) for key, number in raw.items() if isinstance(key, str) and KEY.fullmatch(key)}
        numbers = {key: number for key, number in found.items() if number is not None}
        if len(numbers) != len(raw):
            raise NotUnderstood("not_understood")
        return numbers

    return field(metadata={"read": read})


@deed
class OpenCase:
    journey: str = a_journey()


@deed
class MoreOf:
    group: Group = one_of(Group)


@deed
class FindCode:
    text: str = words(WORD)


@deed
class GiveName:
    name: str = words(WORD)


@deed
class WriteRemark:
    pin: str = a_pin()
    words: str = words(PARAGRAPH)


@deed
class ForgetRemark:
    number: int = a_count()


@deed
class Expect:
    given: dict[str, int] = expected_numbers()
