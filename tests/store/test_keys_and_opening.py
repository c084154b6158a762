"""A journal opens by its passphrase alone, and whatever else lies there is refused in our own words."""

from __future__ import annotations

import json
import os
import secrets
import stat
from pathlib import Path

import pytest

from alliance_widgets.store import (
    FolderNotWritable,
    JournalExists,
    NewerJournal,
    NotAJournal,
    WrongPassphrase,
    create_journal,
    open_journal,
    open_with_key,
)
from alliance_widgets.store.keys import key_file, read_key, write_key

PASSPHRASE = "a kite over the hill"


def test_another_passphrase_does_not_open_it(kept):
    for wrong in ("a kite over the hills", PASSPHRASE.upper(), ""):
        with pytest.raises(WrongPassphrase):
            open_journal(kept, passphrase=wrong)


def test_another_key_does_not_open_it(kept):
    with pytest.raises(NotAJournal):
        open_with_key(kept, secrets.token_bytes(32))
    with open_with_key(kept, read_key(kept, PASSPHRASE)) as journal:
        assert journal.version("kite") > 40


def test_a_passphrase_can_be_changed_without_writing_the_journal_anew(kept):
    before = kept.read_bytes()
    write_key(kept, read_key(kept, PASSPHRASE), "four plain new words")
    with pytest.raises(WrongPassphrase):
        open_journal(kept, passphrase=PASSPHRASE)
    assert kept.read_bytes() == before
    open_journal(kept, passphrase="four plain new words").close()


@pytest.mark.parametrize(
    "content",
    [bytes(range(256)) * 32, b"Dear diary\n" * 400, b"", b"SQLite format 3\0" + bytes(4080)],
    ids=["bytes", "text", "empty", "plain"],
)
def test_a_file_that_is_no_journal_is_refused_and_left_as_it_is(kept, content):
    kept.write_bytes(content)
    with pytest.raises(NotAJournal):
        open_journal(kept, passphrase=PASSPHRASE)
    assert kept.read_bytes() == content


def test_a_journal_that_is_not_there_is_not_made(tmp_path):
    with pytest.raises(NotAJournal):
        open_journal(tmp_path / "journal.db", passphrase=PASSPHRASE)
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    "spoil",
    [
        {},
        {"format": None},
        {"cost": {"time_cost": 0, "memory_cost": 0, "parallelism": 0}},
        {"cost": {"time_cost": "3", "memory_cost": 65536, "parallelism": 4}},
        {"cost": {"time_cost": 3, "memory_cost": 2**40, "parallelism": 4}},
        {"salt": "not base 64"},
        {"salt": 5},
        {"nonce": ""},
        {"key": "AAAA"},
    ],
)
def test_a_key_file_that_was_spoiled_is_refused(kept, spoil):
    written = json.loads(key_file(kept).read_text())
    key_file(kept).write_text(json.dumps(written | spoil) if spoil else "[]")
    with pytest.raises((NotAJournal, WrongPassphrase)):
        open_journal(kept, passphrase=PASSPHRASE)


@pytest.mark.parametrize("content", [b"", b"\xff\xfe\x00", b"null", b"{}"])
def test_a_key_file_of_other_content_is_refused(kept, content):
    key_file(kept).write_bytes(content)
    with pytest.raises(NotAJournal):
        open_journal(kept, passphrase=PASSPHRASE)


def test_a_journal_without_its_key_file_is_refused(kept):
    key_file(kept).unlink()
    with pytest.raises(NotAJournal):
        open_journal(kept, passphrase=PASSPHRASE)


def test_a_newer_journal_is_refused_and_not_touched(file, pair):
    with create_journal(file, PASSPHRASE) as journal:
        journal.append("kite", pair.entries, expected=0)
        with journal.engine.connect() as connection:
            connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
            connection.commit()
        key = journal.key
    before = file.read_bytes()
    with pytest.raises(NewerJournal):
        open_journal(file, passphrase=PASSPHRASE)
    with pytest.raises(NewerJournal):
        open_with_key(file, key)
    assert file.read_bytes() == before


def test_a_newer_key_file_is_refused(kept):
    written = json.loads(key_file(kept).read_text())
    key_file(kept).write_text(json.dumps(written | {"format": 2}))
    with pytest.raises(NewerJournal):
        open_journal(kept, passphrase=PASSPHRASE)


def test_a_journal_is_not_made_over_another(kept):
    with pytest.raises(JournalExists):
        create_journal(kept, PASSPHRASE)
    before = kept.read_bytes()
    kept.unlink()
    with pytest.raises(JournalExists):
        create_journal(kept, PASSPHRASE)
    kept.write_bytes(before)
    open_journal(kept, passphrase=PASSPHRASE).close()


def test_a_folder_that_cannot_be_made_is_said(tmp_path):
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(FolderNotWritable):
        create_journal(tmp_path / "file" / "journal.db", PASSPHRASE)


def test_only_its_owner_can_read_the_files(journal, file, pair):
    journal.append("kite", pair.entries, expected=0)
    assert mode(file.parent) == 0o700
    found = {each.name: mode(each) for each in file.parent.iterdir()}
    assert found.keys() >= {"journal.db", "journal.db-wal", "journal.db.key"}
    assert set(found.values()) == {0o600}


def mode(path: Path) -> int:
    return stat.S_IMODE(os.stat(path).st_mode)


def test_a_journal_does_not_show_its_key_when_printed(journal):
    assert journal.key.hex() not in repr(journal)
    assert journal.key.hex() not in repr(journal.engine) + str(journal.engine.url)
