"""How resources are drawn: a petal for each kind, as large as its count, a dot for each thing, a ring for each wish."""

from __future__ import annotations

from collections.abc import Sequence
from math import copysign, cos, inf, radians, sin, sqrt
from typing import TYPE_CHECKING, Any

from alliance_widgets.charts.drawing import NARROW, WIDE, Drawing
from alliance_widgets.charts.lettering import dodge, even, lines_of, shortened
from alliance_widgets.charts.placing import BOLD, measured
from alliance_widgets.charts.shapes import THICK
from alliance_widgets.words import say

if TYPE_CHECKING:
    from alliance_widgets.charts.resources_chart import PetalWords, Resources

MOST = 5
"""How many things a petal has room for; its area is its count."""
NAMED, FEW = 3, 2
ANGLES = {"people": 90, "doings": 18, "places": -54, "thoughts": -126, "feelings": 162}
LEFT = ("thoughts", "feelings")
DOWN = ("thoughts", "places")
BESIDE = 15.5
"""How wide the petals are, in em, beside a page that has the words as lists."""
FULL = {WIDE: 7.3, NARROW: 5.6, BESIDE: 5.0}
EMPTY = 0.45
"""How large an empty petal is drawn, as a count."""
TEXT = {WIDE: 8.1, NARROW: 9.6, BESIDE: 5.9}
ITEM, STEPS = 5.6, 24
DOT, AIR = 0.42, 0.5
SEEDS = {
    1: [(0.62, 0.0)],
    2: [(0.48, 0.0), (0.76, 0.0)],
    3: [(0.42, 0.0), (0.72, 0.19), (0.72, -0.19)],
    4: [(0.40, 0.0), (0.64, 0.15), (0.64, -0.15), (0.86, 0.0)],
    5: [(0.36, 0.0), (0.57, 0.12), (0.57, -0.12), (0.80, 0.14), (0.80, -0.14)],
}
"""Where the dots lie in a petal of length 1, so that they are as far apart in each."""
Points = list[tuple[float, float]]
Petal = tuple[Points, Points, Points]


def picture(value: Resources, width: float) -> dict[str, Any]:
    """Five petals from one middle; on a phone one below the other, each with its words beside it.

    Beside the lists of a page they are drawn with their names and counts alone.
    """
    return {WIDE: _flower, NARROW: _rows, BESIDE: _alone}[width](value)


def _flower(value: Resources) -> dict[str, Any]:
    shapes = {kind: _petal(value.petals[kind], ANGLES[kind], FULL[WIDE]) for kind in ANGLES}
    points = [point for outline, _, rings in shapes.values() for point in (*outline, *rings)]
    labels = {kind: _label(kind, value.petals[kind], TEXT[WIDE]) for kind in ANGLES}
    heights = {kind: _height(labels[kind]) + AIR for kind in ANGLES}
    wanted = {kind: _middle(shapes[kind][0])[1] for kind in ANGLES}
    wanted["people"] = max(y for _, y in shapes["people"][0]) - heights["people"] / 2
    places: dict[str, float] = {}
    for kinds in (LEFT, [kind for kind in ANGLES if kind not in LEFT]):
        found = dodge([wanted[kind] for kind in kinds], [heights[kind] for kind in kinds])
        places |= dict(zip(kinds, found, strict=True))
    top = max([y for _, y in points] + [places[kind] + heights[kind] / 2 for kind in ANGLES]) + 0.3
    low = min([y for _, y in points] + [places[kind] - heights[kind] / 2 for kind in ANGLES]) - 0.3
    drawing = Drawing(width=WIDE, height=top - low, left=0, right=0, bottom=0, x=(-WIDE / 2, WIDE / 2), y=(low, top))
    for kind, shape in shapes.items():
        _draw(drawing, kind, *shape)
    for kind, text in labels.items():
        y, half = places[kind], heights[kind] / 2
        side = -1 if kind in LEFT else 1
        # Beside whatever lies at its height, so that no label lies on a petal.
        edge = max([side * x for x, at in points if y - half < at < y + half] + [0.6])
        _write(drawing, side * (edge + 0.55), y, text, xa="right" if side < 0 else "left")
    return drawing.figure()


def _rows(value: Resources) -> dict[str, Any]:
    """The same petals lying one below the other."""
    shapes = {kind: _petal(petal, 0, FULL[NARROW]) for kind, petal in value.petals.items()}
    labels = {kind: _label(kind, petal, TEXT[NARROW]) for kind, petal in value.petals.items()}
    heights = [max(_height(labels[kind]), 2 * max(y for _, y in shapes[kind][0])) + AIR for kind in value.petals]
    drawing = Drawing(
        width=NARROW, height=sum(heights), left=0, right=0, bottom=0, x=(-0.1, NARROW - 0.1), y=(-sum(heights), 0)
    )
    top = 0.0
    for kind, height in zip(value.petals, heights, strict=True):
        middle = top - height / 2
        outline, seeds, rings = ([(x, y + middle) for x, y in one] for one in shapes[kind])
        _draw(drawing, kind, outline, seeds, rings)
        _write(drawing, FULL[NARROW] + 1.6, middle, labels[kind])
        top -= height
    return drawing.figure()


def _alone(value: Resources) -> dict[str, Any]:
    """The flower with each name above or below its petal, so that it needs little room; the largest petal fills it."""
    most = max(FEW, *(min(MOST, len(petal.here)) for petal in value.petals.values()))
    full = FULL[BESIDE] * sqrt(MOST / most)
    shapes = {kind: _petal(petal, ANGLES[kind], full) for kind, petal in value.petals.items()}
    names = {kind: _name(kind, petal, TEXT[BESIDE]) for kind, petal in value.petals.items()}
    middle = max(x for x, _ in shapes["people"][0])
    boxes = {kind: _beyond(kind, shapes[kind], measured(names[kind], bold=True), middle) for kind in shapes}
    heights = [y for outline, _, rings in shapes.values() for _, y in (*outline, *rings)]
    low = min([*heights, *(low for _, low, _ in boxes.values())])
    top = max([*heights, *(top for _, _, top in boxes.values())])
    half = BESIDE / 2
    drawing = Drawing(width=BESIDE, height=top - low, left=0, right=0, bottom=0, x=(-half, half), y=(low, top))
    for kind, shape in shapes.items():
        _draw(drawing, kind, *shape)
    for kind, (x, bottom, _) in boxes.items():
        drawing.note(x, bottom, names[kind], xa="center", ya="bottom")
    return drawing.figure()


def _beyond(kind: str, shape: Petal, extent: tuple[float, float], middle: float) -> tuple[float, float, float]:
    """The middle, foot and top of a name over its petal, or under it where the petal points down."""
    outline, _, rings = shape
    points = [*outline, *rings]
    wide, high = extent
    heights = [y for _, y in points]
    low = min(heights) - AIR - high if kind in DOWN else max(heights) + AIR
    x = _middle(outline)[0]
    if kind != "people":
        # Off the petal that points up, or off the other name below; never over the edge.
        away = max(abs(x), wide / 2 + (0.3 if kind in DOWN else middle + 0.3))
        x = copysign(min(away, (BESIDE - wide) / 2), x)
    return x, low, low + high


def _draw(drawing: Drawing, kind: str, outline: Points, seeds: Points, rings: Points) -> None:
    x, y = ([round(point[at], 2) for point in outline] for at in (0, 1))
    line = {
        "color": "@client",
        "width": f"{THICK * 0.8}em",
        "simplify": False,
        "dash": "solid" if seeds else "0.1em,0.16em",
    }
    fill = "@client-tint" if seeds else "@paper"
    shape = {"type": "scatter", "mode": "lines", "name": kind, "fill": "toself", "fillcolor": fill, "cliponaxis": False}
    drawing.data.append({**shape, "x": x, "y": y, "line": line})
    for points, color, width in ((seeds, "@client", 0.0), (rings, "@paper", THICK * 0.7)):
        drawing.marks(*_axes(points), "circle", DOT, color, edge="@client", width=width)


def _axes(points: Points) -> tuple[list[float], list[float]]:
    return [round(x, 2) for x, _ in points], [round(y, 2) for _, y in points]


def _petal(petal: PetalWords, angle: float, full: float) -> Petal:
    """Outline, dots and rings of one petal that leaves the middle at this angle.

    It leaves at 33 degrees to each side, less than half of 72, so that neighbours never overlap.
    """
    here, wishes = min(MOST, len(petal.here)), min(MOST, len(petal.would_like))
    length = full * sqrt((here or EMPTY) / MOST)
    outline = []
    for side in (1, -1):
        for step in range(STEPS + 1):
            u = step / STEPS if side == 1 else 1 - step / STEPS
            first, second, third = 3 * u * (1 - u) ** 2, 3 * u * u * (1 - u), u**3
            outline.append((length * (first * 0.52 + second + third), side * length * (first * 0.34 + second * 0.44)))
    seeds = [(length * u, length * v) for u, v in SEEDS.get(here, [])]
    away = length + 0.65
    turns = [(at - (wishes - 1) / 2) * 0.85 / away for at in range(wishes)]
    rings = [(away * cos(turn), away * sin(turn)) for turn in turns]
    return _turned(outline, angle), _turned(seeds, angle), _turned(rings, angle)


def _turned(points: Points, angle: float) -> Points:
    c, s = cos(radians(angle)), sin(radians(angle))
    return [(x * c - y * s, x * s + y * c) for x, y in points]


def _middle(points: Points) -> tuple[float, float]:
    xs, ys = zip(*points, strict=True)
    return (min(xs) + max(xs)) / 2, (min(ys) + max(ys)) / 2


def _label(kind: str, petal: PetalWords, width: float) -> tuple[str, str]:
    """The name with its count and the first things by their words; and the first wish."""
    here = lines_of(_listed(petal.here), width, most=3) if petal.here else []
    wish = say("resources_chart.would_like", wish=_listed(petal.would_like, most=1)) if petal.would_like else ""
    return "<br>".join([_name(kind, petal), *here]), "<br>".join(lines_of(wish, width, most=2))


def _name(kind: str, petal: PetalWords, width: float = inf) -> str:
    """The name of a petal and how many things are in it, in lines no wider than `width` em."""
    name = say("resources_chart.label", petal=say(f"resources_chart.petal.{kind}"), number=len(petal.here))
    return "<br>".join(f"<b>{line}</b>" for line in even(name, width / BOLD))


def _height(label: tuple[str, str]) -> float:
    return sum(measured(part)[1] for part in label if part)


def _write(drawing: Drawing, x: float, y: float, label: tuple[str, str], *, xa: str = "left") -> None:
    """Both parts of a label, one under the other, with their middle at y."""
    top = y + _height(label) / 2
    for text, color in zip(label, ("@ink", "@soft"), strict=True):
        if text:
            drawing.note(x, top, text, xa=xa, ya="top", color=color)
            top -= measured(text)[1]


def _listed(words: Sequence[str], *, most: int = NAMED) -> str:
    """The first few things, and how many more there are."""
    items = ", ".join(shortened(word, ITEM) for word in words[:most])
    more = len(words) - most
    return say("resources_chart.and_more", items=items, n=more) if more > 0 else items
