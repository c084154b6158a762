"""Kill -9 at random moments of writing: a page that writes itself, a page, its keeper, or both at once."""

from __future__ import annotations

import random
import time
from collections import Counter
from pathlib import Path
from tempfile import TemporaryDirectory

from alliance_widgets.store import Journal, JournalService, KeeperGone, RemoteJournal, create_journal, open_with_key
from benchmarks.forked import BATCH, Forked, write_on

A_FILE = 40
"""Kills before a fresh journal is taken, so that each look at the whole of it stays quick."""

LONGEST = 0.03
WAYS = ("the writer", "the page", "the keeper", "both")


def kills(count: int, *, seed: int = 5) -> tuple[Counter[str], list[str]]:
    """Kills so many times; gives what was counted, and a line for each thing that was lost or came from nowhere."""
    chance, counted, wrong = random.Random(seed), Counter[str](), list[str]()
    for begun in range(0, count, A_FILE):
        with TemporaryDirectory() as folder:
            file = Path(folder) / "journal.db"
            with create_journal(file, "a kite over the hill") as journal:
                key = journal.key
            for number in range(begun, min(begun + A_FILE, count)):
                way = WAYS[number % len(WAYS)]
                found = _one(file, key, f"journey-{number}", way, chance.uniform(0, LONGEST), counted)
                counted[way] += 1
                wrong += [f"kill {number + 1} ({way}): {line}" for line in found]
    return counted, wrong


def _one(file: Path, key: bytes, journey: str, way: str, after: float, counted: Counter[str]) -> list[str]:
    if way == "the writer":
        writer = Forked(lambda say: write_on(open_with_key(file, key), journey, say))
        killed = [writer]
    else:
        # Both processes are forked before either has begun, so that no lock is copied while it is held.
        box = file.with_name(f"address-{journey}")
        keeper = Forked(lambda say: _keep(file, key, journey, box))
        writer = Forked(lambda say: _write_remotely(box, journey, say))
        killed = {"the page": [writer], "the keeper": [keeper], "both": [keeper, writer]}[way]
    writer.hear_one()
    time.sleep(after)
    for each in killed:
        each.kill()
    if way == "the keeper":
        writer.wait()
    if way == "the page":
        keeper.kill()
    with open_with_key(file, key) as journal:
        counted["saved"] += len(writer.said) * BATCH
        return _wrongs(journal, journey, max(writer.said, default=0))


def _keep(file: Path, key: bytes, journey: str, box: Path) -> None:
    service = JournalService(open_with_key(file, key))
    fresh = box.with_suffix(".new")
    fresh.write_text(f"{service.address}\n{service.admit(journey)}")
    fresh.replace(box)
    while True:
        time.sleep(60)


def _write_remotely(box: Path, journey: str, say) -> None:
    while not box.exists():
        time.sleep(0.001)
    try:
        write_on(RemoteJournal(*box.read_text().split("\n")), journey, say)
    except KeeperGone:
        return


def _wrongs(journal: Journal, journey: str, acknowledged: int) -> list[str]:
    """What is lost, what came from nowhere, and what does not fit."""
    places = [entry.place for _, entry in journal.read(journey)]
    wrong = []
    if len(places) < acknowledged:
        wrong.append(f"{acknowledged - len(places)} saved entries are lost")
    if len(places) > acknowledged + BATCH:
        wrong.append("more entries than were ever sent")
    if places != [f"only-{number + 1}" for number in range(len(places))]:
        wrong.append("an entry that nobody wrote there")
    if len(places) % BATCH:
        wrong.append("half of what was saved together")
    if not journal.check().sound:
        wrong.append("the check finds something")
    return wrong
