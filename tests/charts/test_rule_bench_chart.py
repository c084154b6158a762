"""Several rules over one series: the sentence names where they disagree, the table holds every mark."""

from __future__ import annotations

import pytest
from faces import has_three_faces, labels
from hypothesis import given
from hypothesis import strategies as st

from alliance_widgets.charts import RulesBeside, rule_bench_chart, rules_told
from alliance_widgets.statistics import Rule
from alliance_widgets.words import speak

SERIES = (9, 8, 8, 6, 8, 7, 8, 8, 7, 5, 5, 6, 6, 8)


def beside(*ratings) -> RulesBeside:
    return RulesBeside(what="I felt heard.", ratings=ratings)


@pytest.mark.parametrize(
    ("ratings", "sentence"),
    [
        (SERIES, "Four rules, one series. All of them point at session 10. They disagree about 4, 11, 12 and 13."),
        ((8, 8, 9), "Four rules, one series. None of them marks a session."),
        (
            (8, 8, 6),
            "Four rules, one series. There is no session that all of them mark. They disagree about 3.",
        ),
        (
            (8, 9, 8, 9, 8, 9, 4, 8, 8, 9),
            "Four rules, one series. There is no session that all of them mark. They disagree about 7.",
        ),
        (
            (5,) * 9,
            "Four rules, one series. There is no session that all of them mark. They do not agree in 9 sessions.",
        ),
        (
            (10, 10, 9, 10, 9, 10, 6, 6, 5, 5),
            "Four rules, one series. All of them point at session 7. They disagree about 8, 9 and 10.",
        ),
    ],
)  # fmt: skip
def test_the_sentence_says_where_they_point_and_where_they_disagree(ratings, sentence):
    assert rule_bench_chart(beside(*ratings)).headline == sentence


def test_the_table_has_a_row_for_each_rule_and_a_word_for_each_mark():
    chart = rule_bench_chart(beside(*SERIES))
    assert chart.columns == ("Rule", *(str(at) for at in range(1, 15)))
    rating, *rules = chart.rows
    assert rating == ("Rating", *map(str, SERIES))
    for told, row in zip(rules_told(beside(*SERIES).bench), rules, strict=True):
        marked = tuple(at for at, cell in enumerate(row[1:], 1) if cell)
        assert (row[0], marked) == (told.name, beside(*SERIES).bench.marks[told.rule])


def test_what_was_skipped_is_said_in_the_table_and_marked_by_none():
    chart = rule_bench_chart(beside(8, None, 8))
    assert chart.rows[0] == ("Rating", "8", "Not today", "8")
    assert not any("".join(row[1:]) for row in chart.rows[1:])


def test_each_rule_says_where_it_is_from_what_it_looks_for_and_how_often_it_points():
    told = rules_told(beside(*SERIES).bench)
    assert [one.rule for one in told] == list(Rule)
    assert [one.marks for one in told] == ["2 marks", "one mark", "one mark", "5 marks"]
    assert all(one.source and one.looks_for for one in told)


def test_the_names_of_the_rules_stand_in_the_wide_picture_and_in_the_narrow_one():
    chart = rule_bench_chart(beside(*SERIES))
    names = [told.name for told in rules_told(beside(*SERIES).bench)]
    for figure in (chart.figure, chart.narrow):
        written = " ".join(labels(figure))
        assert all(name in written for name in names)


def test_with_nothing_rated_there_is_no_picture():
    assert rule_bench_chart(beside(None, None)).figure is None
    assert rule_bench_chart(beside()).headline == "Four rules, one series. None of them marks a session."


def test_numbers_are_listed_as_the_language_does():
    speak("fr")
    try:
        assert "11, 12 et 13" in rule_bench_chart(beside(*SERIES)).headline
    finally:
        speak("en")


@given(st.lists(st.none() | st.integers(0, 10), max_size=25))
def test_any_series_has_its_three_faces(ratings):
    chart = rule_bench_chart(beside(*ratings))
    has_three_faces(chart)
    assert all(len(row) == len(chart.columns) for row in chart.rows)
