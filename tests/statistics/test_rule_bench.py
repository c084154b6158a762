"""Rules side by side: each one's marks are its own, and where they disagree is said."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from alliance_widgets.statistics import Rule, dips, rules_beside, sudden_shifts

SERIES = (9, 8, 8, 6, 8, 7, 8, 8, 7, 5, 5, 6, 6, 8)
series = st.lists(st.none() | st.integers(0, 10), max_size=30)


def test_one_series_under_four_rules():
    bench = rules_beside(SERIES)
    assert bench.marks == {
        Rule.OWN: (4, 10),
        Rule.INDIVIDUALS: (10,),
        Rule.SUDDEN: (10,),
        Rule.FIXED: (4, 10, 11, 12, 13),
    }
    assert (bench.all_of_them, bench.disagree) == ((10,), (4, 11, 12, 13))


def test_the_limits_come_from_the_ratings_before_and_from_five_at_least():
    # Mean 8 and moves of 1: the lower limit of the first five lies at 8 − 3 × 1 ÷ 1.128 = 5.34.
    assert rules_beside([8, 7, 8, 9, 8, 5]).marks[Rule.INDIVIDUALS] == (6,)
    assert rules_beside([8, 7, 8, 9, 8, 6]).marks[Rule.INDIVIDUALS] == ()
    assert rules_beside([8, 7, 8, 9, 1]).marks[Rule.INDIVIDUALS] == ()


def test_a_single_nine_among_tens_is_marked_by_none():
    bench = rules_beside([10] * 6 + [9] + [10] * 3)
    assert not any(bench.marks.values())
    assert bench.all_of_them == bench.disagree == ()


@given(series)
def test_each_rule_is_the_one_it_says_it_is(ratings):
    bench = rules_beside(ratings)
    there = {at for at, one in enumerate(ratings, 1) if one is not None}
    assert bench.marks[Rule.OWN] == tuple(dip.at + 1 for dip in dips(ratings))
    assert bench.marks[Rule.FIXED] == tuple(at for at in sorted(there) if ratings[at - 1] <= 6)
    assert bench.marks[Rule.SUDDEN] == tuple(after + 1 for _, after in sudden_shifts(ratings, cutoff=2))
    for marks in bench.marks.values():
        assert set(marks) <= there and list(marks) == sorted(set(marks))
    every = set().union(*bench.marks.values())
    assert set(bench.all_of_them) | set(bench.disagree) == every
    assert not set(bench.all_of_them) & set(bench.disagree)


@given(series)
def test_the_own_limits_are_never_crossed_upwards(ratings):
    for at in rules_beside(ratings).marks[Rule.INDIVIDUALS]:
        before = [one for one in ratings[: at - 1] if one is not None]
        assert len(before) >= 5 and ratings[at - 1] < np.mean(before) - 1


@pytest.mark.parametrize("wrong", [[11], [-1], ["8"], [[8]]])
def test_what_is_no_series_of_ratings_is_refused(wrong):
    with pytest.raises(ValueError):
        rules_beside(wrong)
