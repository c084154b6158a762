"""A message from a browser is untrusted, whatever was on screen."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alliance_widgets.domain.actions import ACTIONS, RateGoal, read_action
from alliance_widgets.domain.errors import NotUnderstood, Refused
from alliance_widgets.words import say

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=True) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)


def test_a_good_message_becomes_an_action():
    assert read_action({"action": "rate_goal", "goal": "g1", "rating": 7}) == RateGoal(goal="g1", rating=7)


@pytest.mark.parametrize("rating", [-1, 11, 7.0, 7.5, "7", True, None, [], {}, float("nan"), 10**30])
def test_only_whole_numbers_from_nought_to_ten_are_ratings(rating):
    with pytest.raises(Refused):
        read_action({"action": "rate_goal", "goal": "g1", "rating": rating})


@pytest.mark.parametrize(
    "message",
    [
        {},
        {"action": "format_disk"},
        {"action": ["rate_goal"]},
        {"action": "rate_goal", "goal": "g1"},
        {"action": "rate_goal", "goal": "g1", "rating": 7, "by": "therapist"},
        {"action": "rate_goal", "goal": "../etc", "rating": 7},
        {"action": "go_to", "place": "javascript:alert(1)"},
        {"action": "mark_day", "day": "yesterday", "how": "up"},
        {"action": "mark_day", "day": 20250514, "how": "up"},
        {"action": "tick_goal", "goal": "g1", "yes": 1},
    ],
)
def test_anything_else_is_not_understood(message):
    with pytest.raises(NotUnderstood):
        read_action(message)


def test_who_acts_is_never_read_from_a_message():
    assert not any(
        "by" in kind.__dataclass_fields__ or "voice" in kind.__dataclass_fields__ for kind in ACTIONS.values()
    )


@given(st.sampled_from(sorted(ACTIONS)), st.data())
def test_any_fields_at_all_give_an_action_or_a_refusal(name, data):
    fields = {field: data.draw(JSON) for field in ACTIONS[name].__dataclass_fields__}
    try:
        read_action({"action": name, **fields})
    except Refused as refused:
        about = {"client": "Sam", "therapist": "Lee", "goal": "sleep", **refused.about}
        assert say(refused.reason, **about)


@given(st.text())
def test_a_refusal_never_repeats_what_was_written(words):
    try:
        read_action({"action": "write_goal", "goal": words, "text": words})
    except Refused as refused:
        assert str(refused) in {"not_understood", "too_long"}


def test_letters_that_can_not_be_seen_are_dropped():
    action = read_action({"action": "write_goal", "goal": "", "text": " sleep\x00\u202e well\n"})
    assert action.text == "sleep well"


def test_the_spaces_of_french_are_part_of_what_was_written(pair):
    goal = pair.goal()
    pair.client("write_goal", goal=goal, text="Au lit à 22\u202fh\xa0: dormir\x00")
    assert pair.journey.goals[goal].words == "Au lit à 22\u202fh\xa0: dormir"
