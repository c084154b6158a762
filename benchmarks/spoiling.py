"""A disk that fills up, bytes that change on it, a clock that jumps, and two writers at once."""

from __future__ import annotations

import random
import resource
import signal
import time
from collections import Counter
from datetime import datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from alliance_widgets.store import (
    Backups,
    DiskFailed,
    DiskFull,
    Journal,
    JournalGone,
    JournalService,
    JournalTrouble,
    RemoteJournal,
    create_journal,
    open_journal,
    open_with_key,
    restore,
)
from alliance_widgets.store.checking import quick_check
from benchmarks.forked import BATCH, Forked, place, write_among_others, write_on

PASSPHRASE = "a kite over the hill"


def full_disks(count: int, *, seed: int = 5) -> list[str]:
    """A quota on the disk is reached in the middle of writing, so many times."""
    chance, wrong = random.Random(seed), []
    with TemporaryDirectory() as folder:
        file = Path(folder) / "journal.db"
        with create_journal(file, PASSPHRASE) as journal:
            key = journal.key
        for number in range(count):
            journey, room = f"journey-{number}", chance.randrange(1, 30) * 4096 + chance.randrange(4096)
            writer = Forked(lambda say, journey=journey, room=room: _fill(file, key, journey, room, say))
            if writer.wait():
                wrong.append(f"full disk {number + 1}: another trouble than a full disk")
            with open_with_key(file, key) as journal:
                last = max(writer.said, default=0)
                if journal.version(journey) != last or not journal.check().sound:
                    wrong.append(f"full disk {number + 1}: not what was saved")
                if journal.append(journey, [place("after", 1)], expected=last) != last + 1:
                    wrong.append(f"full disk {number + 1}: it does not go on")
    return wrong


def unplugged(count: int, *, seed: int = 5) -> list[str]:
    """The folder of the journal is gone in the middle of writing, and back again later, so many times."""
    chance, wrong = random.Random(seed), []
    with TemporaryDirectory() as disk:
        file, away = Path(disk) / "in" / "journal.db", Path(disk) / "out"
        with create_journal(file, PASSPHRASE) as journal:
            key = journal.key
        for number in range(count):
            journey = f"journey-{number}"
            writer = Forked(lambda say, journey=journey: _write_until_gone(file, key, journey, say))
            writer.hear_one()
            time.sleep(chance.uniform(0, 0.02))
            file.parent.rename(away)
            if writer.wait():
                wrong.append(f"unplugged {number + 1}: another trouble than a journal that is gone")
            if file.parent.exists():
                wrong.append(f"unplugged {number + 1}: something was made in its place")
                continue
            away.rename(file.parent)
            with open_with_key(file, key) as journal:
                last, stands = max(writer.said, default=0), journal.version(journey)
                # The batch that was on its way may have arrived, whole.
                if stands not in (last, last + BATCH) or not journal.check().sound:
                    wrong.append(f"unplugged {number + 1}: not what was saved")
                if journal.append(journey, [place("after", 1)], expected=stands) != stands + 1:
                    wrong.append(f"unplugged {number + 1}: it does not go on")
    return wrong


def _write_until_gone(file: Path, key: bytes, journey: str, say) -> None:
    with open_with_key(file, key) as journal:
        try:
            write_on(journal, journey, say)
        except (JournalGone, DiskFailed):
            return


def _fill(file: Path, key: bytes, journey: str, room: int, say) -> None:
    with open_with_key(file, key) as journal:
        version = journal.version(journey)
        log = file.with_name(f"{file.name}-wal").stat().st_size
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (log + room, resource.RLIM_INFINITY))
        try:
            while True:
                entries = [place("full", version + at) for at in range(1, BATCH + 1)]
                version = journal.append(journey, entries, expected=version)
                say(version)
        except (DiskFull, DiskFailed):
            return


def torn_pages(count: int, *, seed: int = 5) -> tuple[Counter[str], list[str]]:
    """Bytes of the file are changed, so many times; each must be told, by the open or by the check."""
    chance, told, wrong = random.Random(seed), Counter[str](), []
    with TemporaryDirectory() as folder:
        file = Path(folder) / "journal.db"
        with create_journal(file, PASSPHRASE) as journal:
            journal.append("kite", [place("only", number) for number in range(2000)], expected=0)
            key = journal.key
        whole = file.read_bytes()
        for _ in range(count):
            torn = bytearray(whole)
            at, size = chance.randrange(len(whole)), chance.choice((1, 16, 512, 4096))
            for byte in range(at, min(at + size, len(whole))):
                torn[byte] ^= chance.randrange(1, 256)
            file.write_bytes(torn)
            try:
                with open_with_key(file, key) as journal:
                    quick_check(journal.engine)
                    told["by the check"] += _is_told_by_the_check(journal)
            except JournalTrouble:
                told["at opening"] += 1
            for part in ("-wal", "-shm"):
                file.with_name(file.name + part).unlink(missing_ok=True)
    if told.total() != count:
        wrong.append(f"{count - told.total()} changes of a page were not seen")
    return told, wrong


def _is_told_by_the_check(journal: Journal) -> bool:
    try:
        return not journal.check().sound
    except JournalTrouble:
        return True


def jumping_clock(days: int, *, seed: int = 5) -> tuple[int, list[str]]:
    """A backup a day for so many days, by a clock that jumps; every backup that is left is restored and compared."""
    chance, wrong, now = random.Random(seed), [], datetime(2025, 1, 1, 12).astimezone()
    with TemporaryDirectory() as folder:
        file = Path(folder) / "journal.db"
        versions: dict[int, int] = {}
        with create_journal(file, PASSPHRASE) as journal:
            backups = Backups(journal, clock=lambda: now)
            for day in range(days):
                version = journal.append("kite", [place("only", day)], expected=day)
                now += timedelta(days=1 if chance.random() < 0.8 else chance.randrange(-900, 900))
                kept = len(backups.all())
                versions[backups.run().number] = version
                if len(backups.all()) < min(kept, 3):
                    wrong.append(f"day {day + 1}: a jump of the clock took backups away")
            left, key = backups.all(), journal.key
        if versions[left[-1].number] != days:
            wrong.append("the newest backup is not the newest")
        for one in left:
            place_of = Path(folder) / f"back-{one.number}" / "journal.db"
            restore(one.path, place_of, key)
            with open_journal(place_of, passphrase=PASSPHRASE) as journal:
                if journal.version("kite") != versions[one.number] or not journal.check().sound:
                    wrong.append(f"backup {one.number} came back different")
    return len(left), wrong


def two_writers(count: int, *, through_keeper: bool) -> list[str]:
    """Two programs write so many entries between them, at once, each deciding again when it was slower."""
    wrong = []
    with TemporaryDirectory() as folder:
        file = Path(folder) / "journal.db"
        with create_journal(file, PASSPHRASE) as journal:
            service = JournalService(journal) if through_keeper else None
            passes = [service.admit("kite") if service else "" for _ in range(2)]
            names = ("left", "right")

            def work(name: str, one_pass: str, say) -> None:
                own = RemoteJournal(service.address, one_pass) if service else open_with_key(file, journal.key)
                write_among_others(own, name, count // 2, say)

            writers = [
                Forked(lambda say, name=name, one=one: work(name, one, say))
                for name, one in zip(names, passes, strict=True)
            ]
            ends = [writer.wait() for writer in writers]
            places = [entry.place for _, entry in journal.read("kite")]
            for name in names:
                if [one for one in places if one.startswith(name)] != [f"{name}-{n}" for n in range(count // 2)]:
                    wrong.append(f"not every entry of {name} stands in its order")
            if any(ends) or len(places) != count or not journal.check().sound:
                wrong.append("the two did not write what they meant to")
            if service:
                service.close()
    return wrong
