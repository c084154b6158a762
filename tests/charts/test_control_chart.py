"""Own limits say which ratings moved more than the others do, and never why."""

from __future__ import annotations

import statistics

import pytest
from faces import MARKUP, has_three_faces, labels, numbers
from hypothesis import given
from hypothesis import strategies as st

from alliance_widgets.charts import OwnLimits, control_chart

SERIES = st.lists(st.none() | st.integers(0, 10), min_size=1, max_size=30)


def single(*ratings, **more) -> OwnLimits:
    return OwnLimits(**({"what": "I felt heard.", "client": "Sam"} | more), ratings=tuple(enumerate(ratings, 1)))


def test_a_rating_outside_is_told_with_its_session():
    chart = control_chart(single(7, 8, 7, 8, 7, 8, 7, None, 8, 2, 7, 8, 7))
    assert chart.headline == "One rating is outside Sam’s own limits, at session 10."
    assert chart.lead == "That is worth a look, and no more. It does not say why."
    assert ("10", "2", "−6", "below") in chart.rows
    assert "<b>2</b> at session 10" in labels(chart.figure)


def test_several_are_counted_and_the_last_is_named():
    chart = control_chart(single(*[8, 8, 7, 8, 8, 8, 7, 8, 8, 8] * 3, 2, 3))
    assert chart.headline == "2 ratings are outside Sam’s own limits, the last at session 32."


def test_ratings_inside_are_said_to_be_inside():
    chart = control_chart(single(6, 7, 6, 8, 7, 6))
    assert chart.headline == "All 6 ratings are inside Sam’s own limits."
    assert chart.lead == ""


@pytest.mark.parametrize("place", range(12))
def test_a_single_nine_among_tens_never_signals(place):
    ratings = [10] * 12
    ratings[place] = 9
    chart = control_chart(single(*ratings))
    assert chart.headline == "All 12 ratings are inside Sam’s own limits."
    assert not any(row[3] for row in chart.rows)


def test_below_six_ratings_it_says_what_is_missing():
    chart = control_chart(single(6, 7, None, 6, 8))
    assert chart.headline == "It is too early for own limits."
    assert chart.read == "2 more ratings, and we can draw own limits."
    assert control_chart(single(6, 7, 6, 7, 6)).read == "One more rating, and we can draw own limits."


def test_limits_beyond_the_scale_are_cut_in_the_picture_and_not_in_the_table():
    chart = control_chart(single(10, 7, 10, 7, 10, 7))
    numbers_of = {row[0]: row[1] for row in chart.rows[6:]}
    assert numbers_of["Own upper limit"] == "16.48" and numbers_of["Own lower limit"] == "0.52"
    field = next(shape for shape in chart.figure["layout"]["shapes"] if shape["type"] == "rect")
    assert (field["y0"], field["y1"]) == (pytest.approx(0.5213, abs=1e-4), 10)
    assert "own upper limit 16.5" in labels(chart.figure)


def test_limits_that_were_drawn_wider_are_in_the_table_as_computed_and_as_used():
    numbers_of = {row[0]: row[1] for row in control_chart(single(*[10] * 9, 9)).rows[10:]}
    assert numbers_of["Own mean"] == "9.9" and numbers_of["Own lower limit"] == "9.6"
    assert numbers_of["Lower limit used"] == "8.9"


@given(SERIES)
def test_the_sentence_is_true_of_the_numbers(ratings):
    headline = control_chart(single(*ratings)).headline
    rated = [(at, rating) for at, rating in enumerate(ratings, 1) if rating is not None]
    if len(rated) < 6:
        assert headline == "It is too early for own limits."
        return
    values = [rating for _, rating in rated]
    middle = statistics.fmean(values)
    reach = max(1, 3 * statistics.fmean(abs(b - a) for a, b in zip(values, values[1:], strict=False)) / 1.128)
    outside = [session for session, rating in rated if abs(rating - middle) > reach + 1e-9]
    told = numbers(headline.replace("One", "1"))
    assert told == ([len(outside), outside[-1]] if outside else [len(rated)])


@given(SERIES)
def test_every_rating_stands_in_the_table(ratings):
    chart = control_chart(single(*ratings))
    has_three_faces(chart)
    expected = [(str(at), "Not today" if one is None else str(one)) for at, one in enumerate(ratings, 1)]
    assert [row[:2] for row in reversed(chart.rows[: len(ratings)])] == expected


def test_a_persons_words_are_never_markup():
    has_three_faces(control_chart(single(1, 9, 1, 9, 1, 9, what=MARKUP, client=MARKUP, low=MARKUP, high=MARKUP)))
