"""Whether what stands on a page was said by a catalogue, or written by the pair; drawings have tests of their own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from babel import Locale
from playwright.sync_api import Page

from alliance_widgets.domain.journey import Journey
from alliance_widgets.words import OWN_NAMES, sentences

FOUND = """() => {
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  const silent = "script, style, noscript, template, .aw-chart";
  const named = ["aria-label", "title", "placeholder", "alt"];
  const found = [];
  for (let node = walk.nextNode(); node; node = walk.nextNode()) {
    if (node.nodeType === Node.TEXT_NODE && !node.parentElement.closest(silent)) found.push(node.data);
    if (node.nodeType === Node.ELEMENT_NODE) {
      for (const name of named) found.push(node.getAttribute(name) ?? "");
    }
  }
  return [...new Set(found.map((text) => text.replace(/\\s+/g, " ").trim()).filter((text) => /\\p{L}/u.test(text)))];
}"""
ENDS = re.compile(r"(?<=[.?!…:])\s+")
FIELD = re.compile(r"\\\{\w+\\\}")
NUMBERED = re.compile(r"^\d+, | \d+$|^[\d.,]+ m$")
"""A pole with its number, a count behind a name, a distance."""
TAG = re.compile(r"</?b>|<br>")


def pieces(text: str) -> list[str]:
    """A text, sentence by sentence."""
    return [piece.strip() for piece in ENDS.split(text.replace("\u00a0", " ").replace("\u202f", " ")) if piece.strip()]


def _said(language: str) -> Iterator[str]:
    for forms in sentences(language).values():
        for form in (forms,) if isinstance(forms, str) else forms:
            for part in [form, *TAG.split(form)]:
                yield from pieces(part)


@cache
def patterns(language: str) -> tuple[re.Pattern[str], ...]:
    """Every sentence of a language, with room for its fields; one that is all field says nothing."""
    found = {FIELD.sub("(.+)", re.escape(piece)) for piece in _said(language)}
    worth = [one for one in found if re.search(r"[^\W\d_]{2}", one.replace("(.+)", ""))]
    return tuple(re.compile(one, re.IGNORECASE) for one in sorted(worth))


@cache
def calendar(language: str) -> re.Pattern[str]:
    """A day or a time as the language writes it."""
    locale = Locale.parse(language)
    names = {name for width in ("wide", "abbreviated") for name in locale.months["format"][width].values()}
    names |= {name for width in ("wide", "abbreviated") for name in locale.days["format"][width].values()}
    words = "|".join(sorted((re.escape(name.rstrip(".")) for name in names), key=len, reverse=True))
    return re.compile(rf"(?:{words}|[\d.,:–/ ]|de)+", re.IGNORECASE)


def not_said(page: Page, language: str, journey: Journey, words: set[str]) -> list[str]:
    """What stands on the page, or is read out, and comes neither from the catalogue nor from the pair."""
    own = {*words, journey.client, journey.therapist, journey.code_name, *OWN_NAMES.values()}
    own |= {piece for text in own for line in text.split("\n") for piece in [line.strip(), *pieces(line)]}

    def known(piece: str) -> bool:
        plain = piece.rstrip(":., ")
        bare = NUMBERED.sub("", plain.strip("“”„«»() "))
        return (
            not re.search(r"[^\W\d_]", bare)
            or bool({piece, plain, bare} & own)
            or bool(calendar(language).fullmatch(bare))
            or any(one.fullmatch(form) for one in patterns(language) for form in (piece, plain, bare))
        )

    def all_known(text: str) -> bool:
        return known(text) or all(known(one) or all(map(known, one.split(", "))) for one in pieces(text))

    return [text for text in page.evaluate(FOUND) if not all_known(text)]
