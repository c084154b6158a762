"""The one gate through which a message becomes an action, and the kinds of field an action may have."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields
from datetime import date
from enum import StrEnum
from typing import Any, TypeVar, dataclass_transform

from alliance_widgets.domain.errors import NotUnderstood, Refused, TooLong
from alliance_widgets.domain.ratings import read_rating

ACTIONS: dict[str, type[Action]] = {}
Kind = TypeVar("Kind", bound="Action")
LINE, PARAGRAPH, WORD = 280, 2000, 40


@dataclass(frozen=True, slots=True, kw_only=True)
class Action:
    """Something a person wants to happen."""


@dataclass_transform(frozen_default=True, kw_only_default=True)
def action(cls: type[Kind]) -> type[Kind]:
    """Makes the class a frozen action, known to messages by its name: `rate_goal` for RateGoal."""
    made = dataclass(frozen=True, slots=True, kw_only=True)(cls)
    ACTIONS[re.sub(r"(?<!^)(?=[A-Z])", "_", made.__name__).lower()] = made
    return made


def read_action(message: Mapping[str, object]) -> Action:
    """The action a message asks for; refuses what is not exactly one of ours."""
    name = message.get("action")
    kind = ACTIONS.get(name) if isinstance(name, str) else None
    if kind is None:
        raise NotUnderstood("not_understood")
    return read_fields(kind, {field: raw for field, raw in message.items() if field != "action"})


def read_fields(kind: type[Kind], raw: Mapping[str, object]) -> Kind:
    """One value of a kind we know, once each of its fields has been checked and no other is there."""
    wanted = {one.name: one for one in fields(kind)}
    if set(raw) != set(wanted):
        raise NotUnderstood("not_understood")
    return kind(**{name: _read(one.metadata["read"], name, raw[name]) for name, one in wanted.items()})


def _read(read: Callable[[object], Any], name: str, raw: object) -> Any:
    try:
        return read(raw)
    except Refused as refused:
        refused.field = refused.field or name
        raise
    except (TypeError, ValueError):
        raise NotUnderstood("not_understood", field=name) from None


# The kinds of field --------------------------------------------------------------------------


KEPT = "\n\t\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}"
"""Not printable to Python, and yet part of how people write: lines, and the spaces of French."""


def words(limit: int) -> Any:
    """Free words of at most `limit` letters; blanks at the ends are dropped."""

    def read(raw: object) -> str:
        if not isinstance(raw, str):
            raise NotUnderstood("not_understood")
        clean = "".join(letter for letter in raw if letter.isprintable() or letter in KEPT).strip()
        if len(clean) > limit:
            raise TooLong("too_long", limit=limit)
        return clean

    return field(metadata={"read": read})


def short_name() -> Any:
    """The short name we gave a goal, method, resource or line of the journey: `g1`, `m12`, or nothing."""

    def read(raw: object) -> str:
        if isinstance(raw, str) and re.fullmatch(r"([gmrl][0-9]{1,4})?", raw):
            return raw
        raise NotUnderstood("not_understood")

    return field(metadata={"read": read})


def one_of(kind: type[StrEnum]) -> Any:
    """One word of a closed list."""
    return field(metadata={"read": kind})


def yes_or_no() -> Any:
    """True or false, and nothing that only looks like it."""

    def read(raw: object) -> bool:
        if not isinstance(raw, bool):
            raise NotUnderstood("not_understood")
        return raw

    return field(metadata={"read": read})


def calendar_day() -> Any:
    """A calendar day, `2025-05-14`."""
    return field(metadata={"read": date.fromisoformat})


def a_place() -> Any:
    """Where in the workbook: short words with slashes, `goal/g1/now`."""

    def read(raw: object) -> str:
        if isinstance(raw, str) and re.fullmatch(r"[a-z0-9_]+(/[a-z0-9_]+){0,3}", raw) and len(raw) <= 60:
            return raw
        raise NotUnderstood("not_understood")

    return field(metadata={"read": read})


def a_count() -> Any:
    """A whole number from 1 on, such as an entry's own."""

    def read(raw: object) -> int:
        if isinstance(raw, int) and not isinstance(raw, bool) and 1 <= raw < 10**9:
            return raw
        raise NotUnderstood("not_understood")

    return field(metadata={"read": read})


def number() -> Any:
    """A number 0 to 10, or "not_today"."""
    return field(metadata={"read": read_rating})
