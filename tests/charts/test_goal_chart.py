"""A goal is told by its own numbers: where it started, where it is, and whether that is outside its usual range."""

from __future__ import annotations

import json
import statistics

import pytest
from faces import MARKUP, labels, said
from hypothesis import given
from hypothesis import strategies as st
from pairs import RATING, SERIES, goal, lines, on

from alliance_widgets.charts import GoalProgress, goal_chart
from alliance_widgets.charts.flags import hoisted
from alliance_widgets.charts.lettering import text_width

SLEEP = (2, 3, 3, None, 3, 2, 4, 3, None, 4, 5, 5, 6)


def told(*ratings, **more) -> str:
    chart = goal_chart(goal(*ratings, **more))
    return f"{chart.headline} {chart.lead}".strip()


def band_by_hand(ratings) -> tuple[float, float] | None:
    first = [rating for rating in ratings if rating is not None][:5]
    if len(first) < 5:
        return None
    swing = max(1, 2.66 * statistics.mean(abs(b - a) for a, b in zip(first, first[1:], strict=False)))
    return max(0, statistics.median(first) - swing), min(10, statistics.median(first) + swing)


def test_three_ratings_above_the_usual_range_are_a_change():
    assert told(*SLEEP) == "“Sleep well” has changed. The last three ratings are above Sam’s usual range."
    assert "<b>last three</b>" in labels(goal_chart(goal(*SLEEP)).figure)


def test_three_ratings_below_the_usual_range_are_a_change_too():
    assert told(8, 8, 7, 8, 9, 8, 5, 4, 4).endswith("The last three ratings are below Sam’s usual range.")


def test_one_low_rating_is_no_change_and_may_be_talked_about():
    low = "This week is lower than Sam’s usual range. That can happen. Would you like to talk about it?"
    assert told(6, 5, 6, 6, 5, 5, 2) == low
    assert told(6, 5, 6, 6, 5, 5, 2, None).startswith("The last rating is lower than Sam’s usual range.")


def test_inside_the_usual_range_the_first_and_the_last_number_are_told():
    assert told(2, 3, 2, 3, 2, 3) == "“Sleep well” started at 2 and is 3 now. That is inside the usual range."
    assert told(2, 3, 2, 3, 2, 9).endswith("The last rating is above the usual range.")


def test_a_number_from_an_earlier_session_is_not_called_now():
    chart = goal_chart(goal(2, 3, 2, 3, 2, 3, None))
    assert chart.headline == "“Sleep well” started at 2 and was 3 the last time."
    assert not [text for text in labels(chart.figure) if "now" in text]


def test_a_single_nine_among_tens_is_no_signal():
    assert told(10, 10, 10, 10, 10, 10, 9).endswith("That is inside the usual range.")


@pytest.mark.parametrize(("rated", "more"), [(1, "four"), (2, "three"), (3, "two"), (4, "one")])
def test_below_five_ratings_the_chart_says_what_is_missing(rated, more):
    chart = goal_chart(goal(*[4] * rated, None))
    assert (chart.headline, chart.lead) == ("It is too early to see a pattern.", "We need five ratings first.")
    assert f"{more} more" in labels(chart.figure)
    assert f"{more.capitalize()} more rating" in chart.read
    assert not {"usual range", "<b>last three</b>"} & set(labels(chart.figure))
    assert "@band" not in json.dumps(chart.figure)


def test_before_the_first_rating_there_is_nothing_to_draw():
    chart = goal_chart(goal(None, None))
    assert chart.figure is None and chart.narrow is None and chart.read == ""
    assert len(chart.rows) == 2
    assert goal_chart(goal()).headline == "It is too early to see a pattern."


def test_the_band_is_called_our_own_rule_and_comes_from_the_first_five():
    chart = goal_chart(goal(*SLEEP))
    assert "This rule is our own." in chart.read
    [band] = [shape for shape in chart.figure["layout"]["shapes"] if shape.get("fillcolor") == "@band"]
    assert (band["y0"], band["y1"]) == pytest.approx(band_by_hand(SLEEP))
    later = goal_chart(goal(*SLEEP, 10, 0, 10, 0))
    [same] = [shape for shape in later.figure["layout"]["shapes"] if shape.get("fillcolor") == "@band"]
    assert (same["y0"], same["y1"]) == (band["y0"], band["y1"])


def test_good_enough_now_and_start_stand_beside_their_marks():
    found = labels(goal_chart(goal(*SLEEP, good_enough=7)).figure)
    assert {"good enough <b>7</b>", "start <b>2</b>", "usual range", "not today"} <= set(found)
    assert any("<b>6</b>" in text and "now" in text for text in found)


def test_the_scale_is_always_nought_to_ten_with_its_words():
    found = " ".join(labels(goal_chart(goal(4, 4, 5, 4, 4)).figure))
    for words in ("<b>10</b><br>there", "<b>5</b>", "far away"):
        assert words in found


def test_a_way_of_working_has_its_flag_and_its_line_in_the_table():
    methods = (("Wind-down hour", 5), ("A worry page", 5), ("Walk home", 20))
    chart = goal_chart(goal(*SLEEP, methods=methods))
    assert {"Wind-down hour", "A worry page"} <= set(labels(chart.figure))
    began = {row[0]: row[-1] for row in chart.rows if row[-1]}
    assert began == {"5 Feb": "Wind-down hour, A worry page", "Session 20": "Walk home"}


@given(st.lists(st.tuples(st.text("iow m", min_size=1, max_size=40), st.integers(1, 30)), max_size=12))
def test_names_of_ways_of_working_lie_on_no_other_and_on_no_stem(methods):
    flags = hoisted(methods, place=lambda session: session * 0.8, end=30)
    assert len(flags) == len(methods)
    spans = []
    for flag in flags:
        x, wide = flag.session * 0.8, text_width(flag.name)
        if flag.name:
            spans.append((flag.row, x - wide, x) if flag.left else (flag.row, x, x + wide))
            assert spans[-1][1] >= 0 and spans[-1][2] <= 30
    for at, (row, left, right) in enumerate(spans):
        assert all(other != row or end <= left or right <= start for other, start, end in spans[at + 1 :])
        stems = [flag.session * 0.8 for flag in flags if flag.name and flag.row < row]
        assert not [x for x in stems if left < x < right]


def test_days_that_are_years_apart_have_their_year():
    rated = tuple((at, on(at * 30), 4) for at in range(1, 5))
    assert goal_chart(GoalProgress(goal="x", client="Sam", ratings=rated)).rows[-1][0] == "30 Jul 2025"


@given(SERIES)
def test_the_sentence_is_true_of_the_numbers(ratings):
    text = told(*ratings)
    rated, band = [one for one in ratings if one is not None], band_by_hand(ratings)
    if band is None:
        assert text == "It is too early to see a pattern. We need five ratings first."
        return
    low, high = band
    three = rated[-3:]
    assert ("has changed" in text) == (min(three) > high or max(three) < low)
    if "has changed" in text:
        assert ("above" in text) == (min(three) > high)
    elif "lower" in text:
        assert rated[-1] < low
        assert ("This week" in text) == (ratings[-1] is not None)
    else:
        assert f"started at {rated[0]} " in text
        assert (f"is {rated[-1]} now" in text) == (ratings[-1] is not None)
        assert ("inside" in text) == (low <= rated[-1] <= high)


@given(SERIES, st.integers(0, 10))
def test_the_table_holds_every_session_and_no_gap_is_bridged(ratings, enough):
    chart = goal_chart(goal(*ratings, good_enough=enough))
    numbers = ["Not today" if rating is None else str(rating) for rating in reversed(ratings)]
    assert [row[1] for row in chart.rows] == numbers
    for figure in filter(None, (chart.figure, chart.narrow)):
        [line] = lines(figure)
        assert line["connectgaps"] is False
        assert line["y"] == list(ratings)
        json.dumps(figure, allow_nan=False)


@given(st.lists(RATING, min_size=1, max_size=12))
def test_a_person_s_words_never_become_markup(ratings):
    chart = goal_chart(goal(*ratings, goal=MARKUP, client=MARKUP, methods=((MARKUP, 1),)))
    for figure in filter(None, (chart.figure, chart.narrow)):
        assert "<a" not in json.dumps(figure)
    assert MARKUP in said(chart)


def test_two_hundred_sessions_are_a_line_whose_single_ratings_keep_their_dots():
    ratings = [at % 11 for at in range(200)]
    ratings[49] = ratings[51] = None
    chart = goal_chart(goal(*ratings))
    dots = [trace for trace in chart.figure["data"] if trace["mode"] == "markers"]
    assert [x for trace in dots for x in trace["x"]] == [1, 51, 200]
    assert len(chart.rows) == 200
    assert len(json.dumps(chart.figure)) < 40_000


def test_where_no_dates_are_shown_weeks_stand_in_their_place():
    chart = goal_chart(
        GoalProgress(goal="Goal A", client="Blue Kite", ratings=tuple((at, 2 * at, 4 + at % 2) for at in range(1, 8)))
    )
    assert [row[0] for row in chart.rows] == [f"week {2 * at}" for at in range(7, 0, -1)]
    assert {"week 2", "week 14"} <= set(labels(chart.figure))
    assert "Blue Kite’s usual range" in chart.read
