"""The usual range comes from the first ratings; things have changed when the last three are outside."""

import statistics

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from strategies import SERIES

from alliance_widgets.statistics import UsualRange, changed, usual_range


def by_hand(ratings, first=5):
    rated = [rating for rating in ratings if rating is not None][:first]
    if len(rated) < first:
        return None
    moves = [abs(b - a) for a, b in zip(rated, rated[1:], strict=False)]
    swing = max(1, 2.66 * statistics.mean(moves))
    middle = statistics.median(rated)
    return max(0, middle - swing), min(10, middle + swing)


def test_small_moves_of_one_make_a_band_around_the_middle():
    assert usual_range([4, 5, 4, 5, 4]) == pytest.approx((4 - 2.66, 4 + 2.66))


def test_somebody_who_never_moves_has_a_band_of_one_point_each_way():
    assert usual_range([6, 6, 6, 6, 6]) == (5, 7)


def test_the_band_stays_on_the_scale():
    assert usual_range([10, 10, 9, 10, 10]) == (pytest.approx(8.67), 10)
    assert usual_range([0, 5, 0, 5, 0]) == (0, 10)


def test_later_ratings_do_not_move_the_band():
    start = [4, 5, 4, 5, 4]
    assert usual_range([*start, 9, 9, 10, 9]) == usual_range(start)


def test_four_ratings_are_too_few():
    assert usual_range([4, 5, None, 4, 5, float("nan")]) is None
    assert usual_range([]) is None
    assert usual_range([4, 5, 4, 5], first=4) is not None


@given(SERIES)
def test_the_band_follows_its_rule(ratings):
    band = usual_range(ratings)
    assert band == (None if band is None else pytest.approx(by_hand(ratings)))
    assert (band is None) == (by_hand(ratings) is None)
    if band:
        assert 0 <= band.low <= band.high <= 10


@given(SERIES)
def test_skipped_ratings_change_neither_the_band_nor_the_sentence(ratings):
    rated = [rating for rating in ratings if rating is not None]
    band = usual_range(ratings)
    assert band == usual_range(rated)
    if band:
        assert changed(ratings, band) == changed(rated, band)


@given(SERIES)
def test_turning_the_scale_over_turns_the_band_and_the_sentence_over(ratings):
    turned = [None if rating is None else 10 - rating for rating in ratings]
    band, mirror = usual_range(ratings), usual_range(turned)
    if band:
        assert mirror == pytest.approx((10 - band.high, 10 - band.low))
        swapped = {"above": "below", "below": "above", None: None}
        assert changed(turned, UsualRange(10 - band.high, 10 - band.low)) == swapped[changed(ratings, band)]


@pytest.mark.parametrize(
    ("last", "side"),
    [
        ([8, 8, 9], "above"),
        ([2, None, 1, 2], "below"),
        ([8, 8], None),
        ([8, 2, 8], None),
        ([8, 7, 8], None),
        ([8, 9, 8, 5], None),
    ],
)
def test_changed_needs_the_last_three_outside_on_one_side(last, side):
    assert changed(last, UsualRange(3, 7)) == side


@pytest.mark.parametrize(
    "ratings",
    [
        (4, 5, None, 4, 5, 4),
        np.array([4, 5, np.nan, 4, 5, 4]),
        np.ma.masked_equal([4, 5, 99, 4, 5, 4], 99),
        pd.Series([4, 5, None, 4, 5, 4]),
        pd.Series([4, 5, pd.NA, 4, 5, 4], dtype="Int64"),
        [4, 5, pd.NA, 4, 5, 4],
        [4.0, 5, float("nan"), 4, 5, 4],
    ],
)
def test_ratings_come_as_lists_arrays_or_columns(ratings):
    assert usual_range(ratings) == pytest.approx((1.34, 6.66))


@pytest.mark.parametrize(
    ("ratings", "words"),
    [([11, 1], "between 0 and 10"), ([-1], "between 0 and 10"), ([[1, 2]], "one series"), (["a"], "plain numbers")],
)
def test_what_is_no_rating_is_refused_with_what_to_do(ratings, words):
    with pytest.raises(ValueError, match=words):
        usual_range(ratings)


def test_one_value_is_no_range():
    with pytest.raises(ValueError, match="2 or more"):
        usual_range([1, 2, 3], first=1)
