"""Reliable change is shown for a published measure alone, with its method and its source."""

from __future__ import annotations

import math

import pytest
from faces import MARKUP, has_three_faces, labels, numbers
from hypothesis import given
from hypothesis import strategies as st

from alliance_widgets.charts import MeasureScores, Norms, change_chart

PAPER = {"sd": 7.5, "reliability": 0.8, "source": "the worked example of that paper"}
BOTH_GROUPS = PAPER | {"clinical": (40, 7.5), "functional": (60, 7.5)}


def scores(*values, norms=BOTH_GROUPS, scale=(0, 80), higher_is_better=True, measure="the example measure"):
    return MeasureScores(
        measure=measure,
        client="Sam",
        scores=tuple(enumerate(values, 1)),
        scale=scale,
        higher_is_better=higher_is_better,
        norms=Norms(**norms),
    )


def test_the_worked_example_of_the_paper():
    chart = change_chart(scores(32.5, 34, None, 37, 36.5, 41, 44, 47.5))
    assert chart.headline == "Reliably higher than at the start. The cut-off is not passed."
    assert chart.rows[:4] == (
        ("Change", "+15", "47.5 − 32.5"),
        ("Standard error of the difference of two scores", "4.743", "√2 · 7.5 · √(1 − 0.8)"),
        ("Reliable change index", "3.162", "+15 ÷ 4.743; reliable above 1.96"),
        ("Cut-off", "50", "(7.5 · 40 + 7.5 · 60) ÷ (7.5 + 7.5)"),
    )
    assert "cut-off <b>50</b>" in labels(chart.figure)


def test_method_norms_and_source_are_named():
    read = change_chart(scores(32.5, 47.5)).read
    for part in ("Jacobson and Truax (1991)", "40 (SD 7.5)", "60 (SD 7.5)", "reliability 0.8", PAPER["source"]):
        assert part in read
    assert "Our own 0 to 10 items have no norms" in read


def test_a_published_cutoff_stands_instead_of_the_computed_one():
    chart = change_chart(scores(18, 10, norms=PAPER | {"cutoff": 11}, scale=(0, 40), higher_is_better=False))
    assert chart.headline == "No reliable change. The cut-off is passed."
    assert ("Cut-off", "11", "as published") in chart.rows
    assert "Published cut-off: 11." in chart.read


def test_without_norms_of_both_groups_there_is_no_cutoff():
    chart = change_chart(scores(20, 45, norms=PAPER | {"clinical": (40, 7.5)}))
    assert chart.headline == "Reliably higher than at the start."
    assert "cut-off" not in "".join(labels(chart.figure))


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        (40, 55, "The cut-off is passed."),
        (40, 50, "The cut-off is not passed."),
        (55, 60, "The start was past the cut-off, and so is the last score."),
        (55, 45, "The start was past the cut-off, and the last score is not."),
    ],
)
def test_the_cutoff_is_told_by_the_side_each_score_lies_on(before, after, told):
    assert change_chart(scores(before, after)).headline.endswith(told)


def test_one_score_is_too_early():
    chart = change_chart(scores(None, 33))
    assert chart.headline == "It is too early to see a change. We need two scores first."
    assert chart.figure and change_chart(scores(None)).figure is None


@pytest.mark.parametrize("source", ["", "  "])
def test_no_chart_without_a_source(source):
    with pytest.raises(ValueError, match="where the sd and the reliability come from"):
        Norms(sd=7.5, reliability=0.8, source=source)


def test_scores_outside_the_measure_are_refused():
    with pytest.raises(ValueError, match="lowest and the highest"):
        scores(90)
    with pytest.raises(ValueError, match="lowest and the highest"):
        scores(5, scale=(10, 10))


def test_reliability_of_one_is_refused():
    with pytest.raises(ValueError, match="reliability"):
        change_chart(scores(20, 30, norms=PAPER | {"reliability": 1}))


@given(
    before=st.integers(0, 80),
    after=st.integers(0, 80),
    between=st.lists(st.none() | st.integers(0, 80), max_size=6),
    sd=st.floats(1, 20).map(lambda x: round(x, 1)),
    reliability=st.floats(0, 0.98).map(lambda x: round(x, 2)),
    higher=st.booleans(),
)
def test_the_sentence_is_true_of_the_numbers(before, after, between, sd, reliability, higher):
    norms = BOTH_GROUPS | {"sd": sd, "reliability": reliability}
    chart = change_chart(scores(before, *between, after, norms=norms, higher_is_better=higher))
    index = (after - before) / (math.sqrt(2) * sd * math.sqrt(1 - reliability))
    direction = "higher" if index > 0 else "lower"
    expected = f"Reliably {direction} than at the start." if abs(index) > 1.96 else "No reliable change."
    assert chart.headline.startswith(expected)
    was, now = (score > 50 if higher else score < 50 for score in (before, after))
    assert chart.headline.endswith("The cut-off is passed.") == (not was and now)
    assert chart.headline.endswith("The cut-off is not passed.") == (not was and not now)
    assert numbers(chart.rows[2][1]) == [pytest.approx(index, abs=5.1e-4)]
    shown = [row[1] for row in reversed(chart.rows[4:])]
    assert shown == ["Not today" if one is None else str(one) for one in (before, *between, after)]
    has_three_faces(chart)


def test_words_are_never_markup():
    has_three_faces(change_chart(scores(30, 40, measure=MARKUP, norms=BOTH_GROUPS | {"source": MARKUP})))
