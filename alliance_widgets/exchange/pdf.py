"""Sheets as a PDF, made without a browser: A4, black on white, one page a sheet, whatever is written on it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime, time
from typing import TYPE_CHECKING

from alliance_widgets.domain.errors import Gone, NotYet
from alliance_widgets.exchange.font import FONT_FILE, unpacked
from alliance_widgets.exchange.pen import BOTTOM, Pen, letters_of
from alliance_widgets.exchange.sheet import Sheet
from alliance_widgets.exchange.stripe import stripe
from alliance_widgets.words import language, say

if TYPE_CHECKING:
    from fpdf import FPDF

FONT = "atkinson"
WEIGHTS = {"": 400, "B": 700}
SIZES = (12, 11.5, 11, 10.5, 10, 9.5, 9)
"""Points; the words of a full page are set smaller, down to where most eyes still read with ease."""


def sheets_pdf(sheets: Iterable[Sheet], day: date) -> bytes:
    """The PDF; raises Refused where the words need more than a page, or a letter that our font does not have.

    Its title is neutral, and its time is midnight: when a pair sat there is nobody else's business.
    """
    pdf = _empty(day)
    for sheet in sheets:
        # Asked before it is drawn: the library would name the letters in a log.
        if any(ord(letter) not in pdf.fonts[FONT].cmap for letter in letters_of(sheet)):
            raise NotYet("letters_we_can_not_draw")
        pdf.add_page()
        Pen(pdf, FONT, _size(pdf, sheet)).sheet(sheet)
        if words := stripe():
            Pen(pdf, FONT, SIZES[0]).stripe(words)
    return bytes(pdf.output())


def fitting_size(sheet: Sheet) -> float:
    """The largest size in points at which the sheet is one page; raises Refused where none is."""
    pdf = _empty(date.today())
    pdf.add_page()
    return _size(pdf, sheet)


def _empty(day: date) -> FPDF:
    # Loaded only here: a page that prints nothing does not wait for it.
    from fpdf import FPDF, ViewerPreferences

    if not FONT_FILE.is_file():
        raise Gone("letter_not_saved")
    pdf = FPDF(format="A4", unit="mm")
    pdf.set_auto_page_break(False)
    pdf.set_margin(0)
    pdf.c_margin = 0
    for style, weight in WEIGHTS.items():
        pdf.add_font(FONT, style, unpacked(weight))
    pdf.set_title(say("title.letter"))
    pdf.set_lang(language())
    pdf.set_creation_date(datetime.combine(day, time(), UTC))
    pdf.viewer_preferences = ViewerPreferences(display_doc_title=True)
    return pdf


def _size(pdf: FPDF, sheet: Sheet) -> float:
    for size in SIZES:
        if Pen(pdf, FONT, size, dry=True).sheet(sheet) <= BOTTOM:
            return size
    raise NotYet("more_than_a_page")
