"""Goal attainment T from the ladders of the goals, for the desk and for supervision and never on the shared screen."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from alliance_widgets.charts.chart import Chart
from alliance_widgets.charts.desk import figure_of, signed
from alliance_widgets.charts.drawing import DOT, NARROW, WIDE, Drawing
from alliance_widgets.charts.lettering import SMALL, plain, shortened, wrap
from alliance_widgets.charts.placing import BOLD, LINE
from alliance_widgets.charts.shapes import HAIR, THICK
from alliance_widgets.statistics import gas_t_score
from alliance_widgets.words import say

STEPS = {-2: "harder", -1: "now", 0: "closer", 1: "enough", 2: "better"}
"""The five rows of a ladder, and the level each stands for."""
MIDDLE = 50
T_SCALE = (10, 90)
GOAL, AXIS = 2.9, 5.0
SIDES = {WIDE: (2.5, 2.5), NARROW: (1.6, 1.6)}
INK_RING = 1.32


@dataclass(frozen=True, slots=True, kw_only=True)
class Ladder:
    """One goal: the level it began at and the one it is at now, −2 to +2 or None; `steps` are its five in own words."""

    goal: str
    now: int | None
    start: int | None = None
    weight: float = 1
    steps: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if len(self.steps) not in (0, len(STEPS)):
            raise ValueError("give five steps, or none")
        if {self.now, self.start} - {None, *STEPS}:
            raise ValueError("levels are whole numbers from −2 to +2; 0–10 ratings are not levels")


@dataclass(frozen=True, slots=True, kw_only=True)
class GoalAttainment:
    """All goals that have a ladder."""

    goals: tuple[Ladder, ...]

    @property
    def now(self) -> float | None:
        """T over the goals with a level now."""
        return self._score([ladder.now for ladder in self.goals])

    @property
    def start(self) -> float | None:
        """T at the start, where each goal with a level now has one from the start as well."""
        placed = [ladder for ladder in self.goals if ladder.now is not None]
        if any(ladder.start is None for ladder in placed):
            return None
        return self._score([None if ladder.now is None else ladder.start for ladder in self.goals])

    def _score(self, levels: list[int | None]) -> float | None:
        if all(level is None for level in levels):
            return None
        return gas_t_score(levels, weights=[ladder.weight for ladder in self.goals])


def attainment_chart(value: GoalAttainment) -> Chart:
    """The sentence, the picture and the table of the ladders."""
    return Chart(
        headline=headline(value),
        lead=say("attainment_chart.middle") if value.now is not None else "",
        figure=picture(value, WIDE) if value.now is not None else None,
        narrow=picture(value, NARROW) if value.now is not None else None,
        columns=tuple(say(f"attainment_chart.column.{name}") for name in ("goal", "start", "now", "weight")),
        rows=rows(value),
        caption=say("attainment_chart.caption"),
        read=say("attainment_chart.read"),
    )


def headline(value: GoalAttainment) -> str:
    """T now, beside T at the start where both are over the same goals."""
    start, now = value.start, value.now
    if now is None:
        return say("attainment_chart.none")
    if start is None:
        return say("attainment_chart.only_now", now=figure_of(now))
    if figure_of(start) == figure_of(now):
        return say("attainment_chart.same", now=figure_of(now))
    return say("attainment_chart.from_to", start=figure_of(start), now=figure_of(now))


def rows(value: GoalAttainment) -> tuple[tuple[str, ...], ...]:
    """Each goal with its steps in words and its weight, then T with its sum."""
    found = [
        (ladder.goal, _step(ladder, ladder.start), _step(ladder, ladder.now), figure_of(ladder.weight, 2))
        for ladder in value.goals
    ]
    scores = ("" if score is None else figure_of(score, 2) for score in (value.start, value.now))
    return (*found, (say("attainment_chart.row.t"), *scores, ""))


def _step(ladder: Ladder, level: int | None) -> str:
    """The step in words, the pair's own too where they stand, and its number."""
    if level is None:
        return say("attainment_chart.no_step")
    words = say(f"attainment_chart.step.{STEPS[level]}")
    own = ladder.steps[level + 2] if ladder.steps else ""
    named = say("attainment_chart.named", step=words, own=own) if own else words
    return f"{named} ({signed(level)})"


# The picture ---------------------------------------------------------------------------------


def picture(value: GoalAttainment, width: float) -> dict[str, Any]:
    """Five steps in words across, a line for each goal from where it began to where it is; T on its own scale below."""
    left, right = SIDES[width]
    between = (width - left - right) / (len(STEPS) - 1) - 0.3
    heads = {
        level: wrap(say(f"attainment_chart.step.{name}"), between if abs(level) < 2 else min(between, 2 * left - 0.1))
        for level, name in STEPS.items()
    }
    head = max(map(len, heads.values())) * SMALL * LINE + 0.5
    foot = head + GOAL * len(value.goals)
    drawing = Drawing(
        width=width, height=foot + AXIS, left=left, right=right, bottom=0, x=(-2, 2), y=(-foot - AXIS, 0)
    )  # fmt: skip
    for level, words in heads.items():
        drawing.note(level, -head + 0.3, "<br>".join(words), xa="center", ya="bottom", color="@soft")
        drawing.rule(level, -head, level, -foot + 0.4, "@hair", HAIR)
    for at, ladder in enumerate(value.goals):
        top = -head - GOAL * at
        name = plain(shortened(ladder.goal, width / BOLD))
        drawing.note(0, top - 0.75, name, xref="paper", dx=-left, bold=True)
        _rung(drawing, ladder, top - 1.9)
    drawing.note(0, -foot - 1.9, say("attainment_chart.row.t"), xref="paper", dx=-left, bold=True)
    _score(drawing, value, -foot - 1.9, every=10 if width == WIDE else 20)
    return drawing.figure()


def _rung(drawing: Drawing, ladder: Ladder, y: float) -> None:
    """The way of one goal from step to step."""
    drawing.rule(-2, y, 2, y, "@line", HAIR)
    for level in STEPS:
        drawing.rule(level, y - 0.16, level, y + 0.16, "@line", HAIR)
    if ladder.start is not None and ladder.now is not None:
        drawing.line([ladder.start, ladder.now], [y, y], "@ink", THICK)
    if ladder.start is not None:
        drawing.marks([ladder.start], [y], "circle", DOT * 0.8, "@paper", edge="@ink", width=HAIR * 2.4)
    if ladder.now is not None:
        drawing.marks([ladder.now], [y], "circle", DOT * INK_RING, "@paper", edge="@ink", width=HAIR * 2.4)
        drawing.marks([ladder.now], [y], "diamond", DOT * 0.73, "@ink", width=0)
    else:
        drawing.note(2, y, say("attainment_chart.no_step"), xa="right", ya="bottom", dy=0.2, color="@soft")


def _score(drawing: Drawing, value: GoalAttainment, y: float, *, every: int) -> None:
    """T on a scale from 10 to 90, with 50 named."""

    def place(score: float) -> float:
        low, high = T_SCALE
        return -2 + 4 * (score - low) / (high - low)

    drawing.rule(-2, y, 2, y, "@line", HAIR)
    for score in range(T_SCALE[0], T_SCALE[1] + 1, every):
        drawing.rule(place(score), y - 0.16, place(score), y, "@line", HAIR)
        drawing.note(place(score), y, str(score), xa="center", ya="top", dy=-0.28, color="@soft", bold=score == MIDDLE)
    drawing.note(place(MIDDLE), y - 1.6, say("attainment_chart.all_expected"), xa="center", ya="top", color="@soft")
    start, now = value.start, value.now or MIDDLE
    if start is not None:
        drawing.line([place(start), place(now)], [y, y], "@ink", THICK)
        drawing.marks([place(start)], [y], "circle", DOT * 0.8, "@paper", edge="@ink", width=HAIR * 2.4)
    drawing.marks([place(now)], [y], "circle", DOT * INK_RING, "@ink", width=HAIR * 2)
    drawing.note(place(now), y, f"<b>{figure_of(now)}</b>", xa="center", ya="bottom", dy=0.45)
