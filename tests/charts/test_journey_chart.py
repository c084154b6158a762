"""Seven stops on one way; one without a headline is open, and may stay so."""

from __future__ import annotations

import json

import pytest
from faces import MARKUP, labels
from hypothesis import given
from hypothesis import strategies as st
from pairs import on

from alliance_widgets.charts import JourneyMap, Stop, journey_chart

NAMES = (
    "Who I am",
    "What changed",
    "What I’m after",
    "Who’s with me",
    "What’s hard",
    "How I’m changing",
    "What I’ll keep",
)
WORDS = ("A baker", "The move", "Sleep", "Jo and Ama", "Sundays", "Slowly", "The diary")


def journey(*placed: int | None, noticed: dict[int, str] | None = None, therapist: str = "Lee") -> JourneyMap:
    """In which session each of the first stops was placed; None is open."""
    placed = (*placed, *[None] * (7 - len(placed)))
    return JourneyMap(
        therapist=therapist,
        stops=tuple(
            Stop(
                name=name,
                headline=words if session else "",
                placed=on(session) if session else None,
                noticed=(noticed or {}).get(at, ""),
            )
            for at, (name, words, session) in enumerate(zip(NAMES, WORDS, placed, strict=True))
        ),
    )


def told(*placed: int | None) -> str:
    chart = journey_chart(journey(*placed))
    return f"{chart.headline} {chart.lead}".strip()


@pytest.mark.parametrize(
    ("placed", "text"),
    [
        ((), "All seven stops are still open."),
        ((1,), "One of seven stops has a headline. The last one placed is “Who I am”."),
        ((1, 1, 2, 5, 10), "Five of seven stops have a headline. The last one placed is “What’s hard”."),
        ((9, 1, None, 5), "Three of seven stops have a headline. The last one placed is “Who I am”."),
        ((3, 3), "Two of seven stops have a headline. The last one placed is “What changed”."),
        ((1, 2, 3, 4, 5, 6, 7), "All seven stops have a headline. The last one placed is “What I’ll keep”."),
    ],
)
def test_stops_are_counted_and_the_last_one_placed_is_named(placed, text):
    assert told(*placed) == text


def test_there_are_always_seven_stops():
    with pytest.raises(ValueError, match="seven stops"):
        JourneyMap(therapist="Lee", stops=(Stop(name="Who I am"),))


def test_the_table_holds_every_stop_in_the_order_of_the_way():
    chart = journey_chart(journey(1, None, 2, noticed={2: "You said it out loud."}))
    assert chart.columns == ("Stop", "Headline", "Placed", "Lee noticed")
    assert chart.rows[:3] == (
        ("Who I am", "A baker", "8 Jan", ""),
        ("What changed", "open", "", ""),
        ("What I’m after", "Sleep", "15 Jan", "You said it out loud."),
    )
    assert len(chart.rows) == 7
    assert journey_chart(journey(1)).columns == ("Stop", "Headline", "Placed")


def discs(figure, color: str, edge: str) -> int:
    found = [trace["marker"] | {"n": len(trace["x"])} for trace in figure["data"] if trace["mode"] == "markers"]
    return sum(one["n"] for one in found if one["color"] == color and one["line"]["color"] == edge)


@pytest.mark.parametrize("face", ["figure", "narrow"])
def test_an_open_stop_is_drawn_open_and_the_last_one_placed_has_a_ring(face):
    figure = getattr(journey_chart(journey(1, 2, None, 4)), face)
    assert discs(figure, "@client", "@paper") == 3
    assert discs(figure, "@paper", "@ink") == 4 + 1
    assert labels(figure).count("open") == 4


@pytest.mark.parametrize("face", ["figure", "narrow"])
def test_the_way_is_the_client_s_only_between_stops_that_have_a_headline(face):
    def walked(*placed: int | None) -> int:
        figure = getattr(journey_chart(journey(*placed)), face)
        return sum(trace["mode"] == "lines" and trace["line"]["color"] == "@client" for trace in figure["data"])

    assert [walked(), walked(1), walked(1, 2), walked(1, 2, None, 4, 5)] == [0, 0, 1, 2]


@pytest.mark.parametrize("face", ["figure", "narrow"])
def test_what_the_therapist_noticed_is_a_diamond_with_the_name(face):
    figure = getattr(journey_chart(journey(1, noticed={0: "x", 5: "y"})), face)
    assert labels(figure).count("Lee noticed") == 2
    assert discs(figure, "@therapistMark", "@paper") == 2


@given(st.lists(st.none() | st.integers(1, 50), min_size=7, max_size=7))
def test_the_sentence_is_true_of_the_stops(placed):
    chart = journey_chart(journey(*placed))
    there = [(session, at) for at, session in enumerate(placed) if session]
    words = ("All", "One", "Two", "Three", "Four", "Five", "Six", "All")
    assert chart.headline.split()[0] == words[len(there)]
    assert chart.lead == (f"The last one placed is “{NAMES[max(there)[1]]}”." if there else "")
    assert sum(row[1] == "open" for row in chart.rows) == 7 - len(there)
    for figure in (chart.figure, chart.narrow):
        assert len(json.dumps(figure, allow_nan=False)) < 40_000


def test_a_person_s_words_never_become_markup():
    stops = tuple(Stop(name=MARKUP, headline=MARKUP, placed=on(1), noticed=MARKUP) for _ in NAMES)
    chart = journey_chart(JourneyMap(therapist=MARKUP, stops=stops))
    for figure in (chart.figure, chart.narrow):
        assert "<a" not in json.dumps(figure)
    assert chart.rows[0] == (MARKUP, MARKUP, "8 Jan", MARKUP)
