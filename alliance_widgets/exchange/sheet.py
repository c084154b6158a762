"""One sheet of paper as a value: its heading and its parts, in their order.

The same sheet is drawn three times, and says the same each time: by the browser, as a file of its own
(html.py), and as a PDF (pdf.py).
"""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import date
from typing import Any, ClassVar

from babel.dates import format_date

from alliance_widgets.words import language, say

KINDS = {"html": "text/html", "pdf": "application/pdf"}
"""The endings of our files, and what a browser calls them."""


@dataclass(frozen=True, slots=True)
class Words:
    """A person's words under a title; `voice` draws the line beside them: "client", "therapist" or ""."""

    kind: ClassVar[str] = "words"
    title: str
    text: str
    voice: str = ""


@dataclass(frozen=True, slots=True)
class Signed:
    """Both names with their marks below a line each, and above it what each has to say."""

    kind: ClassVar[str] = "signed"
    client: str
    therapist: str
    client_line: str = ""
    therapist_line: str = ""


@dataclass(frozen=True, slots=True)
class Lines:
    """Empty lines to write on."""

    kind: ClassVar[str] = "lines"
    title: str
    voice: str = ""
    count: int = 1


@dataclass(frozen=True, slots=True)
class Strip:
    """The numbers from 0 to 10 to ring one of, and a box for "not today"."""

    kind: ClassVar[str] = "strip"
    title: str
    low: str
    high: str
    skip: str
    voice: str = ""


@dataclass(frozen=True, slots=True)
class Ticks:
    """Boxes in a row, one of them to be ticked."""

    kind: ClassVar[str] = "ticks"
    title: str
    options: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Grid:
    """A line for each row: its name, the same boxes, and room for a word."""

    kind: ClassVar[str] = "grid"
    title: str
    rows: tuple[str, ...]
    options: tuple[str, ...]
    word: str = ""


Part = Words | Signed | Lines | Strip | Ticks | Grid


@dataclass(frozen=True, slots=True)
class Sheet:
    """One A4 page; `lead` is a line below the heading, and `voice` whose sheet it is, if it is one person's."""

    heading: str
    parts: tuple[Part, ...]
    lead: str = ""
    voice: str = ""


def plain(sheet: Sheet) -> dict[str, Any]:
    """The sheet as a component takes it: texts, numbers and lists."""
    parts = [{"kind": part.kind, **asdict(part)} for part in sheet.parts]
    return {"heading": sheet.heading, "lead": sheet.lead, "voice": sheet.voice, "parts": parts}


def day_and_month(day: date, *, year: bool = False) -> str:
    """14 May, 14. Mai, 14 de mayo, 1er mai; or with its year."""
    number = say("day.first") if day.day == 1 else str(day.day)
    month = format_date(day, "MMMM", locale=language())
    return say("day.and_year" if year else "day.plain", day=number, month=month, year=day.year)


def file_name(day: date, ending: str) -> str:
    """notes-2025-05-14.pdf: homes are shared, so no name and no word of what it is."""
    return f"notes-{day:%Y-%m-%d}.{ending}"
