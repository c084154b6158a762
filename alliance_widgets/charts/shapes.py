"""Straight lines, fields, discs and bars as Plotly takes them, every length in em of the room's type."""

from __future__ import annotations

from typing import Any

THICK = 0.125
HAIR = 0.042
CURVE = 0.5523  # a quarter circle as one cubic; shape paths know no arcs


def em(length: float) -> str:
    """A length for the browser to put in."""
    return f"{length:g}em"


class Shapes:
    """The part of a drawing that joins no points."""

    def __init__(self) -> None:
        self.shapes: list[dict[str, Any]] = []

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
