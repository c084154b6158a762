"""What a server and all it has started take of the computer, by one rule for every kind of server."""

from __future__ import annotations

import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import psutil

QUIET, PATIENCE = 1.5, 20.0
"""Seconds: for so long nothing may come, go or be busy; and the longest time to wait for that."""
BUSY = 0.02
"""Of one core, from which a tree is at work."""


@dataclass(frozen=True)
class Taken:
    """What a tree of processes takes; `megabytes` is its proportional set size."""

    megabytes: float
    files: int
    threads: int
    processes: int


def tree(pid: int) -> list[psutil.Process]:
    """The process and all below it that live."""
    with suppress(psutil.Error):
        whole = [psutil.Process(pid), *psutil.Process(pid).children(recursive=True)]
        return [one for one in whole if _lives(one)]
    return []


def _lives(process: psutil.Process) -> bool:
    with suppress(psutil.Error):
        return process.status() != psutil.STATUS_ZOMBIE
    return False


def megabytes(processes: list[psutil.Process]) -> float:
    """Proportional set size: memory that several share is divided between them, so that the sum is right."""
    total = 0
    for one in processes:
        with suppress(OSError):
            for line in Path(f"/proc/{one.pid}/smaps_rollup").read_text().splitlines():
                if line.startswith("Pss:"):
                    total += int(line.split()[1])
    return total * 1024 / 1e6


def taken(pid: int, *, of: Callable[[psutil.Process], bool] = lambda _process: True) -> Taken:
    """All that a tree takes now, or those processes of it that are meant."""
    found = [one for one in tree(pid) if of(one)]
    files = threads = 0
    for one in found:
        with suppress(psutil.Error):
            files, threads = files + one.num_fds(), threads + one.num_threads()
    return Taken(megabytes(found), files, threads, len(found))


def at_rest(pid: int, *, patience: float = PATIENCE) -> bool:
    """Waits until a tree of processes has come to rest, and says whether it did."""
    late = time.monotonic() + patience
    seen, since = _pulse(pid), time.monotonic()
    while time.monotonic() < late:
        time.sleep(0.25)
        now = _pulse(pid)
        if now[0] != seen[0] or now[1] - seen[1] > BUSY * (time.monotonic() - since) + BUSY:
            seen, since = now, time.monotonic()
        elif time.monotonic() - since >= QUIET:
            return True
    return False


def seconds_of_work(pid: int) -> float:
    """Processor time that a tree of processes has used, in seconds."""
    return _pulse(pid)[1]


def _pulse(pid: int) -> tuple[frozenset[int], float]:
    """Who is there, and how many seconds of work they have done."""
    found, worked = tree(pid), 0.0
    for one in found:
        with suppress(psutil.Error):
            worked += sum(one.cpu_times()[:2])
    return frozenset(one.pid for one in found), worked
