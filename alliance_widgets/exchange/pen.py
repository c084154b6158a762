"""The hand that draws a sheet: from the top down, in millimetres, or only counting how far down it would come."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import astuple
from typing import TYPE_CHECKING

from alliance_widgets.exchange.sheet import Grid, Lines, Part, Sheet, Signed, Strip, Ticks, Words

if TYPE_CHECKING:
    from fpdf import FPDF

LEFT, WIDTH, TOP, BOTTOM = 21.0, 168.0, 20.0, 277.0
STRIPE = 8.0
POINT = 25.4 / 72
LEADING, SMALL, LARGE = 1.4, 0.95, 1.7
GAP, INDENT, RULE = 1.15, 1.0, 1.9
THIN, THICK = 0.25, 0.9


def clean(text: str) -> str:
    """The same words as a font knows them: letters with their accents as one, and every blank the same."""
    joined = unicodedata.normalize("NFC", text).replace("\u2011", "-")
    return "".join(" " if one.isspace() and one != "\n" else one for one in joined)


def letters_of(sheet: Sheet) -> set[str]:
    """Every letter that stands on the sheet."""
    return set("".join(clean(text) for text in _texts(astuple(sheet)))) - {"\n"}


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for one in value:
            yield from _texts(one)


class Pen:
    """Draws with letters of `size` points; `dry` leaves the paper white. Every length is in the letters' own size."""

    def __init__(self, pdf: FPDF, font: str, size: float, *, dry: bool = False) -> None:
        self.pdf, self.font, self.size, self.dry = pdf, font, size, dry
        self.em, self.y = size * POINT, TOP

    def sheet(self, sheet: Sheet) -> float:
        """The whole sheet; gives how far down it came."""
        self.titled(sheet.heading, sheet.voice, scale=LARGE, bold=False)
        if sheet.lead:
            self.down(GAP / 2)
            self.text(sheet.lead)
        for part in sheet.parts:
            self.down(GAP)
            self.part(part)
        return self.y

    def stripe(self, words: str) -> None:
        """Between two dashed lines in the upper edge, where nothing else is drawn."""
        for y in (STRIPE, STRIPE + LEADING * self.em + 1):
            self.line(LEFT, y, LEFT + WIDTH, y, thick=THIN, dashed=True)
        self._put(words, LEFT, STRIPE + 0.5, WIDTH, scale=1, bold=True)

    def part(self, part: Part) -> None:
        """One part, below its title."""
        match part:
            case Words():
                self.titled(part.title)
                self.words(part)
            case Lines():
                self.titled(part.title, part.voice)
                for _ in range(part.count):
                    self.rule(LEFT, WIDTH)
            case Strip():
                self.titled(part.title, part.voice)
                self.strip(part)
            case Ticks():
                self.titled(part.title)
                self.ticks(part.options)
            case Grid():
                self.titled(part.title)
                self.grid(part)
            case Signed():
                self.signed(part)

    # The parts ------------------------------------------------------------------------------------

    def words(self, part: Words) -> None:
        """Words, with the line of whoever's they are."""
        begun, indent = self.y, self.em * INDENT if part.voice else 0.0
        self.text(part.text, x=LEFT + indent, width=WIDTH - indent)
        if part.voice:
            self.line(LEFT, begun, LEFT, self.y, thick=THICK, dashed=part.voice == "therapist")

    def strip(self, part: Strip) -> None:
        """Eleven boxes with a number each, and what the two ends mean."""
        high, wide = 2.1 * self.em, WIDTH / 11
        for number in range(11):
            self.box(LEFT + number * wide, self.y, wide, high)
            self.at(str(number), LEFT + number * wide, self.y + (high - self.em * LEADING) / 2, wide, align="C")
        self.y += high + 0.25 * self.em
        third = WIDTH / 3
        self.at(part.low, LEFT, self.y, third, scale=SMALL)
        self.at(part.high, LEFT + 2 * third, self.y, third, scale=SMALL, align="R")
        self.ticked(part.skip, LEFT + third + self.em, self.y)
        self.down(LEADING)

    def ticks(self, options: tuple[str, ...]) -> None:
        """Boxes in a row, as many as fit beside each other."""
        x = LEFT
        for option in options:
            needed = self.width(option) + 3.5 * self.em
            if x > LEFT and x + needed > LEFT + WIDTH:
                x = LEFT
                self.down(LEADING + 0.3)
            self.ticked(option, x, self.y)
            x += needed
        self.down(LEADING)

    def grid(self, part: Grid) -> None:
        """A row of boxes for each name, and a line for a word."""
        first, last = 0.24 * WIDTH, 0.4 * WIDTH
        each = (WIDTH - first - last) / max(len(part.options), 1)
        for at, option in enumerate((*part.options, part.word)):
            self.at(option, LEFT + first + at * each, self.y, each if at < len(part.options) else last, scale=SMALL)
        self.down(LEADING)
        for row in part.rows:
            self.at(row, LEFT, self.y + 0.5 * self.em, first)
            for at in range(len(part.options)):
                self.box(LEFT + first + at * each, self.y + 0.65 * self.em, self.em, self.em)
            self.rule(LEFT + WIDTH - last, last)

    def signed(self, part: Signed) -> None:
        """Two lines to sign on, side by side, below what each has to say."""
        half, gap, begun = WIDTH / 2 - self.em, 2 * self.em, self.y
        heights = []
        for x, said in ((LEFT, part.client_line), (LEFT + half + gap, part.therapist_line)):
            self.y = begun
            self.text(said, x=x, width=half)
            heights.append(self.y)
        lowest = max(heights)
        names = ((LEFT, "client", part.client), (LEFT + half + gap, "therapist", part.therapist))
        for x, voice, name in names:
            self.y = lowest
            self.rule(x, half)
            self.y += 0.3 * self.em
            self.titled(name, voice, x=x, width=half, scale=1, bold=False)

    # Strokes and letters ----------------------------------------------------------------------------

    def down(self, ems: float) -> None:
        """So many letters further down."""
        self.y += ems * self.em

    def titled(self, words: str, voice: str = "", *, x: float = LEFT, width: float = WIDTH, scale: float = SMALL,
               bold: bool = True) -> None:  # fmt: skip
        """A title, after its voice's mark."""
        shift = 0.0
        if voice:
            radius, middle = 0.38 * scale * self.em, self.y + LEADING / 2 * scale * self.em
            self.mark(voice, x + radius, middle, radius)
            shift = 1.2 * scale * self.em
        self.text(words, x=x + shift, width=width - shift, scale=scale, bold=bold)
        self.down(0.15)

    def text(self, words: str, *, x: float = LEFT, width: float = WIDTH, scale: float = 1, bold: bool = False) -> None:
        """Words from here on down, as many lines as they need."""
        if words:
            self.y += self._put(words, x, self.y, width, scale=scale, bold=bold)

    def at(self, words: str, x: float, y: float, width: float, *, scale: float = 1, align: str = "L") -> None:
        """One line at a place, set smaller where it would be too long for it."""
        self._face(scale)
        long = self.pdf.get_string_width(clean(words))
        self._put(words, x, y, width, scale=scale * min(1.0, (width - 0.1) / long if long else 1.0), align=align)

    def width(self, words: str) -> float:
        """How wide one line of them is."""
        self._face(1)
        return self.pdf.get_string_width(clean(words))

    def ticked(self, words: str, x: float, y: float) -> None:
        """A box to tick, and what it stands for."""
        self.box(x, y + 0.2 * self.em, self.em, self.em)
        self.at(words, x + 1.4 * self.em, y, self.width(words) + 1)

    def mark(self, voice: str, x: float, y: float, radius: float) -> None:
        """A circle or a diamond around a point: drawn, so that no font has to have them."""
        if self.dry:
            return
        if voice == "client":
            self.pdf.circle(x, y, radius, style="F")
        else:
            wide = radius * 1.15
            self.pdf.polygon([(x, y - wide), (x + wide, y), (x, y + wide), (x - wide, y)], style="F")

    def rule(self, x: float, width: float) -> None:
        """A line to write on, with room above it."""
        self.down(RULE)
        self.line(x, self.y, x + width, self.y)

    def line(self, x: float, y: float, to_x: float, to_y: float, *, thick: float = THIN, dashed: bool = False) -> None:
        """A straight line."""
        if self.dry:
            return
        self.pdf.set_line_width(thick)
        if dashed:
            self.pdf.set_dash_pattern(dash=1.4, gap=1.1)
        self.pdf.line(x, y, to_x, to_y)
        self.pdf.set_dash_pattern()

    def box(self, x: float, y: float, width: float, height: float) -> None:
        """A box with nothing in it."""
        if not self.dry:
            self.pdf.set_line_width(THIN)
            self.pdf.rect(x, y, width, height)

    def _face(self, scale: float, bold: bool = False) -> None:
        self.pdf.set_font(self.font, "B" if bold else "", self.size * scale)

    def _put(self, words: str, x: float, y: float, width: float, *, scale: float, bold: bool = False,
             align: str = "L") -> float:  # fmt: skip
        self._face(scale, bold)
        self.pdf.set_xy(x, y)
        high = self.em * scale * LEADING
        how = {"dry_run": True} if self.dry else {}
        return self.pdf.multi_cell(width, high, clean(words), align=align, output="HEIGHT", **how)
