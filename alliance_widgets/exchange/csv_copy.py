"""All that a pair has written, as one table that any spreadsheet opens: a line for each entry."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from io import StringIO

from alliance_widgets.domain.rows import Row

COLUMNS = ("number", "at", "session", "kind", "voice", "subject", "question", "rating", "words", "facts")
FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What a spreadsheet would run, where a cell begins with it."""


def copy_csv(rows: Iterable[tuple[int, Row]]) -> bytes:
    """A CSV file in UTF-8 with a mark at its start, so that spreadsheets read every letter right.

    The words of an entry stand in one cell, `name: words`, one a line; "not today" is an empty rating.
    """
    out = StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(COLUMNS)
    for number, row in rows:
        words = "\n".join(f"{name}: {said}" for name, said in row.words.items() if said)
        facts = "\n".join(f"{name}: {value}" for name, value in row.facts.items())
        cells = (row.at, row.session, row.kind, row.voice, row.subject, row.question, row.number, words, facts)
        writer.writerow([number, *map(_cell, cells)])
    return out.getvalue().encode("utf-8-sig")


def _cell(value: object) -> object:
    """A cell that is read and never run."""
    return f"'{value}" if isinstance(value, str) and value.startswith(FORMULA) else value
