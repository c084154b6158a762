"""Signs say where a talk may be worth it, and give a list its order; they score nobody."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import SERIES

from alliance_widgets.statistics import Signals, dips, no_move, signals, turn, usual_range

CASELOAD = {
    "Blue Kite": ([4, 4, 5, 4, None, 5, 5, 5, 5, 5], 8, [1, 0, 1, 1, 2, 1, 0, 1, 1, 1], {"asked", "no_move"}),
    "Elm": ([3, 4, 4, 5, 5, 4, 5, 6, 5, 6], 7, [1, 2, 1, 3, 3, 4, 3, None, 3, 4], {"asked", "apart"}),
    "Harbour": ([2, 2, 3, 3, 3, 3, 3, 3], 6, [0, 1, 1, 0, 0, 1, 0, 0], {"no_move"}),
    "Lantern": ([6, 6, 7, 6, 7, 6, 6, 3], 8, [1, 0, 1, 1, 0, 1, 2, 2], {"below"}),
    "Marsh": ([5, 5, 6, 6, 7, 7], 8, [1, 1, 0, 3, 4, 2], {"apart"}),
    "Orchard": ([4, 5, 5, 6, 5, 6, 7, 7], 8, [0, 1, 0, 1, 1, None, None, None], {"unchecked"}),
    "Fern": ([3, 3, 4, 5, 5, 6, 7, 7, 7], 7, [1, 1, 0, 0, 1, 0, 1, 0, 0], set()),
    "Gate": ([5, 6, 6, None, 7, 7], 8, [0, 1, 1, None, 0, 0], set()),
    "Wren": ([3], 7, [1], set()),
}
GOALS = st.lists(st.tuples(SERIES, st.none() | st.integers(0, 10)), max_size=3)


def of_one(ratings, enough=None, distances=(), *, asked=False) -> Signals:
    return signals(goals=[(ratings, enough)], distances=distances, asked=asked)


def raised(found: Signals) -> set[str]:
    return {name for name, there in found._asdict().items() if there}


@pytest.mark.parametrize("name", CASELOAD)
def test_each_of_these_journeys_stands_where_it_does_for_this_reason(name):
    ratings, enough, distances, expected = CASELOAD[name]
    assert raised(of_one(ratings, enough, distances, asked="asked" in expected)) == expected


def test_what_was_asked_comes_first_then_the_signs_and_then_the_rest():
    found = {name: of_one(*rest[:3], asked="asked" in rest[3]) for name, rest in CASELOAD.items()}
    turns = {name: turn(signs) for name, signs in found.items()}
    assert turns == {
        "Blue Kite": 0, "Elm": 0, "Harbour": 1, "Lantern": 1, "Marsh": 2, "Orchard": 3, "Fern": 4, "Gate": 4, "Wren": 4,
    }  # fmt: skip


def test_a_goal_that_stays_at_good_enough_is_not_stuck():
    assert not no_move([5, 7, 7, 7, 7], enough=7)
    assert no_move([5, 7, 7, 7, 7], enough=8)
    assert no_move([5, 7, 7, 7, 7])


def test_sessions_left_out_are_no_move_and_no_standing_still():
    assert no_move([5, None, 5, None, None, 5, 5])
    assert not no_move([5, None, None, 5, 5])
    assert not no_move([None] * 6)
    assert not no_move([])


def test_a_goal_that_rests_gives_no_sign():
    assert raised(of_one([5, 5, 5, 5, None, None, None])) == {"no_move", "unchecked"}
    assert raised(of_one([5, 5, 5, 5, None, None, None, None])) == {"unchecked"}
    assert "below" not in raised(of_one([6, 6, 6, 6, 6, 1, None, None, None, None]))


def test_any_goal_of_the_journey_can_give_the_sign():
    found = signals(goals=[([3, 4, 5, 6], None), ([5, 5, 5, 5], 8)], distances=[0, 0, 0, 0])
    assert raised(found) == {"no_move"}


def test_being_apart_once_is_no_sign_and_long_ago_is_none():
    assert not of_one([5] * 3, 5, [3, 0, 0]).apart
    assert of_one([5] * 5, 5, [3, 0, None, 0, 3]).apart
    assert not of_one([5] * 6, 5, [3, 3, 0, 0, 0, 3]).apart


def test_no_check_for_three_sessions_counts_from_the_last_session_of_all():
    assert of_one([5, 5, 5], 5, []).unchecked
    assert not of_one([5, 5], 5, []).unchecked
    assert not of_one([5, 5, 5, 5], 5, [0, 0]).unchecked
    assert of_one([5, 5, 5, 5, 5], 5, [0, 0]).unchecked


def test_an_open_dip_is_told_to_the_desk_and_moves_nobody_up():
    found = signals(goals=[], distances=[0] * 6, closing=[[8, 8, 8, 8, 5, 6], [8] * 6])
    assert raised(found) == {"dip"}
    assert turn(found) == 4


def test_a_dip_that_came_back_or_is_long_past_is_no_sign():
    assert not signals(goals=[], distances=[0] * 6, closing=[[8, 8, 8, 5, 6, 8]]).dip
    assert not signals(goals=[], distances=[0] * 9, closing=[[8, 8, 5, 5, 5, 5, 5, 5, 5]]).dip


def test_nothing_written_yet_has_no_sign():
    assert signals(goals=[], distances=[]) == Signals(*[False] * 6)
    assert turn(signals(goals=[], distances=[], asked=True)) == 0


@given(goals=GOALS, distances=SERIES, closing=st.lists(SERIES, max_size=3), asked=st.booleans())
def test_every_sign_is_true_of_the_numbers(goals, distances, closing, asked):
    found = signals(goals=goals, distances=distances, closing=closing, asked=asked)
    sessions = max(len(one) for one in (distances, *closing, *(ratings for ratings, _ in goals)))
    late = range(max(0, sessions - 4), sessions)

    def rated(series):
        return [value for value in series if value is not None]

    def recent(series):
        return any(at < len(series) and series[at] is not None for at in late)

    live = [(rated(ratings), enough, usual_range(ratings)) for ratings, enough in goals if recent(ratings)]
    stuck = [last for last, enough, _ in live if len(last) >= 4 and len(set(last[-4:])) == 1
             and (enough is None or last[-1] < enough)]  # fmt: skip
    low = [last for last, _, band in live if band and last[-1] < band.low]
    open_dips = [newest for one in closing for newest in dips(one)[-1:] if newest.repaired_at is None]
    missing = [at for at in range(max(0, sessions - 3), sessions) if at >= len(distances) or distances[at] is None]
    assert found == Signals(
        asked=asked,
        no_move=bool(stuck),
        below=bool(low),
        apart=sum(gap >= 3 for gap in rated(distances)[-4:]) >= 2,
        unchecked=len(missing) == 3,
        dip=any(newest.at in late for newest in open_dips),
    )
    assert all(type(there) is bool for there in found)


@given(goals=GOALS, distances=SERIES)
def test_what_was_asked_stands_before_what_was_not(goals, distances):
    before, after = (signals(goals=goals, distances=distances, asked=asked) for asked in (True, False))
    assert turn(before) == 0 < turn(after)


def test_numbers_that_are_no_ratings_are_refused():
    with pytest.raises(ValueError, match="between 0 and 10"):
        signals(goals=[([11], None)], distances=[])
