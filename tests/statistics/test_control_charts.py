"""Control charts, against what was printed, against pandas, and against a plain loop."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import SCORES

from alliance_widgets.statistics import cusum, cusum_down, ewma, individuals_chart, outside_limits

VISCOSITY = [33.75, 33.05, 34.00, 33.81, 33.46, 34.02, 33.68, 33.27, 33.49, 33.20, 33.62, 33.00, 33.54, 33.12, 33.84]
# Montgomery's table for CUSUM and EWMA (target 10, first twenty in control), with the printed columns.
SAMPLE = [9.45, 7.99, 9.29, 11.66, 12.16, 10.18, 8.04, 11.46, 9.20, 10.34]
SAMPLE += [9.03, 11.47, 10.51, 9.40, 10.08, 9.37, 10.62, 10.31, 8.52, 10.84]
SAMPLE += [10.90, 9.33, 12.29, 11.50, 10.60, 11.08, 10.38, 11.62, 11.31, 10.52]
UPPER = [0, 0, 0, 1.16, 2.82, 2.50, 0.04, 1.00, 0, 0, 0, 0.97, 0.98, 0, 0, 0, 0.12, 0, 0, 0.34]
UPPER += [0.74, 0, 1.79, 2.79, 2.89, 3.47, 3.35, 4.47, 5.28, 5.30]
SMOOTH = [9.945, 9.7495, 9.70355, 9.8992, 10.1253, 10.1307, 9.92167, 10.0755, 9.98796, 10.0232]
SMOOTH += [9.92384, 10.0785, 10.1216, 10.0495, 10.0525, 9.98426, 10.0478, 10.074, 9.91864, 10.0108]
SMOOTH += [10.0997, 10.0227, 10.2495, 10.3745, 10.3971, 10.4654, 10.4568, 10.5731, 10.6468, 10.6341]
# The example of the NIST handbook: flow rates, and its EWMA with weight .3 from 50, both printed to two digits.
FLOW = [49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1]
PROCESS = [52.0, 47.0, 53.0, 49.3, 50.1, 47.0, 51.0, 50.1, 51.2, 50.5, *FLOW]
PROCESS_SMOOTH = [50.60, 49.52, 50.56, 50.18, 50.16, 49.21, 49.75, 49.85, 50.26, 50.33]
PROCESS_SMOOTH += [50.11, 49.36, 49.52, 50.05, 49.38, 49.92, 50.73, 51.23, 51.94, 51.99]


def with_gaps(values):
    return np.array([np.nan if value is None else value for value in values])


def test_the_viscosity_chart_of_montgomery():
    assert individuals_chart(VISCOSITY) == pytest.approx((33.5233, 32.2448, 34.8018, 0.4807, 1.5705), abs=5e-4)


def test_the_flow_rate_chart_of_the_nist_handbook():
    chart = individuals_chart(FLOW)
    assert chart[:4] == pytest.approx((50.81, 45.8159, 55.8041, 1.8778), abs=5e-4)


def test_the_upper_sums_printed_by_montgomery():
    assert cusum(SAMPLE, target=10, slack=0.5) == pytest.approx(UPPER, abs=5e-3)


def test_the_smoothed_values_printed_by_montgomery_and_by_nist():
    assert ewma(SAMPLE, weight=0.1, start=10) == pytest.approx(SMOOTH, abs=5e-4)
    assert ewma(PROCESS, weight=0.3, start=50) == pytest.approx(PROCESS_SMOOTH, abs=6e-3)


@given(values=SCORES, target=st.floats(-50, 50), slack=st.floats(0, 10))
def test_the_sum_follows_its_definition_step_by_step(values, target, slack):
    total, expected = 0.0, []
    for value in values:
        if value is not None:
            total = max(0.0, total + value - target - slack)
        expected.append(None if value is None else total)
    assert cusum(values, target=target, slack=slack) == pytest.approx(with_gaps(expected), abs=1e-9, nan_ok=True)


@given(values=SCORES, target=st.floats(-50, 50), slack=st.floats(0, 10))
def test_the_lower_sum_is_the_upper_one_of_the_scale_turned_over(values, target, slack):
    turned = [None if value is None else -value for value in values]
    down = cusum_down(values, target=target, slack=slack)
    assert down == pytest.approx(cusum(turned, target=-target, slack=slack), abs=1e-9, nan_ok=True)
    assert (down[~np.isnan(down)] >= 0).all()


@given(values=SCORES, weight=st.floats(0.01, 1), start=st.floats(-50, 50))
def test_pandas_smooths_the_same(values, weight, start):
    there = [value for value in values if value is not None]
    theirs = pd.Series([start, *there]).ewm(alpha=weight, adjust=False).mean().to_numpy()[1:]
    smooth = ewma(values, weight=weight, start=start)
    assert smooth[~np.isnan(smooth)] == pytest.approx(theirs, abs=1e-9)
    assert np.isnan(smooth).tolist() == [value is None for value in values]


@given(SCORES)
def test_pandas_finds_the_same_centre_and_moving_range(values):
    there = pd.Series([value for value in values if value is not None], dtype=float)
    chart = individuals_chart(values)
    if len(there) < 2:
        assert chart is None
        return
    step = there.diff().abs().mean()
    expected = (there.mean(), there.mean() - 3 * step / 1.128, there.mean() + 3 * step / 1.128, step, 3.267 * step)
    assert chart == pytest.approx(expected, abs=1e-9)


@given(values=SCORES, places=st.lists(st.integers(0, 30), max_size=5))
def test_skipping_changes_no_chart_and_ends_no_sum(values, places):
    skipped = list(values)
    for place in places:
        skipped.insert(place, None)
    assert individuals_chart(skipped) == individuals_chart(values)
    for chart in (lambda x: cusum(x, target=5, slack=1), lambda x: ewma(x, weight=0.2, start=5)):
        before, after = chart(values), chart(skipped)
        assert after[~np.isnan(after)].tolist() == before[~np.isnan(before)].tolist()


@given(st.lists(st.lists(st.floats(-10, 10), min_size=4, max_size=4), min_size=1, max_size=5))
def test_a_table_is_taken_row_by_row(table):
    for chart in (
        lambda x: cusum(x, target=1, slack=0.5),
        lambda x: cusum_down(x, target=1, slack=0.5),
        lambda x: ewma(x, weight=0.2, start=5),
    ):
        assert chart(table) == pytest.approx(np.array([chart(row) for row in table]))


@given(before=st.integers(0, 60), after=st.integers(0, 60))
def test_a_single_nine_among_tens_is_no_signal_nor_a_one_among_noughts(before, after):
    for usual, once in ((10, 9), (0, 1)):
        ratings = [usual] * before + [once] + [usual] * after
        chart = individuals_chart(ratings)
        assert chart is None or outside_limits(ratings, chart) == []


def test_a_five_among_tens_is_a_signal():
    ratings = [10, 10, None, 10, 10, 9, 10, 10, 10, 5, 10, 10]
    assert outside_limits(ratings, individuals_chart(ratings)) == [9]


def test_a_shift_beyond_both_limits_shows_on_either_side():
    chart = individuals_chart([5, 6, 5, 6, 5, 6, 5, 6])
    assert outside_limits([0, 5, None, 10], chart) == [0, 3]


@pytest.mark.parametrize(
    ("call", "words"),
    [
        (lambda: individuals_chart([]), "at least one value"),
        (lambda: individuals_chart([[1, 2], [3, 4]]), "one series"),
        (lambda: cusum([], target=1, slack=1), "at least one value"),
        (lambda: cusum(3, target=1, slack=1), "at least one value"),
        (lambda: cusum([1], target=None, slack=1), "target must be one number"),
        (lambda: cusum([1], target=1, slack=-1), "slack must be 0 or more"),
        (lambda: cusum_down([1], target=1, slack=-1), "slack must be 0 or more"),
        (lambda: ewma([1], weight=0, start=1), "weight must lie above 0"),
        (lambda: ewma([1], weight=1.2, start=1), "not above 1"),
        (lambda: ewma([1], weight=0.5, start=None), "start must be one number"),
        (lambda: ewma(["x"], weight=0.5, start=1), "plain numbers"),
        (lambda: individuals_chart([1, float("inf")]), "plain numbers"),
    ],
)
def test_what_cannot_be_charted_is_refused_with_what_to_do(call, words):
    with pytest.raises(ValueError, match=words):
        call()
