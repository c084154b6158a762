"""Whom to call stands in the journal; an older journal gets a place for it, and forgets in its copies as before."""

from __future__ import annotations

from alliance_widgets.store import Backups, Notes, open_journal
from alliance_widgets.store.helplines import Helpline, helplines, write_helplines
from alliance_widgets.store.opening import open_with_key

PASSPHRASE = "a kite over the hill"
NIGHT, DAY = Helpline("Night line", "+49 30 1234 567"), Helpline("The clinic", "030 7654 321")


def before_helplines(journal):
    with journal.engine.connect() as connection:
        for table in ("helpline", "setting"):
            connection.exec_driver_sql(f"DROP TABLE {table}")
        connection.exec_driver_sql("CREATE TABLE remark (journey TEXT, number INTEGER, at TEXT, words TEXT)")
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '0003'")
        connection.commit()


def test_numbers_stand_in_the_order_they_were_written_until_others_take_their_place(journal, file):
    assert helplines(journal) == []
    write_helplines(journal, [NIGHT, DAY])
    with open_with_key(file, journal.key) as other:
        assert helplines(other) == [NIGHT, DAY]
    write_helplines(journal, [DAY])
    assert helplines(journal) == [DAY]


def test_a_journal_without_a_place_for_them_gets_one(journal, file, pair):
    journal.append("kite", pair.entries, expected=0)
    before_helplines(journal)
    journal.close()
    with open_journal(file, passphrase=PASSPHRASE) as opened:
        assert helplines(opened) == [] and opened.version("kite") == len(pair.entries)


def test_a_note_is_forgotten_in_a_copy_that_is_older_than_the_numbers(journal, file):
    note = Notes(journal).add("kite", "peppermint-cathedral")
    before_helplines(journal)
    made = Backups(journal).run()
    journal.close()
    with open_journal(file, passphrase=PASSPHRASE) as opened:
        Notes(opened).forget("kite", numbers=[note])
        Backups(opened).run()
        for backup in Backups(opened).all():
            with open_with_key(backup.path, opened.key) as copy:
                assert [one.words for one in Notes(copy).read("kite")] == [""]
    assert made


def test_a_changed_number_is_a_reason_for_a_new_backup(journal):
    write_helplines(journal, [NIGHT])
    first = Backups(journal).run()
    assert Backups(journal).run().number == first.number
    write_helplines(journal, [DAY])
    assert Backups(journal).run().number > first.number
