"""How rules are drawn beside each other: the ratings above, a row of dots for each rule, a column where one points."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from alliance_widgets.charts.desk import client_voice, session_numbers
from alliance_widgets.charts.drawing import NARROW, WIDE, Drawing
from alliance_widgets.charts.lettering import even, plain
from alliance_widgets.charts.placing import Labels, Place
from alliance_widgets.charts.shapes import HAIR
from alliance_widgets.statistics import Rule
from alliance_widgets.words import say

if TYPE_CHECKING:
    from alliance_widgets.charts.rule_bench_chart import RulesBeside

UNIT = 0.6
"""Em for one point of the scale."""
LEFT, ROW, FIRST = {WIDE: 11.6, NARROW: 1.9}, {WIDE: 3.6, NARROW: 2.6}, 0.9
BOTTOM, TOP, RIGHT, LEAST = 1.5, 10.6, 0.5, 6
HALF_A_GAP = 2.4
"""So many em from the numbers of the scale, a word for the first gap has room."""
MARK, LEAST_MARK, NO_MARK, CLOSE = 0.95, 0.35, 0.22, 0.4
"""How large a dot is, and from which distance on there is room for those that point nowhere."""


def picture(value: RulesBeside, width: float) -> dict[str, Any]:
    """The ratings, and under them a row for each rule; a band behind each session that one of them marks."""
    bench, sessions = value.bench, range(1, len(value.ratings) + 1)
    row, wide = ROW[width] / UNIT, width == WIDE
    lowest = -FIRST / UNIT - row * len(bench.marks)
    left, right = 0.4, max(len(sessions), LEAST) + 0.6
    drawing = Drawing(
        width=width, height=BOTTOM + UNIT * (TOP - lowest), left=LEFT[width], right=RIGHT, bottom=BOTTOM,
        x=(left, right), y=(lowest, TOP),
    )  # fmt: skip
    pointed = [*bench.all_of_them, *bench.disagree]
    for session in pointed:
        drawing.area(session - 0.42, lowest, session + 0.42, 10.4, "@band")
    drawing.scale(left, right, low="", high="")
    if wide:
        _label(drawing, 7.5, say("rule_bench.ratings"), value.what, width)
    for place, rule in enumerate(bench.marks):
        _row(drawing, value, rule, top=-FIRST / UNIT - row * place, width=width, sides=(left, right))
    client_voice(drawing, [*sessions], value.ratings, dot=min(0.6, max(0.3, drawing.em_per_x * 0.5)))
    clear = left + HALF_A_GAP / drawing.em_per_x
    gap = next((at for at, one in zip(sessions, value.ratings, strict=True) if one is None and at > clear), None)
    if gap is not None:
        labels = Labels(drawing)
        labels.keep_off([*zip(sessions, value.ratings, strict=True)])
        labels.put(say("desk_chart.gap"), [Place(x=gap, y=0, xa="center", ya="bottom", dy=0.05)], color="@soft")
    session_numbers(drawing, 1, len(sessions), loud=pointed, floor=lowest)
    return drawing.figure()


def _row(
    drawing: Drawing, value: RulesBeside, rule: Rule, *, top: float, width: float, sides: tuple[float, float]
) -> None:
    """A rule's name, and a dot for each rated session, large where it points."""
    wide, row = width == WIDE, ROW[width] / UNIT
    drawing.rule(sides[0], top, sides[1], top, "@hair", HAIR)
    name = say(f"rule_bench.name.{rule}")
    if wide:
        _label(drawing, top - row / 2, name, say(f"rule_bench.source.{rule}"), width)
    else:
        drawing.note(sides[0], top, f"<b>{plain(name)}</b>", ya="top", dy=-0.1)
    middle = top - row * (0.5 if wide else 0.68)
    marked = value.bench.marks[rule]
    rated = [at for at, rating in enumerate(value.ratings, 1) if rating is not None]
    others = [at for at in rated if at not in marked]
    if drawing.em_per_x > CLOSE:
        drawing.marks(others, [middle] * len(others), "circle-open", NO_MARK, "@line", width=HAIR)
    size = max(LEAST_MARK, min(MARK, drawing.em_per_x * 0.85))
    drawing.marks([*marked], [middle] * len(marked), "circle", size, "@ink", width=0)


def _label(drawing: Drawing, height: float, name: str, more: str, width: float) -> None:
    """Two things at the left: a name, and under it where it is from."""
    lines = [f"<b>{plain(name)}</b>", *(plain(line) for line in even(more, LEFT[width] - 1.9)[:2])]
    # A label is drawn only where its anchor is inside the axes, so it hangs on their left end.
    drawing.note(0, height, "<br>".join(lines), xref="paper", dx=0.05 - LEFT[width])
