"""Two pictures of training: a pair's numbers with nothing marked, and what a rule made of planted dips."""

from __future__ import annotations

import pytest
from faces import labels

from alliance_widgets.charts import RuleMet, Strip, Unmarked, calibration_chart, unmarked_chart
from alliance_widgets.words import LANGUAGES, say, speak

HEARD, SUITS = "I felt heard.", "It suits me."
PAIR = Unmarked(
    client="Sam",
    therapist="Lee",
    strips=(
        Strip(name=HEARD, client=(8, 4, None), therapist=(7, 8, None)),
        Strip(name="Goal: sleep", client=(2, None, 5)),
    ),
)
FOUND = RuleMet(
    journeys=1000, planted=360, found=312, by_size=((2, 124, 93), (3, 109, 98), (4, 127, 121)),
    repairs=207, repairs_found=162, stay=105, said_to_stay=102, false_calls=1470,
)  # fmt: skip


@pytest.fixture
def spoken():
    yield speak
    speak("en")


def test_both_voices_stand_in_the_table_session_by_session_and_a_gap_stays_a_gap():
    chart = unmarked_chart(PAIR)
    assert chart.columns == ("Session", HEARD, "Goal: sleep")
    assert chart.rows == (("1", "8/7", "2"), ("2", "4/8", "–"), ("3", "–/–", "5"))


def test_nothing_says_where_to_look():
    chart = unmarked_chart(PAIR)
    spoken_of = " ".join((chart.headline, chart.lead, chart.read, chart.caption, *labels(chart.figure))).casefold()
    assert not any(word in spoken_of for word in (say("dips_chart.dip").casefold(), "apart", "fell", "back"))
    rings = [trace for trace in chart.figure["data"] if trace.get("marker", {}).get("symbol") == "circle-open"]
    assert not rings


def test_where_both_meet_at_the_end_there_is_one_label():
    both = unmarked_chart(
        Unmarked(client="Sam", therapist="Lee", strips=(Strip(name=HEARD, client=(8,), therapist=(8,)),))
    )
    assert any("8" in one and "Sam" not in one for one in labels(both.figure))
    assert not any(one.startswith(("Sam", "Lee")) for one in labels(both.figure))


def test_with_no_number_there_is_no_picture():
    nothing = unmarked_chart(Unmarked(client="Sam", therapist="Lee", strips=(Strip(name=HEARD, client=(None,)),)))
    assert nothing.figure is None and nothing.read == ""


def test_what_was_found_and_missed_of_each_size_adds_up_in_the_table():
    rows = calibration_chart(FOUND).rows
    assert rows[0] == ("Dips of 2 points", "124", "93", "31")
    assert rows[3] == ("All dips", "360", "312", "48")
    assert rows[4][1:] == ("207", "162", "45") and rows[5][1:] == ("105", "102", "3")
    assert rows[6] == (say("cohort.false"), "–", "1,470", "–")


def test_the_picture_says_each_count_and_names_no_share():
    for figure in (calibration_chart(FOUND).figure, calibration_chart(FOUND).narrow):
        written = " ".join(labels(figure))
        assert all(f"{found} of {planted} found" in written for _, planted, found in FOUND.by_size)
        assert "%" not in written


@pytest.mark.parametrize("language", LANGUAGES)
def test_large_counts_are_written_as_the_language_writes_them(spoken, language):
    spoken(language)
    assert calibration_chart(FOUND).rows[-1][2] in ("1,470", "1.470", "1470", "1\u202f470")


def test_with_nothing_planted_there_is_no_picture():
    none = RuleMet(
        journeys=8, planted=0, found=0, by_size=((2, 0, 0),), repairs=0, repairs_found=0, stay=0, said_to_stay=0,
        false_calls=0,
    )  # fmt: skip
    assert calibration_chart(none).figure is None
