"""The pencil: lines, marks and labels as Plotly takes them, every length in em of the room's type."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from alliance_widgets.charts.lettering import SMALL, wrap
from alliance_widgets.charts.shapes import HAIR, THICK, Shapes, em

WIDE, NARROW = 33.33, 17.2
"""How wide a drawing is, in em: in a room, and on a phone held upright."""

NUMBER = 2.0
DOT = 0.6
TARGET_DASH = "0.08em,0.2em"
THERAPIST_DASH, TIGHT_DASH = "0.3em,0.22em", "0.17em,0.15em"

UNBRIDGED = {"connectgaps": False, "cliponaxis": False}
Series = Sequence[float | None]


class Drawing(Shapes):
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
        super().__init__()
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
