"""A case to teach with says nothing by which the two could be known, and says what was done so that it does not."""

from __future__ import annotations

import html
import json
import re
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pair import Pair

from alliance_widgets.domain.checks import RevealCheck
from alliance_widgets.domain.errors import NotYet
from alliance_widgets.domain.journey import Journey
from alliance_widgets.domain.kinds import CLOSING
from alliance_widgets.domain.voices import Voice
from alliance_widgets.exchange.teaching_case import FEWEST, TeachingCase, pieces_of, teaching_case, weeks_away
from alliance_widgets.exchange.teaching_copy import teaching_heading, teaching_html, teaching_json, teaching_sections

GOAL, STEP, NOTICED, METHOD, HOW, HELPED, DAY, FOCUS, HEADLINE, THING, LETTER = PLANTED = (
    "marzipan-lighthouse", "tin-drum", "copper-snail", "peppermint-walk", "linen-cupboard", "velvet-kettle",
    "paper-moon", "glass-orchard", "wooden-harp", "amber-button", "salted-plum",
)  # fmt: skip
NAMES = ("Blue Kite", "Sam", "Lee")
MANY = (30, 30, 30, 30, 30, 30)


def whole_life(gaps: list[int], marks: list[int] | None = None) -> Journey:
    """A pair with words in every place that a person can write in, with so many weeks between sessions."""
    pair = Pair()
    pair.both("give_consent", use=True, keep=True, supervisor=True)
    goal = pair.agreed_goal(GOAL)
    pair.client("set_enough", goal=goal, rating=8)
    pair.client("describe_notice", goal=goal, text=NOTICED)
    pair.client("write_rung", goal=goal, rung="now", text=STEP)
    pair.client("say_rung", goal=goal, rung="closer")
    words = dict.fromkeys(("asks_client", "asks_therapist", "hard", "how_long", "might_help", "if_we_wait"), HOW)
    (proposed,) = pair.therapist("write_method", method="", name=METHOD, do=HOW, **words)
    for voice in (pair.client, pair.therapist):
        voice("tick_method", method=proposed.method, yes=True)
    pair.both("move_method", method=proposed.method, lane="trying")
    pair.client("note_resource", resource="", petal="people", text=THING, have="here")
    pair.client("write_headline", line="", station="after", text=HEADLINE)
    pair.both("write_block", block="client_tries", text=LETTER)
    for voice in (pair.client, pair.therapist):
        for part in ("goals", "methods", "helped"):
            voice("share_words", part=part, yes=True)
    for at, gap in enumerate([0, *gaps]):
        if at:
            pair.both("close_session")
            pair.now += timedelta(weeks=gap, days=(at * 3) % 5)
            pair.both("open_session")
        pair.client("rate_goal", goal=goal, rating=at % 11)
        pair.client("write_focus", text=FOCUS)
        pair.do(RevealCheck({one: {Voice.CLIENT: 5, Voice.THERAPIST: 8} for one in CLOSING}), None)
        pair.both("choose_talk", choice="now")
        pair.both("say_what_helped", text=HELPED)
        for back in range(marks[at % len(marks)] if marks else 3):
            day = (pair.now.date() - timedelta(days=back)).isoformat()
            pair.client("mark_day", day=day, how="down")
            pair.client("word_day", day=day, text=DAY)
    return pair.journey


def true_days(journey: Journey) -> set[date]:
    return {one.opened.date() for one in journey.sessions} | set(journey.days)


def made(journey: Journey, *, lengths: tuple[int, ...] = MANY, away: int | None = None, **words: str) -> TeachingCase:
    return teaching_case(
        journey,
        code_name="Grey Heron",
        replaced=words,
        lengths=lengths,
        away=weeks_away(journey) if away is None else away,
    )


def said(taught: TeachingCase) -> str:
    return teaching_html(taught).decode() + teaching_json(taught).decode()


@settings(max_examples=25, deadline=None)
@given(st.lists(st.integers(1, 12), max_size=8), st.lists(st.integers(0, 7), min_size=1, max_size=4), st.data())
def test_no_word_no_name_and_no_true_date_of_the_two_leaves(gaps, marks, data):
    journey = whole_life(gaps, marks)
    away = weeks_away(journey, random=lambda most: data.draw(st.integers(0, most - 1)))
    lengths = (*MANY[1:], len(journey.sessions))
    whole = said(made(journey, away=away, lengths=lengths))
    assert not [word for word in set(PLANTED) - {DAY} if word not in str(journey)]
    assert not [word for word in PLANTED if word in whole]
    assert not [name for name in NAMES if re.search(rf"\b{name}\b", whole)]
    for day in true_days(journey):
        assert day.isoformat() not in whole
        assert f"{day.day} {day:%b} {day.year}" not in whole


def test_the_words_that_are_put_by_hand_stand_in_the_place_of_theirs():
    journey = whole_life([1])
    ids = {piece.kind: piece.id for piece in pieces_of(journey)}
    assert [piece.words for piece in pieces_of(journey)] == [GOAL, METHOD, HELPED, HELPED]
    whole = said(made(journey, **{ids["goal"]: "to rest", ids["method"]: "a log", "letters:1": "salted-plum"}))
    assert "to rest" in whole and "a log" in whole
    assert not [word for word in (*PLANTED, *NAMES[1:]) if re.search(rf"\b{word}\b", whole)]


def test_both_files_and_what_is_looked_at_say_the_same():
    taught = made(whole_life([1, 6, 1], [2, 5]))
    page = teaching_html(taught).decode()
    body = re.search(r"<main>(.*)</main>", page, re.DOTALL)[1]
    read = [html.unescape(text).strip() for text in re.split(r"<[^>]+>", body)]
    looked_at = [teaching_heading(taught)]
    for section in teaching_sections(taught):
        looked_at += [section.title, *section.lines]
        if section.rows:
            looked_at += [*section.columns, *(cell for row in section.rows for cell in row)]
    assert [text for text in read if text] == [text for text in looked_at if text]
    whole = json.loads(teaching_json(taught))
    assert whole["code_name"] == "Grey Heron"
    assert [one["rating"] for one in whole["goals"][0]["ratings"]] == [0, 1, 2, 3]
    assert whole["goals"][0]["words"] is None


def test_days_are_moved_by_whole_weeks_so_that_weekdays_hold():
    journey = whole_life([1, 2, 1])
    taught = made(journey)
    moved = {(one.opened.date() - taught.days[one.number]).days for one in journey.sessions}
    assert len(moved) == 1 and moved.pop() % 7 == 0
    assert not set(taught.days.values()) & true_days(journey)
    assert made(journey).days != taught.days or made(journey).days != taught.days


def test_a_long_break_is_told_as_a_shorter_one_and_that_is_said():
    journey = whole_life([1, 9, 1])
    taught = made(journey)
    weeks = [one.week for one in taught.case.sessions]
    assert max(later - earlier for earlier, later in zip(weeks, weeks[1:], strict=False)) == 4
    assert "Breaks longer than 4 weeks are told as 4." in said(taught)
    assert [taught.days[one.number].weekday() for one in journey.sessions] == [
        one.opened.date().weekday() for one in journey.sessions
    ]


@pytest.mark.parametrize("lengths", [(), (9,), (9, 9, 9, 9, 0, 0, 0)])
def test_where_there_are_too_few_workbooks_there_is_no_copy(lengths):
    with pytest.raises(NotYet, match="too_few_to_teach"):
        made(whole_life([1]), lengths=lengths)


def test_a_length_that_too_few_share_is_cut_and_that_is_said():
    journey = whole_life([1] * 7)
    taught = made(journey, lengths=(8, 7, 6, 5, 4, 3))
    assert [one.number for one in taught.case.sessions] == [1, 2, 3, 4]
    assert max(one.session for one in taught.case.goals[0].ratings) == 4
    assert max(one.session for one in taught.case.checks) == 4
    assert "It stops at session 4." in said(taught)
    assert "It stops at" not in said(made(journey, lengths=(8,) * FEWEST))


def test_a_week_with_one_marked_day_is_left_out_and_that_is_said():
    taught = made(whole_life([1, 1], [1, 4]))
    assert {one.up + one.mixed + one.down >= 3 for one in taught.case.days} == {True}
    assert "Weeks with fewer than 3 marked days are left out." in said(taught)


def test_who_was_never_met_has_an_empty_copy():
    empty = Pair().journey
    assert len(empty.sessions) == 1
    assert said(made(empty)).count("Grey Heron") == 2
