"""The T score of goals, against the printed table."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from alliance_widgets.statistics import gas_t_score

LEVEL = st.integers(-2, 2)
GOALS = st.lists(st.tuples(LEVEL, st.integers(1, 9)), min_size=1, max_size=8)


@pytest.mark.parametrize(
    ("goals", "scores"),
    [
        (1, (30, 40, 50, 60, 70)),
        (2, (25.193, 37.597, 50, 62.403, 74.807)),
        (3, (22.614, 36.307, 50, 63.693, 77.386)),
        (4, (20.981, 35.491, 50, 64.509, 79.019)),
    ],
)
def test_the_table_of_goals_all_at_one_level(goals, scores):
    # The table rounds 64.509525 to 64.509, so its last digit is only good to one.
    for level, score in zip((-2, -1, 0, 1, 2), scores, strict=True):
        assert gas_t_score([level] * goals) == pytest.approx(score, abs=6e-4)


def test_weights_count():
    assert gas_t_score((1, 0, -1), weights=(3, 2, 1)) == pytest.approx(54.4065, abs=5e-4)


@given(goals=GOALS, rho=st.floats(0, 1))
def test_it_is_the_weighted_sum_in_its_own_standard_deviations(goals, rho):
    # Goals with unit spread that correlate by rho have the covariance below; w'Cw is the variance of their sum.
    x, w = (np.array(part, dtype=float) for part in zip(*goals, strict=True))
    covariance = np.full((len(x), len(x)), rho) + (1 - rho) * np.eye(len(x))
    assert gas_t_score(x, weights=w, rho=rho) == pytest.approx(50 + 10 * (w @ x) / np.sqrt(w @ covariance @ w))


@given(goals=GOALS, factor=st.floats(0.1, 100))
def test_scaling_all_weights_changes_nothing(goals, factor):
    x, w = zip(*goals, strict=True)
    assert gas_t_score(x, weights=[factor * one for one in w]) == pytest.approx(gas_t_score(x, weights=w))


@given(GOALS)
def test_turning_all_levels_over_mirrors_the_score_around_fifty(goals):
    x, w = zip(*goals, strict=True)
    mirrored = gas_t_score([-one for one in x], weights=w)
    assert mirrored - 50 == pytest.approx(50 - gas_t_score(x, weights=w))


@given(goals=GOALS, seed=st.randoms())
def test_the_order_of_goals_does_not_matter(goals, seed):
    (x, w), (y, v) = (zip(*order, strict=True) for order in (goals, seed.sample(goals, len(goals))))
    assert gas_t_score(y, weights=v) == pytest.approx(gas_t_score(x, weights=w))


@given(GOALS)
def test_a_goal_without_a_level_is_left_out_with_its_weight(goals):
    x, w = zip(*goals, strict=True)
    assert gas_t_score([*x, None], weights=[*w, 5]) == pytest.approx(gas_t_score(x, weights=w))


def test_no_goal_with_a_level_gives_no_score():
    assert gas_t_score([None, float("nan")]) is None
    assert gas_t_score([None, 1], weights=[1, 0]) is None


@given(st.lists(st.tuples(LEVEL | st.none(), LEVEL | st.none(), LEVEL | st.none()), min_size=1, max_size=10))
def test_many_people_at_once_are_the_same_as_one_by_one(people):
    scores = gas_t_score(people, weights=(3, 2, 1))
    assert scores.shape == (len(people),)
    for score, levels in zip(scores, people, strict=True):
        alone = gas_t_score(levels, weights=(3, 2, 1))
        assert (alone is None and np.isnan(score)) or alone == pytest.approx(score)


@pytest.mark.parametrize(
    ("levels", "more", "words"),
    [
        ([], {}, "at least one goal"),
        (1, {}, "at least one goal"),
        ([3, 0], {}, "from −2 to \\+2"),
        ([7, 8], {}, "not levels"),
        ([1, 0], {"weights": [1]}, "one weight for each goal"),
        ([1, 0], {"weights": [0, 0]}, "above zero"),
        ([1, 0], {"weights": [2, -1]}, "weight of 0 or more"),
        ([1, 0], {"weights": [2, None]}, "weight of 0 or more"),
        ([1, 0], {"rho": 1.5}, "rho must lie between"),
        ([1, 0], {"rho": None}, "rho must be one number"),
        (["more"], {}, "plain numbers"),
    ],
)
def test_what_is_no_level_and_no_weight_is_refused_with_what_to_do(levels, more, words):
    with pytest.raises(ValueError, match=words):
        gas_t_score(levels, **more)
