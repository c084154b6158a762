"""Backups are whole, encrypted, kept by age whatever the clock does, and hold nothing that was forgotten."""

from __future__ import annotations

import subprocess
import sys
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from alliance_widgets.domain.voices import Voice
from alliance_widgets.store import (
    Backups,
    JournalExists,
    delete_journey,
    open_journal,
    open_with_key,
)
from alliance_widgets.store.backups import Backup, kept_by_age
from alliance_widgets.store.keys import key_file, read_key, write_key
from alliance_widgets.store.notes import Notes

PASSPHRASE = "a kite over the hill"
NOON = datetime(2025, 5, 14, 12).astimezone()


class Clock:
    def __init__(self) -> None:
        self.now = NOON

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


def test_a_backup_opens_with_the_passphrase_and_holds_all(journal, pair):
    journal.append("kite", pair.entries, expected=0)
    made = Backups(journal).run()
    with open_journal(made.path, passphrase=PASSPHRASE) as copy:
        assert [entry for _, entry in copy.read("kite")] == pair.entries
        assert copy.check().sound


def test_a_backup_is_one_file_and_its_key_and_cannot_be_read_from_outside(journal, pair):
    pair.goal("marzipan-lighthouse")
    journal.append("kite", pair.entries, expected=0)
    made = Backups(journal).run()
    assert {each.name for each in made.path.parent.iterdir()} == {made.path.name, f"{made.path.name}.key"}
    for each in made.path.parent.iterdir():
        assert each.stat().st_mode & 0o077 == 0
        assert b"marzipan" not in each.read_bytes()
        assert not each.read_bytes().startswith(b"SQLite format")
    assert made.path.parent.stat().st_mode & 0o077 == 0


def test_a_backup_is_made_while_another_screen_writes(journal, pair):
    journal.append("kite", pair.entries[:1], expected=0)
    with open_with_key(journal.path, journal.key) as other, other.engine.connect() as writing:
        writing.exec_driver_sql("BEGIN IMMEDIATE")
        writing.exec_driver_sql("INSERT INTO retention VALUES ('kite', '2030-01-01')")
        made = Backups(journal).run()
        writing.rollback()
    with open_journal(made.path, passphrase=PASSPHRASE) as copy:
        assert copy.version("kite") == 1


def test_a_backup_is_due_after_a_day_and_when_the_clock_went_back(journal, pair, clock):
    backups = Backups(journal, clock=clock)
    assert backups.is_due()
    backups.run()
    clock.now += timedelta(hours=23)
    assert not backups.is_due()
    clock.now += timedelta(hours=2)
    assert backups.is_due()
    clock.now = NOON - timedelta(days=400)
    assert backups.is_due()


def test_no_second_backup_is_made_of_the_same(journal, pair, clock):
    backups = Backups(journal, clock=clock)
    journal.append("kite", pair.entries, expected=0)
    first = backups.run()
    clock.now += timedelta(days=3)
    assert backups.run() == first
    Notes(journal).add("kite", "a note")
    assert backups.run().number == 2


def made_each(days: int, *, start: datetime = datetime(2025, 1, 1, 12)) -> list[Backup]:
    return [Backup(n + 1, start + timedelta(days=n), Path(str(n))) for n in range(days)]


def test_a_week_of_days_and_a_month_of_weeks_stay():
    kept = sorted(kept_by_age(made_each(100)))
    ages = [99 - (backup.number - 1) for backup in kept]
    assert ages[-8:] == [7, 6, 5, 4, 3, 2, 1, 0]
    assert max(ages) >= 28
    assert len(kept) <= 16


def test_of_a_day_with_many_the_newest_stay():
    many = [Backup(n + 1, datetime(2025, 1, 1, 0, n), Path(str(n))) for n in range(50)]
    assert sorted(backup.number for backup in kept_by_age(many)) == [48, 49, 50]


@pytest.mark.parametrize("jump", [timedelta(days=4000), timedelta(days=-4000), timedelta(hours=-30)])
def test_a_clock_that_jumps_deletes_no_good_backup(jump):
    before = made_each(40)
    jumped = Backup(41, before[-1].at + jump, Path("jumped"))
    after = Backup(42, before[-1].at + timedelta(days=1), Path("after"))
    kept = kept_by_age([*kept_by_age(before), jumped])
    assert len(kept_by_age(before) - kept) <= 2
    kept = kept_by_age([*kept, after])
    assert {backup.at.date() for backup in before[-6:]} <= {backup.at.date() for backup in kept}
    assert after in kept


def test_what_was_forgotten_is_gone_from_every_backup(journal, pair, clock):
    pair.goal("marzipan-lighthouse")
    pair.goal("a walk by the river")
    journal.append("kite", pair.entries, expected=0)
    note = Notes(journal).add("kite", "peppermint-cathedral")
    backups = Backups(journal, clock=clock)
    old = backups.run()
    journal.forget("kite", numbers=[3])
    Notes(journal).forget("kite", numbers=[note])
    clock.now += timedelta(days=1)
    backups.run()
    with open_with_key(old.path, journal.key) as copy:
        texts = [getattr(entry, "text", "") for _, entry in copy.read("kite")]
        assert texts[2:] == ["", "a walk by the river"]
        assert [note.words for note in Notes(copy).read("kite")] == [""]
        assert copy.check().sound


def test_a_deleted_journey_is_gone_from_every_backup(journal, pair, clock):
    journal.append("kite", pair.entries, expected=0)
    journal.append("elm", pair.entries, expected=0)
    backups = Backups(journal, clock=clock)
    old = backups.run()
    delete_journey(journal, "kite", by=Voice.THERAPIST)
    backups.run()
    with open_with_key(old.path, journal.key) as copy:
        assert [one.id for one in copy.journeys()] == ["elm"]
        assert copy.check().sound


def test_backups_open_with_the_passphrase_of_today(journal, pair):
    backups = Backups(journal)
    made = backups.run()
    write_key(journal.path, journal.key, "four plain new words")
    backups.share_key()
    assert key_file(made.path).read_bytes() == key_file(journal.path).read_bytes()
    assert read_key(made.path, "four plain new words") == journal.key


def test_a_copy_for_elsewhere_has_its_key_beside_it_and_writes_over_nothing(journal, pair, tmp_path):
    journal.append("kite", pair.entries, expected=0)
    target = tmp_path / "stick" / "copy.db"
    target.parent.mkdir()
    Backups(journal).write_to(target)
    with open_journal(target, passphrase=PASSPHRASE) as copy:
        assert copy.version("kite") == 2
    before = target.read_bytes()
    with pytest.raises(JournalExists):
        Backups(journal).write_to(target)
    assert target.read_bytes() == before


def test_what_a_kill_left_half_made_is_swept_away(journal, pair):
    backups = Backups(journal)
    made = backups.run()
    (backups.folder / ".new-left" / "half.db").parent.mkdir()
    (backups.folder / ".new-left" / "half.db").write_bytes(b"half")
    (backups.folder / "000009_2025-01-01_00-00-00.db.key").write_text("{}")
    backups.run()
    assert {each.name for each in backups.folder.iterdir()} == {made.path.name, f"{made.path.name}.key"}


def test_a_spoiled_backup_stops_no_new_one(journal, pair):
    backups = Backups(journal)
    first = backups.run()
    first.path.write_bytes(b"not a backup")
    journal.append("kite", pair.entries, expected=0)
    second = backups.run()
    assert second.number == 2
    assert first.path.exists()


CRAMPED = """
import resource, signal, sys
from alliance_widgets.store import Backups, DiskFailed, DiskFull, open_with_key
journal = open_with_key(sys.argv[1], bytes.fromhex(sys.argv[2]))
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[3]), resource.RLIM_INFINITY))
try:
    Backups(journal).run()
except (DiskFailed, DiskFull):
    print("no room")
"""


@pytest.mark.parametrize("room", [200, 5000, 40000])
def test_a_backup_there_was_no_room_for_is_not_there(journal, pair, room):
    journal.append("kite", pair.entries, expected=0)
    words = [sys.executable, "-c", CRAMPED, str(journal.path), journal.key.hex(), str(room)]
    said = subprocess.run(words, capture_output=True, text=True, timeout=60)
    assert (said.stdout, said.stderr) == ("no room\n", "")
    assert Backups(journal).all() == []
    assert Backups(journal).run().number == 1
