"""A score in words: the number, what was filled in, the lines it reached, each with its source, and whose it is."""

from __future__ import annotations

from alliance_widgets.charts.desk import figure_of
from alliance_widgets.pages.training.practice import Section
from alliance_widgets.training.definition import Definition, Score
from alliance_widgets.words import say


def score_section(found: Definition, score: Score) -> Section:
    """The number on its scale, or that there is none; then what it is not, and the notice."""
    if score.value is None:
        text = say("questions.no_score")
    else:
        value, lowest, highest = map(figure_of, (score.value, score.lowest, score.highest))
        text = say("questions.scored", value=value, lowest=lowest, highest=highest)
    lines = [say("questions.filled", n=score.filled, source=found.missing.source)] if score.filled else []
    return {
        "name": "score",
        "title": say("questions.score"),
        "quote": text,
        "lines": [*lines, say("questions.as_such")],
        "notes": list(score.notice.lines),
        "spoken": True,
    }


def cutoffs(found: Definition, score: Score | None) -> Section:
    """Every line of the file with its source, and whether it was reached."""
    reached = score.reached if score else ()
    known = score is not None and score.value is not None
    rows = [
        [
            figure_of(one.at),
            found.said(one.means),
            (say("questions.yes") if one in reached else say("questions.no")) if known else "–",
            one.citation,
        ]
        for one in found.cutoffs
    ]
    columns = [say(f"questions.{name}") for name in ("from", "called", "reached", "source")]
    return {"name": "cutoffs", "title": say("questions.cutoffs"), "columns": columns, "rows": rows}
