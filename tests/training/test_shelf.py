"""Every made-up pair is whole in every language, is played by the real rules, and its answer key is true."""

from __future__ import annotations

import re
from datetime import datetime, timedelta, timezone

import pytest

from alliance_widgets.domain.entries import CheckAnswered, GoalRated
from alliance_widgets.domain.journey import replay
from alliance_widgets.domain.kinds import Statement
from alliance_widgets.domain.voices import Voice
from alliance_widgets.statistics import dips
from alliance_widgets.training import pair as pairs
from alliance_widgets.training.facts import facts_of, goal_series, series
from alliance_widgets.training.moments import MARKS, Moment, version_at
from alliance_widgets.training.pair import entries_of, write_pair
from alliance_widgets.training.shelf import SHELF, Shown, pair_named, shown
from alliance_widgets.words import LANGUAGES, language, sentences

TODAY = datetime(2025, 5, 14, 9, 0, tzinfo=timezone(timedelta(hours=2)))
every_pair = pytest.mark.parametrize("pair", SHELF, ids=lambda pair: pair.slug)
every_language = pytest.mark.parametrize("spoken", LANGUAGES)


@every_language
@every_pair
def test_the_answer_key_is_what_the_rules_find_in_the_entries(pair, spoken):
    assert facts_of(replay(entries_of(pair, today=TODAY, spoken=spoken))) == pair.key


@every_pair
def test_a_pair_says_all_that_was_written_for_it_and_nothing_else(pair, monkeypatch):
    said = []
    real = pairs.say
    monkeypatch.setattr(pairs, "say", lambda key: said.append(key) or real(key))
    entries_of(pair, today=TODAY)
    assert pair.seats and pair.freezes and pair.stops and pair.title and pair.lesson and pair.note
    assert set(said) == {key for key in sentences() if key.startswith(f"pair.{pair.slug}.")}


def test_nothing_stands_in_the_catalogues_for_a_pair_that_is_not_there():
    slugs = {key.split(".")[1] for key in sentences() if key.startswith("pair.")}
    assert slugs == {pair.slug for pair in SHELF}
    assert [pair_named(slug).slug for slug in sorted(slugs)] == sorted(slugs)
    assert pair_named("nobody") is None


def test_a_pair_speaks_the_language_it_is_asked_for_and_leaves_the_room_in_its_own():
    before = language()
    words = {spoken: replay(entries_of(SHELF[0], today=TODAY, spoken=spoken)).goals["g1"].words for spoken in LANGUAGES}
    assert len(set(words.values())) == len(LANGUAGES)
    assert language() == before


@every_pair
def test_the_same_pair_every_time_and_a_week_between_sessions(pair):
    journey = replay(entries_of(pair, today=TODAY))
    assert journey == replay(entries_of(pair, today=TODAY))
    opened = [session.opened.date() for session in journey.sessions]
    assert {later - earlier for earlier, later in zip(opened, opened[1:], strict=False)} <= {timedelta(weeks=1)}
    assert TODAY.date() - opened[-1] == timedelta(weeks=1)
    assert not journey.open


@every_pair
def test_each_freeze_is_at_its_moment_with_three_lines_that_lead_somewhere_else(pair):
    entries = entries_of(pair, today=TODAY)
    assert pair.freezes
    for freeze in pair.freezes:
        last = entries[freeze.version(entries) - 1]
        assert last.session == freeze.session
        assert MARKS[freeze.moment](last)
        assert len({sample.said for sample in freeze.samples}) == 3
        assert len({sample.comes for sample in freeze.samples}) == 3


@every_pair
def test_a_name_on_a_seat_is_the_name_in_the_journal(pair):
    journey = replay(entries_of(pair, today=TODAY))
    client, therapist = pair.seats
    assert (client.voice, client.name) == (Voice.CLIENT, journey.client)
    assert (therapist.voice, therapist.name) == (Voice.THERAPIST, journey.therapist)


def test_jumping_to_a_session_is_a_number_of_entries_and_later_is_more():
    entries = entries_of(pair_named("low_bond"), today=TODAY)
    ends = [version_at(entries, session=session, moment=Moment.CLOSED) for session in (1, 4, 8)]
    assert ends == sorted(ends) and ends[-1] == len(entries)
    assert [replay(entries[:end]).session for end in ends] == [1, 4, 8]
    assert version_at(entries, session=9, moment=Moment.CLOSED) == 0


def test_frozen_at_the_turned_cards_what_comes_later_is_not_known():
    pair = pair_named("low_bond")
    entries = entries_of(pair, today=TODAY)
    frozen = replay(entries[: pair.freezes[0].version(entries)])
    assert series(frozen, Statement.HEARD, Voice.CLIENT) == [8, 8, 7, 8, 4]
    assert frozen.check.talk is None and not frozen.check.next_time


def test_where_something_is_said_the_workbook_has_nothing_of_it():
    entries = entries_of(pair_named("something_said"), today=TODAY)
    fourth = [entry for entry in entries if entry.session == 4]
    assert [entry.rating for entry in fourth if isinstance(entry, GoalRated)] == [None]
    assert not [entry for entry in fourth if isinstance(entry, CheckAnswered)]
    assert not [entry for entry in fourth if getattr(entry, "text", "")]
    assert goal_series(replay(entries), "g1") == [5, 6, 5, None, None]


def test_before_somebody_stays_away_no_rule_calls_the_small_steps():
    journey = replay(entries_of(pair_named("drop_out"), today=TODAY))
    heard = series(journey, Statement.HEARD, Voice.CLIENT)
    assert heard == sorted(heard, reverse=True) and heard[0] - heard[-1] >= 4
    assert dips(heard) == []


def test_the_ending_leaves_letters_that_were_read_and_words_to_take_along():
    journey = replay(entries_of(pair_named("ending"), today=TODAY))
    assert journey.last and journey.ending.uncovered and len(journey.ending.letters) == 2
    assert all(journey.ending.keepsakes.values())


@every_language
def test_no_made_up_pair_has_an_address_a_number_to_call_or_a_date_of_birth(spoken):
    for key, sentence in sentences(spoken).items():
        if key.startswith("pair."):
            assert not re.search(r"@|https?:|\d{3,}", sentence), key


def test_a_pair_is_written_into_a_journal_in_one_go():
    class Keeps:
        def append(self, journey, entries, *, expected):
            assert expected == 0
            self.kept = {journey: entries}

    journal = Keeps()
    journey = write_pair(journal, SHELF[0], today=TODAY)
    assert replay(journal.kept[journey]).client == SHELF[0].client


@pytest.mark.parametrize(
    ("slug", "drawn"),
    [
        ("first_session", Shown((3,), 6)),
        ("low_bond", Shown((8, 8, 7, 8, 4, 6, 8, 8))),
        ("apart_methods", Shown(apart=(4, 8))),
        ("stuck_goal", Shown((4, 4, 5, 5, 5, 5, 5, 5), 8)),
        ("all_tens", Shown((10, 10, 10, 10, 10))),
        ("something_said", Shown((5, 6, 5, None, None), 7)),
        ("drop_out", Shown((9, 8, 8, 7, 6, 5))),
        ("ending", Shown((2, 3, 5, 6, 6, 7, 8, 7), 7)),
    ],
)
def test_the_shelf_draws_what_stands_in_the_journey(slug, drawn):
    assert shown(pair_named(slug), replay(entries_of(pair_named(slug), today=TODAY))) == drawn
