"""Methods stand against goals by week and by kind, and nothing says that one led to the other."""

from __future__ import annotations

import pytest
from faces import MARKUP, has_three_faces, labels, numbers, said
from hypothesis import given
from hypothesis import strategies as st

from alliance_widgets.charts import GoalByWeek, MethodsAgainstGoals, TriedMethod, timeline_chart

SLEEP = GoalByWeek(
    kind="sleep",
    ratings=tuple(enumerate((2, 3, 3, None, 3, 2, 4, 3, None, 4, 5, 5, 6, 6, 6, 7), 1)),
    good_enough=7,
    methods=(
        TriedMethod(kind="evening routine", began=5, state="keeping"),
        TriedMethod(kind="stimulus control", began=10),
    ),
)
WORK = GoalByWeek(
    kind="work",
    ratings=tuple(enumerate((4, 4, 5, 4, None, 5, 5, 4, 5, 5, 5, None, 5, 5, 5, 5), 1)),
    good_enough=8,
    methods=(
        TriedMethod(kind="role play", began=4, ended=8, state="not_for_us"),
        TriedMethod(kind="graded steps", began=9),
    ),
)
GOALS = st.lists(
    st.builds(
        GoalByWeek,
        kind=st.just("work"),
        ratings=st.lists(st.none() | st.integers(0, 10), max_size=12).map(lambda one: tuple(enumerate(one, 1))),
        good_enough=st.none() | st.integers(0, 10),
        methods=st.lists(
            st.builds(
                TriedMethod,
                kind=st.sampled_from(["role play", "graded steps"]),
                began=st.integers(1, 12),
                state=st.sampled_from(["trying", "keeping", "not_for_us"]),
            ),
            max_size=3,
        ).map(tuple),
    ),
    max_size=3,
)


def chart_of(*goals):
    return timeline_chart(MethodsAgainstGoals(goals=goals))


def goal(*ratings, enough=None, methods=()):
    return GoalByWeek(kind="work", ratings=tuple(enumerate(ratings, 1)), good_enough=enough, methods=methods)


def test_each_goal_has_its_sentence_by_the_first_rule_that_holds():
    chart = chart_of(SLEEP, WORK)
    assert chart.headline == "Goal A has reached good enough. Goal B has not moved in four sessions."
    assert chart.lead == "Goal B: 2 methods so far, and the newest is being tried."


@pytest.mark.parametrize(
    ("one", "told"),
    [
        (goal(5, 5, 5, 5, enough=5), "Goal A has reached good enough."),
        (goal(5, 5, 5, 5, enough=6), "Goal A has not moved in four sessions."),
        (goal(5, 5, 5, None, 5), "Goal A has not moved in four sessions."),
        (goal(2, 4, 3, enough=6), "Goal A moved from 2 to 3."),
        (goal(2, 4, 2, enough=6), "Goal A is at 2, where it began."),
        (goal(None, None), "Goal A has no rating yet."),
    ],
)
def test_what_is_said_of_a_goal(one, told):
    assert chart_of(one).headline == told


def test_what_has_not_moved_is_bracketed_in_the_picture():
    assert "<b>no move in 4 sessions</b>" in labels(chart_of(WORK).figure)
    assert "<b>no move in 4 sessions</b>" not in labels(chart_of(SLEEP).figure)


def test_a_method_is_a_bar_filled_open_or_closed():
    shapes = [shape for shape in chart_of(SLEEP, WORK).figure["layout"]["shapes"] if shape["type"] == "rect"]
    assert [shape["fillcolor"] for shape in shapes] == ["@soft", "@paper", "@hair", "@paper"]
    assert [shape["x1"] for shape in shapes] == [17.3, 17.3, 8, 17.3]


def test_weeks_and_kinds_stand_where_dates_and_words_would():
    chart = chart_of(SLEEP, WORK)
    assert {"week 1", "week 16"} <= set(labels(chart.figure))
    assert [row[:5] for row in chart.rows] == [
        (
            "Goal A, sleep",
            "2",
            "7",
            "7",
            "evening routine (keeping, from week 5), stimulus control (trying, from week 10)",
        ),
        ("Goal B, work", "4", "5", "8", "role play (not for us, weeks 4 to 8), graded steps (trying, from week 9)"),
    ]
    assert chart.rows[1][5] == "4, 4, 5, 4, –, 5, 5, 4, 5, 5, 5, –, 5, 5, 5, 5"


def test_a_move_is_never_put_down_to_a_method():
    text = said(chart_of(SLEEP, WORK)).casefold()
    assert "do not show that one led to the other" in text
    assert not [word for word in ("because", "helped", "thanks to", "effect") if word in text]


def test_a_method_that_was_not_begun_is_refused():
    with pytest.raises(ValueError, match="trying, keeping, not_for_us"):
        TriedMethod(kind="role play", began=1, state="ideas")


def test_without_goals_there_is_no_picture():
    chart = chart_of()
    assert chart.headline == "No goals are shared yet."
    assert chart.figure is None and chart.rows == ()


@given(GOALS)
def test_each_sentence_is_true_of_its_goal(goals):
    chart = chart_of(*goals)
    has_three_faces(chart)
    sentences = [part for part in chart.headline.split(".") if part.strip()] if goals else []
    assert len(sentences) == len(goals)
    for one, told, row in zip(goals, sentences, chart.rows, strict=True):
        rated = [rating for _, rating in one.ratings if rating is not None]
        reached = bool(rated) and one.good_enough is not None and rated[-1] >= one.good_enough
        same = len(rated) >= 4 and len(set(rated[-4:])) == 1
        assert ("has reached good enough" in told) == reached
        assert ("has not moved" in told) == (same and not reached)
        if "moved from" in told:
            assert numbers(told) == [rated[0], rated[-1]]
        if "where it began" in told:
            assert numbers(told) == [rated[-1]] == [rated[0]]
        assert ("no rating" in told) == (not rated)
        assert [float(cell) for cell in row[5].split(", ") if cell not in ("–", "")] == rated


def test_kinds_are_words_and_never_markup():
    one = GoalByWeek(kind=MARKUP, ratings=((1, 5),), methods=(TriedMethod(kind=MARKUP, began=1),))
    has_three_faces(chart_of(one))


def test_methods_of_which_nobody_said_which_goal_they_serve_stand_by_themselves():
    tried = (TriedMethod(kind="role play", began=4, ended=8, state="not_for_us"), TriedMethod(kind="a walk", began=9))
    chart = timeline_chart(MethodsAgainstGoals(goals=(goal(2, 4, 3), goal(5, 5, 6)), methods=tried))
    has_three_faces(chart)
    assert chart.rows[-1][0] == "Methods"
    assert chart.rows[-1][4] == "role play (not for us, weeks 4 to 8), a walk (trying, from week 9)"
    assert [row[4] for row in chart.rows[:2]] == ["", ""], "no goal is given a method that nobody gave it"
    drawn = labels(chart.figure)
    assert {"<b>Methods</b>", "<b>role play</b> not for us"} <= set(drawn)


def test_a_goal_keeps_its_letter_where_another_has_no_numbers():
    chart = timeline_chart(MethodsAgainstGoals(goals=(GoalByWeek(kind="sleep", letter="C", ratings=((1, 2), (2, 5))),)))
    assert chart.headline == "Goal C moved from 2 to 5."
    assert chart.rows[0][0] == "Goal C, sleep"


def test_two_numbers_of_one_week_are_both_drawn_and_both_in_the_table():
    twice = GoalByWeek(kind="work", ratings=((1, 4), (2, 5), (2, 7), (4, 6)))
    chart = chart_of(twice)
    assert chart.rows[0][5] == "4, 5 + 7, –, 6"
    (line,) = (one for one in chart.figure["data"] if one["mode"] == "lines" and one["line"]["color"] == "@client")
    assert line["x"] == [1, 2, 2.5, 3, 4]
    assert line["y"][3] is None, "a week without a number stays a gap"
