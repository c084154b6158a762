"""Reliable change, its cut-offs and its five words, against what was printed."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from alliance_widgets.statistics import (
    classify_change,
    cutoffs,
    reliable_change_index,
    standard_error_of_difference,
    standard_error_of_measurement,
)

NORMS = {"sd": 7.5, "reliability": 0.80}
SCORE = st.integers(-50, 150)


def test_the_worked_example_of_jacobson_and_truax():
    assert standard_error_of_measurement(7.5, 0.80) == pytest.approx(3.3541, abs=5e-4)
    assert standard_error_of_difference(7.5, 0.80) == pytest.approx(4.7434, abs=5e-4)
    assert reliable_change_index(32.5, 47.5, **NORMS) == pytest.approx(3.1623, abs=5e-4)
    norms = {"clinical_mean": 40, "clinical_sd": 7.5, "functional_mean": 60, "functional_sd": 7.5}
    assert cutoffs(**norms, higher_is_better=True) == pytest.approx((55, 45, 50))
    assert classify_change(32.5, 47.5, **NORMS, higher_is_better=True, cutoff=45) == "recovered"
    assert classify_change(32.5, 47.5, **NORMS, higher_is_better=True, cutoff=50) == "improved"


def test_the_cut_offs_of_the_clinicalsignificance_article():
    norms = {"clinical_mean": 32, "clinical_sd": 7, "functional_mean": 10, "functional_sd": 7}
    assert cutoffs(**norms, higher_is_better=False) == pytest.approx((18, 24, 21))


def test_the_cut_off_of_the_core_10_norms():
    found = cutoffs(clinical_mean=19.7, clinical_sd=7.7, functional_mean=4.7, functional_sd=4.8, higher_is_better=False)
    assert found.c == pytest.approx(10.46, abs=5e-3)


def test_b_takes_the_functional_sd_as_the_paper_does():
    found = cutoffs(clinical_mean=30, clinical_sd=9, functional_mean=10, functional_sd=2, higher_is_better=False)
    assert found.b == 14


@pytest.mark.parametrize(
    ("sd", "reliability", "least"),
    [(10.5, 0.931, 7.645131), (10.5, 0.961, 5.747681), (6.396073, 0.931, 4.65703)],
)
def test_the_least_reliable_change_of_the_suddengains_documentation(sd, reliability, least):
    assert 1.96 * standard_error_of_difference(sd, reliability) == pytest.approx(least, abs=5e-6)
    both = {"sd": sd, "reliability": reliability, "higher_is_better": False}
    assert classify_change(30, 30 - least - 1e-4, **both) == "improved"
    assert classify_change(30, 30 - least + 1e-4, **both) == "unchanged"


@pytest.mark.parametrize(
    ("before", "after", "word"),
    [
        (20, 60, "recovered"),
        (20, 45, "improved"),
        (60, 80, "improved"),
        (40, 45, "unchanged"),
        (46, 54, "unchanged"),
        (45, 20, "deteriorated"),
        (90, 60, "deteriorated"),
        (70, 30, "harmed"),
    ],
)
def test_the_five_words(before, after, word):
    assert classify_change(before, after, **NORMS, higher_is_better=True, cutoff=50) == word
    mirrored = classify_change(100 - before, 100 - after, **NORMS, higher_is_better=False, cutoff=50)
    assert mirrored == word


@pytest.mark.parametrize(("before", "after", "word"), [(11, 2, "recovered"), (2, 11, "harmed"), (20, 11, "improved")])
def test_a_score_on_the_cut_off_still_counts_as_clinical(before, after, word):
    assert classify_change(before, after, sd=3, reliability=0.9, higher_is_better=False, cutoff=11) == word


@given(before=SCORE, after=SCORE)
def test_without_a_cut_off_nobody_is_recovered_or_harmed(before, after):
    word = classify_change(before, after, **NORMS, higher_is_better=True)
    with_one = classify_change(before, after, **NORMS, higher_is_better=True, cutoff=50)
    assert word == {"recovered": "improved", "harmed": "deteriorated"}.get(with_one, with_one)


@given(before=SCORE, after=SCORE, cutoff=SCORE)
def test_turning_the_scale_over_turns_the_sign_and_keeps_the_word(before, after, cutoff):
    assert reliable_change_index(-before, -after, **NORMS) == -reliable_change_index(before, after, **NORMS)
    word = classify_change(before, after, **NORMS, higher_is_better=True, cutoff=cutoff)
    assert classify_change(-before, -after, **NORMS, higher_is_better=False, cutoff=-cutoff) == word


@given(st.lists(st.tuples(SCORE | st.none(), SCORE | st.none()), min_size=1, max_size=20))
def test_many_changes_at_once_are_the_same_as_one_by_one(pairs):
    before, after = zip(*pairs, strict=True)
    indexes = reliable_change_index(before, after, **NORMS)
    words = classify_change(before, after, **NORMS, higher_is_better=False, cutoff=50)
    assert indexes.shape == words.shape == (len(pairs),)
    for index, word, (one, other) in zip(indexes, words, pairs, strict=True):
        alone = reliable_change_index(one, other, **NORMS)
        assert (alone is None and np.isnan(index)) or alone == index
        assert word == classify_change(one, other, **NORMS, higher_is_better=False, cutoff=50)
        assert (word is None) == (None in (one, other))


def test_one_start_goes_with_many_later_scores():
    assert reliable_change_index(32.5, [32.5, 47.5], **NORMS) == pytest.approx([0, 3.1623], abs=5e-4)


def test_columns_of_pandas_go_by_place():
    before = pd.Series([20, None, 70], index=[7, 8, 9])
    after = pd.Series(pd.array([60, 30, None], dtype="Int64"))
    words = classify_change(before, after, **NORMS, higher_is_better=True, cutoff=50)
    assert list(words) == ["recovered", None, None]


def test_a_stricter_z_calls_fewer_changes_reliable():
    assert classify_change(40, 50, **NORMS, higher_is_better=True) == "improved"
    assert classify_change(40, 50, **NORMS, higher_is_better=True, z=2.576) == "unchanged"


def test_b_and_c_need_norms_of_people_who_are_well():
    for missing in ({}, {"functional_mean": 60}, {"functional_sd": 7.5}):
        found = cutoffs(clinical_mean=40, clinical_sd=7.5, **missing, higher_is_better=True)
        assert found == (55, None, None)


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"reliability": 1}, "at least 0 and below 1"),
        ({"reliability": -0.1}, "at least 0 and below 1"),
        ({"reliability": None}, "reliability must be one number"),
        ({"sd": 0}, "above zero"),
        ({"before": [], "after": []}, "at least one value"),
        ({"before": [1, 2], "after": [1, 2, 3]}, "as many values"),
        ({"before": "high"}, "plain numbers"),
    ],
)
def test_what_cannot_be_computed_is_refused_with_what_to_do(change, words):
    with pytest.raises(ValueError, match=words):
        reliable_change_index(**{"before": 1, "after": 2, **NORMS} | change)


@pytest.mark.parametrize("z", [0, -1.96, None])
def test_z_must_be_a_number_above_zero(z):
    with pytest.raises(ValueError, match="z must be"):
        classify_change(1, 2, **NORMS, higher_is_better=True, z=z)


def test_a_mean_without_spread_gives_no_cut_off():
    with pytest.raises(ValueError, match="clinical_sd must be a number above zero"):
        cutoffs(clinical_mean=40, clinical_sd=0, higher_is_better=True)
