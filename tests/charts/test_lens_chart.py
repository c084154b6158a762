"""The lens shows a plain distance: the closest first, then the widest, and nobody is right."""

from __future__ import annotations

import json

import pytest
from faces import MARKUP, labels
from hypothesis import given
from hypothesis import strategies as st
from pairs import RATING, points

from alliance_widgets.charts import AgreementLens, Seen, lens_chart

ABOUT = ("being heard", "what you work on", "how", "how well they fit", "the pace", "the plan")
PAIRS = st.lists(st.tuples(RATING, RATING), max_size=6)


def lens(*pairs, names=("Sam", "Lee"), statements=None) -> AgreementLens:
    seen = tuple(
        Seen(statement=(statements or ABOUT)[at].capitalize(), about=ABOUT[at], client=client, therapist=therapist)
        for at, (client, therapist) in enumerate(pairs)
    )
    return AgreementLens(client=names[0], therapist=names[1], seen=seen)


def drawn(chart) -> list[str]:
    """The questions that are in the drawing, from top to bottom."""
    names = {about.capitalize() for about in ABOUT}
    plain = [text.replace("<b>", "").replace("</b>", "").replace("<br>", " ") for text in labels(chart.figure)]
    return [text for text in plain if text in names]


def test_the_closest_stands_first_and_then_the_widest_three():
    chart = lens_chart(lens((7, 8), (8, 8), (5, 8), (4, 8), (5, 7)))
    assert chart.headline == "You are closest on what you work on, and furthest apart on how well they fit."
    assert drawn(chart) == ["What you work on", "How well they fit", "How", "The pace"]
    assert [row[0] for row in chart.rows] == [*drawn(chart), "Being heard"]
    assert "The table holds the rest." in chart.read


def test_where_nothing_is_wide_you_are_close_on_all():
    assert lens_chart(lens((7, 8), (8, 8), (5, 7))).headline == "You are close on all of these."


def test_where_all_are_as_far_apart_none_is_called_the_closest():
    assert lens_chart(lens((0, 10), (10, 0))).headline == "You are ten apart on all of these."


@pytest.mark.parametrize(
    ("pair", "sentence"), [((8, 8), "You are close on being heard."), ((2, 8), "You are six apart on being heard.")]
)
def test_one_question_is_not_compared_with_itself(pair, sentence):
    assert lens_chart(lens(pair)).headline == sentence


def test_without_both_answers_there_is_nothing_to_compare():
    chart = lens_chart(lens((None, 8), (5, None), (None, None)))
    assert chart.headline == "You need one closing check from both of you first."
    assert chart.figure is None and chart.read == ""
    assert chart.rows[0] == ("Being heard", "Not today", "8", "")
    assert lens_chart(lens()).rows == ()


@pytest.mark.parametrize(
    ("pair", "words"),
    [((8, 8), "same"), ((8, 7), "close, 1"), ((6, 8), "close, 2"), ((5, 8), "apart, 3"), ((10, 0), "apart, 10")],
)
def test_the_distance_stands_in_words(pair, words):
    chart = lens_chart(lens(pair))
    assert chart.rows[0][-1] == words
    word, *number = words.split(", ")
    assert " ".join([f"<b>{word}</b>", *number]) in labels(chart.figure)


def test_two_that_meet_are_one_mark_in_ink():
    figure = lens_chart(lens((8, 8))).figure
    symbols = [(trace["marker"]["symbol"], trace["marker"]["color"]) for trace in figure["data"]]
    assert symbols == [("circle", "@paper"), ("diamond", "@ink")]
    assert "both <b>8</b>" in labels(figure)


def test_two_that_differ_are_a_disc_above_and_a_diamond_below_with_their_names():
    figure = lens_chart(lens((4, 8))).figure
    assert [x for x, _ in points(figure, "@client")] == [4]
    assert [x for x, _ in points(figure, "@therapistMark")] == [8]
    above, below = (
        (note["yanchor"], note["font"]["color"])
        for note in figure["layout"]["annotations"]
        if "Sam" in note["text"] or "Lee" in note["text"]
    )
    assert above == ("bottom", "@client") and below == ("top", "@therapistText")


def test_close_and_apart_are_called_our_own_rule():
    assert "This rule is our own." in lens_chart(lens((4, 8))).read


@given(PAIRS)
def test_the_sentence_is_true_of_the_distances(pairs):
    value = lens(*pairs)
    chart = lens_chart(value)
    far = {about: abs(a - b) for about, (a, b) in zip(ABOUT, pairs, strict=False) if a is not None and b is not None}
    text = chart.headline
    if not far:
        assert "first" in text
    elif "closest on" in text:
        closest, widest = text.removeprefix("You are closest on ").removesuffix(".").split(", and furthest apart on ")
        assert far[closest] == min(far.values()) < far[widest] == max(far.values()) >= 3
    elif "close on" in text:
        assert max(far.values()) <= 2
    else:
        assert len({*far.values()}) == 1 and min(far.values()) >= 3
    assert len(chart.rows) == len(pairs)
    assert sorted(row[0] for row in chart.rows) == sorted(about.capitalize() for about in ABOUT[: len(pairs)])
    if far:
        shown = [far[name[0].lower() + name[1:]] for name in drawn(chart)]
        assert shown[0] == min(far.values())
        assert shown[1:] == sorted(far.values(), reverse=True)[: len(far) - 1][:3]


def test_a_person_s_words_never_become_markup():
    chart = lens_chart(lens((4, 8), (8, 8), names=(MARKUP, MARKUP), statements=[MARKUP] * 2))
    for figure in (chart.figure, chart.narrow):
        assert "<a" not in json.dumps(figure)
        assert len(json.dumps(figure)) < 40_000
    assert chart.columns[1:3] == (MARKUP, MARKUP)
