"""An entry on the line between a page and the keeper, and the look at every one that comes from a page."""

from __future__ import annotations

from dataclasses import fields
from functools import cache
from typing import Any, get_type_hints

from alliance_widgets.domain.entries import KINDS, Entry
from alliance_widgets.domain.rows import Row, pack, unpack

ENTRIES_AT_MOST = 200
LONGEST = 100_000
"""Bytes in one field: what a person writes is far shorter."""

HIGHEST = 2**31


class Unfit(Exception):
    """What came from a page is no entry."""


def to_wire(entry: Entry) -> list[Any]:
    """The entry as plain values."""
    return list(pack(entry))


def from_wire(plain: object) -> Entry:
    """The entry; raises Unfit unless every field is there, of its kind, and none besides."""
    if not isinstance(plain, list) or len(plain) != len(Row._fields):
        raise Unfit
    try:
        row = Row(*plain)
        if not isinstance(row.words, dict) or not isinstance(row.facts, dict):
            raise Unfit
        entry = unpack(row)
        fits = pack(entry) == row and entry.at.tzinfo is not None and _is_of_its_kind(entry)
    except (KeyError, TypeError, ValueError, AttributeError, OverflowError):
        raise Unfit from None
    if not fits:
        raise Unfit
    return entry


def without_words(plain: list[Any]) -> list[Any]:
    """The same for one who may see numbers and no words; the names of the pair stay."""
    row = Row(*plain)
    return plain if row.kind == "journey_begun" else list(row._replace(words={}))


def _is_of_its_kind(entry: Entry) -> bool:
    for name, hint in _hints(entry.kind()).items():
        value = getattr(entry, name)
        if not isinstance(value, hint) or (isinstance(value, bool) and hint is not bool):
            return False
        if isinstance(value, str) and len(value.encode()) > LONGEST:  # half a sign has no bytes: a ValueError
            return False
        if isinstance(value, int) and not 0 <= value < HIGHEST:
            return False
    return entry.NUMBER is None or (getattr(entry, entry.NUMBER) or 0) <= 10


@cache
def _hints(kind: str) -> dict[str, Any]:
    cls: Any = KINDS[kind]
    hints = get_type_hints(cls)
    return {field.name: hints[field.name] for field in fields(cls)}
