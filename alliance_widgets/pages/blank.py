"""Empty pages as a file, made without a workbook, a journal or a kernel: for the day when none of them opens."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from alliance_widgets.domain.journey import Journey
from alliance_widgets.words import language, speak

BY_HAND = "\N{LOW LINE}" * 8
"""Where a first name would stand: it is written in by hand."""


@lru_cache(maxsize=8)
def blank_pdf(day: date, *, spoken: str) -> tuple[str, bytes]:
    """Today's pages with nothing filled in, in that language: a name that says nothing, and what to print."""
    from alliance_widgets.exchange.paper import paper_sheets
    from alliance_widgets.exchange.pdf import sheets_pdf
    from alliance_widgets.exchange.sheet import file_name

    before = language()
    speak(spoken)
    try:
        sheets = paper_sheets(Journey(client=BY_HAND, therapist=BY_HAND), day, words_too=False)
        return file_name(day, "pdf"), sheets_pdf(sheets, day)
    finally:
        speak(before)
