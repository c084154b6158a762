"""How the cost of opening a page grows with the sessions of a pair, and with the pairs in a journal."""

from __future__ import annotations

import statistics
import tempfile
from functools import partial
from pathlib import Path

import written
from full_journal import fill
from long_journey import long_journey
from measured import Measured, timed

from alliance_widgets.pages.book import Book
from alliance_widgets.store import create_journal

ROUNDS = 9
SESSIONS = (7, 25, 50, 100, 200)
JOURNEYS = (1, 100, 1000)
OTHERS_MEET = 10
OURS = 25


def growth() -> list[Measured]:
    """Both, each in a journal of its own."""
    rows = [(f"{sessions} sessions, alone in its journal", *opened(sessions, 0)) for sessions in SESSIONS]
    rows += [(f"{OURS} sessions, among {others:,} other pairs", *opened(OURS, others)) for others in JOURNEYS]
    written.show(
        "growth", ("a journey is read and folded", "entries", "median", "range"), [_told(*row) for row in rows]
    )
    middles = {what: statistics.median(took) for what, _, took in rows}
    long, many = (middles[what] for what, *_ in (rows[len(SESSIONS) - 1], rows[-1]))
    per_session = long / SESSIONS[-1]
    return [
        Measured(f"a journey of {SESSIONS[-1]} sessions, for each session", per_session, 1.5, "ms"),
        Measured(
            f"among {JOURNEYS[-1]:,} pairs, of what it takes among {JOURNEYS[0]}",
            many / middles[rows[len(SESSIONS)][0]],
            1.5,
            "×",
        ),
    ]


def opened(sessions: int, others: int) -> tuple[int, list[float]]:
    """How many entries the journey has, and the milliseconds each time that it is opened."""
    entries = long_journey(sessions)
    with tempfile.TemporaryDirectory() as folder, create_journal(Path(folder) / "j.db", "a passphrase") as journal:
        fill(journal, journeys=others, sessions=OTHERS_MEET)
        journal.append("oak", entries, expected=0)
        Book(journal, "oak")
        return len(entries), sorted(timed(partial(Book, journal, "oak")) for _ in range(ROUNDS))


def _told(what: str, entries: int, took: list[float]) -> tuple[str, str, str, str]:
    return what, f"{entries:,}", f"{statistics.median(took):.0f} ms", f"{took[0]:.0f}–{took[-1]:.0f}"
