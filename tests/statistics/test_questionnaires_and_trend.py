"""Reliability of a questionnaire, and one person's own trend, against pingouin, scipy and statsmodels."""

import numpy as np
import pandas as pd
import pingouin
import pytest
import statsmodels.api as sm
from hypothesis import assume, given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays
from scipy import stats
from strategies import SCORES

from alliance_widgets.statistics import cronbach_alpha, own_trend, standard_error_of_measurement

ANSWERS = arrays.arrays(int, st.tuples(st.integers(30, 50), st.integers(2, 6)), elements=st.integers(0, 10))


@given(ANSWERS)
def test_pingouin_finds_the_same_alpha(items):
    assume(np.ptp(items.sum(axis=1)) > 0)
    theirs, _ = pingouin.cronbach_alpha(pd.DataFrame(items), nan_policy="listwise")
    assert cronbach_alpha(items) == pytest.approx(theirs, rel=1e-9, abs=1e-9)


@given(items=ANSWERS, factor=st.floats(0.1, 10), seed=st.randoms())
def test_alpha_knows_neither_the_order_nor_the_unit(items, factor, seed):
    people, columns = list(range(items.shape[0])), list(range(items.shape[1]))
    seed.shuffle(people)
    seed.shuffle(columns)
    alpha = cronbach_alpha(items)
    assume(alpha is not None)
    assert cronbach_alpha(factor * items[people][:, columns] + 3) == pytest.approx(alpha, rel=1e-6)
    assert alpha <= 1 + 1e-12


def test_items_that_always_agree_have_an_alpha_of_one():
    one = np.arange(30) % 7
    assert cronbach_alpha(np.column_stack([one, one, one])) == pytest.approx(1)


def test_people_who_skipped_an_item_are_left_out_of_alpha():
    items = np.random.default_rng(3).integers(0, 5, (32, 4)).astype(object)
    items[[3, 9], [0, 2]] = None
    assert cronbach_alpha(items) == pytest.approx(cronbach_alpha(np.delete(items, [3, 9], axis=0)))
    with pytest.raises(ValueError, match="30 people or more who answered every item; here are 29"):
        cronbach_alpha(items[:31])


def test_the_same_total_for_all_leaves_alpha_undefined():
    assert cronbach_alpha(np.full((30, 3), 0.1)) is None
    assert cronbach_alpha([(one, 10 - one) for one in range(5)] * 6) is None


@pytest.mark.parametrize(
    ("items", "words"),
    [
        ([[1, 2]] * 29, "30 people or more"),
        ([[1]] * 30, "two items or more"),
        ([1] * 30, "give a table"),
        ([], "give a table"),
    ],
)
def test_alpha_refuses_too_little(items, words):
    with pytest.raises(ValueError, match=words):
        cronbach_alpha(items)


def test_the_standard_error_takes_many_at_once():
    assert standard_error_of_measurement([7.5, 10], [0.80, 0.91]) == pytest.approx([3.3541, 3], abs=5e-4)
    assert standard_error_of_measurement(10, 0) == 10


@pytest.mark.parametrize(
    ("sd", "reliability", "words"),
    [(7, 1, "below 1"), (7, -0.2, "at least 0"), (-1, 0.8, "above zero"), (None, 0.8, "above zero"), (7, [], "as in")],
)
def test_the_standard_error_refuses_what_no_sample_has(sd, reliability, words):
    with pytest.raises(ValueError, match=words):
        standard_error_of_measurement(sd, reliability)


def test_as_many_spreads_as_reliabilities():
    with pytest.raises(ValueError, match="as many values"):
        standard_error_of_measurement([1, 2], [0.1, 0.2, 0.3])


@given(SCORES)
def test_scipy_and_statsmodels_draw_the_same_trend(ratings):
    there = [(np.log(at), rating) for at, rating in enumerate(ratings, 1) if rating is not None]
    trend = own_trend(ratings)
    if len(there) < 5:
        assert trend is None
        return
    time, points = np.array(there).T
    line = stats.linregress(time, points)
    fit = sm.OLS(points, sm.add_constant(time)).fit()
    assert (trend.intercept, trend.slope) == pytest.approx((line.intercept, line.slope), abs=1e-7)
    assert (trend.intercept, trend.slope) == pytest.approx(tuple(fit.params), abs=1e-7)
    assert trend.residual_sd == pytest.approx(np.sqrt(fit.scale), abs=1e-6)


def test_a_straight_rise_on_the_log_scale_leaves_nothing_over():
    trend = own_trend([2 + 1.5 * np.log(session) for session in range(1, 9)])
    assert trend == pytest.approx((2, 1.5, 0), abs=1e-12)


def test_a_skipped_session_keeps_its_number():
    rising = [2 + 1.5 * np.log(session) for session in range(1, 10)]
    rising[3] = rising[5] = None
    assert own_trend(rising) == pytest.approx((2, 1.5, 0), abs=1e-12)


def test_four_ratings_have_no_trend_yet():
    assert own_trend([5, None, 6, 7, None, 8]) is None
    assert own_trend([]) is None


def test_a_table_has_no_trend():
    with pytest.raises(ValueError, match="one series"):
        own_trend([[1, 2], [3, 4]])
