"""Journeys that never were: the same for a seed, on the scale, and planted facts are where they were put."""

from __future__ import annotations

from dataclasses import fields, replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from alliance_widgets.statistics import dips, no_move
from alliance_widgets.training.calibration import calibrate, calibrated, told
from alliance_widgets.training.model import LETTERS, WEEK, cohort, journey, plant
from alliance_widgets.training.parameters import SOURCES, Parameters, why_it_is_so
from alliance_widgets.words import counted, say

seeds = st.integers(0, 2**32 - 1)
STILL = replace(Parameters(), wobble=0, answer=0, skipped=0, good_days=0, together=0, between=0.5)
"""A model in which nothing moves by itself."""


@given(seed=seeds, journeys=st.integers(1, 12), sessions=st.integers(8, 25))
@settings(max_examples=40, deadline=None)
def test_a_number_is_a_whole_one_from_nought_to_ten_or_was_skipped(seed, journeys, sessions):
    made = cohort(journeys, sessions, seed=seed)
    assert made.checks.shape == (journeys, sessions, 3, 2) and made.goal.shape == (journeys, sessions)
    for numbers in (made.checks, made.goal):
        there = numbers[~np.isnan(numbers)]
        assert ((there >= 0) & (there <= 10) & (there == np.floor(there))).all()
    assert made.days.shape == (journeys, sessions, WEEK) and np.isin(made.days, LETTERS).all()


@given(seed=seeds)
@settings(max_examples=20, deadline=None)
def test_the_same_seed_is_the_same_journey_and_another_seed_another(seed):
    first, again, other = (journey(12, seed=one) for one in (seed, seed, seed + 1))
    np.testing.assert_array_equal(first.checks, again.checks)
    np.testing.assert_array_equal(first.goal, again.goal)
    assert (first.days == again.days).all()
    assert not np.array_equal(first.checks, other.checks, equal_nan=True) or not (first.days == other.days).all()


@given(seed=seeds, at=st.integers(3, 12), size=st.integers(3, 4), repaired=st.integers(0, 3))
@settings(max_examples=60, deadline=None)
def test_a_planted_dip_is_found_where_it_was_planted_and_repaired_when_it_was(seed, at, size, repaired):
    made = journey(16, seed=seed, planted=plant(dip_at=at, dip_size=size, repaired_in=repaired), parameters=STILL)
    found = dips(made.heard[0])
    assert [dip.at + 1 for dip in found] == [at]
    assert (found[0].repaired_at is not None) == bool(repaired)
    if repaired:
        assert found[0].repaired_at + 1 == at + repaired


@given(seed=seeds, stuck=st.integers(3, 8))
@settings(max_examples=40, deadline=None)
def test_a_planted_plateau_does_not_move(seed, stuck):
    made = journey(16, seed=seed, planted=plant(stuck_from=stuck))
    late = made.goal[0, stuck - 1 :]
    assert len(np.unique(late[~np.isnan(late)])) == 1
    assert no_move(made.goal[0])


@given(seed=seeds, left=st.integers(3, 11))
@settings(max_examples=40, deadline=None)
def test_who_has_left_puts_nothing_more(seed, left):
    made = journey(12, seed=seed, planted=plant(left_after=left))
    assert np.isnan(made.checks[0, left:]).all() and np.isnan(made.goal[0, left:]).all()
    assert (made.days[0, left:] == ".").all()
    assert not np.isnan(made.checks[0, :left]).all()


def test_the_two_voices_are_alike_and_not_the_same():
    made = cohort(2000, 20, seed=1)
    client, therapist = (np.nanmean(made.checks[:, :, 0, voice], axis=1) for voice in (0, 1))
    assert np.corrcoef(client, therapist)[0, 1] == pytest.approx(Parameters().voices_alike, abs=0.12)
    lower = (client.mean() - therapist.mean()) / client.std()
    # The scale ends at ten, which takes some of the client's head start away.
    assert 0.1 < lower < Parameters().therapist_lower + 0.1


def test_who_is_near_the_top_cannot_go_higher():
    near = cohort(400, 20, seed=2, parameters=replace(Parameters(), bond=9.8, dipped=0))
    usual = cohort(400, 20, seed=2, parameters=replace(Parameters(), bond=6, dipped=0))
    assert (near.heard == 10).mean() > 0.3 > (usual.heard == 10).mean()
    assert np.nanmean(np.nanstd(near.heard, axis=1)) < np.nanmean(np.nanstd(usual.heard, axis=1))


def test_bond_and_good_days_lift_the_goal():
    def end(**changed):
        chosen = replace(Parameters(), stuck=0, left=0, dipped=0, **changed)
        return np.nanmean(cohort(1500, 12, seed=3, parameters=chosen).goal[:, -1])

    assert end(growth=0.3) > end(growth=0.1)
    made = cohort(3000, 12, seed=4, parameters=replace(Parameters(), stuck=0, left=0, dipped=0))
    risen = made.goal[:, -1] - made.goal[:, 0]
    ups = (made.days == "u").mean(axis=(1, 2))
    there = ~np.isnan(risen)
    assert np.corrcoef(risen[there], ups[there])[0, 1] > 0.2


def test_most_of_the_deep_dips_are_found_and_every_count_adds_up():
    found = calibrated()
    assert (found.journeys, found.hits + found.misses) == (1000, found.planted)
    assert found.calls == found.hits + found.false_calls
    assert sum(size.planted for size in found.by_size) == found.planted
    assert sum(size.hits for size in found.by_size) == found.hits
    shares = [size.hits / size.planted for size in found.by_size]
    assert shares == sorted(shares) and shares[-1] > 0.8
    assert found.repairs_found <= found.repairs_planted and found.never_repaired_called_so <= found.never_repaired
    assert found == calibrated()
    sentences = told(found)
    for count in (found.hits, found.planted, found.misses, found.false_calls, found.sessions, found.journeys):
        assert any(counted(count) in sentence for sentence in sentences)


def test_where_nothing_is_planted_each_call_is_a_false_one():
    none = calibrate(cohort(200, 12, seed=5, parameters=replace(Parameters(), dipped=0)))
    assert (none.planted, none.hits, none.misses, none.found_share) == (0, 0, 0, None)
    assert none.calls == none.false_calls > 0
    still = calibrate(cohort(50, 12, seed=5, parameters=replace(STILL, dipped=0)))
    assert (still.false_calls, still.true_share) == (0, None)


def test_each_number_of_the_model_says_why_and_where_it_comes_from():
    reasons = why_it_is_so()
    assert [one.name for one in reasons] == [one.name for one in fields(Parameters)]
    assert {one.name for one in reasons if one.source != say("model.own")} == set(SOURCES)
    assert len({one.sentence for one in reasons}) == len(reasons)


@pytest.mark.parametrize(("journeys", "sessions"), [(0, 20), (5, 7)])
def test_too_small_a_cohort_is_refused(journeys, sessions):
    with pytest.raises(ValueError, match="at least one journey"):
        cohort(journeys, sessions, seed=1)


def test_the_page_about_the_model_has_its_numbers_and_what_they_lead_to():
    page = (Path(__file__).parents[2] / "docs" / "training-model.md").read_text("utf-8")
    for one in why_it_is_so():
        assert f"| `{one.name}` | {one.value:g} | {one.sentence} | {one.source} |" in page
    for sentence in told(calibrated()):
        assert f"- {sentence}\n" in page
