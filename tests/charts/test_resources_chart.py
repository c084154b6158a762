"""Five petals show what a person can draw on: a dot for each thing, a ring for each wish."""

from __future__ import annotations

import json
from math import hypot

import pytest
from faces import MARKUP, labels
from hypothesis import given
from hypothesis import strategies as st

from alliance_widgets.charts import PetalWords, Resources, resources_chart

KINDS = ("feelings", "thoughts", "doings", "people", "places")
ARE = dict(zip(KINDS, ("feelings", "thoughts", "things Sam does", "people", "places"), strict=True))


def resources(client: str = "Sam", **counts: int) -> Resources:
    """So many things in each petal."""
    return Resources(
        client=client, **{kind: PetalWords(here=tuple(f"thing {at}" for at in range(n))) for kind, n in counts.items()}
    )


def told(**counts: int) -> str:
    chart = resources_chart(resources(**counts))
    return f"{chart.headline} {chart.lead}".strip()


def test_things_are_counted_and_the_two_largest_petals_named():
    text = told(people=5, doings=4, feelings=2, places=1, thoughts=1)
    assert text == "Sam has 13 things to draw on already. Most are people and things Sam does."


@pytest.mark.parametrize(
    ("counts", "text"),
    [
        ({"people": 1}, "Sam has one thing to draw on already."),
        ({"people": 3}, "Sam has three things to draw on already. All of them are people."),
        ({"people": 2, "places": 1}, "Sam has three things to draw on already. All of them are people and places."),
        ({"people": 4, "places": 1, "doings": 1}, "Sam has six things to draw on already. Most are people."),
        ({"people": 2, "places": 2, "doings": 2}, "Sam has six things to draw on already."),
    ],
)
def test_what_is_not_plain_is_not_said(counts, text):
    assert told(**counts) == text


def test_with_nothing_placed_there_is_a_way_to_begin():
    assert told() == "Nothing is placed here yet. You can start with one thing that has helped before."
    assert resources_chart(resources()).figure is None
    wish = resources_chart(Resources(client="Sam", places=PetalWords(would_like=("the sea",))))
    assert wish.headline == "So far there are things that Sam would like." and wish.figure


def test_every_word_stands_in_the_table():
    petal = PetalWords(here=("walking", "bread", "guitar", "the diary"), used_to_be=("chess",), would_like=("swim",))
    chart = resources_chart(Resources(client="Sam", doings=petal))
    assert chart.columns == ("Kind", "Already here", "Used to be", "Would like")
    assert chart.rows[2] == ("Things I do", "walking, bread, guitar, the diary", "chess", "swim")
    assert [row[0] for row in chart.rows] == ["Feelings", "Thoughts", "Things I do", "People", "Places"]
    assert "walking, bread,<br>guitar and 1 more" in " ".join(labels(chart.figure))


def outlines(figure) -> list[dict]:
    return [trace for trace in figure["data"] if trace.get("fill") == "toself"]


def dots(figure, color: str) -> int:
    return sum(len(trace["x"]) for trace in figure["data"] if trace.get("marker", {}).get("color") == color)


def length(trace) -> float:
    return max(hypot(x, y) for x, y in zip(trace["x"], trace["y"], strict=True))


def test_the_area_of_a_petal_is_its_count():
    figure = resources_chart(resources(people=4, places=1)).figure
    people, places = (trace for trace in outlines(figure) if trace["fillcolor"] == "@client-tint")
    assert length(people) / length(places) == pytest.approx(2, rel=0.02)


def test_an_empty_petal_is_drawn_open():
    figure = resources_chart(resources(people=1)).figure
    empty = [trace for trace in outlines(figure) if trace["fillcolor"] == "@paper"]
    assert len(empty) == 4 and all(trace["line"]["dash"] != "solid" for trace in empty)
    assert "<b>Thoughts 0</b>" in labels(figure)


def test_a_petal_has_room_for_five_and_says_so():
    chart = resources_chart(resources(people=8))
    assert dots(chart.figure, "@client") == 5 and "<b>People 8</b>" in " ".join(labels(chart.figure))
    assert "A petal has room for five of each. The table holds all." in chart.read
    assert "room for" not in resources_chart(resources(people=5)).read


@given(st.fixed_dictionaries({kind: st.integers(0, 7) for kind in KINDS}))
def test_the_sentence_is_true_of_the_counts(counts):
    text, total = told(**counts), sum(counts.values())
    largest = sorted(counts.values(), reverse=True)
    if "draw on already" in text:
        assert total and (f"has {total} thing" in text or total <= 10)
    named = [kind for kind in KINDS if ARE[kind] in text.partition(" are ")[2]]
    held = sum(counts[kind] for kind in named)
    if "All of them" in text:
        assert held == total and all(counts[kind] for kind in named)
    elif "Most" in text:
        assert total > held > total / 2
        assert sorted((counts[kind] for kind in named), reverse=True) == largest[: len(named)]
        assert largest[len(named)] < largest[len(named) - 1], "no tie is decided by chance"


@given(st.fixed_dictionaries({kind: st.integers(0, 7) for kind in KINDS}), st.integers(0, 7))
def test_each_dot_is_a_thing_and_each_ring_a_wish(counts, wishes):
    petals = {
        kind: PetalWords(here=("a thing",) * n, would_like=("a wish",) * (wishes if kind == "places" else 0))
        for kind, n in counts.items()
    }
    chart = resources_chart(Resources(client="Sam", **petals))
    for figure in filter(None, (chart.figure, chart.narrow)):
        assert dots(figure, "@client") == sum(min(5, n) for n in counts.values())
        assert dots(figure, "@paper") == min(5, wishes)
        assert len(json.dumps(figure, allow_nan=False)) < 40_000


def test_a_person_s_words_never_become_markup():
    petal = PetalWords(here=(MARKUP,), would_like=(MARKUP,))
    chart = resources_chart(Resources(client=MARKUP, people=petal, thoughts=petal))
    for figure in (chart.figure, chart.narrow):
        assert "<a" not in json.dumps(figure)
    assert MARKUP in chart.rows[3]
