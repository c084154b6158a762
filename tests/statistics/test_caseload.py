"""A caseload is one line for each journey, and each line says what the journey alone would say."""

from __future__ import annotations

import math

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import SERIES

from alliance_widgets.statistics import Signals, caseload_table, signals, turn

COLUMNS = ("journey", "question", "subject", "voice", "session", "rating")
PAIRS = st.lists(st.tuples(st.none() | st.integers(0, 10), st.none() | st.integers(0, 10)), max_size=12)
JOURNEYS = st.lists(
    st.tuples(
        st.lists(st.tuples(SERIES, st.none() | st.integers(0, 10)), max_size=3),
        st.lists(PAIRS, max_size=3),
        st.booleans(),
    ),
    max_size=5,
)


def answers(journey, question, subject, voice, ratings):
    return [(journey, question, subject, voice, at, rating) for at, rating in enumerate(ratings, 1)]


def lines_of(journey, goals, checks):
    """The lines of the long table for one journey; a goal's good enough is set in its first session."""
    lines = []
    for number, (ratings, enough) in enumerate(goals, 1):
        lines += answers(journey, "now", f"g{number}", "client", ratings)
        lines += answers(journey, "enough", f"g{number}", "client", [enough])
    for statement, pairs in zip(("heard", "matters", "suits"), checks, strict=False):
        for voice, place in (("client", 0), ("therapist", 1)):
            lines += answers(journey, "closing", statement, voice, [pair[place] for pair in pairs])
    return lines


def long_table(lines):
    return pd.DataFrame(lines, columns=COLUMNS).astype({"rating": "float32", "session": "int32"})


def widest(checks):
    """How far apart the two were in each check, over all its statements."""
    length = max(map(len, checks), default=0)
    apart = [
        [abs(c - t) for c, t in (one[at] for one in checks if at < len(one)) if None not in (c, t)]
        for at in range(length)
    ]
    return [max(gaps, default=None) for gaps in apart]


SMALL = [
    *lines_of("elm", [([3, 4, 4, 5], 7)], [[(8, 8), (8, 5), (7, 4), (8, 8)]]),
    *lines_of("blue", [([4, 5, 6, 7], 7), ([5, 5, 5, 5], 8)], [[(8, 7), (8, 8), (8, 8), (8, 6)]]),
    *lines_of("wren", [([None, 3], None)], []),
    *lines_of("fern", [], [[(8, 8), (8, 8), (8, None)]]),
]


def test_the_list_has_a_line_for_each_journey_in_the_order_of_its_turns():
    found = caseload_table(long_table(SMALL), asked=["wren"])
    assert found["journey"].tolist() == ["wren", "blue", "elm", "fern"]
    assert found["turn"].tolist() == [0, 1, 2, 4]
    assert found["sessions"].tolist() == [2, 4, 4, 3]


def test_the_goal_shown_is_the_one_with_the_sign_or_else_the_first():
    found = caseload_table(long_table(SMALL)).set_index("journey")
    assert found["goal"].dropna().to_dict() == {"blue": "g2", "elm": "g1", "wren": "g1"}
    assert found.loc["blue", ["start", "now", "enough"]].tolist() == [5, 5, 8]
    assert found.loc["blue", "ratings"].tolist() == [5, 5, 5, 5]
    assert found.loc["elm", ["start", "now", "enough"]].tolist() == [3, 5, 7]
    assert found.loc["wren", ["start", "now"]].tolist() == [3, 3] and math.isnan(found.loc["wren", "enough"])
    assert found.loc["fern", ["start", "now", "enough"]].isna().all()


def test_a_goal_that_rests_is_shown_only_where_there_is_no_other():
    lines = lines_of("oak", [([5, 6, None, None, None, None], 7), ([None, None, 3, 4, 4, 3], 7)], [])
    assert caseload_table(long_table(lines))["goal"].tolist() == ["g2"]


def test_the_distance_is_the_widest_of_the_last_session():
    found = caseload_table(long_table(SMALL)).set_index("journey")
    assert found["distance"].to_dict() == pytest.approx(
        {"blue": 2, "elm": 0, "wren": math.nan, "fern": math.nan}, nan_ok=True
    )
    assert found["checked"].to_dict() == {"blue": 4, "elm": 4, "wren": 0, "fern": 2}
    assert found.loc["elm", "distances"].tolist() == [0, 3, 3, 0]


def test_what_was_asked_stands_in_the_list_even_before_the_first_number():
    found = caseload_table(long_table(SMALL), asked=["new"]).iloc[0]
    assert (found["journey"], found["sessions"], found["turn"]) == ("new", 0, 0)
    assert len(found["ratings"]) == 0


def test_an_empty_caseload_is_an_empty_list():
    assert len(caseload_table(long_table([]))) == 0


def test_a_rating_from_before_the_first_session_counts_with_it():
    lines = [("oak", "now", "g1", "client", 0, 4), ("oak", "now", "g1", "client", 2, 5)]
    assert caseload_table(long_table(lines)).loc[0, "ratings"].tolist() == [4, 5]


def test_only_the_journeys_in_the_table_are_listed():
    table = long_table(SMALL).astype({"journey": "category"})
    assert caseload_table(table[table["journey"] == "elm"])["journey"].tolist() == ["elm"]


@given(JOURNEYS)
def test_the_many_give_what_each_gives_alone(journeys):
    lines, alone = [], {}
    asked = []
    for number, (goals, checks, wanted) in enumerate(journeys):
        name = f"journey {number}"
        mine = lines_of(name, goals, checks)
        lines += mine
        asked += [name] * wanted
        if mine or wanted:
            length = max((line[4] for line in mine), default=0)
            distances = widest(checks) + [None] * (length - len(widest(checks)))
            closing = [[client for client, _ in pairs] for pairs in checks]
            alone[name] = signals(goals=goals, distances=distances, closing=closing, asked=wanted), length, distances
    found = caseload_table(long_table(lines), asked=asked).set_index("journey")
    assert set(found.index) == set(alone)
    for name, (signs, length, distances) in alone.items():
        line = found.loc[name]
        assert Signals(*(bool(line[sign]) for sign in Signals._fields)) == signs
        assert (line["turn"], line["sessions"]) == (turn(signs), length)
        shown = [None if math.isnan(gap) else gap for gap in line["distances"]]
        assert shown == distances[: len(shown)] and len(shown) == length
    assert found.reset_index()[["turn", "journey"]].apply(tuple, axis=1).is_monotonic_increasing


def test_a_large_caseload_is_read_at_once():
    chance = np.random.default_rng(5)
    count = 300
    walks = np.clip(6 + np.cumsum(chance.integers(-1, 2, (count, 20)), axis=1), 0, 10)
    lines = [line for at, walk in enumerate(walks) for line in lines_of(f"{at:03}", [(walk.tolist(), 8)], [])]
    found = caseload_table(long_table(lines)).set_index("journey")
    for at, walk in enumerate(walks):
        alone = signals(goals=[(walk.tolist(), 8)], distances=[None] * 20)
        assert bool(found.loc[f"{at:03}", "no_move"]) == alone.no_move
        assert bool(found.loc[f"{at:03}", "below"]) == alone.below
    assert found["no_move"].any() and found["below"].any()
