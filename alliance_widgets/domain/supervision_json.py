"""What a supervisor may see as JSON and back; what does not fit in every field is not read at all."""

from __future__ import annotations

import json
from dataclasses import asdict, fields, is_dataclass
from enum import StrEnum
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Any, TypeVar, get_args, get_origin, get_type_hints

from alliance_widgets.domain.errors import NotUnderstood

Kind = TypeVar("Kind")
LONGEST, HIGHEST, LOWEST_STEP, HIGHEST_STEP = 20_000, 100_000, -2, 2


def to_json(value: Any) -> str:
    """A case or an ask as one line of JSON."""
    return json.dumps(asdict(value), ensure_ascii=False, separators=(",", ":"))


def from_json(kind: type[Kind], text: str) -> Kind:
    """The value that `to_json` wrote; raises NotUnderstood where a field is missing, strange, or one too many."""
    try:
        return _read(kind, json.loads(text))
    except (ValueError, TypeError, KeyError, RecursionError):
        raise NotUnderstood("not_understood") from None


def _read(hint: Any, raw: Any) -> Any:
    if get_origin(hint) is Annotated:
        value = _read(hint.__origin__, raw)
        if value is not None and value > 10:
            raise ValueError
        return value
    if get_origin(hint) is UnionType:
        if raw is None and NoneType in get_args(hint):
            return None
        (inner,) = (one for one in get_args(hint) if one is not NoneType)
        return _read(inner, raw)
    if get_origin(hint) is tuple:
        if not isinstance(raw, list):
            raise TypeError
        return tuple(_read(get_args(hint)[0], one) for one in raw)
    if is_dataclass(hint):
        known = _hints(hint)  # type: ignore[arg-type]  # a class is hashable
        if not isinstance(raw, dict) or set(raw) != set(known):
            raise KeyError
        return hint(**{name: _field(name, one, raw[name]) for name, one in known.items()})  # type: ignore[operator]
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return hint(raw)
    if type(raw) is not hint or (isinstance(raw, str) and len(raw) > LONGEST):
        raise TypeError
    return raw


def _field(name: str, hint: Any, raw: Any) -> Any:
    value = _read(hint, raw)
    low, high = (LOWEST_STEP, HIGHEST_STEP) if name == "level" else (0, HIGHEST)
    if isinstance(value, int) and not low <= value <= high:
        raise ValueError
    return value


@cache
def _hints(kind: type) -> dict[str, Any]:
    found = get_type_hints(kind, include_extras=True)
    return {field.name: found[field.name] for field in fields(kind)}
