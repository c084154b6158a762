"""An entry as a row of the journal, and back: `pack` and `unpack`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields
from datetime import date, datetime
from enum import StrEnum
from functools import cache
from typing import Any, NamedTuple, get_type_hints

from alliance_widgets.domain.entries import KINDS, Entry
from alliance_widgets.domain.voices import Voice

BASE = ("at", "session", "by")


class Row(NamedTuple):
    """`number` is the rating (None: not today), `words` can be forgotten, `facts` and the rest stay."""

    kind: str
    at: str
    session: int
    voice: str | None
    subject: str | None
    question: str | None
    number: int | None
    words: dict[str, str]
    facts: dict[str, Any]


def pack(entry: Entry) -> Row:
    """The entry as a row of plain values."""
    plain = {name: _plain(getattr(entry, name)) for name in _own_fields(type(entry))}  # type: ignore[arg-type]  # a class is hashable
    words = {name: plain.pop(name) for name in entry.WORDS}
    subject = plain.pop(entry.SUBJECT) if entry.SUBJECT else None
    number = plain.pop(entry.NUMBER) if entry.NUMBER else None
    question = plain.pop("asked", entry.QUESTION)
    voice = entry.by.value if entry.by else None
    return Row(entry.kind(), entry.at.isoformat(), entry.session, voice, subject, question, number, words, plain)


def unpack(row: Row) -> Entry:
    """The entry that the row holds; words that were forgotten come back empty."""
    kind = KINDS[row.kind]
    raw = {**dict.fromkeys(kind.WORDS, ""), **row.words, **row.facts}
    if kind.SUBJECT:
        raw[kind.SUBJECT] = row.subject
    if kind.NUMBER:
        raw[kind.NUMBER] = row.number
    readers = _readers(kind)  # type: ignore[arg-type]  # a class is hashable
    if "asked" in readers:
        raw["asked"] = row.question
    for name, read in readers.items():
        raw[name] = read(raw[name])
    by = Voice(row.voice) if row.voice else None
    return kind(at=datetime.fromisoformat(row.at), session=row.session, by=by, **raw)


def know_every_kind() -> None:
    """Learns how each kind of entry is read, which else the first of each kind would have to wait for."""
    for kind in KINDS.values():
        _readers(kind)  # type: ignore[arg-type]  # a class is hashable


def _plain(value: object) -> Any:
    if isinstance(value, StrEnum):
        return value.value
    return value.isoformat() if isinstance(value, date) else value


@cache
def _own_fields(kind: type[Entry]) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind) if field.name not in BASE)


@cache
def _readers(kind: type[Entry]) -> dict[str, Callable[[Any], Any]]:
    """Only the fields that are more than text, number or truth need reading."""
    hints = get_type_hints(kind)
    readers: dict[str, Callable[[Any], Any]] = {}
    for name in _own_fields(kind):  # type: ignore[arg-type]  # a class is hashable
        hint = hints[name]
        if hint is date:
            readers[name] = date.fromisoformat
        elif isinstance(hint, type) and issubclass(hint, StrEnum):
            readers[name] = hint
    return readers
