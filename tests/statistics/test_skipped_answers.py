"""An answer that was left out stays a gap in every function, however the numbers come."""

import math
from collections.abc import Iterable

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import RATING

from alliance_widgets.statistics import (
    changed,
    classify_change,
    cronbach_alpha,
    cusum,
    cusum_down,
    dips,
    ewma,
    gaps,
    gas_t_score,
    icc,
    individuals_chart,
    kappa,
    outside_limits,
    own_trend,
    reliable_change_index,
    sudden_shifts,
    usual_range,
)

OTHER = [7, 6, None, 5, 8, 8, 2, 9]
NORMS = {"sd": 2, "reliability": 0.8}
PLAIN = {
    "usual_range": usual_range,
    "dips": dips,
    "own_trend": own_trend,
    "individuals_chart": individuals_chart,
    "sudden_shifts": lambda x: sudden_shifts(x, cutoff=2),
    "gaps": lambda x: gaps(x, OTHER),
    "kappa": lambda x: kappa(x, OTHER, levels=range(11), weights="linear"),
    "words": lambda x: classify_change(x, OTHER, **NORMS, higher_is_better=True, cutoff=5),
}
IN_ANOTHER_SHAPE = {
    "icc": lambda x: icc(list(zip(x, OTHER, strict=True))),
    "levels": lambda x: gas_t_score([None if one is None else one / 5 - 1 for one in x]),
}
WITH_GAPS_INSIDE = {
    "rci": lambda x: reliable_change_index(x, OTHER, **NORMS),
    "cusum": lambda x: cusum(x, target=5, slack=0.5),
    "cusum_down": lambda x: cusum_down(x, target=5, slack=0.5),
    "ewma": lambda x: ewma(x, weight=0.2, start=5),
}
EIGHT = st.lists(RATING | st.none(), min_size=8, max_size=8)
COMES_AS = {
    "tuple": tuple,
    "NaN for None": lambda x: [math.nan if one is None else one for one in x],
    "array": lambda x: as_array(x),
    "masked array": lambda x: np.ma.masked_invalid(as_array(x)),
    "masked whole numbers": lambda x: np.ma.array([one or 0 for one in x], mask=[one is None for one in x]),
    "column": pd.Series,
    "column of whole numbers": lambda x: pd.Series(x, dtype="Int64", index=range(5, 13)),
    "NA for None": lambda x: [pd.NA if one is None else one for one in x],
}


def as_array(values) -> np.ndarray:
    return np.array([np.nan if one is None else one for one in values], dtype=float)


def numbers_in(result) -> Iterable[float]:
    if isinstance(result, Iterable) and not isinstance(result, str):
        for one in result:
            yield from numbers_in(one)
    elif isinstance(result, float):
        yield result


def plainly(result):
    return result.tolist() if isinstance(result, np.ndarray) else result


@pytest.mark.parametrize("name", PLAIN | IN_ANOTHER_SHAPE)
@given(answers=EIGHT)
def test_what_is_skipped_never_comes_out_as_nan(name, answers):
    result = (PLAIN | IN_ANOTHER_SHAPE)[name](answers)
    assert not [one for one in numbers_in(result) if math.isnan(one)]


@pytest.mark.parametrize("name", WITH_GAPS_INSIDE)
@given(answers=EIGHT)
def test_an_array_has_its_gaps_where_the_answers_had_them(name, answers):
    here = {place for place, one in enumerate(answers) if one is None}
    there = {2} if name == "rci" else set()
    assert set(np.flatnonzero(np.isnan(WITH_GAPS_INSIDE[name](answers)))) == here | there


@pytest.mark.parametrize("name", [*PLAIN, *WITH_GAPS_INSIDE])
@pytest.mark.parametrize("kind", COMES_AS)
@given(answers=EIGHT)
def test_the_same_answers_give_the_same_however_they_come(name, kind, answers):
    function = (PLAIN | WITH_GAPS_INSIDE)[name]
    expected, found = plainly(function(answers)), plainly(function(COMES_AS[kind](answers)))
    assert repr(found) == repr(expected)


@pytest.mark.parametrize("name", PLAIN | IN_ANOTHER_SHAPE | WITH_GAPS_INSIDE)
def test_eight_skipped_answers_are_no_error_and_hold_no_number(name):
    result = (PLAIN | IN_ANOTHER_SHAPE | WITH_GAPS_INSIDE)[name]([None] * 8)
    assert not [one for one in numbers_in(result) if not math.isnan(one)]


def test_nought_is_an_answer_and_not_a_gap():
    assert usual_range([0, 0, 0, 0, 0]) == (0, 1)
    assert gaps([0, 0], [0, 1]).exact_share == 0.5
    assert dips([2, 2, 0]) == [(2, 2, 0, None)]
    assert changed([0, 0, 0], usual_range([5, 5, 5, 5, 5])) == "below"
    assert outside_limits([0, 5, None], individuals_chart([5, 5, 5])) == [0]


def test_a_questionnaire_answered_in_full_by_few_is_refused_even_if_many_began():
    with pytest.raises(ValueError, match="here are 0"):
        cronbach_alpha([(1, None)] * 40)
