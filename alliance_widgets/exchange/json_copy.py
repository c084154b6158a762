"""All that a pair has written, for another program: every entry in order, with the schema of the file inside it."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from alliance_widgets.domain.entries import KINDS
from alliance_widgets.domain.rows import Row
from alliance_widgets.domain.voices import Voice

FORMAT = 1
TEXT_OR_NONE = {"type": ["string", "null"]}


def copy_json(rows: Iterable[tuple[int, Row]]) -> bytes:
    """A JSON file in UTF-8: `format`, `schema` (JSON Schema 2020-12, for this very file) and `entries`."""
    entries = [_entry(number, row) for number, row in rows]
    whole = {"format": FORMAT, "schema": copy_schema(), "entries": entries}
    return json.dumps(whole, ensure_ascii=False, indent=1).encode()


def copy_schema() -> dict[str, Any]:
    """What a reader may rely on: each kind of entry with the words it can have; `rating` null is "not today"."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "type": "object",
        "required": ["format", "entries"],
        "properties": {
            "format": {"const": FORMAT},
            "schema": {"type": "object"},
            "entries": {"type": "array", "items": {"$ref": "#/$defs/entry"}},
        },
        "$defs": {"entry": _entry_schema()},
    }


def _entry_schema() -> dict[str, Any]:
    words = {kind: sorted(each.WORDS) for kind, each in sorted(KINDS.items()) if each.WORDS}
    return {
        "type": "object",
        "required": ["number", "kind", "at", "session"],
        "additionalProperties": False,
        "properties": {
            "number": {"type": "integer", "minimum": 1},
            "kind": {"enum": sorted(KINDS)},
            "at": {"type": "string", "format": "date-time"},
            "session": {"type": "integer", "minimum": 0},
            "voice": {"enum": [None, *(voice.value for voice in Voice)]},
            "subject": TEXT_OR_NONE,
            "question": TEXT_OR_NONE,
            "rating": {"type": ["integer", "null"], "minimum": 0, "maximum": 10},
            "words": {"type": "object", "additionalProperties": {"type": "string"}},
            "facts": {"type": "object"},
        },
        "allOf": [
            {
                "if": {"properties": {"kind": {"const": kind}}},
                "then": {"properties": {"words": {"propertyNames": {"enum": names}}}},
            }
            for kind, names in words.items()
        ],
    }


def _entry(number: int, row: Row) -> dict[str, Any]:
    plain = row._asdict()
    return {"number": number, **{name: plain[name] for name in ("kind", "at", "session", "voice", "subject")}} | {
        "question": row.question,
        "rating": row.number,
        "words": row.words,
        "facts": row.facts,
    }
