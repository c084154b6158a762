"""Dips are falls worth a talk, and they are repaired when the level is back within three rated sessions."""

import statistics

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import SERIES

from alliance_widgets.statistics import dips


def by_hand(ratings):
    """The rule, rating by rating, in the words of the definition."""
    rated = [at for at, rating in enumerate(ratings) if rating is not None]
    found = []
    for place, at in enumerate(rated):
        earlier = [ratings[one] for one in rated[:place]]
        if at < 2 or not earlier:
            continue
        now, last = ratings[at], earlier[-1]
        fell = last - now >= 2
        if len(earlier) + 1 >= 6:
            moves = [abs(b - a) for a, b in zip(earlier, earlier[1:], strict=False)]
            low = statistics.median(earlier) - max(1, 2.66 * statistics.mean(moves))
            fell = fell or (now < low <= last)
        if fell:
            back = [then for then in rated[place + 1 : place + 4] if ratings[then] >= last]
            found.append((at, last, now, back[0] if back else None))
    return found


def test_a_fall_of_four_that_is_back_two_sessions_later():
    ratings = [8, 8, 7, 8, 8, 7, 8, 4, 6, 8, None, 9]
    assert dips(ratings) == [(7, 8, 4, 9)]
    (one,) = dips(ratings)
    assert (one.at, one.from_rating, one.to_rating, one.repaired_at) == (7, 8, 4, 9)


def test_a_fall_of_one_is_no_dip_before_there_are_six_ratings():
    assert dips([9, 9, 8, 8, 7]) == []


def test_from_the_sixth_rating_on_a_slide_through_the_own_low_is_a_dip():
    assert dips([9, 9, 9, 8, 8, 7]) == [(5, 8, 7, None)]


def test_a_slide_is_a_dip_once_where_it_goes_through_the_low():
    assert [dip.at for dip in dips([8, 8, 8, 8, 8, 8, 7, 6, 5])] == [7]


def test_the_first_two_sessions_have_no_dip():
    assert dips([10, 0]) == []
    assert dips([10, 0, 0]) == []
    assert dips([None, 10, 0]) == [(2, 10, 0, None)]


def test_a_fall_counts_from_the_last_rated_session():
    assert dips([8, 8, None, None, 5]) == [(4, 8, 5, None)]


def test_repair_must_come_within_three_rated_sessions():
    assert dips([8, 8, 5, 6, 7, 8])[0].repaired_at == 5
    assert dips([8, 8, 5, 6, None, 7, None, 8])[0].repaired_at == 7
    assert dips([8, 8, 5, 6, 7, 7, 8])[0].repaired_at is None


def test_back_at_a_lower_level_is_not_repaired():
    assert dips([9, 9, 6, 8, 8, 8])[0].repaired_at is None


def test_decimals_fall_by_two_as_people_count():
    assert dips([7.0, 7.1, 5.1]) == [(2, 7.1, 5.1, None)]


@given(SERIES)
def test_the_dips_follow_the_rule(ratings):
    assert dips(ratings) == by_hand(ratings)


@given(ratings=SERIES, places=st.lists(st.integers(2, 40), max_size=6))
def test_skipping_a_session_never_makes_a_dip(ratings, places):
    skipped = list(ratings)
    for place in places:
        skipped.insert(place, None)
    before, after = dips(ratings), dips(skipped)
    assert [dip[1:3] for dip in after] == [dip[1:3] for dip in before]
    assert [skipped[dip.at] for dip in after] == [dip.to_rating for dip in after]


@given(SERIES)
def test_every_dip_goes_down_and_every_repair_comes_back(ratings):
    for dip in dips(ratings):
        assert dip.to_rating < dip.from_rating and ratings[dip.at] == dip.to_rating
        if dip.repaired_at is not None:
            assert dip.at < dip.repaired_at and ratings[dip.repaired_at] >= dip.from_rating


@given(SERIES)
def test_what_comes_later_takes_no_dip_away(ratings):
    for length in range(len(ratings)):
        so_far = [dip[:3] for dip in dips(ratings[:length])]
        assert so_far == [dip[:3] for dip in dips(ratings)][: len(so_far)]


def test_nothing_rated_yet_has_no_dip():
    assert dips([]) == dips([None, None, None]) == []


@pytest.mark.parametrize(
    ("ratings", "words"), [([5, 12], "between 0 and 10"), ([[5], [6]], "one series"), (["low"], "plain numbers")]
)
def test_what_is_no_rating_is_refused_with_what_to_do(ratings, words):
    with pytest.raises(ValueError, match=words):
        dips(ratings)
