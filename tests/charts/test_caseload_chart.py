"""A caseload stands in the order of the therapist's question: it ranks no one and scores no one."""

from __future__ import annotations

import math
import re

import pandas as pd
import pytest
from faces import MARKUP, has_three_faces, labels, said
from hypothesis import given
from hypothesis import strategies as st

from alliance_widgets.charts import Caseload, JourneyLine, caseload_chart
from alliance_widgets.statistics import caseload_table, usual_range

ASKED = [
    ("Elm", "apart on how we work", [3, 4, 4, 5, 5, 4, 5, 6, 5, 6], 7, [1, 2, 1, 3, 3, 4, 3, None, 3, 4]),
    ("Blue Kite", "goal stuck", [4, 4, 5, 4, None, 5, 5, 5, 5, 5], 8, [1, 0, 1, 1, 2, 1, 0, 1, 1, 1]),
]
REST = [
    ("Wren", None, [3], 7, [1]),
    ("Orchard", None, [4, 5, 5, 6, 5, 6, 7, 7], 8, [0, 1, 0, 1, 1, None, None, None]),
    ("Marsh", None, [5, 5, 6, 6, 7, 7], 8, [1, 1, 0, 3, 4, 2]),
    ("Lantern", None, [6, 6, 7, 6, 7, 6, 6, 3], 8, [1, 0, 1, 1, 0, 1, 2, 2]),
    ("Harbour", None, [2, 2, 3, 3, 3, 3, 3, 3], 6, [0, 1, 1, 0, 0, 1, 0, 0]),
    ("Fern", None, [3, 3, 4, 5, 5, 6, 7, 7, 7], 7, [1, 1, 0, 0, 1, 0, 1, 0, 0]),
]
SERIES = st.lists(st.none() | st.integers(0, 10), max_size=10)
JOURNEYS = st.lists(
    st.tuples(
        st.sampled_from(["Elm", "Fern", "gate", "Heron", "Oak"]),
        st.none() | st.sampled_from(["", "stuck"]),
        SERIES,
        st.none() | st.integers(0, 10),
        SERIES,
    ),
    max_size=7,
    unique_by=lambda one: one[0],
)


def lines(*journeys):
    names = ("code", "question", "ratings", "good_enough", "distances")
    return tuple(JourneyLine(**dict(zip(names, journey, strict=True))) for journey in journeys)


def chart_of(*journeys, therapist="Lee"):
    return caseload_chart(Caseload(therapist=therapist, journeys=lines(*journeys)))


def test_the_headline_is_the_therapists_own_question():
    headline = chart_of(*REST, *ASKED).headline
    assert headline == "Lee would like to talk about Blue Kite (goal stuck) and Elm (apart on how we work)."


def test_the_list_goes_by_turns_and_then_by_name_and_says_why():
    assert [row[:2] for row in chart_of(*REST, *ASKED).rows] == [
        ("Blue Kite", "Lee asks: goal stuck; no move in 4 sessions"),
        ("Elm", "Lee asks: apart on how we work; apart 3 or more, twice"),
        ("Harbour", "no move in 4 sessions"),
        ("Lantern", "below usual range"),
        ("Marsh", "apart 3 or more, twice"),
        ("Orchard", "no check by both for 3"),
        ("Fern", "nothing asked"),
        ("Wren", "nothing asked"),
    ]


def test_a_question_without_words_is_told_by_the_signs_there_are():
    assert chart_of(("Elm", "", *REST[4][2:])).headline == "Lee would like to talk about Elm (no move in 4 sessions)."
    assert chart_of(("Elm", "", *REST[0][2:])).headline == "Lee would like to talk about Elm."


def test_more_than_three_are_counted():
    asked = [(code, "why", [5], 7, [0]) for code in ("Elm", "Fern", "Gate", "Heron", "Oak")]
    assert chart_of(*asked).headline == "Lee would like to talk about Elm (why), Fern (why), Gate (why) and 2 more."


def test_where_nothing_is_asked_the_signs_are_named():
    assert chart_of(REST[3], REST[0]).headline == "Nothing is asked. A sign worth a talk: Lantern (below usual range)."
    assert chart_of(REST[0], REST[5]).headline == "Nothing is asked, and no sign stands out."
    empty = chart_of()
    assert empty.headline == "There are no workbooks yet." and empty.figure is None


def test_a_row_holds_start_now_good_enough_distance_and_every_session():
    blue, orchard = chart_of(ASKED[1], REST[1]).rows
    assert blue[2:] == ("4", "5", "8", "1", "4, 4, 5, 4, –, 5, 5, 5, 5, 5", "1, 0, 1, 1, 2, 1, 0, 1, 1, 1")
    assert orchard[5] == "none"


def test_what_was_asked_is_in_ink_and_the_rest_in_soft():
    notes = {note["text"]: note["font"]["color"] for note in chart_of(*ASKED, *REST).figure["layout"]["annotations"]}
    assert notes["<b>Lee asks: goal stuck</b>"] == "@ink"
    assert notes["below usual range"] == "@soft"


def test_far_apart_is_dark_and_no_check_has_no_mark():
    data = chart_of(REST[2], REST[1]).figure["data"]
    bars = {trace["line"]["color"]: trace for trace in data if trace["mode"] == "lines"}
    assert len(bars["@ink"]["x"]) == 3 * 2 and len(bars["@line"]["x"]) == 3 * 6
    same = next(trace for trace in data if trace["mode"] == "markers" and trace["marker"]["color"] == "@line")
    assert len(same["x"]) == 1 + 2


def test_a_large_caseload_is_drawn_in_part_and_listed_in_full():
    chart = chart_of(*((f"Code {at:03}", None, [5, 6], 8, [0, 1]) for at in range(60)))
    assert chart.lead == "The first 24 are drawn. The table holds all 60."
    assert len(chart.rows) == 60
    assert sum("Code" in text for text in labels(chart.figure)) == 24
    has_three_faces(chart)


def test_no_one_is_ranked_or_scored():
    chart = chart_of(*ASKED, *REST)
    assert "This page does not score Lee." in chart.read
    assert "The signs are our own rules." in chart.read
    assert not re.search(r"\b(rank\w*|mean|average|total|best|worst)\b", said(chart).casefold())


def test_a_line_of_the_caseload_table_can_be_drawn():
    answers = [("elm", "now", "g1", "client", at, rating) for at, rating in enumerate([6, 6, 7, 6, 7, None, 3], 1)]
    answers += [("elm", "closing", "heard", voice, 7, 8) for voice in ("client", "therapist")]
    columns = ("journey", "question", "subject", "voice", "session", "rating")
    (line,) = caseload_table(pd.DataFrame(answers, columns=columns)).itertuples()
    assert math.isnan(line.enough)
    journey = JourneyLine(code="Elm", ratings=line.ratings, distances=line.distances, good_enough=line.enough)
    chart = caseload_chart(Caseload(therapist="Lee", journeys=(journey,)))
    has_three_faces(chart)
    assert chart.rows == (
        ("Elm", "below usual range", "6", "3", "–", "0", "6, 6, 7, 6, 7, –, 3", "–, –, –, –, –, –, 0"),
    )


@given(JOURNEYS)
def test_the_headline_names_whom_the_therapist_asked_about_and_no_one_else(journeys):
    chart = chart_of(*journeys)
    has_three_faces(chart)
    asked = sorted((code for code, question, *_ in journeys if question is not None), key=str.casefold)
    if asked:
        named = [code for code, *_ in journeys if code in chart.headline]
        assert sorted(named, key=str.casefold) == asked[:3]
        assert (f"{len(asked) - 3} more" in chart.headline) == (len(asked) > 3)
    else:
        assert "would like to talk" not in chart.headline


@given(JOURNEYS)
def test_each_reason_is_true_of_its_row(journeys):
    given_by_code = {code: rest for code, *rest in journeys}
    rows = chart_of(*journeys).rows
    assert sorted(row[0] for row in rows) == sorted(given_by_code)
    for code, why, *_ in rows:
        question, ratings, enough, distances = given_by_code[code]
        rated = [one for one in ratings if one is not None]
        gaps = [one for one in distances if one is not None]
        assert ("Lee asks" in why) == (question is not None)
        if "no move" in why:
            assert len(set(rated[-4:])) == 1 and len(rated) >= 4 and (enough is None or rated[-1] < enough)
        if "below" in why:
            assert rated[-1] < usual_range(ratings).low
        if "apart" in why:
            assert sum(gap >= 3 for gap in gaps[-4:]) >= 2
        if "no check" in why:
            length = max(len(ratings), len(distances))
            padded = [*distances, *[None] * (length - len(distances))]
            assert padded[-3:] == [None] * 3


@given(JOURNEYS, st.randoms())
def test_who_stands_where_does_not_hang_on_the_order_they_came_in(journeys, chance):
    mixed = [*journeys]
    chance.shuffle(mixed)
    assert chart_of(*mixed) == chart_of(*journeys)


def test_codes_and_questions_are_words_and_never_markup():
    has_three_faces(chart_of((MARKUP, MARKUP, [5, 6], 8, [0, 1]), therapist=MARKUP))


@pytest.mark.parametrize("ratings", [[], [None, None]])
def test_a_journey_without_numbers_is_drawn_empty(ratings):
    chart = chart_of(("Wren", None, ratings, None, []))
    assert chart.rows[0][2:5] == ("–", "–", "–")
    has_three_faces(chart)
