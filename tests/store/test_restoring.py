"""A backup is brought back only when it is whole, never over newer entries unasked, and what stood there is kept."""

from __future__ import annotations

from pathlib import Path

import pytest

from alliance_widgets.store import (
    Backups,
    JournalBusy,
    JournalDamaged,
    NewerStands,
    NotABackup,
    create_journal,
    open_journal,
    open_with_key,
    restore,
)
from alliance_widgets.store.keys import key_file
from alliance_widgets.store.restoring import key_of_backup

PASSPHRASE = "a kite over the hill"


@pytest.fixture
def backup(journal, pair) -> Path:
    """A backup of three entries; the journal is closed, and has no more than these."""
    pair.goal("Sleep well")
    journal.append("kite", pair.entries, expected=0)
    made = Backups(journal).run().path
    journal.close()
    return made


def go_on(file: Path, pair) -> bytes:
    """Writes one more goal, and gives the key."""
    with open_journal(file, passphrase=PASSPHRASE) as journal:
        pair.goal("Walk more")
        journal.append("kite", pair.entries[3:], expected=3)
        return journal.key


def version(file: Path) -> int:
    with open_journal(file, passphrase=PASSPHRASE) as journal:
        assert journal.check().sound
        return journal.version("kite")


def test_a_backup_comes_back_where_nothing_stands(backup, file, tmp_path):
    place = tmp_path / "other" / "journal.db"
    assert restore(backup, place, key_of_backup(backup, place, PASSPHRASE)) is None
    assert version(place) == 3


def test_newer_entries_are_not_replaced_unasked(backup, file, pair):
    key = go_on(file, pair)
    before = file.read_bytes()
    with pytest.raises(NewerStands) as newer:
        restore(backup, file, key)
    assert newer.value.entries == 1
    assert file.read_bytes() == before
    assert version(file) == 4


def test_what_was_replaced_is_kept_and_opens(backup, file, pair):
    key = go_on(file, pair)
    kept = restore(backup, file, key, over_newer=True)
    assert version(file) == 3
    assert version(kept) == 4
    assert restore(backup, file, key) != kept


def test_a_damaged_journal_is_replaced_after_asking_and_kept(backup, file, journal):
    content = bytearray(file.read_bytes())
    content[4200:] = bytes(len(content) - 4200)
    file.write_bytes(content)
    with pytest.raises(NewerStands) as unread:
        restore(backup, file, journal.key)
    assert unread.value.entries == 0
    kept = restore(backup, file, journal.key, over_newer=True)
    assert kept.read_bytes() == content
    assert version(file) == 3


def test_a_journal_whose_key_file_is_lost_is_brought_back_with_the_backups_own(backup, file):
    key_file(file).unlink()
    file.unlink()
    restore(backup, file, key_of_backup(backup, file, PASSPHRASE))
    assert version(file) == 3


def test_a_journal_that_is_open_elsewhere_is_not_replaced(backup, file, pair, journal):
    with open_with_key(file, journal.key) as other:
        other.version("kite")
        with pytest.raises(JournalBusy):
            restore(backup, file, journal.key)
        assert other.append("kite", pair.entries[:1], expected=3) == 4
    assert version(file) == 4


@pytest.mark.parametrize("share", [0.2, 0.5, 0.9])
def test_a_spoiled_backup_is_refused_and_changes_nothing(backup, file, journal, share):
    content = bytearray(backup.read_bytes())
    content[int(len(content) * share)] ^= 0x40
    backup.write_bytes(content)
    before = file.read_bytes()
    with pytest.raises((JournalDamaged, NotABackup)):
        restore(backup, file, journal.key, over_newer=True)
    assert file.read_bytes() == before
    assert version(file) == 3


@pytest.mark.parametrize("content", [b"", b"Dear diary\n" * 900])
def test_a_file_that_is_no_backup_is_refused(backup, file, journal, content):
    backup.write_bytes(content)
    with pytest.raises(NotABackup):
        restore(backup, file, journal.key)


def test_a_backup_of_another_journal_is_refused(backup, tmp_path, journal):
    with create_journal(tmp_path / "other.db", PASSPHRASE) as other:
        foreign = Backups(other).run().path
    with pytest.raises(NotABackup):
        restore(foreign, journal.path, journal.key)


def test_what_was_forgotten_since_does_not_come_back(backup, file):
    with open_journal(file, passphrase=PASSPHRASE) as journal:
        journal.forget("kite", numbers=[3])
        key = journal.key
    restore(backup, file, key)
    with open_journal(file, passphrase=PASSPHRASE) as journal:
        assert journal.read("kite")[2][1].text == ""
        assert journal.check().sound


def test_a_backup_of_the_version_before_comes_back_up_to_date(file, pair, take_back, tmp_path):
    place = tmp_path / "place" / "journal.db"
    with create_journal(file, PASSPHRASE) as journal:
        journal.append("kite", pair.entries, expected=0)
        take_back(journal)
        Backups(journal).write_to(tmp_path / "old.db")
    restore(tmp_path / "old.db", place, journal.key)
    assert version(place) == 2
