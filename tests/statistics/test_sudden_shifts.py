"""Sudden gains by three criteria, against the cases of the suddengains package and against scipy."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from alliance_widgets.statistics import sudden_shifts

SYMPTOMS = st.lists(st.integers(0, 40) | st.none(), max_size=14)


def by_hand(series, cutoff, falling):
    """Each pair of neighbours with the t test of scipy in place of the formula."""
    found = []
    sign = 1 if falling else -1
    for at in range(len(series) - 1):
        here, then = series[at], series[at + 1]
        before = [x for x in series[max(0, at - 2) : at + 1] if x is not None]
        after = [x for x in series[at + 1 : at + 4] if x is not None]
        if None in (here, then) or min(len(before), len(after)) < 2:
            continue
        freedom = len(before) + len(after) - 2
        far = sign * (np.mean(before) - np.mean(after))
        if np.ptp(before) or np.ptp(after):
            t = stats.ttest_ind(before, after).statistic
            # t is in standard errors of the difference; the criterion is in pooled standard deviations.
            far = sign * t * np.sqrt(1 / len(before) + 1 / len(after)) / round(stats.t.ppf(0.975, freedom), 3)
            clear = far > 1
        else:
            clear = far > 0
        if sign * (here - then) >= cutoff and sign * (here - then) >= 0.25 * here and clear:
            found.append((at, at + 1))
    return found


@pytest.mark.parametrize(
    ("series", "gains"),
    [
        ((28, 19, 23, 12, 13, None), []),
        ((28, 19, 23, 11, 12, None), [(2, 3)]),
        ((28, 19, None, 12, 13, None), []),
        ((28, 19, 23, 12, 14, None), []),
        ((28, 25, 28, 11, 12, None), [(2, 3)]),
        ((28, 26, 28, 11, 12, None), [(2, 3)]),
        ((None, 26, 28, None, 12, 11), []),
        ((35, 37, 23, 23, 24, 21), [(1, 2)]),
        ((35, 37, 34, 24, 24, 21), [(2, 3)]),
        ((35, 37, 34, 34, 24, 21), [(3, 4)]),
        ((35, 37, 34, 37, 37, 37), []),
    ],
)
def test_the_gains_that_suddengains_tests_for(series, gains):
    assert sudden_shifts(series, cutoff=7) == gains


@pytest.mark.parametrize(
    ("series", "losses"),
    [
        ((10, 11, 12, 30, 28, 33), [(2, 3)]),
        ((10, 11, 12, 10, 28, 33), [(3, 4)]),
        ((10, 11, 30, 30, 28, 33), [(1, 2)]),
        ((35, 37, 34, 23, 24, 21), []),
    ],
)
def test_the_losses_that_suddengains_tests_for(series, losses):
    assert sudden_shifts(series, cutoff=7, falling=False) == losses


def test_each_criterion_can_stand_in_the_way():
    assert sudden_shifts((20, 20, 20, 13, 13, 13), cutoff=7) == [(2, 3)]
    assert sudden_shifts((20, 20, 20, 13, 13, 13), cutoff=8) == []  # too small
    assert sudden_shifts((40, 40, 40, 31, 31, 31), cutoff=7) == []  # less than a quarter
    assert sudden_shifts((20, 6, 20, 13, 25, 13), cutoff=7) == [] != sudden_shifts((20, 20, 20, 13, 13, 13), cutoff=7)


def test_one_value_on_a_side_is_too_few():
    assert sudden_shifts((20, 5, 5, 5), cutoff=7) == []
    assert sudden_shifts((20, 20, 20, 5), cutoff=7) == []
    assert sudden_shifts((20, 20, 5, 5), cutoff=7) == [(1, 2)]
    assert sudden_shifts((20, None, 20, 5, None, 5), cutoff=7) == [(2, 3)]


@pytest.mark.filterwarnings("ignore:Precision loss")  # scipy, of three values that are all the same
@given(series=SYMPTOMS, cutoff=st.integers(1, 12), falling=st.booleans())
def test_scipy_finds_the_same_shifts(series, cutoff, falling):
    assert sudden_shifts(series, cutoff=cutoff, falling=falling) == by_hand(series, cutoff, falling)


@given(series=SYMPTOMS, cutoff=st.integers(1, 12))
def test_a_shift_joins_two_neighbours_that_both_have_a_value(series, cutoff):
    for before, after in sudden_shifts(series, cutoff=cutoff):
        assert after == before + 1
        assert series[before] - series[after] >= cutoff


def test_nothing_asked_yet_has_no_shift():
    assert sudden_shifts([], cutoff=7) == sudden_shifts([None] * 6, cutoff=7) == []


@pytest.mark.parametrize("cutoff", [0, -7])
def test_the_cut_off_is_above_zero(cutoff):
    with pytest.raises(ValueError, match="cutoff must be above zero"):
        sudden_shifts([1, 2], cutoff=cutoff)


def test_a_table_is_no_series():
    with pytest.raises(ValueError, match="one series"):
        sudden_shifts([[1, 2], [3, 4]], cutoff=1)
