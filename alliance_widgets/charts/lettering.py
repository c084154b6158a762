"""Words on a drawing: how wide they are, where they break, and how labels keep apart."""

from __future__ import annotations

import math
import re
from bisect import bisect_right
from html import escape

SMALL = 0.85
"""The size of small letters, in em of the room's type."""

LETTER = 0.545
LETTERS = dict.fromkeys("iljftr.,:;'’!|()1 \u00a0\u202f", 0.325) | dict.fromkeys("mwMW@%", 0.805)
"""How wide most letters are, and those that are not, in their own size."""
MARKUP = re.compile(r"<[^>]+>")
WORD = re.compile(r"[\S\u00a0\u202f]+")
"""What stays on one line: French puts spaces that do not break inside its quotation marks."""


def plain(words: str) -> str:
    """A person's words as text: Plotly reads a little markup, and a person may not write any."""
    return escape(words, quote=False)


def text_width(text: str, size: float = SMALL) -> float:
    """About how wide a text is, in em of the room's type: enough to wrap and to keep labels apart."""
    bare = MARKUP.sub("", text) if "<" in text else text
    return size * sum([LETTERS.get(letter, LETTER) for letter in bare])


def wrap(text: str, width: float, size: float = SMALL) -> list[str]:
    """Lines no wider than `width` em; a single long word stays whole."""
    lines: list[str] = []
    for word in WORD.findall(text):
        if lines and text_width(f"{lines[-1]} {word}", size) <= width:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return lines


def lines_of(words: str, width: float, *, most: int) -> list[str]:
    """A person's words as at most `most` lines no wider than `width` em, three dots where some had to go."""
    lines = even(words, width)
    rest = " ".join(lines[most - 1 :])
    return [plain(shortened(line, width)) for line in [*lines[: most - 1], rest] if line]


def even(text: str, width: float) -> list[str]:
    """As few lines as fit in `width` em, as even as they can be: no word left alone on the last."""
    lines = wrap(text, width)
    step = SMALL / 4
    while len(lines) > 1 and len(closer := wrap(text, width := width - step)) == len(lines):
        if max(map(text_width, closer)) > width:
            break
        lines = closer
    return lines


def shortened(text: str, width: float) -> str:
    """The text, or as many of its first letters as fit, with three dots."""
    if text_width(text) <= width:
        return text
    kept = bisect_right(range(len(text)), width, key=lambda length: text_width(text[:length] + "…"))
    return text[: max(0, kept - 1)].rstrip(" ,.;:") + "…"


def dodge(wanted: list[float], room: list[float], *, low: float = -math.inf, high: float = math.inf) -> list[float]:
    """Heights near the wanted ones at which labels of these heights do not touch."""
    order = sorted(range(len(wanted)), key=wanted.__getitem__)
    places = [wanted[index] for index in order]
    sizes = [room[index] for index in order]
    for _ in range(100):
        moved = False
        for upper in range(1, len(places)):
            over = (sizes[upper - 1] + sizes[upper]) / 2 - (places[upper] - places[upper - 1])
            if over > 1e-6:
                places[upper - 1] -= over / 2
                places[upper] += over / 2
                moved = True
        if places:
            places[0] = max(places[0], low + sizes[0] / 2)
            places[-1] = min(places[-1], high - sizes[-1] / 2)
        if not moved:
            break
    found = dict(zip(order, places, strict=True))
    return [found[index] for index in range(len(wanted))]
