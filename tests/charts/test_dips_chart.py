"""A dip is worth a talk, and no more is said of it than the numbers hold."""

from __future__ import annotations

import statistics

import pytest
from faces import MARKUP, has_three_faces, labels, numbers, said
from hypothesis import given
from hypothesis import strategies as st

from alliance_widgets.charts import DipsAndRepairs, dips_chart

SAM = (8, 8, 7, 8, 8, 7, 8, 4, 6, 8, None, 9)
LEE = (7, 8, 7, 8, 8, 7, 8, 8, 6, 8, None, 8)
RATING = st.none() | st.integers(0, 10)
STEPS = st.lists(st.sampled_from([None, -3, -2, -1, -1, 0, 0, 0, 1, 1, 2, 3]), min_size=1, max_size=30)


def walk(steps) -> list[int | None]:
    now, found = 8, []
    for step in steps:
        now = min(10, max(0, now + (step or 0)))
        found.append(None if step is None else now)
    return found


def statement(client, therapist=None, *, first=1, names=None) -> DipsAndRepairs:
    both = zip(client, therapist or [None] * len(client), strict=True)
    answers = tuple((at, *pair) for at, pair in enumerate(both, first))
    return DipsAndRepairs(
        **({"statement": "I felt heard.", "client": "Sam", "therapist": "Lee"} | (names or {})), answers=answers
    )


def dips_by_hand(ratings) -> list[tuple[int, int | None]]:
    """Session of each dip and of its end, from the definition."""
    rated = [(at, rating) for at, rating in enumerate(ratings, 1) if rating is not None]
    found = []
    for place, (session, now) in enumerate(rated[1:], 1):
        earlier = [rating for _, rating in rated[:place]]
        fell = earlier[-1] - now >= 2
        if len(earlier) >= 5:
            step = statistics.mean(abs(b - a) for a, b in zip(earlier, earlier[1:], strict=False))
            fell |= now < statistics.median(earlier) - max(1, 2.66 * step) <= earlier[-1]
        if fell and session > 2:
            after = rated[place + 1 : place + 4]
            found.append((session, next((then for then, back in after if back >= earlier[-1]), None)))
    return found


def test_a_dip_that_came_back_is_told_with_both_sessions():
    chart = dips_chart(statement(SAM, LEE))
    assert chart.headline == "One dip, at session 8, worth a talk. Back at its level by session 10."
    assert {"<b>Dip</b>: fell 4,<br>below own limit", "<b>Back</b> at <b>8</b>"} <= set(labels(chart.figure))


def test_a_dip_that_did_not_come_back_is_still_open():
    assert dips_chart(statement((8, 8, 9, 6))).headline == "One dip, at session 4, worth a talk. Still open."


def test_of_several_dips_the_newest_is_told():
    chart = dips_chart(statement((9, 9, 6, 9, 9, 8, 4)))
    assert chart.headline == "2 dips, the newest at session 7, worth a talk. Still open."


@pytest.mark.parametrize(
    ("ratings", "headline"),
    [
        ((8, 8, 7, 8), "There is no dip so far."),
        ((9, 5), "It is too early to see a dip."),
        ((None, None, 5), "It is too early to see a dip."),
        ((None, 8, 8), "There is no dip so far."),
        ((None, None), "It is too early to see a dip."),
    ],
)
def test_where_there_is_no_dip_that_is_said(ratings, headline):
    assert dips_chart(statement(ratings)).headline == headline


def test_own_limits_come_from_the_first_seven_ratings_and_are_never_cut_in_the_table():
    chart = dips_chart(statement((9, 9, 6, 9, 9, 8, 4, 9)))
    assert chart.rows[-3:] == (
        ("Own mean", "7.71", "", "", ""), ("Own lower limit", "2.84", "", "", ""),
        ("Own upper limit", "12.59", "", "", ""),
    )  # fmt: skip
    field = next(shape for shape in chart.figure["layout"]["shapes"] if shape["type"] == "rect")
    assert field["y1"] == 10
    assert "limits from sessions 1 to 7" in " ".join(labels(chart.figure)).replace("<br>", " ")


def test_below_seven_ratings_it_says_what_is_missing():
    assert dips_chart(statement((8, 8, 8, None, 8, 8))).read.startswith("2 more ratings, and we can draw own limits.")
    assert dips_chart(statement((8, 8, 8, 8, 8, 8))).read.startswith("One more rating")


def test_the_rule_is_called_our_own():
    assert "This rule is our own." in dips_chart(statement(SAM)).read


def test_a_statement_that_was_first_asked_later_keeps_its_sessions():
    chart = dips_chart(statement((9, 9, 5), first=4))
    assert chart.headline.startswith("One dip, at session 6")
    assert chart.rows[0][0] == "6"


def test_nobody_answered_yet_is_no_picture():
    chart = dips_chart(statement((None,)))
    assert chart.figure is None and chart.rows == (("1", "Not today", "", "", ""),)


@given(STEPS.map(walk))
def test_the_sentence_is_true_of_the_numbers(ratings):
    value = statement(ratings)
    found = dips_by_hand(ratings)
    headline = dips_chart(value).headline
    if not found:
        assert "worth a talk" not in headline
        return
    session, back = found[-1]
    told = numbers(headline.replace("One", "1"))
    assert told == [len(found), session] + ([back] if back else [])
    assert ("Still open" in headline) == (back is None)


@given(client=st.lists(RATING, min_size=1, max_size=14), data=st.data())
def test_every_answer_stands_in_the_table(client, data):
    therapist = data.draw(st.lists(RATING, min_size=len(client), max_size=len(client)))
    chart = dips_chart(statement(client, therapist))
    has_three_faces(chart)
    answers = zip(client, therapist, strict=True)
    expected = [
        (str(at), "Not today" if first is None else str(first), "" if second is None else str(second))
        for at, (first, second) in enumerate(answers, 1)
    ]
    assert [row[:3] for row in reversed(chart.rows[: len(client)])] == expected
    marked = {int(row[0]) for row in chart.rows[: len(client)] if row[4] == "Dip"}
    assert marked == {session for session, _ in dips_by_hand(client)}


@given(STEPS.map(walk))
def test_no_one_is_told_of_a_rupture(ratings):
    assert "rupture" not in said(dips_chart(statement(ratings))).casefold()


def test_names_and_statements_are_words_and_never_markup():
    chart = dips_chart(statement(SAM, LEE, names={"client": MARKUP, "therapist": MARKUP, "statement": MARKUP}))
    has_three_faces(chart)
    assert MARKUP in chart.columns


def test_a_long_journey_stays_small():
    has_three_faces(dips_chart(statement([8, 7, 8, 5, 8] * 40, [7, 8, 8, 8, None] * 40)))
