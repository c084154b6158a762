"""A label finds room beside its mark: on no line, on no other label, and days stand apart."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from alliance_widgets.charts.drawing import Drawing
from alliance_widgets.charts.lettering import even, lines_of, shortened, text_width, wrap
from alliance_widgets.charts.placing import Box, Labels, Place
from alliance_widgets.charts.saying import in_words, long_day, needs_year, opening, short_day, weekday_and_day
from alliance_widgets.charts.sessions import BETWEEN_DAYS, spread
from alliance_widgets.words import speak

UNIT = st.floats(0, 10)
POINT = st.tuples(UNIT, UNIT)
WORDS = st.text("abc wmil.", max_size=60)


def labels() -> Labels:
    """An empty drawing of 20 by 20 em, a unit an em."""
    return Labels(Drawing(width=20, height=20, left=0, right=0, bottom=0, x=(0, 20), y=(0, 20)))


@given(POINT, POINT, st.floats(0, 1))
def test_a_box_knows_every_stroke_that_goes_through_it(start, end, along):
    box = Box(3, 6, 3, 6)
    x, y = (a + (b - a) * along for a, b in zip(start, end, strict=True))
    if 3.001 < x < 5.999 and 3.001 < y < 5.999:
        assert box.crossed((start, end))


@given(POINT, POINT)
def test_a_box_is_not_crossed_by_a_stroke_on_one_side_of_it(start, end):
    assume(all(at < 3 for at in (start[0], end[0])) or all(at > 6 for at in (start[1], end[1])))
    assert not Box(3, 6, 3, 6).crossed((start, end))


def test_a_label_takes_the_first_place_that_is_free():
    found = labels()
    found.keep_off([(0, 10), (20, 10)])
    places = [Place(x=10, y=10), Place(x=10, y=10, ya="bottom", dy=1), Place(x=10, y=5)]
    assert found.put("start", places) == places[1]
    assert found.put("start", places) == places[2]
    assert found.put("start", places) is None
    assert found.put("start", places, must=True) == places[0]


def test_a_gap_in_a_line_is_room_for_a_label():
    found = labels()
    found.keep_off([(0, 10), (1, 10), (10, None), (19, 10), (20, 10)])
    assert found.put("not today", [Place(x=10, y=10)])


def test_a_faint_line_is_crossed_only_where_nothing_else_is_left():
    found = labels()
    found.faint.append(((0, 10), (20, 10)))
    places = [Place(x=10, y=10), Place(x=10, y=15)]
    assert found.put("start", places) == places[1]
    assert found.put("start", places) == places[0]


@given(WORDS, st.floats(2, 20))
def test_words_are_cut_to_their_room(words, width):
    assert text_width(shortened(words, width)) <= width
    assert shortened(words, 100) == words


@given(WORDS, st.floats(6, 20), st.integers(1, 4))
def test_words_stand_in_as_few_lines_as_fit(words, width, most):
    lines = lines_of(words, width, most=most)
    assert len(lines) <= most
    assert all(text_width(line) <= width for line in lines)
    if len(even(words, width)) <= most and "…" not in "".join(lines):
        assert " ".join(lines).split() == words.split()


@given(st.integers(1, 60), st.integers(0, 220), st.floats(0.05, 4), st.integers(1, 5))
def test_days_stand_apart_and_the_last_is_always_there(first, span, pitch, most):
    found = spread(first, first + span, pitch=pitch, wide=2.6, most=most)
    assert found[-1] == first + span and found == sorted({*found})
    gaps = [(after - before) * pitch for before, after in zip(found, found[1:], strict=False)]
    assert all(gap >= 2.6 + BETWEEN_DAYS - 1e-9 for gap in gaps)
    assert len(found) <= most + 1
    if span * pitch >= 2.6 + BETWEEN_DAYS:
        assert found[0] == first


def test_a_french_quotation_mark_stays_with_its_word():
    assert wrap("essayer «\u202fUne page\u202f»", text_width("essayer «")) == ["essayer", "«\u202fUne", "page\u202f»"]


def test_days_and_numbers_are_said_as_people_say_them():
    day = date(2025, 3, 5)
    assert (short_day(day), short_day(day, year=True)) == ("5 Mar", "5 Mar 2025")
    assert (long_day(day), weekday_and_day(day)) == ("5\N{NO-BREAK SPACE}March", "Wednesday 5 Mar")
    try:
        speak("fr")
        assert (long_day(date(2025, 3, 1)), short_day(date(2025, 3, 1))) == ("1er\N{NO-BREAK SPACE}mars", "1er mars")
        speak("de")
        assert long_day(day, year=True) == "5.\N{NO-BREAK SPACE}März\N{NO-BREAK SPACE}2025"
    finally:
        speak("en")
    assert [in_words(number) for number in (0, 1, 10, 11)] == ["0", "one", "ten", "11"]
    assert opening("being heard") == "Being heard"


def test_a_day_has_its_year_where_it_could_be_two():
    assert not needs_year([date(2025, 1, 1), date(2025, 9, 1)])
    assert needs_year([date(2025, 1, 1), date(2025, 12, 1)])
    assert not needs_year([])


@pytest.fixture
def french():
    speak("fr")
    yield
    speak("en")


def test_months_are_said_in_the_language_that_is_spoken(french):
    assert "janv" in short_day(date(2025, 1, 8))
