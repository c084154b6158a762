"""Gaps, kappa and intraclass correlation, against what was printed and against statsmodels and pingouin."""

import warnings

import numpy as np
import pandas as pd
import pingouin
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays
from statsmodels.stats.inter_rater import cohens_kappa
from strategies import RATING

from alliance_widgets.statistics import gaps, icc, kappa, kappa_from_table, kappa_interval

LEVELS = range(11)
PAIRS = st.lists(st.tuples(RATING | st.none(), RATING | st.none()), min_size=1, max_size=40)
SHROUT_FLEISS = [(9, 2, 5, 8), (6, 1, 3, 2), (8, 4, 6, 8), (7, 1, 2, 6), (10, 5, 6, 9), (6, 2, 4, 7)]
DIAGNOSES = [(106, 10, 4), (22, 28, 10), (2, 12, 6)]
TABLES = st.integers(2, 6).flatmap(lambda size: arrays.arrays(int, (size, size), elements=st.integers(0, 30)))


def varied(table) -> bool:
    return min(np.count_nonzero(np.sum(table, axis=side)) for side in (0, 1)) > 1


def test_the_six_by_four_of_shrout_and_fleiss():
    assert icc(SHROUT_FLEISS) == pytest.approx((0.1657, 0.2898, 0.7148, 0.4428, 0.6201, 0.9093), abs=5e-4)


def test_the_counts_of_fleiss_cohen_and_everitt():
    assert kappa_from_table(DIAGNOSES) == pytest.approx(0.4286, abs=5e-4)


def test_the_proportions_and_disagreement_weights_of_cohen_1968():
    table = [(0.44, 0.07, 0.09), (0.05, 0.20, 0.05), (0.01, 0.03, 0.06)]
    assert kappa_from_table(table) == pytest.approx(0.492, abs=5e-4)
    assert kappa_from_table(table, weights=[(0, 1, 3), (1, 0, 6), (3, 6, 0)]) == pytest.approx(0.348, abs=5e-4)


def test_nine_ratings_that_agree_in_order_alone():
    first, second = range(1, 10), (1, 3, 1, 6, 1, 5, 5, 6, 7)
    assert kappa(first, second, levels=range(1, 10)) == pytest.approx(0, abs=5e-4)
    assert kappa(first, second, levels=range(1, 10), weights="quadratic") == pytest.approx(0.6780, abs=5e-4)


@given(TABLES)
def test_statsmodels_finds_the_same_kappa(table):
    assume(varied(table))
    for ours, theirs in ((None, None), ("linear", "linear"), ("quadratic", "quadratic")):
        expected = cohens_kappa(table, wt=theirs, return_results=False)
        assert kappa_from_table(table, weights=ours) == pytest.approx(expected, abs=1e-9)
    weights = np.abs(np.subtract.outer(np.arange(len(table)), np.arange(len(table)))) ** 1.5
    expected = cohens_kappa(table, weights=weights, return_results=False)
    assert kappa_from_table(table, weights=weights) == pytest.approx(expected, abs=1e-9)


@given(ratings=PAIRS, extra=st.lists(st.integers(11, 20), unique=True, max_size=3))
def test_kappa_lies_between_its_bounds_and_levels_that_nobody_gave_change_nothing(ratings, extra):
    client, therapist = zip(*ratings, strict=True)
    for weights in (None, "linear", "quadratic"):
        found = kappa(client, therapist, levels=LEVELS, weights=weights)
        more = kappa(client, therapist, levels=[*LEVELS, *extra], weights=weights)
        assert found is None or -1 <= found <= 1
        assert more == (found if found is None else pytest.approx(found))


@given(ratings=PAIRS, seed=st.randoms())
def test_neither_the_order_nor_who_is_first_nor_a_half_answered_pair_changes_kappa_and_gaps(ratings, seed):
    client, therapist = zip(*ratings, strict=True)
    other = [*seed.sample(ratings, len(ratings)), (None, 4), (7, None)]
    mixed_client, mixed_therapist = zip(*other, strict=True)
    one = kappa(client, therapist, levels=LEVELS, weights="linear")
    for again in (
        kappa(mixed_client, mixed_therapist, levels=LEVELS, weights="linear"),
        kappa(therapist, client, levels=LEVELS, weights="linear"),
    ):
        assert again == (one if one is None else pytest.approx(one))
    before, after = gaps(client, therapist), gaps(mixed_client, mixed_therapist)
    assert after[1:] == (before[1:] if before.mean is None else pytest.approx(before[1:]))


@given(ratings=PAIRS, factor=st.floats(0.1, 50))
def test_the_size_of_all_weights_does_not_matter(ratings, factor):
    client, therapist = zip(*ratings, strict=True)
    steps = factor * np.abs(np.subtract.outer(np.arange(11), np.arange(11)))
    named = kappa(client, therapist, levels=LEVELS, weights="linear")
    given_as_matrix = kappa(client, therapist, levels=LEVELS, weights=steps)
    assert given_as_matrix == (named if named is None else pytest.approx(named, abs=1e-9))


def test_levels_may_be_words_and_columns_may_be_of_pandas():
    days = ["up", "mixed", "down"]
    first, second = ["up", "down", None, "mixed", "down"], pd.Series(["up", "down", "up", "down", None])
    in_numbers = kappa([0, 2, None, 1, 2], pd.array([0, 2, 0, 2, None], dtype="Int64"), levels=range(3))
    assert kappa(first, second, levels=days) == pytest.approx(in_numbers)
    assert kappa(first, second, levels=[*days, "down"]) == pytest.approx(in_numbers)
    assert in_numbers == pytest.approx(0.5)


@pytest.mark.parametrize(("first", "second"), [([5, 5, 5], [5, 5, 5]), ([5, 5], [8, 8]), ([5, 5, 5], [4, 5, 6])])
def test_a_rater_who_never_varies_makes_kappa_undefined(first, second):
    assert kappa(first, second, levels=LEVELS) is None
    assert kappa(second, first, levels=LEVELS, weights="quadratic") is None


def test_nothing_shared_is_undefined_and_not_an_error():
    assert kappa([None, 3], [4, None], levels=LEVELS) is None
    assert gaps([None, 3], [4, None]) == ([None, None], None, None, None, None)


@pytest.mark.parametrize(
    ("call", "words"),
    [
        (lambda: kappa([], [], levels=LEVELS), "two lists of the same length"),
        (lambda: kappa([1, 2], [1], levels=LEVELS), "two lists of the same length"),
        (lambda: kappa([1, 2], [1, 12], levels=LEVELS), "not among the levels"),
        (lambda: kappa([1, 2], [1, 2], levels=[]), "name the levels"),
        (lambda: kappa([1, 2], [1, 2], levels=LEVELS, weights="cubic"), '"linear", "quadratic" or a matrix'),
        (lambda: kappa_from_table([[1, 2]]), "square table"),
        (lambda: kappa_from_table([]), "give a table"),
        (lambda: kappa_from_table([[1, -2], [3, 4]]), "square table"),
        (lambda: kappa_from_table([[1, None], [3, 4]]), "square table"),
        (lambda: kappa_from_table([[1, 2], [3, 4]], weights=[[1, 0], [0, 1]]), "count disagreement"),
        (lambda: kappa_from_table([[1, 2], [3, 4]], weights=[[0, 0], [0, 0]]), "count disagreement"),
        (lambda: kappa_from_table([[1, 2], [3, 4]], weights=[0, 1]), "square matrix"),
        (lambda: icc([1, 2, 3]), "give a table"),
        (lambda: icc([[1, 2, 3]]), "at least two rows"),
        (lambda: icc([[1], [2]]), "two columns"),
        (lambda: icc([[1, 2], [3]]), "rows of equal length"),
        (lambda: gaps([], []), "at least one value"),
        (lambda: gaps([1, 2], [1]), "as many values"),
        (lambda: gaps([[1, 2]], [[1, 2]]), "two flat lists"),
        (lambda: gaps(1, 2), "two flat lists"),
    ],
)
def test_what_is_no_agreement_table_is_refused_with_what_to_do(call, words):
    with pytest.raises(ValueError, match=words):
        call()


@given(
    arrays.arrays(float, st.tuples(st.integers(3, 12), st.integers(2, 5)), elements=st.integers(0, 10).map(float)),
)
def test_pingouin_finds_the_same_six_icc(ratings):
    found = icc(ratings)
    assume(None not in found)
    things, raters = np.indices(ratings.shape)
    long = pd.DataFrame({"thing": things.ravel(), "rater": raters.ravel(), "rating": ratings.ravel()})
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # its confidence limits divide by nought where raters agree in full
        theirs = pingouin.intraclass_corr(long, targets="thing", raters="rater", ratings="rating")["ICC"]
    assert found == pytest.approx(tuple(theirs), rel=1e-6, abs=1e-6)


def test_rows_in_which_a_rater_skipped_are_left_out():
    assert icc([*SHROUT_FLEISS, (5, None, 5, 5)]) == pytest.approx(icc(SHROUT_FLEISS))
    assert icc([(1, 2), (None, 3), (4, None)]) == (None,) * 6


def test_raters_who_never_vary_make_icc_undefined():
    assert icc([(5, 5), (5, 5), (5, 5)]) == (None,) * 6
    assert icc([(5, 8), (5, 8), (5, 8)]) == (None,) * 6


def test_things_with_the_same_mean_have_no_icc_of_the_mean():
    found = icc([(1, 2), (2, 1)])
    assert found.icc1_1 == found.icc3_1 == -1
    assert found.icc1_k is found.icc3_k is None


@given(PAIRS)
def test_a_gap_is_the_therapist_less_the_client(ratings):
    client, therapist = zip(*ratings, strict=True)
    found = gaps(client, therapist)
    expected = [None if None in pair else pair[1] - pair[0] for pair in ratings]
    shared = [gap for gap in expected if gap is not None]
    assert found.signed == expected
    if shared:
        frame = pd.Series(shared)
        assert found.mean == pytest.approx(frame.mean())
        assert found.mean_absolute == pytest.approx(frame.abs().mean())
        assert found.exact_share == pytest.approx(sum(gap == 0 for gap in shared) / len(shared))
        assert found.within_one_share == pytest.approx(sum(abs(gap) <= 1 for gap in shared) / len(shared))
        assert gaps(therapist, client).mean == pytest.approx(-found.mean)


def as_pairs(table) -> tuple[list[int], list[int]]:
    """The two lists of ratings that a table of counts stands for."""
    places = [(row, column) for row, column in np.ndindex(np.shape(table)) for _ in range(table[row][column])]
    return [row for row, _ in places], [column for _, column in places]


@pytest.mark.parametrize("weights", [None, "linear", "quadratic"])
@given(table=TABLES)
def test_the_interval_of_kappa_is_that_of_statsmodels(table, weights):
    assume(varied(table))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        theirs = cohens_kappa(table, wt=weights)
    assume(np.isfinite(theirs.std_kappa) and theirs.std_kappa > 1e-6)
    ours = kappa_interval(*as_pairs(table), levels=range(len(table)), weights=weights)
    assert ours.kappa == pytest.approx(theirs.kappa, abs=1e-9)
    assert ours.pairs == table.sum()
    assert ours.low == pytest.approx(max(-1, theirs.kappa - 1.96 * theirs.std_kappa), abs=1e-9)
    assert ours.high == pytest.approx(min(1, theirs.kappa + 1.96 * theirs.std_kappa), abs=1e-9)


def test_there_is_no_interval_where_nothing_is_known_of_its_width():
    assert kappa_interval([1, 5, 8], [1, 5, 8], levels=LEVELS) is None
    assert kappa_interval([7, 7, 7], [6, 7, 8], levels=LEVELS) is None
    assert kappa_interval([None, 7], [3, None], levels=LEVELS) is None


def test_a_pair_in_which_one_skipped_does_not_count():
    first, second = [1, 4, 6, 8, None, 3], [2, 4, 5, 8, 7, None]
    assert kappa_interval(first, second, levels=LEVELS, weights="linear") == kappa_interval(
        first[:4], second[:4], levels=LEVELS, weights="linear"
    )
