"""A whole caseload at once gives row by row what each row gives alone."""

import subprocess
import sys

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import CASELOADS, RATING, table

from alliance_widgets import statistics
from alliance_widgets.statistics import (
    UsualRange,
    changed,
    changed_by_row,
    dips,
    dips_by_row,
    gaps,
    gaps_by_row,
    in_rows,
    individuals_chart,
    individuals_chart_by_row,
    own_trend,
    own_trend_by_row,
    sudden_shifts,
    sudden_shifts_by_row,
    usual_range,
    usual_range_by_row,
)

DECIMALS = st.lists(
    st.lists(st.integers(0, 100).map(lambda x: x / 10) | st.none(), max_size=30), min_size=1, max_size=6
)
MIXED = CASELOADS | DECIMALS


def same(found, alone) -> None:
    """Each row of a batch against the value of that row alone; None there is NaN here."""
    for row, one in enumerate(alone):
        numbers = [field[row] for field in found]
        expected = [np.nan] * len(numbers) if one is None else [np.nan if x is None else x for x in one]
        assert numbers == pytest.approx(expected, rel=1e-9, abs=1e-9, nan_ok=True)


@given(caseload=MIXED, first=st.integers(2, 7))
def test_usual_ranges_and_changes(caseload, first):
    rows = table(caseload)
    bands = usual_range_by_row(rows, first=first)
    same(bands, [usual_range(row, first=first) for row in rows])
    sides = [changed(row, UsualRange(*band)) for row, *band in zip(rows, *bands, strict=True)]
    assert changed_by_row(rows, bands).tolist() == [{"above": 1, "below": -1, None: 0}[side] for side in sides]


@given(MIXED)
def test_dips(caseload):
    rows = table(caseload)
    expected = [(row, *dip) for row, ratings in enumerate(rows) for dip in dips(ratings)]
    found = [(*dip[:4], None if dip[4] < 0 else dip[4]) for dip in zip(*dips_by_row(rows), strict=True)]
    assert found == expected


@given(MIXED)
def test_control_charts_and_own_trends(caseload):
    rows = table(caseload)
    same(individuals_chart_by_row(rows), [individuals_chart(row) for row in rows])
    same(own_trend_by_row(rows), [own_trend(row) for row in rows])


@given(st.lists(st.lists(st.tuples(RATING | st.none(), RATING | st.none()), max_size=20), min_size=1, max_size=6))
def test_gaps(caseload):
    client, therapist = (table([[pair[voice] for pair in one] for one in caseload]) for voice in (0, 1))
    found = gaps_by_row(client, therapist)
    alone = [gaps(*pair) for pair in zip(client, therapist, strict=True)]
    same(found[1:], [one[1:] for one in alone])
    signed = [[None if np.isnan(gap) else gap for gap in row] for row in found.signed]
    assert signed == [one.signed for one in alone]


@given(caseload=CASELOADS, cutoff=st.integers(1, 5), falling=st.booleans())
def test_sudden_shifts(caseload, cutoff, falling):
    rows = table(caseload)
    row, at = sudden_shifts_by_row(rows, cutoff=cutoff, falling=falling)
    expected = [
        (number, before)
        for number, series in enumerate(rows)
        for before, _ in sudden_shifts(series, cutoff=cutoff, falling=falling)
    ]
    assert list(zip(row.tolist(), at.tolist(), strict=True)) == expected


@given(caseload=CASELOADS, more=st.integers(1, 5))
def test_the_filling_at_the_end_changes_nothing(caseload, more):
    rows = table(caseload)
    wider = np.pad(rows, ((0, 0), (0, more)), constant_values=np.nan)
    for by_row in (usual_range_by_row, dips_by_row, individuals_chart_by_row, own_trend_by_row):
        for narrow, wide in zip(by_row(rows), by_row(wider), strict=True):
            assert narrow == pytest.approx(wide, nan_ok=True)


@given(caseload=CASELOADS, seed=st.randoms())
def test_who_stands_beside_whom_changes_nothing(caseload, seed):
    order = list(range(len(caseload)))
    seed.shuffle(order)
    rows = table(caseload)
    for by_row in (usual_range_by_row, individuals_chart_by_row, own_trend_by_row):
        for before, after in zip(by_row(rows), by_row(rows[order]), strict=True):
            assert after == pytest.approx(before[order], nan_ok=True)


def test_a_large_caseload_gives_the_same_as_a_loop():
    chance = np.random.default_rng(2)
    rows = np.clip(6 + np.cumsum(chance.integers(-1, 2, (2_000, 30)), axis=1), 0, 10).astype(float)
    rows[chance.random(rows.shape) < 0.15] = np.nan
    loop = [(row, *dip[:3], -1 if dip[3] is None else dip[3]) for row in range(len(rows)) for dip in dips(rows[row])]
    assert list(zip(*map(np.ndarray.tolist, dips_by_row(rows)), strict=True)) == loop
    same(usual_range_by_row(rows), [usual_range(row) for row in rows])
    same(individuals_chart_by_row(rows), [individuals_chart(row) for row in rows])
    same(gaps_by_row(rows, rows[::-1])[1:], [gaps(*pair)[1:] for pair in zip(rows, rows[::-1], strict=True)])
    assert len(loop) > 1_000


def test_a_long_table_comes_side_by_side():
    long = pd.DataFrame(
        {"goal": ["b", "a", "b", "a", "b"], "session": [1, 2, 3, 4, 3], "rating": [5, 6, 7, None, 8]}
    ).astype({"rating": "Float64"})
    names, rows = in_rows(series=long["goal"], session=long["session"], rating=long["rating"])
    assert names.tolist() == ["b", "a"]
    assert rows == pytest.approx(np.array([[5, np.nan, 8, np.nan], [np.nan, 6, np.nan, np.nan]]), nan_ok=True)


@pytest.mark.parametrize(
    ("call", "words"),
    [
        (lambda: in_rows(series=[], session=[], rating=[]), "at least one line"),
        (lambda: in_rows(series=["a"], session=[1, 2], rating=[5]), "same length"),
        (lambda: in_rows(series=["a"], session=[0], rating=[5]), "whole numbers from 1"),
        (lambda: in_rows(series=["a"], session=[1.5], rating=[5]), "whole numbers from 1"),
        (lambda: usual_range_by_row([[1, 2]], first=1), "2 or more"),
        (lambda: usual_range_by_row([[1, 12]]), "between 0 and 10"),
        (lambda: dips_by_row([[1, 12]]), "between 0 and 10"),
        (lambda: dips_by_row([1, 2, 3]), "give a table"),
        (lambda: gaps_by_row([[1, 2]], [[1]]), "as many values"),
        (lambda: sudden_shifts_by_row([[1, 2]], cutoff=0), "above zero"),
    ],
)
def test_what_is_no_caseload_is_refused_with_what_to_do(call, words):
    with pytest.raises(ValueError, match=words):
        call()


def test_numbers_are_changed_by_nobody():
    rows = table([[8, 8, 5, None, 8, 7, 6], [1, None, 3, 4, 5, 6, 7]])
    kept = rows.copy()
    for name in statistics.__all__:
        if name.endswith("_by_row"):
            more = {"gaps_by_row": (rows,), "changed_by_row": (usual_range_by_row(rows),)}.get(name, ())
            cutoff = {"cutoff": 2} if name == "sudden_shifts_by_row" else {}
            getattr(statistics, name)(rows, *more, **cutoff)
    assert rows == pytest.approx(kept, nan_ok=True)


def test_public_names_are_sorted_and_say_what_they_are_for():
    assert list(statistics.__all__) == sorted(set(statistics.__all__))
    assert all(getattr(statistics, name).__doc__ for name in statistics.__all__)


def test_the_numbers_load_without_pandas():
    code = "import sys; sys.modules['pandas'] = None\nfrom alliance_widgets.statistics import *\nprint(dips([8, 8, 5]))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert done.stdout == "[Dip(at=2, from_rating=8.0, to_rating=5.0, repaired_at=None)]\n", done.stderr
