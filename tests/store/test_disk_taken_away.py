"""A disk that is read-only, or taken away in the middle: it is said, nothing is half written, and it goes on."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy import event

from alliance_widgets.domain.voices import Role
from alliance_widgets.store import (
    AccessLog,
    Backups,
    Deed,
    DiskFailed,
    FolderNotWritable,
    JournalGone,
    JournalService,
    Notes,
    RemoteJournal,
    create_journal,
    open_journal,
    open_with_key,
)

PASSPHRASE = "a kite over the hill"
NOBODY = 65534


@contextmanager
def read_only(folder: Path) -> Iterator[None]:
    """The folder and its files may be read and not written, by whoever we are meanwhile."""
    files = [each for each in folder.iterdir() if each.is_file()]
    for each in files:
        each.chmod(0o444)
    folder.chmod(0o555)
    am_root = os.geteuid() == 0
    if am_root:
        os.seteuid(NOBODY)  # nothing is read-only to root
    try:
        yield
    finally:
        if am_root:
            os.seteuid(0)
        folder.chmod(0o700)
        for each in files:
            each.chmod(0o600)


@pytest.fixture
def shelf() -> Iterator[Path]:
    """A folder that any user can find."""
    with TemporaryDirectory(dir="/tmp") as made:
        Path(made).chmod(0o755)
        yield Path(made)


def test_a_read_only_folder_is_said_and_nothing_is_changed(shelf, pair):
    file = shelf / "data" / "journal.db"
    with create_journal(file, PASSPHRASE) as journal:
        journal.append("kite", pair.entries, expected=0)
        key = journal.key
    before = file.read_bytes()
    with read_only(file.parent), pytest.raises(FolderNotWritable):
        open_with_key(file, key).append("kite", pair.entries, expected=2)
    assert file.read_bytes() == before
    with open_journal(file, passphrase=PASSPHRASE) as journal:
        assert journal.append("kite", pair.entries, expected=2) == 4
        assert journal.check().sound


def test_a_journal_is_not_made_in_a_read_only_folder(shelf):
    (shelf / "data").mkdir()
    with read_only(shelf / "data"), pytest.raises(FolderNotWritable):
        create_journal(shelf / "data" / "journal.db", PASSPHRASE)
    assert list((shelf / "data").iterdir()) == []


def test_a_folder_taken_away_in_the_middle_is_said_and_it_goes_on_when_it_is_back(journal, file, pair):
    journal.append("kite", pair.entries, expected=0)
    away = file.parent.with_name("away")
    file.parent.rename(away)
    for work in (
        lambda: journal.append("kite", pair.entries, expected=2),
        lambda: journal.read("kite"),
        lambda: Notes(journal).add("kite", "ask first"),
        lambda: AccessLog(journal).add(who=Role.DESK, deed=Deed.DESK_OPENED),
        lambda: Backups(journal).run(),
        lambda: open_with_key(file, journal.key),
    ):
        with pytest.raises(JournalGone):
            work()
    assert not file.parent.exists(), "an empty folder or journal was made in its place"
    away.rename(file.parent)
    assert journal.append("kite", pair.entries, expected=2) == 4
    assert journal.check().sound
    assert Notes(journal).read("kite") == []


def test_nothing_is_called_saved_that_goes_into_a_deleted_file(journal, file, pair):
    journal.append("kite", pair.entries, expected=0)
    copy = Backups(journal).run().path
    kept = file.parent.with_name("kept.db")
    shutil.copyfile(copy, kept)
    shutil.rmtree(file.parent)
    with pytest.raises(JournalGone):
        journal.append("kite", pair.entries, expected=2)
    file.parent.mkdir()
    shutil.copyfile(kept, file)
    assert journal.append("kite", pair.entries, expected=2) == 4, "the file that stands there now was not opened"
    with open_with_key(file, journal.key) as other:
        assert other.version("kite") == 4


def test_a_page_is_told_by_its_keeper_and_goes_on_without_being_opened_again(journal, file, pair):
    service = JournalService(journal)
    with RemoteJournal(service.address, service.admit("kite")) as page:
        page.append("kite", pair.entries, expected=0)
        away = file.parent.with_name("away")
        file.parent.rename(away)
        with pytest.raises(JournalGone):
            page.append("kite", pair.entries, expected=2)
        away.rename(file.parent)
        assert page.append("kite", pair.entries, expected=2) == 4
    service.close()


def test_after_a_disk_failed_its_old_line_is_not_used_again(journal, pair):
    lines = []
    event.listen(journal.engine, "checkout", lambda line, _record, _proxy: lines.append(line))
    failing = [True]

    @event.listens_for(journal.engine, "before_cursor_execute")
    def fail_once(_line, _cursor, statement, *_rest):
        if failing and statement.startswith("INSERT"):
            failing.clear()
            raise sqlcipher.OperationalError("disk I/O error")

    journal.append("kite", [], expected=0)
    with pytest.raises(DiskFailed):
        journal.append("kite", pair.entries, expected=0)
    assert journal.version("kite") == 0
    assert journal.append("kite", pair.entries, expected=0) == 2
    assert lines[0] is lines[1] is not lines[-1]
    assert journal.check().sound
