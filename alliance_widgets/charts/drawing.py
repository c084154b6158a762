"""The pencil: lines, marks and labels as Plotly takes them, every length in em of the room's type."""

from __future__ import annotations

import math
import re
from bisect import bisect_right
from collections.abc import Sequence
from html import escape
from typing import Any

WIDE, NARROW = 33.33, 17.2
"""How wide a drawing is, in em: in a room, and on a phone held upright."""

SMALL = 0.85
NUMBER = 2.0
DOT = 0.6
THICK = 0.125
HAIR = 0.042
CURVE = 0.5523  # a quarter circle as one cubic; shape paths know no arcs
TARGET_DASH = "0.08em,0.2em"
THERAPIST_DASH, TIGHT_DASH = "0.3em,0.22em", "0.17em,0.15em"

LETTER = 0.545
LETTERS = dict.fromkeys("iljftr.,:;'’!|()1 \u00a0\u202f", 0.325) | dict.fromkeys("mwMW@%", 0.805)
"""How wide most letters are, and those that are not, in their own size."""
MARKUP = re.compile(r"<[^>]+>")
WORD = re.compile(r"[\S\u00a0\u202f]+")
"""What stays on one line: French puts spaces that do not break inside its quotation marks."""

UNBRIDGED = {"connectgaps": False, "cliponaxis": False}
Series = Sequence[float | None]


def em(length: float) -> str:
    """A length for the browser to put in."""
    return f"{length:g}em"


def plain(words: str) -> str:
    """A person's words as text: Plotly reads a little markup, and a person may not write any."""
    return escape(words, quote=False)


class Drawing:
    """A figure of `width` × `height` em with margins, axes hidden; `units` are the axes' ranges."""

    def __init__(
        self,
        *,
        width: float,
        height: float,
        left: float,
        right: float,
        bottom: float,
        x: tuple[float, float],
        y: tuple[float, float],
    ) -> None:
        self.data: list[dict[str, Any]] = []
        self.shapes: list[dict[str, Any]] = []
        self.notes: list[dict[str, Any]] = []
        self.em_per_unit = (height - bottom) / (y[1] - y[0])
        self.em_per_x = (width - left - right) / (x[1] - x[0])
        self.edge = x[0] - left / self.em_per_x
        axis = {"visible": False, "fixedrange": True, "automargin": False, "zeroline": False}
        self.layout = {
            "width": em(width),
            "height": em(height),
            "margin": {"l": em(left), "r": em(right), "t": 0, "b": em(bottom), "pad": 0},
            "font": {"size": em(SMALL), "color": "@ink"},
            "paper_bgcolor": "@paper",
            "plot_bgcolor": "@paper",
            "showlegend": False,
            "hovermode": False,
            "dragmode": False,
            "xaxis": {**axis, "range": list(x)},
            "yaxis": {**axis, "range": list(y)},
        }

    def figure(self) -> dict[str, Any]:
        """What the browser draws."""
        # A figure of shapes alone builds no axes, so there is always one trace.
        data = self.data or [{"type": "scatter", "x": [None], "y": [None]}]
        return {"data": data, "layout": {**self.layout, "shapes": self.shapes, "annotations": self.notes}}

    def rule(
        self,
        x0: float,
        y0: float,
        x1: float,
        y1: float,
        color: str,
        width: float,
        *,
        dash: str = "solid",
        over: bool = False,
    ) -> None:
        """A straight line."""
        line = {"color": color, "width": em(width), "dash": dash}
        layer = "above" if over else "below"
        self.shapes.append({"type": "line", "x0": x0, "y0": y0, "x1": x1, "y1": y1, "layer": layer, "line": line})

    def area(self, x0: float, y0: float, x1: float, y1: float, color: str) -> None:
        """A filled field under everything else."""
        field = {"type": "rect", "x0": x0, "y0": y0, "x1": x1, "y1": y1, "layer": "below"}
        self.shapes.append({**field, "fillcolor": color, "line": {"width": 0}})

    def path(self, x: float, y: float, path: str, fill: str, *, line: str | None = None, xref: str = "x") -> None:
        """A small shape of its own size, with its middle at (x, y)."""
        shape = {"type": "path", "path": path, "xsizemode": "pixel", "ysizemode": "pixel", "xanchor": x, "yanchor": y}
        edge = {"color": line or fill, "width": em(HAIR * 1.4) if line else 0}
        self.shapes.append({**shape, "xref": xref, "fillcolor": fill, "line": edge, "layer": "above"})

    def disc(self, x: float, y: float, radius: float, fill: str, *, line: str, xref: str = "x", dx: float = 0) -> None:
        """A disc of its own size, `dx` em to the right of x."""
        box = {"x0": em(dx - radius), "x1": em(dx + radius), "y0": em(-radius), "y1": em(radius)}
        place = {"xref": xref, "xsizemode": "pixel", "ysizemode": "pixel", "xanchor": x, "yanchor": y}
        line_style = {"color": line, "width": em(HAIR * 1.4)}
        self.shapes.append({"type": "circle", **place, **box, "fillcolor": fill, "line": line_style, "layer": "above"})

    def bar(self, x0: float, x1: float, y0: float, y1: float, *, fill: str, edge: str) -> None:
        """A bar; one that runs past the axis is cut there, and so has an open end."""
        line = {"color": edge, "width": em(THICK * 0.6)}
        box = {"type": "rect", "x0": x0, "x1": x1, "y0": y0, "y1": y1, "layer": "above"}
        self.shapes.append({**box, "fillcolor": fill, "line": line})

    def half_disc(self, x: float, y: float, radius: float, fill: str, *, upper: bool) -> None:
        """Half a disc: no marker is one, and a letter depends on the font."""
        side = 1 if upper else -1
        r, s, k = em(radius), em(side * radius), em(radius * CURVE)
        minus, deep = em(-radius), em(side * radius * CURVE)
        back = em(-radius * CURVE)
        self.path(x, y, f"M {minus},0 C {minus},{deep} {back},{s} 0,{s} C {k},{s} {r},{deep} {r},0 Z", fill)

    def note(
        self,
        x: float,
        y: float,
        text: str,
        *,
        xref: str = "x",
        xa: str = "left",
        ya: str = "middle",
        dx: float = 0,
        dy: float = 0,
        color: str = "@ink",
        bold: bool = False,
    ) -> None:
        """A direct label; `dx` and `dy` keep its distance from a mark at any size, up is positive."""
        words = f"<b>{text}</b>" if bold else text
        place = {
            "x": x,
            "y": y,
            "xref": xref,
            "yref": "y",
            "xanchor": xa,
            "yanchor": ya,
            "xshift": em(dx),
            "yshift": em(dy),
        }
        self.notes.append(
            {**place, "text": words, "showarrow": False, "borderpad": 0, "align": xa, "font": {"color": color}}
        )

    def client_line(self, x: list[float], y: list[float | None], *, dot: float = DOT) -> None:
        """The client's voice: discs joined by a solid line, gaps left as gaps."""
        self.data.append(
            {
                "type": "scatter", "mode": "lines+markers", "x": x, "y": y, "connectgaps": False, "cliponaxis": False,
                "line": {"color": "@client", "width": em(THICK), "simplify": False},
                "marker": {"symbol": "circle", "size": em(dot), "color": "@client", "opacity": 1,
                           "line": {"color": "@paper", "width": em(HAIR * 2)}},
            }
        )  # fmt: skip

    def pair(self, x: Sequence[float], client: Series, therapist: Series, *, dot: float = DOT, tight: bool) -> None:
        """Both voices: disc and solid line, diamond and dashes; where they meet one mark, ink in an ink ring.

        `tight` shortens the dashes where sessions stand close. Equal neighbours are joined by one ink line, since
        a later line hides an earlier one and agreement would look like one voice.
        """
        same = [first if first == second else None for first, second in zip(client, therapist, strict=True)]
        for color, values, symbol, dash, size in (
            ("@therapistMark", therapist, "diamond", TIGHT_DASH if tight else THERAPIST_DASH, dot * 1.18),
            ("@client", client, "circle", "solid", dot),
        ):
            self.line(x, values, color, THICK, dash=dash)
            alone = [None if both is not None else one for one, both in zip(values, same, strict=True)]
            self.marks(x, alone, symbol, size, color)
        self.line(x, same, "@ink", THICK * 1.1)
        self.both(x, same, dot)

    def both(self, x: Sequence[float], y: Series, dot: float = DOT) -> None:
        """Where two voices meet: an ink diamond in an ink ring."""
        self.marks(x, y, "circle", dot * 1.32, "@paper", edge="@ink", width=max(HAIR * 2, dot * 0.14))
        self.marks(x, y, "diamond", dot * 0.73, "@ink", width=0)

    def line(self, x: Sequence[float | None], y: Series, color: str, width: float, *, dash: str = "solid") -> None:
        """A line through the points, gaps left as gaps; many short strokes are one line with gaps."""
        if any(value is not None for value in y):
            style = {"color": color, "width": em(width), "dash": dash, "simplify": False}
            self.data.append({"type": "scatter", "mode": "lines", "x": [*x], "y": [*y], **UNBRIDGED, "line": style})

    def marks(
        self,
        x: Sequence[float],
        y: Series,
        symbol: str,
        size: float,
        color: str,
        *,
        edge: str = "@paper",
        width: float = HAIR * 2,
    ) -> None:
        """Marks at the points that are there, lifted off lines and bands by an edge."""
        there = [(at, value) for at, value in zip(x, y, strict=True) if value is not None]
        if there:
            points = {"x": [at for at, _ in there], "y": [value for _, value in there]}
            line = {"color": edge, "width": em(width)}
            marker = {"symbol": symbol, "size": em(size), "color": color, "opacity": 1, "line": line}
            self.data.append({"type": "scatter", "mode": "markers", **points, **UNBRIDGED, "marker": marker})

    def scale(self, x0: float, x1: float, *, low: str, high: str, room: float = 3.6) -> None:
        """0, 5 and 10 with the pole words in `room` em of the left margin; floor and ceiling, no grid."""
        for value, word in ((10, high), (0, low)):
            lines = wrap(word, room)
            lines = ["<b>10</b>", *lines] if value else [*lines, "<b>0</b>"]
            side = 1 if value else -1
            self.note(
                x0,
                value,
                "<br>".join(lines),
                xa="right",
                ya="top" if value else "bottom",
                dx=-0.5,
                dy=SMALL * 0.65 * side,
                color="@soft",
            )
            self.rule(x0, value, x1, value, "@line", HAIR)
        self.note(x0, 5, "<b>5</b>", xa="right", dx=-0.5, color="@soft")
        self.rule(x0, 5, x1, 5, "@hair", HAIR)


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
