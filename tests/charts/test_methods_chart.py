"""Ways of working stand under the goal in the same weeks, and nothing is said of cause."""

from __future__ import annotations

import json

import pytest
from faces import MARKUP, labels
from hypothesis import given
from hypothesis import strategies as st
from pairs import SERIES, goal, lines, on

from alliance_widgets.charts import MethodsOverTime, MethodTried, methods_chart

SLEEP = (2, 3, 3, None, 3, 2, 4, 3, None, 4, 5, 5, 6)
FIXED = "Both moved in the same weeks. That does not show that one led to the other."


def tried(name: str, began: int, ended: int | None = None, *, state: str = "trying", **more) -> MethodTried:
    end = (ended, on(ended)) if ended else None
    return MethodTried(name=name, state=state, began=(began, on(began)), ended=end, **more)


NOTES = tried("Sleep notes", 3, 7, state="not_for_us", helped=(3, 5), fit=4, willing=(6, 7))
WIND_DOWN = tried("Wind-down hour", 5, state="keeping", helped=(7, 7), fit=8, willing=(7, 9))
NO_PHONE = tried("No phone in bed", 10, helped=(6, 4))


def over_time(*methods: MethodTried, ratings=SLEEP, therapist="Lee", **more) -> MethodsOverTime:
    return MethodsOverTime(goal=goal(*ratings, **more), therapist=therapist, methods=methods)


def headline(*methods: MethodTried, **more) -> str:
    return methods_chart(over_time(*methods, **more)).headline


def test_the_newest_way_of_working_is_told_with_the_goal_number_of_its_weeks():
    chart = methods_chart(over_time(NO_PHONE, NOTES, WIND_DOWN))
    assert chart.headline == "In the weeks of “No phone in bed” the goal number rose from 4 to 6."
    assert chart.lead == "The goal is “Sleep well”."
    assert chart.read == FIXED


@pytest.mark.parametrize(
    ("ratings", "sentence"),
    [
        ((6, 5, None, 4), "fell from 6 to 4."),
        ((None, 4, 4, 4), "stayed at 4."),
        ((4, 6, 4), "moved. At the end it was 4 again."),
    ],
)
def test_a_number_can_fall_or_stay_or_come_back(ratings, sentence):
    assert headline(tried("Walk home", 1), ratings=ratings) == f"In the weeks of “Walk home” the goal number {sentence}"


def test_only_the_weeks_until_it_ended_count():
    assert headline(tried("Walk home", 2, 3), ratings=(9, 2, 3, 9)).endswith("rose from 2 to 3.")


def test_with_fewer_than_two_numbers_the_chart_says_what_is_missing():
    for ratings, sentence in (((2, 4), "There is one goal"), ((2, None), "There is no goal"), ((), "There is no goal")):
        chart = methods_chart(over_time(tried("Walk home", 2), ratings=ratings))
        assert chart.headline == f"{sentence} number from the weeks of “Walk home”."
        assert chart.lead == "We need two to set them side by side."
        assert chart.figure and chart.narrow


def test_with_no_way_of_working_there_is_a_way_to_begin():
    chart = methods_chart(over_time())
    assert chart.headline == "Nothing here yet. Add a way of working that either of you would like to try."
    assert (chart.figure, chart.narrow, chart.rows, chart.read) == (None, None, (), "")


def test_the_table_holds_what_both_said_and_how_long_it_was_tried():
    chart = methods_chart(over_time(NO_PHONE, NOTES, WIND_DOWN))
    assert chart.columns == ("Way of working", "Began", "Ended", "Now", "Time", "Fits", "Willing", "Helped")
    assert chart.rows == (
        ("Sleep notes", "22 Jan", "19 Feb", "not for us", "4 weeks", "4", "Sam 6, Lee 7", "Sam 3, Lee 5"),
        ("Wind-down hour", "5 Feb", "", "keeping", "8 weeks", "8", "Sam 7, Lee 9", "both 7"),
        ("No phone in bed", "12 Mar", "", "trying", "3 weeks", "", "", "Sam 6, Lee 4"),
    )


def bars(figure) -> list[dict]:
    """The bars, from top to bottom."""
    found = [shape for shape in figure["layout"]["shapes"] if shape["type"] == "rect"]
    return sorted(found, key=lambda shape: -shape["y1"])


@pytest.mark.parametrize("face", ["figure", "narrow"])
def test_a_bar_is_full_or_open_or_pale_and_what_goes_on_has_no_end(face):
    figure = getattr(methods_chart(over_time(NOTES, WIND_DOWN, NO_PHONE)), face)
    edge = figure["layout"]["xaxis"]["range"][1]
    pale, full, open_ = bars(figure)
    assert (pale["fillcolor"], pale["x0"], pale["x1"]) == ("@hair", 3, 7)
    assert (full["fillcolor"], full["x0"]) == ("@soft", 5) and full["x1"] > edge
    assert (open_["fillcolor"], open_["x0"]) == ("@paper", 10) and open_["x1"] > edge


def test_whether_it_helped_stands_beside_the_bar_in_both_voices():
    found = labels(methods_chart(over_time(NOTES, WIND_DOWN, NO_PHONE, tried("Walk home", 11))).figure)
    assert {"did it help?", "Sam <b>3</b>", "Lee <b>5</b>", "both <b>7</b>", "not asked yet"} <= set(found)
    assert "<b>Wind-down hour</b> keeping, 8 weeks" in found


def test_an_answer_of_one_alone_stands_alone():
    chart = methods_chart(over_time(tried("Walk home", 1, helped=(None, 4))))
    assert "Lee <b>4</b>" in labels(chart.figure) and chart.rows[0][-1] == "Lee 4"


def test_of_many_the_newest_five_are_drawn_and_all_are_in_the_table():
    chart = methods_chart(over_time(*(tried(f"Way {at}", at) for at in range(1, 9))))
    assert len(chart.rows) == 8
    for figure in (chart.figure, chart.narrow):
        assert len(bars(figure)) == 5 and "Way 3" not in " ".join(labels(figure))
    assert chart.read == f"{FIXED} The drawing shows the newest five. The table holds all."


@given(SERIES, st.integers(1, 40), st.none() | st.integers(0, 10))
def test_the_sentence_is_true_of_the_numbers(ratings, began, later):
    ended = None if later is None else began + later
    text = headline(tried("Walk home", began, ended), ratings=ratings)
    within = [rating for rating in ratings[began - 1 : ended] if rating is not None]
    if len(within) < 2:
        assert ("one goal number" if within else "no goal number") in text
    elif within[0] == within[-1]:
        assert ("stayed" in text) == (len({*within}) == 1)
        assert f" {within[-1]}" in text
    else:
        verb = "rose" if within[-1] > within[0] else "fell"
        assert text.endswith(f"{verb} from {within[0]} to {within[-1]}.")


@given(SERIES)
def test_no_gap_of_the_goal_is_bridged(ratings):
    chart = methods_chart(over_time(NOTES, ratings=ratings, good_enough=7))
    for figure in (chart.figure, chart.narrow):
        for line in lines(figure):
            assert line["connectgaps"] is False and line["y"] == list(ratings)
        json.dumps(figure, allow_nan=False)


def test_a_person_s_words_never_become_markup():
    value = over_time(tried(MARKUP, 2, helped=(2, 3)), therapist=MARKUP, client=MARKUP, good_enough=7)
    chart = methods_chart(value)
    for figure in (chart.figure, chart.narrow):
        assert "<a" not in json.dumps(figure)
        assert len(json.dumps(figure)) < 40_000
    assert MARKUP in chart.headline and MARKUP in chart.rows[0]
