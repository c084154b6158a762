"""A row that was changed behind our back is named by a check."""

from __future__ import annotations

import pytest
from sqlalchemy.exc import OperationalError

from alliance_widgets.store import Journal, JournalDamaged, JournalTrouble
from alliance_widgets.store.checking import quick_check
from alliance_widgets.store.engines import log_is_safe
from alliance_widgets.store.errors import DiskFull, FolderNotWritable, JournalBusy, trouble_of


@pytest.fixture
def written(journal, pair) -> Journal:
    goal = pair.agreed_goal("Sleep well")
    pair.client("rate_goal", goal=goal, rating=4)
    journal.append("kite", pair.entries, expected=0)
    journal.append("elm", pair.entries[:3], expected=0)
    return journal


def behind_our_back(journal: Journal, sql: str) -> None:
    with journal.engine.connect() as connection:
        connection.exec_driver_sql("DROP TRIGGER entry_is_not_changed")
        connection.exec_driver_sql("DROP TRIGGER entry_is_not_deleted")
        connection.exec_driver_sql(sql)
        connection.commit()


def test_a_whole_journal_is_sound_and_says_what_was_looked_at(written, pair):
    report = written.check()
    assert report.sound
    assert (report.journeys, report.entries) == (2, len(pair.entries) + 3)
    assert report.file_sound
    assert report.pages_sound


@pytest.mark.parametrize(
    "change",
    [
        "rating = 9",
        'words = \'{"text": "Sleep less"}\'',
        "voice = 'therapist'",
        "at = '2001-01-01T00:00:00+00:00'",
        "facts = '{\"yes\": false}'",
        "session = 2",
        "subject = 'g9'",
        "digest = zeroblob(32)",
        "words_digest = zeroblob(32)",
        "salt = zeroblob(16)",
    ],
)
def test_a_row_changed_behind_our_back_is_named(written, change):
    behind_our_back(written, f"UPDATE entry SET {change} WHERE journey = 'kite' AND number = 3")
    report = written.check()
    assert not report.sound
    assert report.broken[0] == ("kite", 3)
    assert {journey for journey, _ in report.broken} == {"kite"}


def test_a_row_taken_out_shows_at_the_next_one(written):
    behind_our_back(written, "DELETE FROM entry WHERE journey = 'kite' AND number = 3")
    assert written.check().broken[0] == ("kite", 4)


def test_a_row_taken_out_is_called_missing(written):
    behind_our_back(written, "DELETE FROM entry WHERE journey = 'kite' AND number = 3")
    assert written.check().missing == (("kite", 3),)


def test_rows_gone_from_the_end_are_missing(written, pair):
    last = len(pair.entries)
    behind_our_back(written, f"DELETE FROM entry WHERE journey = 'kite' AND number >= {last - 1}")
    report = written.check()
    assert not report.sound
    assert report.missing == (("kite", last - 1), ("kite", last))
    assert report.broken == ()


def test_a_journey_gone_whole_is_missing_while_its_seal_stands(written):
    behind_our_back(written, "DELETE FROM entry WHERE journey = 'elm'")
    assert written.check().missing == (("elm", 1), ("elm", 2), ("elm", 3))


def test_a_seal_set_back_to_hide_what_is_gone_does_not_fit(written, pair):
    last = len(pair.entries)
    behind_our_back(written, f"DELETE FROM entry WHERE journey = 'kite' AND number = {last}")
    behind_our_back_again(written, f"UPDATE head SET number = {last - 1} WHERE journey = 'kite'")
    assert written.check().missing == (("kite", last),)
    behind_our_back_again(written, "DELETE FROM head WHERE journey = 'kite'")
    assert written.check().missing == (("kite", last),)


def behind_our_back_again(journal: Journal, sql: str) -> None:
    with journal.engine.connect() as connection:
        connection.exec_driver_sql(sql)
        connection.commit()


@pytest.mark.parametrize(
    ("version", "safe"),
    [
        ((3, 53, 4), True),
        ((3, 52, 0), True),
        ((3, 51, 3), True),
        ((3, 51, 2), False),
        ((3, 50, 7), True),
        ((3, 50, 6), False),
        ((3, 49, 9), False),
        ((3, 44, 6), True),
        ((3, 40, 1), False),
    ],
)
def test_a_log_is_trusted_only_where_its_fault_is_mended(version, safe):
    assert log_is_safe(version) is safe


def test_a_check_names_the_sqlite_it_ran_on(written):
    report = written.check()
    assert report.log_safe
    assert report.sqlite.startswith("3.")


def test_an_opening_spends_no_longer_than_it_may_on_a_look(written):
    many = written.read("elm")[:1] * 3000
    written.append("oak", [entry for _, entry in many], expected=0)
    assert not quick_check(written.engine, seconds=-1)
    assert quick_check(written.engine, seconds=30)


def test_a_row_of_one_pair_put_into_anothers_workbook_shows(written):
    behind_our_back(written, "UPDATE entry SET journey = 'oak' WHERE journey = 'elm'")
    assert ("oak", 1) in written.check().broken


def test_two_rows_that_changed_places_show(written):
    behind_our_back(
        written,
        "UPDATE entry SET number = CASE number WHEN 2 THEN -3 WHEN 3 THEN -2 END"
        " WHERE journey = 'kite' AND number IN (2, 3)",
    )
    with written.engine.connect() as connection:
        connection.exec_driver_sql("UPDATE entry SET number = -number WHERE number < 0")
        connection.commit()
    assert written.check().broken[0] == ("kite", 2)


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("database or disk is full", DiskFull),
        ("attempt to write a readonly database", FolderNotWritable),
        ("unable to open database file", FolderNotWritable),
        ("database disk image is malformed", JournalDamaged),
        ("database is locked", JournalBusy),
    ],
)
def test_what_the_database_says_becomes_one_of_our_troubles(said, kind):
    trouble = trouble_of(OperationalError("INSERT …", {}, Exception(said)))
    assert type(trouble) is kind
    assert isinstance(trouble, JournalTrouble)
    assert said not in str(trouble)
