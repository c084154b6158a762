"""Reliable change on a published measure, for the desk: its method, its norms and where they come from stand with it.

Never for the product's own 0–10 items: they have no norms, so no cut-off of theirs exists.
"""

from __future__ import annotations

from dataclasses import dataclass

from alliance_widgets.charts.change_drawing import picture
from alliance_widgets.charts.chart import Chart
from alliance_widgets.charts.desk import figure_of, signed
from alliance_widgets.charts.drawing import NARROW, WIDE
from alliance_widgets.statistics import (
    classify_change,
    cutoffs,
    reliable_change_index,
    standard_error_of_difference,
)
from alliance_widgets.words import say

NEEDED = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Norms:
    """What is published about a measure; `source` says where, and no chart is drawn without it.

    `sd` and `reliability` (0 or more, below 1) are those of the norm group before. With both groups' means and sds the
    cut-off c follows; `cutoff` is a published one, which then stands instead.
    """

    sd: float
    reliability: float
    source: str
    clinical: tuple[float, float] | None = None
    functional: tuple[float, float] | None = None
    cutoff: float | None = None

    def __post_init__(self) -> None:
        if not self.source.strip():
            raise ValueError("say where the sd and the reliability come from")


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasureScores:
    """`scores` are (session, score or None) in order, on the measure's own `scale` from its lowest to its highest."""

    measure: str
    client: str
    scores: tuple[tuple[int, float | None], ...]
    scale: tuple[float, float]
    higher_is_better: bool
    norms: Norms

    def __post_init__(self) -> None:
        low, high = self.scale
        if not low < high or any(not low <= score <= high for _, score in self.rated):
            raise ValueError("give the lowest and the highest score of the measure, and scores between them")

    @property
    def rated(self) -> list[tuple[int, float]]:
        """The sessions with a score."""
        return [(session, score) for session, score in self.scores if score is not None]

    @property
    def ends(self) -> tuple[float, float] | None:
        """The first score and the last, once there are two."""
        rated = self.rated
        return (rated[0][1], rated[-1][1]) if len(rated) >= NEEDED else None

    @property
    def noise(self) -> float:
        """The standard error of the difference, in points."""
        return standard_error_of_difference(self.norms.sd, self.norms.reliability)

    @property
    def cutoff(self) -> float | None:
        """The published cut-off, or else c where there are norms of both groups."""
        norms = self.norms
        if norms.cutoff is not None or norms.clinical is None or norms.functional is None:
            return norms.cutoff
        (ill, ill_sd), (well, well_sd) = norms.clinical, norms.functional
        return cutoffs(
            clinical_mean=ill,
            clinical_sd=ill_sd,
            functional_mean=well,
            functional_sd=well_sd,
            higher_is_better=self.higher_is_better,
        ).c

    def past(self, score: float) -> bool:
        """Whether a score lies on the better side of the cut-off."""
        line = self.cutoff
        return line is not None and (score > line if self.higher_is_better else score < line)


def change_chart(value: MeasureScores) -> Chart:
    """The sentence, the picture and the table of one measure."""
    return Chart(
        headline=headline(value),
        figure=picture(value, WIDE) if value.rated else None,
        narrow=picture(value, NARROW) if value.rated else None,
        columns=tuple(say(f"change_chart.column.{name}") for name in ("what", "value", "how")),
        rows=rows(value),
        caption=say("change_chart.caption", measure=value.measure),
        read=read(value),
    )


def headline(value: MeasureScores) -> str:
    """Whether the change is reliable, and which way; then on which side of the cut-off the two scores lie."""
    if value.ends is None:
        return say("change_chart.early")
    before, after = value.ends
    outcome = classify_change(
        before, after, sd=value.norms.sd, reliability=value.norms.reliability, higher_is_better=value.higher_is_better
    )
    direction = "higher" if after > before else "lower"
    found = say("change_chart.none" if outcome == "unchanged" else f"change_chart.{direction}")
    if value.cutoff is None:
        return found
    return f"{found} {say(f'change_chart.cutoff_{_crossing(value, before, after)}')}"


def _crossing(value: MeasureScores, before: float, after: float) -> str:
    was, now = value.past(before), value.past(after)
    return {(False, True): "passed", (False, False): "not_passed", (True, True): "both", (True, False): "back"}[
        was, now
    ]


def read(value: MeasureScores) -> str:
    """The method, the norms and their source."""
    norms = value.norms
    parts = [say("change_chart.method"), _norm("clinical", norms.clinical), _norm("functional", norms.functional)]
    if norms.cutoff is not None:
        parts.append(say("change_chart.norm.cutoff", number=figure_of(norms.cutoff, 3)))
    better = "higher" if value.higher_is_better else "lower"
    parts += [
        say("change_chart.norm.sd", sd=figure_of(norms.sd, 3), reliability=figure_of(norms.reliability, 3)),
        say("change_chart.source", source=norms.source.strip().rstrip(".")),
        say(f"change_chart.better.{better}"),
        say("change_chart.never"),
    ]
    return " ".join(part for part in parts if part)


def _norm(group: str, norm: tuple[float, float] | None) -> str:
    return say(f"change_chart.norm.{group}", mean=figure_of(norm[0], 3), sd=figure_of(norm[1], 3)) if norm else ""


def rows(value: MeasureScores) -> tuple[tuple[str, ...], ...]:
    """Each number with its sum, then every score, newest first."""
    found, norms = [], value.norms
    sd, reliability = figure_of(norms.sd, 3), figure_of(norms.reliability, 3)
    noise = figure_of(value.noise, 3)
    if value.ends:
        before, after = value.ends
        change = signed(after - before, 2)
        index = reliable_change_index(before, after, sd=norms.sd, reliability=norms.reliability)
        found = [
            (say("change_chart.row.change"), change, f"{figure_of(after, 2)} − {figure_of(before, 2)}"),
            (say("change_chart.row.noise"), noise, f"√2 · {sd} · √(1 − {reliability})"),
            (
                say("change_chart.row.index"),
                figure_of(index, 3),
                say("change_chart.row.index_how", change=change, noise=noise),
            ),
        ]
    if value.cutoff is not None:
        found.append((say("change_chart.row.cutoff"), figure_of(value.cutoff, 2), _cutoff_sum(norms)))
    for session, score in reversed(value.scores):
        text = say("desk_chart.not_today") if score is None else figure_of(score, 2)
        found.append((say("change_chart.row.session", session=session), text, ""))
    return tuple(found)


def _cutoff_sum(norms: Norms) -> str:
    if norms.cutoff is not None or norms.clinical is None or norms.functional is None:
        return say("change_chart.row.published")
    ill, ill_sd, well, well_sd = (figure_of(number, 3) for number in (*norms.clinical, *norms.functional))
    return f"({well_sd} · {ill} + {ill_sd} · {well}) ÷ ({well_sd} + {ill_sd})"
