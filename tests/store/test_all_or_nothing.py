"""A journal is made whole or not at all, brought up to date whole or not at all, and never says more than it did."""

from __future__ import annotations

import subprocess
import sys
import unicodedata
from pathlib import Path

import pytest
from sqlalchemy.exc import DBAPIError

from alliance_widgets.store import (
    ChangeFeed,
    DiskFailed,
    DiskFull,
    FolderNotWritable,
    JournalBusy,
    JournalTrouble,
    NewerJournal,
    OlderJournal,
    create_journal,
    open_journal,
    open_with_key,
)
from alliance_widgets.store.engines import engine_for
from alliance_widgets.store.errors import trouble_of
from alliance_widgets.store.migrating import migrate

PASSPHRASE = "a kite over the hill"
CRAMPED = """
import resource, signal, sys
from alliance_widgets.store import DiskFailed, DiskFull, create_journal
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[2]), resource.RLIM_INFINITY))
try:
    create_journal(sys.argv[1], "a kite over the hill")
except (DiskFailed, DiskFull):
    print("no room")
"""


@pytest.mark.parametrize("room", [100, 8192, 30000])
def test_a_journal_there_was_no_room_for_leaves_nothing_and_can_be_made_later(file, room):
    words = [sys.executable, "-c", CRAMPED, str(file), str(room)]
    said = subprocess.run(words, capture_output=True, text=True, timeout=60)
    assert (said.stdout, said.stderr) == ("no room\n", "")
    assert list(file.parent.iterdir()) == []
    create_journal(file, PASSPHRASE).close()
    open_journal(file, passphrase=PASSPHRASE).close()


def test_a_new_journal_is_its_file_and_its_key_and_nothing_else(file):
    create_journal(file, PASSPHRASE).close()
    assert {each.name for each in file.parent.iterdir()} == {"journal.db", "journal.db.key"}


def test_an_update_that_stops_half_way_leaves_the_journal_as_it_was(tmp_path):
    file = tmp_path / "journal.db"
    file.touch()
    engine = engine_for(file, bytes(32))
    with engine.connect() as connection:
        connection.exec_driver_sql("CREATE TABLE other (x)")
        # Stands in the way of the last step of the first migration.
        connection.exec_driver_sql("CREATE TRIGGER entry_is_not_deleted BEFORE DELETE ON other BEGIN SELECT 1; END")
        connection.commit()
    with pytest.raises(DBAPIError):
        migrate(engine)
    with engine.connect() as connection:
        names = connection.exec_driver_sql("SELECT name FROM sqlite_master").scalars().all()
    engine.dispose()
    assert set(names) == {"other", "entry_is_not_deleted"}


def test_a_kernel_leaves_an_older_journal_alone_and_says_so(journal, file):
    with journal.engine.connect() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '0000'")
        connection.commit()
    with pytest.raises(OlderJournal):
        open_with_key(file, journal.key)


def test_an_entry_of_a_kind_from_tomorrow_is_a_newer_journal(journal, pair):
    journal.append("kite", pair.entries, expected=0)
    with journal.engine.connect() as connection:
        connection.exec_driver_sql(
            "INSERT INTO entry SELECT journey, 3, 'dream_told', at, session, voice, subject, question, rating, facts,"
            " words, salt, words_digest, digest FROM entry WHERE number = 2"
        )
        connection.commit()
    with pytest.raises(NewerJournal):
        journal.read("kite")
    assert [entry for _, entry in journal.read("kite", until=2)] == pair.entries


def test_an_entry_is_not_replaced_either(journal, pair):
    journal.append("kite", pair.entries, expected=0)
    with pytest.raises(DBAPIError, match="an entry is never"), journal.engine.connect() as connection:
        connection.exec_driver_sql("REPLACE INTO entry SELECT * FROM entry WHERE number = 1")
    assert journal.check().sound


def test_words_still_in_use_elsewhere_are_not_called_forgotten(journal, file, pair):
    pair.goal("Sleep well")
    journal.append("kite", pair.entries, expected=0)
    with journal.engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA busy_timeout = 1").all()
    with open_with_key(file, journal.key) as other, other.engine.connect() as reading:
        reading.exec_driver_sql("BEGIN")
        reading.exec_driver_sql("SELECT count(*) FROM entry").all()
        with pytest.raises(JournalBusy):
            journal.forget("kite", numbers=[3])
        reading.rollback()
        journal.forget("kite", numbers=[3])
    assert file.with_name("journal.db-wal").stat().st_size == 0
    assert journal.check().sound


def test_what_this_screen_wrote_itself_is_no_news(journal, pair):
    with open_with_key(journal.path, journal.key) as other:
        feed = ChangeFeed(journal, "kite")
        journal.append("kite", pair.entries[:1], expected=0)
        other.append("elm", pair.entries, expected=0)
        assert feed.news() is None
        other.append("kite", pair.entries[1:], expected=1)
        assert feed.news() == 2


def test_a_passphrase_opens_whichever_keyboard_typed_it(file):
    written = "ein Café in Göteborg"
    create_journal(file, unicodedata.normalize("NFC", written)).close()
    open_journal(file, passphrase=unicodedata.normalize("NFD", written)).close()


def test_a_journal_is_found_after_the_program_moved_to_another_folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    with create_journal("journal.db", PASSPHRASE) as journal:
        assert journal.path == tmp_path / "journal.db"


@pytest.mark.parametrize(
    ("error", "kind"),
    [
        (OSError(28, "No space left on device"), DiskFull),
        (OSError(5, "Input/output error"), DiskFailed),
        (PermissionError(13, "Permission denied", "/locked/malformed/journal.db"), FolderNotWritable),
        (DBAPIError("INSERT …", {}, Exception("disk I/O error")), DiskFailed),
        (DBAPIError("INSERT …", {}, Exception("something else")), JournalTrouble),
    ],
)
def test_a_trouble_is_told_by_what_happened_and_never_by_the_name_of_a_folder(error, kind):
    assert type(trouble_of(error)) is kind


def test_an_error_names_no_words_even_if_nobody_caught_it(journal):
    with pytest.raises(DBAPIError) as wrong, journal.engine.connect() as connection:
        connection.exec_driver_sql("INSERT INTO entry (words) VALUES (?)", ("marzipan-lighthouse",))
    assert "marzipan" not in str(wrong.value)


def test_a_kernel_opens_a_journal_without_what_only_the_command_needs(journal, file: Path):
    program = (
        "import sys; from alliance_widgets.store import open_with_key;"
        "open_with_key(sys.argv[1], bytes.fromhex(sys.argv[2])).close();"
        "print(sorted({'alembic', 'argon2', 'cryptography', 'pandas', 'sqlalchemy.orm', 'sqlite3'} & set(sys.modules)))"
    )
    words = [sys.executable, "-c", program, str(file), journal.key.hex()]
    said = subprocess.run(words, capture_output=True, text=True, timeout=60)
    assert (said.stdout, said.stderr) == ("[]\n", "")
