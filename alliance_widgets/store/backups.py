"""Backups of a journal, in a folder beside it: made by themselves, looked over, and kept by age."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from alliance_widgets.store.access_log import now
from alliance_widgets.store.engines import connect_to
from alliance_widgets.store.errors import JournalExists, JournalTrouble, NewerJournal, troubles
from alliance_widgets.store.forgetting import forget_in_copy
from alliance_widgets.store.journal import Journal
from alliance_widgets.store.keys import key_file, settle, write_whole
from alliance_widgets.store.sealing import ASIDE, copy_whole, mark, opened_copy

NAME = re.compile(r"(\d{6,})_(\d{4}-\d\d-\d\d_\d\d-\d\d-\d\d)\.db")
TIME = "%Y-%m-%d_%H-%M-%S"
EVERY = timedelta(days=1)
NEWEST, DAYS, WEEKS = 3, 8, 6
"""What is kept: the newest few, today's and a week of days, a month of weeks."""


@dataclass(frozen=True, slots=True, order=True)
class Backup:
    """One backup; `number` counts up whatever the clock says, `at` is what the clock said."""

    number: int
    at: datetime
    path: Path


def backups_folder(journal: Path) -> Path:
    """Where the backups of a journal stand."""
    return journal.with_name(journal.name + ".backups")


class Backups:
    """The backups of an open journal."""

    def __init__(self, journal: Journal, *, clock: Callable[[], datetime] = now) -> None:
        self.journal, self.clock = journal, clock
        self.folder = backups_folder(journal.path)

    def all(self) -> list[Backup]:
        """Every backup, the oldest first."""
        return backups_in(self.folder)

    def is_due(self) -> bool:
        """Whether the last one is a day old, or from a day that is still to come, or there is none."""
        found = self.all()
        return not found or abs(self.clock().replace(tzinfo=None) - found[-1].at) >= EVERY

    def run(self) -> Backup:
        """Makes one unless nothing has changed since the last, takes forgotten words out of the others, tidies.

        Gives the newest. Raises DiskFull and the like; then all stands as before.
        """
        with troubles():
            self.folder.mkdir(mode=0o700, exist_ok=True)
            self._sweep()
            newest = self._made_if_changed()
            for backup in self.all()[:-1]:
                self._forget_in(backup)
            kept = kept_by_age(self.all())
            for backup in set(self.all()) - kept:
                key_file(backup.path).unlink(missing_ok=True)
                backup.path.unlink()
            self.share_key()
        return newest

    def write_to(self, target: Path) -> None:
        """One backup with its key file at a place of one's own. Raises JournalExists where something stands."""
        target = target.absolute()
        if target.exists() or key_file(target).exists():
            raise JournalExists
        with troubles():
            write_whole(key_file(target), key_file(self.journal.path).read_bytes())
            try:
                self._copy(target)
            except JournalTrouble:
                key_file(target).unlink()
                raise

    def share_key(self) -> None:
        """Every backup opens with the passphrase of today, as each has a copy of today's key file."""
        with troubles():
            content = key_file(self.journal.path).read_bytes()
            for backup in self.all():
                beside = key_file(backup.path)
                if not beside.exists() or beside.read_bytes() != content:
                    write_whole(beside, content)

    def _made_if_changed(self) -> Backup:
        found = self.all()
        if found and self._is_as(found[-1]):
            return found[-1]
        number = found[-1].number + 1 if found else 1
        at = self.clock().replace(tzinfo=None, microsecond=0)
        path = self.folder / f"{number:06d}_{at.strftime(TIME)}.db"
        write_whole(key_file(path), key_file(self.journal.path).read_bytes())
        self._copy(path)
        return Backup(number, at, path)

    def _copy(self, target: Path) -> None:
        source = connect_to(self.journal.path, self.journal.key)
        try:
            copy_whole(source, self.journal.key, target)
        finally:
            source.close()

    def _is_as(self, backup: Backup) -> bool:
        """Whether the journal holds what this backup holds."""
        try:
            copy = opened_copy(backup.path, self.journal.key)
        except JournalTrouble:
            return False
        source = connect_to(self.journal.path, self.journal.key)
        try:
            with troubles():
                return mark(copy) == mark(source)
        except JournalTrouble:
            return False
        finally:
            copy.close()
            source.close()

    def _forget_in(self, backup: Backup) -> None:
        try:
            forget_in_copy(backup.path, self.journal.path, self.journal.key)
        except NewerJournal:
            raise
        except JournalTrouble:
            # A backup that is spoiled is left as it is: it does no harm, and says so when it is restored.
            return

    def _sweep(self) -> None:
        """Takes away what a kill has left half made: anything but backups and their keys."""
        known = {backup.path for backup in self.all()}
        for each in self.folder.iterdir():
            if each.name.startswith(ASIDE) and each.is_dir():
                shutil.rmtree(each, ignore_errors=True)
            elif (
                each.name.endswith((".db.key", ".db.key.new")) and self.folder / each.name.split(".key")[0] not in known
            ):
                each.unlink()
        settle(self.folder)


def backups_in(folder: Path) -> list[Backup]:
    """The backups in a folder, by their numbers."""
    if not folder.is_dir():
        return []
    found = ((NAME.fullmatch(each.name), each) for each in folder.iterdir())
    return sorted(
        Backup(int(match[1]), datetime.strptime(match[2], TIME), each) for match, each in found if match is not None
    )


def kept_by_age(backups: Iterable[Backup]) -> set[Backup]:
    """Those that stay: counted by the days and weeks that have a backup, never by the distance from today.

    So a clock that jumps ahead and back costs the place of one day, and deletes nothing else.
    """
    newest_first = sorted(backups, reverse=True)
    days: dict[object, Backup] = {}
    weeks: dict[object, Backup] = {}
    for backup in newest_first:
        days.setdefault(backup.at.date(), backup)
        weeks.setdefault(backup.at.isocalendar()[:2], backup)
    return {*newest_first[:NEWEST], *list(days.values())[:DAYS], *list(weeks.values())[:WEEKS]}
