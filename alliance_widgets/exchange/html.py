"""Sheets as one file that any browser opens, with no network and no script."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from alliance_widgets.exchange.font import font_face
from alliance_widgets.exchange.sheet import Grid, Lines, Part, Sheet, Signed, Strip, Ticks, Words
from alliance_widgets.exchange.stripe import STRIPE_STYLE, stripe, striped
from alliance_widgets.words import language, say

NUMBERS = range(11)
CIRCLE = '<svg viewBox="0 0 20 20" aria-hidden="true"><circle cx="10" cy="10" r="9"/></svg>'
DIAMOND = '<svg viewBox="0 0 20 20" aria-hidden="true"><path d="M10 .5 19.5 10 10 19.5.5 10z"/></svg>'
MARKS = {"client": CIRCLE, "therapist": DIAMOND, "": ""}
BOX = '<i class="box" aria-hidden="true"></i>'
RULE = '<div class="rule" aria-hidden="true"></div>'

STYLE = """
@page { size: A4; margin: 20mm 21mm }
* { margin: 0; padding: 0; box-sizing: border-box }
body { font: 12pt/1.4 "Atkinson Hyperlegible Next", "Atkinson Hyperlegible", Verdana, sans-serif; color: #000;
  background: #fff; max-width: 210mm; margin: auto; padding: 20mm 21mm; overflow-wrap: anywhere }
article { display: flex; flex-direction: column; gap: 1.15em }
article + article { margin-top: 3em; padding-top: 3em; border-top: 1px solid }
h1 { font-size: 1.7em; line-height: 1.2; font-weight: 400 }
h2 { font-size: .95em; line-height: 1.3; margin-bottom: .3em }
svg { width: .8em; height: .8em; margin-inline-end: .4em }
ul, ol { list-style: none }
.words, .line { white-space: pre-line }
.client { border-inline-start: .22em solid; padding-inline-start: .8em }
.therapist { border-inline-start: .22em dashed; padding-inline-start: .8em }
.rule { border-bottom: 1px solid; height: 1.9em }
.box { display: inline-block; width: 1em; height: 1em; border: 1px solid; border-radius: .15em;
  margin-inline-end: .4em; vertical-align: -.15em }
.ticks { display: flex; flex-wrap: wrap; gap: .3em 2em }
.strip { display: grid; grid-template-columns: repeat(11, 1fr); border: 1px solid; border-radius: .3em;
  text-align: center; line-height: 2.1 }
.strip li + li { border-inline-start: 1px solid #888 }
.poles { display: flex; justify-content: space-between; gap: 1em; font-size: .9em; padding-top: .25em }
table { width: 100%; border-collapse: collapse }
th, td { font-weight: 400; text-align: start; padding-inline-end: 1em }
td:last-child { width: 45%; padding: 0 }
.signed { display: grid; grid-template-columns: 1fr 1fr; gap: 2.5em; align-items: end; margin-top: .6em }
@media print {
  body { padding: 0; max-width: none }
  article { break-after: page; break-inside: avoid }
  article:last-child { break-after: auto }
  article + article { margin: 0; padding: 0; border: 0 }
}
"""


def sheets_html(sheets: Iterable[tuple[Sheet, float]]) -> bytes:
    """One file with its own style; each sheet comes with the size of its letters in points."""
    return page_html("\n".join(_sheet(sheet, size) for sheet, size in sheets), style=STYLE)


def page_html(body: str, *, style: str) -> bytes:
    """A whole page around a body that is escaped already; its title is as neutral as its name."""
    title, style = escape(say("title.letter")), style + (STRIPE_STYLE if stripe() else "")
    main = f"<main>\n{body}\n</main>"
    return (
        f'<!doctype html>\n<html lang="{language()}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{title}</title>\n<style>{font_face(body + stripe())}{style}</style>\n</head>\n<body>\n"
        f"{striped(main)}\n</body>\n</html>\n"
    ).encode()


def _sheet(sheet: Sheet, size: float) -> str:
    lead = f"<p>{escape(sheet.lead)}</p>" if sheet.lead else ""
    parts = "\n".join(f"<section>{_part(part)}</section>" for part in sheet.parts)
    heading = f"<h1>{MARKS[sheet.voice]}{escape(sheet.heading)}</h1>"
    return f'<article style="font-size: {size:g}pt">\n{heading}\n{lead}{parts}\n</article>'


def _part(part: Part) -> str:
    match part:
        case Words():
            return f'{_title(part.title)}<p class="words {part.voice}" dir="auto">{escape(part.text)}</p>'
        case Lines():
            return _title(part.title, part.voice) + RULE * part.count
        case Strip():
            numbers = "".join(f"<li>{number}</li>" for number in NUMBERS)
            low, high, skip = (escape(text) for text in (part.low, part.high, part.skip))
            poles = f'<p class="poles"><span>{low}</span><span>{BOX}{skip}</span><span>{high}</span></p>'
            return f'{_title(part.title, part.voice)}<ol class="strip">{numbers}</ol>{poles}'
        case Ticks():
            options = "".join(f"<li>{BOX}{escape(option)}</li>" for option in part.options)
            return f'{_title(part.title)}<ul class="ticks">{options}</ul>'
        case Grid():
            return _title(part.title) + _grid(part)
        case Signed():
            names = (("client", part.client, part.client_line), ("therapist", part.therapist, part.therapist_line))
            lines = (
                f'<div><p class="line" dir="auto">{escape(line)}</p>{RULE}<p>{MARKS[voice]}{escape(name)}</p></div>'
                for voice, name, line in names
            )
            return f'<div class="signed">{"".join(lines)}</div>'


def _title(words: str, voice: str = "") -> str:
    return f"<h2>{MARKS[voice]}{escape(words)}</h2>"


def _grid(part: Grid) -> str:
    heads = "".join(f'<th scope="col">{escape(head)}</th>' for head in (*part.options, part.word))
    boxes = f"<td>{BOX}</td>" * len(part.options)
    rows = "".join(f'<tr><th scope="row">{escape(row)}</th>{boxes}<td>{RULE}</td></tr>' for row in part.rows)
    return f"<table><thead><tr><td></td>{heads}</tr></thead><tbody>{rows}</tbody></table>"


def headed(text: str) -> str:
    """A small heading in a person's words."""
    return f'<h3 dir="auto">{escape(text)}</h3>'


def paragraph(text: str, voice: str = "") -> str:
    """Words as they were written, after their voice's mark."""
    return f'<p dir="auto">{MARKS[voice]}{escape(text)}</p>'


def listed(lines: Iterable[str]) -> str:
    """A list; nothing where there is nothing to list."""
    items = "".join(f'<li dir="auto">{escape(line)}</li>' for line in lines)
    return f"<ul>{items}</ul>" if items else ""


def table(heads: list[str], rows: Iterable[list[str]]) -> str:
    """A table whose first column names its rows."""
    head = "".join(f'<th scope="col">{escape(one)}</th>' for one in heads)
    lines = (
        f'<tr><th scope="row">{escape(first)}</th>{"".join(f"<td>{escape(one)}</td>" for one in rest)}</tr>'
        for first, *rest in rows
    )
    return f"<table><thead><tr>{head}</tr></thead><tbody>{''.join(lines)}</tbody></table>"
