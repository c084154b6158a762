"""The closing check over time tells of a dip that came back or did not, and of how near the two are."""

from __future__ import annotations

import json

import pytest
from faces import MARKUP, labels
from hypothesis import given
from hypothesis import strategies as st
from pairs import RATING, SERIES, lines, on, points

from alliance_widgets.charts import ClosingChecks, closing_chart
from alliance_widgets.statistics import dips

STATEMENTS = (
    ("I felt heard and understood today.", "being heard"),
    ("We worked on what matters to me.", "what you work on"),
    ("The way we worked suits me.", "how you work"),
)
HEARD = ([8, 8, 7, 8, 4, 6, 8, 9], [7, 8, 7, 8, 8, 6, 8, 8])
MATTERS = ([7, 7, 8, 8, 7, 8, 8, 8], [6, 7, 7, 8, 7, 7, 8, 8])
SUITS = ([6, 6, 5, 6, 5, 7, None, 7], [8, 8, 7, 8, 7, 8, None, 8])


def closing(*voices, sessions=None, today=None, statements=STATEMENTS, names=("Sam", "Lee")) -> ClosingChecks:
    """For each statement what both put, session by session."""
    pairs = [tuple(zip(client, therapist, strict=True)) for client, therapist in voices]
    sessions = sessions or range(1, len(pairs[0]) + 1)
    checks = tuple((at, on(at), row) for at, row in zip(sessions, zip(*pairs, strict=True), strict=True))
    return ClosingChecks(
        client=names[0], therapist=names[1], statements=statements[: len(pairs)], checks=checks, today=today
    )


def told(*voices, **more) -> str:
    chart = closing_chart(closing(*voices, **more))
    # A day is not broken apart at the end of a line; that is test_labels' matter.
    return f"{chart.headline} {chart.lead}".strip().replace("\N{NO-BREAK SPACE}", " ")


def one(*client) -> tuple[list, list]:
    """The client's numbers for one statement; the therapist puts the same."""
    return [*client], [*client]


def test_a_dip_that_came_back_is_told_with_its_day_and_how_long_it_took():
    sentence = "Being heard was lower for Sam on 5 February, and back two sessions later."
    assert told(HEARD, MATTERS, SUITS, today=on(8)) == f"{sentence} Today you are close on all three."
    assert told(HEARD, MATTERS, SUITS) == f"{sentence} In the last check you were close on all three."


def test_a_dip_that_did_not_come_back_is_told_without_an_end():
    assert told(one(8, 8, 8, 5, 6, 6)).startswith("Being heard was lower for Sam on 29 January. ")


def test_sessions_without_a_check_are_sessions_too():
    text = told(one(8, 8, 4, 8), sessions=[1, 2, 3, 6])
    assert text.startswith("Being heard was lower for Sam on 22 January, and back three sessions later.")


def test_the_newest_dip_is_told_and_of_the_same_day_the_first_statement():
    text = told(one(8, 8, 4, 8, 8, 8), one(8, 8, 8, 8, 5, 8), one(8, 8, 8, 8, 5, 5))
    assert text.startswith("What you work on was lower for Sam on 5 February, and back one session later.")


def test_a_dip_of_long_ago_is_not_the_news():
    assert "lower" in told(one(8, 8, 4, 8, *[8] * 10))
    assert told(one(8, 8, 4, 8, *[8] * 12)) == "In the last check you were close on being heard."


def test_far_apart_at_the_end_is_not_called_close():
    assert (
        told(([8, 8, 4, 8], [8, 8, 8, 5])) == "Being heard was lower for Sam on 22 January, and back one session later."
    )
    assert told(([8], [5]), ([8], [4])) == "In the last check you were four apart on what you work on."


def test_with_an_answer_missing_at_the_end_nothing_is_said_of_today():
    assert told(([8, None], [8, 8])) == "There are two closing checks so far."
    assert told(([8], [8]), ([8], [None])) == "There is one closing check so far."


def test_without_an_answer_from_both_there_is_nothing_to_show():
    chart = closing_chart(closing(([8, None], [None, 8])))
    assert chart.headline == "You need one closing check from both of you first."
    assert chart.figure is None and chart.rows == (("15 Jan", "Lee 8"), ("8 Jan", "Sam 8"))
    assert closing_chart(closing(([], []))).rows == ()


def test_each_statement_has_its_panel_with_both_names_at_the_line_ends():
    chart = closing_chart(closing(HEARD, MATTERS, SUITS))
    for figure in (chart.figure, chart.narrow):
        found = labels(figure)
        assert {"Sam <b>9</b>", "Lee <b>8</b>", "both <b>8</b>", "Sam <b>7</b>"} <= set(found)
        titles = [text.replace("<br>", " ") for text in found if text.startswith("<b>") and "." in text]
        assert titles == [f"<b>{words}</b>" for words, _ in STATEMENTS]


def test_a_voice_that_is_alone_on_a_statement_has_its_name_too():
    chart = closing_chart(closing(([8, None], [7, None]), ([None, None], [3, 6])))
    assert {"Sam <b>8</b>", "Lee <b>7</b>", "Lee <b>6</b>"} <= set(labels(chart.figure))


def test_the_dip_of_the_sentence_has_a_ring_and_its_words():
    figure = closing_chart(closing(HEARD, MATTERS, SUITS)).figure
    [ring] = [trace for trace in figure["data"] if trace.get("marker", {}).get("symbol") == "circle-open"]
    assert (ring["x"], ring["y"]) == ([5], [4])
    assert "4 apart,<br>then back" in labels(figure)


def test_three_or_more_apart_has_a_line_of_its_own():
    figure = closing_chart(closing(([8, 8, 5], [6, 8, 8]))).figure
    strokes = [
        (shape["x0"], shape["y0"], shape["y1"])
        for shape in figure["layout"]["shapes"]
        if shape["line"]["color"] == "@ink"
    ]
    assert strokes == [(3, 5, 8)]


@pytest.mark.parametrize(
    ("pair", "cell"),
    [((8, 8), "both 8"), ((9, 8), "Sam 9, Lee 8, 1 apart"), ((4, 8), "Sam 4, Lee 8, 4 apart"),
     ((None, None), "Not today"), ((None, 3), "Lee 3"), ((0, None), "Sam 0")],
)  # fmt: skip
def test_the_table_says_both_numbers_and_their_distance(pair, cell):
    chart = closing_chart(closing(([5, pair[0]], [5, pair[1]])))
    assert chart.rows == (("15 Jan", cell), ("8 Jan", "both 5"))
    assert chart.columns == ("Session", "Being heard")


def test_a_dip_is_called_our_own_rule():
    assert "This rule is our own." in closing_chart(closing(HEARD)).read


def test_of_many_sessions_the_drawing_shows_the_last_twelve_and_the_table_all():
    chart = closing_chart(closing(one(*[8] * 200), one(*[8] * 200)))
    assert len(chart.rows) == 200
    assert "The drawing shows the last 12 sessions. The table holds all." in chart.read
    assert min(x for x, _ in points(chart.figure, "@client")) == 189
    assert len(json.dumps(chart.figure)) < 40_000
    assert "12" not in closing_chart(closing(one(*[8] * 12))).read


VOICES = st.lists(st.tuples(RATING, RATING), min_size=1, max_size=30)


@given(st.lists(SERIES, min_size=3, max_size=3), st.data())
def test_the_sentence_is_true_of_the_numbers(clients, data):
    length = min(map(len, clients))
    clients = [client[:length] for client in clients]
    therapists = [data.draw(st.lists(RATING, min_size=length, max_size=length)) for _ in clients]
    text = told(*zip(clients, therapists, strict=True))
    answered = any(
        None not in pair for c, t in zip(clients, therapists, strict=True) for pair in zip(c, t, strict=True)
    )
    if not answered:
        assert text == "You need one closing check from both of you first."
        return
    found = [(dip, name) for client, (_, name) in zip(clients, STATEMENTS, strict=True) for dip in dips(client)]
    newest = max((dip.at for dip, _ in found), default=-1)
    if newest >= max(0, length - 12):
        day = f"{on(newest + 1).day} {on(newest + 1):%B}"
        first, name = next((dip, name) for dip, name in found if dip.at == newest)
        assert text.startswith(f"{name.capitalize()} was lower for Sam on {day}")
        assert ("and back" in text) == (first.repaired_at is not None)
    else:
        assert "lower" not in text
    last = [(c[-1], t[-1]) for c, t in zip(clients, therapists, strict=True)]
    whole = all(None not in pair for pair in last)
    if "close on all" in text:
        assert whole and max(abs(c - t) for c, t in last) <= 2
    if "apart on" in text:
        assert whole and max(abs(c - t) for c, t in last) >= 3


@given(VOICES)
def test_the_table_holds_every_number_and_no_gap_is_bridged(pairs):
    client, therapist = ([pair[at] for pair in pairs] for at in (0, 1))
    chart = closing_chart(closing((client, therapist)))
    for (mine, yours), row in zip(reversed(pairs), chart.rows, strict=True):
        if mine is not None and mine == yours:
            assert row[1] == f"both {mine}"
        else:
            assert (f"Sam {mine}" in row[1]) == (mine is not None)
            assert (f"Lee {yours}" in row[1]) == (yours is not None)
    for figure in filter(None, (chart.figure, chart.narrow)):
        for line in lines(figure):
            voice = client if line["line"]["color"] == "@client" else therapist
            assert line["connectgaps"] is False
            assert line["y"] == voice[-12:]
        assert len(json.dumps(figure, allow_nan=False)) < 40_000


def test_a_person_s_words_never_become_markup():
    chart = closing_chart(closing(HEARD, statements=((MARKUP, MARKUP),), names=(MARKUP, MARKUP)))
    for figure in (chart.figure, chart.narrow):
        assert "<a" not in json.dumps(figure)
