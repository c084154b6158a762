"""T comes from ladders alone, in five steps that are words, and its sentence says no more than T."""

from __future__ import annotations

import math

import pytest
from faces import MARKUP, has_three_faces, labels, numbers
from hypothesis import given
from hypothesis import strategies as st

from alliance_widgets.charts import GoalAttainment, Ladder, attainment_chart

LEVEL = st.none() | st.integers(-2, 2)
LADDERS = st.lists(
    st.builds(Ladder, goal=st.just("Sleep"), now=LEVEL, start=LEVEL, weight=st.integers(1, 3)), min_size=1, max_size=5
)


def ladders(*levels, **more) -> GoalAttainment:
    """Goals by (start, now)."""
    return GoalAttainment(goals=tuple(Ladder(goal="Sleep", start=start, now=now, **more) for start, now in levels))


def score(pairs) -> float:
    """T from (weight, level), by the formula."""
    total = sum(weight * level for weight, level in pairs)
    spread = 0.7 * sum(weight**2 for weight, _ in pairs) + 0.3 * sum(weight for weight, _ in pairs) ** 2
    return 50 + 10 * total / math.sqrt(spread)


def test_t_now_is_told_beside_t_at_the_start():
    chart = attainment_chart(ladders((-1, 0), (-1, 1)))
    assert chart.headline == "Goal attainment T was 37.6 at the start and is 56.2 now."
    assert chart.rows[-1] == ("T", "37.6", "56.2", "")


def test_the_same_t_is_told_as_the_same():
    assert attainment_chart(ladders((-1, -1))).headline == "Goal attainment T is 40, as it was at the start."


def test_t_at_the_start_is_told_only_over_the_same_goals():
    assert attainment_chart(ladders((-1, 1), (None, 0))).headline == "Goal attainment T is 56.2 now."
    assert attainment_chart(ladders((-1, 1), (-2, None))).headline.startswith("Goal attainment T was 40 at the start")


def test_without_a_step_there_is_no_t():
    chart = attainment_chart(ladders((-1, None)))
    assert chart.headline == "No goal has its step yet."
    assert chart.figure is None and chart.lead == ""


def test_levels_are_five_steps_in_words():
    chart = attainment_chart(ladders((-1, 1)))
    assert chart.rows[0][1:3] == ("Where things are now (−1)", "Good enough (+1)")
    drawn = " ".join(labels(chart.figure)).replace("<br>", " ")
    for step in ("Harder than now", "Where things are now", "A step closer", "Good enough", "Better than hoped"):
        assert step in drawn


def test_a_pairs_own_words_for_a_step_stand_in_the_table():
    steps = ("No sleep", "Four hours", "Five hours", "Six hours", "Seven hours")
    assert attainment_chart(ladders((-1, 0), steps=steps)).rows[0][2] == "A step closer: Five hours (0)"


@pytest.mark.parametrize("level", [3, -3, 7, 0.5])
def test_ratings_are_no_levels(level):
    with pytest.raises(ValueError, match="0–10 ratings are not levels"):
        Ladder(goal="Sleep", now=level)


def test_a_ladder_has_five_steps_or_none():
    with pytest.raises(ValueError, match="five steps"):
        Ladder(goal="Sleep", now=0, steps=("one", "two"))


@given(LADDERS)
def test_the_sentence_is_true_of_the_levels(goals):
    chart = attainment_chart(GoalAttainment(goals=tuple(goals)))
    has_three_faces(chart)
    placed = [goal for goal in goals if goal.now is not None]
    if not placed:
        assert chart.headline == "No goal has its step yet."
        return
    now = score([(goal.weight, goal.now) for goal in placed])
    told = numbers(chart.headline)
    assert told[-1] == pytest.approx(now, abs=0.0501) or "as it was" in chart.headline
    if all(goal.start is not None for goal in placed):
        start = score([(goal.weight, goal.start) for goal in placed])
        assert told[0] == pytest.approx(start, abs=0.0501)
    else:
        assert "start" not in chart.headline


@given(LADDERS)
def test_every_goal_stands_in_the_table_with_its_steps_and_weight(goals):
    rows = attainment_chart(GoalAttainment(goals=tuple(goals))).rows
    assert len(rows) == len(goals) + 1
    for goal, row in zip(goals, rows, strict=False):
        for level, cell in ((goal.start, row[1]), (goal.now, row[2])):
            assert cell == "no step yet" if level is None else numbers(cell.replace("+", "")) == [level]
        assert row[3] == str(goal.weight)


def test_goals_are_words_and_never_markup():
    chart = attainment_chart(GoalAttainment(goals=(Ladder(goal=MARKUP, now=1, start=0, steps=(MARKUP,) * 5),)))
    has_three_faces(chart)
    assert chart.rows[0][0] == MARKUP
