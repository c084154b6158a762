"""Days are counted, never averaged; a day left out is a blank and nothing else."""

from __future__ import annotations

import json
from datetime import timedelta
from itertools import groupby

from faces import MARKUP, labels
from hypothesis import given
from hypothesis import strategies as st
from pairs import FIRST

from alliance_widgets.charts import DaysWeather, days_chart

HOW = {"u": "up", "m": "mixed", "d": "down", ".": None}
LETTERS = st.text("udm.", max_size=70)


def weather(letters: str, words: dict[int, str] | None = None) -> DaysWeather:
    found = tuple((FIRST + timedelta(at), HOW[one], (words or {}).get(at, "")) for at, one in enumerate(letters))
    return DaysWeather(client="Sam", days=found)


def chart(letters: str):
    return days_chart(weather(letters))


FOUR_WEEKS = "ud.mduudmu.ddmuudud.mmuduumd"


def test_the_days_of_four_weeks_are_counted():
    found = chart(FOUR_WEEKS)
    assert found.headline == "In the last four weeks we marked 10 up days, 9 down days and 6 mixed days."
    assert {"<b>10</b> up", "<b>6</b> mixed", "<b>9</b> down"} <= set(labels(found.figure))


def test_one_day_is_one_day():
    found = chart("u" + "m" * 5 + "d")
    assert found.headline == "In the last four weeks we marked 1 up day, 1 down day and 5 mixed days."


def test_below_seven_marked_days_only_their_number_is_told():
    assert chart("." * 24 + "ud.m").headline == "3 days are marked so far."
    assert chart("." * 27 + "u").headline == "1 day is marked so far."
    assert chart("dddddd").lead == ""


def test_with_no_day_marked_there_is_a_way_to_begin_and_no_drawing():
    found = chart("." * 28)
    assert found.headline == "No days marked yet. You can start with today."
    assert found.figure is None and len(found.rows) == 28
    assert chart("").rows == ()


def test_short_runs_are_told_when_each_passed():
    assert chart("ddu.mduu").lead == "Down days came in short runs and then passed."


def test_short_runs_are_not_told_of_a_long_run_nor_of_one_that_lasts():
    assert chart("dddduuuu").lead == ""
    assert chart("uuuuuudd").lead == ""
    assert chart("uuuuuuuu").lead == ""
    assert chart("uuuu" + "d.d.d.d" + "u").lead == "", "a day left out ends no run"


def test_a_run_that_began_before_the_four_weeks_counts_with_all_its_days():
    assert chart("d" * 3 + "d" + "u" * 27).lead == ""
    assert chart("dddd" + "u" + "dd" + "u" * 27).lead == "Down days came in short runs and then passed."


def test_older_days_are_drawn_apart_and_do_not_count():
    found = chart("d" * 28 + "u" * 28)
    assert found.headline == "In the last four weeks we marked 28 up days, 0 down days and 0 mixed days."
    assert {"<b>Four weeks before</b>", "<b>The last four weeks</b>"} <= set(labels(found.figure))
    assert len(found.rows) == 56
    assert len(labels(chart("d" * 60 + "u" * 28).figure)) == len(labels(found.figure)), "at most eight weeks"
    assert not {"<b>The last four weeks</b>"} & set(labels(chart(FOUR_WEEKS).figure))


def test_the_table_holds_every_day_newest_first_with_its_word():
    found = days_chart(weather("u.d", {0: "slept well", 2: MARKUP}))
    assert found.rows == (
        ("Friday 10 Jan", "Down", MARKUP),
        ("Thursday 9 Jan", "Not marked", ""),
        ("Wednesday 8 Jan", "Up", "slept well"),
    )
    assert MARKUP not in json.dumps(found.figure)


def marks(figure) -> int:
    """Whole discs of the days; a mixed one has a line of its own around its halves."""
    return sum(1 for shape in figure["layout"]["shapes"] if shape["type"] == "circle")


@given(LETTERS)
def test_the_sentence_is_true_of_the_days_and_each_mark_is_a_day(letters):
    found = chart(letters)
    shown = letters[-28:]
    if sum(one != "." for one in letters) >= 7:
        for letter, name in (("u", "up"), ("d", "down"), ("m", "mixed")):
            assert f"{shown.count(letter)} {name} day" in found.headline
    if found.lead:
        runs = [(one, len([*same])) for one, same in groupby(letters.replace(".", ""))]
        at, within = 0, []
        for one, length in runs:
            at += length
            if one == "d" and at > len(letters[:-28].replace(".", "")):
                within.append(length)
        assert within and max(within) <= 3 and runs[-1][0] != "d"
    for figure in filter(None, (found.figure, found.narrow)):
        assert marks(figure) == sum(one != "." for one in letters[-56:])
    assert [row[1] for row in found.rows] == [
        {"u": "Up", "d": "Down", "m": "Mixed", ".": "Not marked"}[one] for one in reversed(letters)
    ]


def test_four_weeks_are_a_small_drawing():
    found = chart(FOUR_WEEKS)
    assert max(len(json.dumps(figure)) for figure in (found.figure, found.narrow)) < 40_000
