"""Who opened what is noted for good; private words stand apart and can be forgotten; a journey can be deleted."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from sqlalchemy.exc import DBAPIError

from alliance_widgets.domain.voices import Role, Voice
from alliance_widgets.store import (
    AccessLog,
    Deed,
    JourneyDeleted,
    Notes,
    delete_journey,
    keep_until,
    kept_until,
    open_journal,
    tombstones,
)

NOON = datetime(2025, 5, 14, 12, tzinfo=UTC)
PLANTED = "marzipan-lighthouse"


def test_a_line_says_who_what_when_and_which(journal):
    log = AccessLog(journal, clock=lambda: NOON)
    log.add(who=Voice.THERAPIST, deed=Deed.DESK_OPENED)
    log.add(who=Role.PAIR, deed=Deed.ROOM_OPENED, journey="kite")
    log.add(who=Role.SUPERVISOR, deed=Deed.SUPERVISION_OPENED, journey="elm")
    assert [(one.who, one.deed) for one in log.of_journey("kite")] == [
        (Voice.THERAPIST, Deed.DESK_OPENED),
        (Role.PAIR, Deed.ROOM_OPENED),
    ]
    assert {one.at for one in log.all()} == {NOON}
    assert [one.number for one in log.all()] == [1, 2, 3]


@pytest.mark.parametrize("sql", ["UPDATE access SET who = 'pair'", "DELETE FROM access", "DELETE FROM tombstone"])
def test_a_line_is_never_changed_or_taken_out(journal, pair, sql):
    journal.append("elm", pair.entries, expected=0)
    delete_journey(journal, "elm", by=Voice.THERAPIST)
    with pytest.raises(DBAPIError, match="what was noted is never"), journal.engine.connect() as connection:
        connection.exec_driver_sql(sql)


@pytest.mark.parametrize(
    ("sql", "number"),
    [("UPDATE access SET who = 'pair' WHERE number = 2", 2), ("DELETE FROM access WHERE number = 2", 3)],
)
def test_a_line_changed_behind_our_back_is_found_by_the_check(journal, sql, number):
    for _ in range(3):
        AccessLog(journal).add(who=Voice.THERAPIST, deed=Deed.DESK_OPENED)
    assert journal.check().sound
    with journal.engine.connect() as connection:
        connection.exec_driver_sql("DROP TRIGGER access_is_not_changed")
        connection.exec_driver_sql("DROP TRIGGER access_is_not_deleted")
        connection.exec_driver_sql(sql)
        connection.commit()
    report = journal.check()
    assert not report.sound
    assert report.accesses[0] == number


def test_private_words_are_kept_read_and_forgotten(journal):
    notes = Notes(journal, clock=lambda: NOON)
    assert notes.add("kite", PLANTED) == 1
    assert notes.add("kite", "the second") == 2
    notes.add("elm", "another pair")
    notes.forget("kite", numbers=[1])
    assert [(note.number, note.at, note.words) for note in notes.read("kite")] == [
        (1, NOON, ""),
        (2, NOON, "the second"),
    ]
    assert [note.words for note in notes.read("elm")] == ["another pair"]


def test_notes_stand_apart_from_the_journey(journal, pair):
    journal.append("kite", pair.entries, expected=0)
    Notes(journal).add("kite", PLANTED)
    assert PLANTED not in str(journal.read("kite"))
    assert PLANTED not in str(journal.journeys())


def test_a_day_to_keep_a_journey_until_is_set_and_taken_back(journal):
    keep_until(journal, "kite", date(2035, 1, 1))
    keep_until(journal, "elm", date(2036, 1, 1))
    keep_until(journal, "kite", date(2035, 6, 1))
    assert kept_until(journal) == {"kite": date(2035, 6, 1), "elm": date(2036, 1, 1)}
    keep_until(journal, "elm", None)
    assert kept_until(journal) == {"kite": date(2035, 6, 1)}


def test_a_deleted_journey_leaves_a_tombstone_and_a_line_and_nothing_else(journal, pair):
    for journey in ("kite", "elm"):
        journal.append(journey, pair.entries, expected=0)
        Notes(journal).add(journey, PLANTED)
    keep_until(journal, "kite", date(2025, 1, 1))
    stone = delete_journey(journal, "kite", by=Voice.THERAPIST, clock=lambda: NOON)
    assert (stone.journey, stone.at, stone.entries, len(stone.digest)) == ("kite", NOON, 2, 32)
    assert tombstones(journal) == [stone]
    assert journal.read("kite") == [] and Notes(journal).read("kite") == [] and kept_until(journal) == {}
    assert [one.id for one in journal.journeys()] == ["elm"]
    assert AccessLog(journal).of_journey("kite")[-1].deed is Deed.DELETED
    assert journal.check().sound
    assert delete_journey(journal, "kite", by=Voice.THERAPIST) == stone


def test_a_deleted_journey_does_not_come_back(journal, pair):
    journal.append("kite", pair.entries, expected=0)
    delete_journey(journal, "kite", by=Voice.THERAPIST)
    with pytest.raises(JourneyDeleted):
        journal.append("kite", pair.entries, expected=0)
    with pytest.raises(JourneyDeleted):
        Notes(journal).add("kite", PLANTED)
    assert journal.append("elm", pair.entries, expected=0) == 2


def test_a_journey_without_a_tombstone_can_not_be_deleted(journal, pair):
    journal.append("kite", pair.entries, expected=0)
    with pytest.raises(DBAPIError, match="an entry is never deleted"), journal.engine.connect() as connection:
        connection.exec_driver_sql("DELETE FROM entry")
    assert journal.version("kite") == 2


def test_a_journal_of_the_version_before_gets_its_seals_at_the_next_opening(journal, file, pair, take_back):
    journal.append("kite", pair.entries, expected=0)
    take_back(journal)
    journal.close()
    with open_journal(file, passphrase="a kite over the hill") as opened:
        assert opened.check().sound
        AccessLog(opened).add(who=Voice.THERAPIST, deed=Deed.DESK_OPENED)
        assert opened.append("kite", pair.entries[:1], expected=2) == 3
        assert opened.check().sound
