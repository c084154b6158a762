"""Entries are appended, read back as they were, and never changed."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy.exc import DBAPIError

from alliance_widgets.domain.entries import DayWorded, GoalDrafted, GoalRated, MethodProposed, PlaceReached
from alliance_widgets.domain.journey import replay
from alliance_widgets.domain.voices import Voice
from alliance_widgets.store import Conflict, DiskFull, Journal, create_journal, open_journal


def test_what_was_appended_is_read_back_equal_and_in_order(journal, pair):
    goal = pair.agreed_goal("Sleep well")
    pair.client("rate_goal", goal=goal, rating=4)
    pair.client("rate_goal", goal=goal, rating="not_today")
    pair.method("Walk home")
    version = journal.append("kite", pair.entries, expected=0)
    assert version == len(pair.entries) == journal.version("kite")
    assert journal.read("kite") == list(enumerate(pair.entries, 1))
    assert replay(entry for _, entry in journal.read("kite")) == pair.journey


def test_a_journal_closed_and_opened_again_holds_the_same(file, pair):
    with create_journal(file, "a kite over the hill") as journal:
        journal.append("kite", pair.entries, expected=0)
    with open_journal(file, passphrase="a kite over the hill") as journal:
        assert [entry for _, entry in journal.read("kite")] == pair.entries


def test_a_part_can_be_read_since_and_until_a_version(journal, pair):
    pair.agreed_goal()
    journal.append("kite", pair.entries, expected=0)
    assert [number for number, _ in journal.read("kite", since=2)] == list(range(3, len(pair.entries) + 1))
    assert [number for number, _ in journal.read("kite", since=1, until=3)] == [2, 3]
    assert journal.read("kite", since=len(pair.entries)) == []
    assert journal.read("another") == []


def test_whoever_comes_second_is_told_which_version_stands(journal, pair):
    journal.append("kite", pair.entries, expected=0)
    with pytest.raises(Conflict) as second:
        journal.append("kite", pair.entries, expected=0)
    assert second.value.found == len(pair.entries)
    with pytest.raises(Conflict) as ahead:
        journal.append("kite", pair.entries, expected=99)
    assert ahead.value.found == len(pair.entries)
    assert journal.version("kite") == len(pair.entries)


def test_two_pairs_in_one_journal_do_not_mix(journal, pair):
    journal.append("kite", pair.entries, expected=0)
    journal.append("elm", pair.entries[:1], expected=0)
    assert (journal.version("kite"), journal.version("elm")) == (2, 1)
    assert journal.find(" blue KITE ").client == "Sam"
    assert journal.find("Oak") is None
    assert {one.id for one in journal.journeys()} == {"kite", "elm"}


def test_an_entry_is_neither_changed_nor_deleted_even_by_sql(journal, pair):
    journal.append("kite", pair.entries, expected=0)
    for sql in (
        "UPDATE entry SET kind = 'session_closed' WHERE number = 2",
        "UPDATE entry SET words = '{}' WHERE number = 1",
        "UPDATE entry SET number = 7 WHERE number = 2",
        "DELETE FROM entry",
    ):
        with pytest.raises(DBAPIError, match="an entry is never"), journal.engine.connect() as connection:
            connection.exec_driver_sql(sql)
    assert [entry for _, entry in journal.read("kite")] == pair.entries
    assert journal.check().sound


def test_a_number_past_ten_cannot_stand_in_the_file(journal, pair):
    journal.append("kite", pair.entries, expected=0)
    with pytest.raises(DBAPIError, match="rating_is_nought_to_ten"), journal.engine.connect() as connection:
        connection.exec_driver_sql(
            "INSERT INTO entry SELECT journey, 3, kind, at, session, voice, subject, question, 11, facts, words, salt,"
            " words_digest, digest FROM entry WHERE number = 2"
        )


def test_a_full_disk_is_said_and_leaves_nothing_half_written(journal, pair):
    journal.append("kite", pair.entries, expected=0)
    with journal.engine.connect() as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
        connection.exec_driver_sql(f"PRAGMA max_page_count = {pages + 1}")
    long = [said(pair, "word " * 2000) for _ in range(20)]
    with pytest.raises(DiskFull):
        journal.append("kite", long, expected=2)
    assert [entry for _, entry in journal.read("kite")] == pair.entries
    with journal.engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA max_page_count = 100000")
    assert journal.append("kite", long, expected=2) == 22
    assert journal.check().sound


def said(pair, text: str) -> DayWorded:
    return DayWorded(at=pair.now, session=1, by=Voice.CLIENT, day=pair.now.date(), text=text)


ZONES = st.integers(-14 * 4, 14 * 4).map(lambda quarters: timezone(timedelta(minutes=15 * quarters)))
MOMENTS = st.datetimes(datetime(1990, 1, 1), datetime(2090, 1, 1), timezones=ZONES)
TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=60)
COMMON = {"at": MOMENTS, "session": st.integers(0, 400), "by": st.sampled_from([None, *Voice])}
ENTRIES = st.one_of(
    st.builds(GoalDrafted, **COMMON, goal=TEXTS, text=TEXTS),
    st.builds(GoalRated, **COMMON, goal=TEXTS, rating=st.none() | st.integers(0, 10)),
    st.builds(MethodProposed, **COMMON, method=TEXTS, name=TEXTS, do=TEXTS, hard=TEXTS),
    st.builds(DayWorded, **COMMON, day=st.dates(date(1990, 1, 1), date(2090, 1, 1)), text=TEXTS),
    st.builds(PlaceReached, **COMMON, place=TEXTS),
)


@pytest.fixture(scope="module")
def lasting(tmp_path_factory: pytest.TempPathFactory):
    with create_journal(tmp_path_factory.mktemp("rows") / "journal.db", "a kite over the hill") as journal:
        yield journal


@settings(max_examples=60, deadline=None)
@given(entries=st.lists(ENTRIES, max_size=5))
def test_any_entries_come_back_as_they_went_in(lasting: Journal, entries):
    journey = f"j{len(lasting.journeys())}-{lasting.version('count')}"
    before = lasting.version(journey)
    lasting.append(journey, entries, expected=before)
    assert [entry for _, entry in lasting.read(journey, since=before)] == entries
