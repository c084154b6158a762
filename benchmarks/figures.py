"""How quick the numbers and pictures are: one long journey's charts, a caseload from the file, loops beside vectors."""

from __future__ import annotations

import shutil
import statistics as middle
import subprocess
import sys
from collections.abc import Callable
from datetime import date, timedelta
from functools import partial
from pathlib import Path

import numpy as np
from full_journal import fill
from measured import Measured, timed

from alliance_widgets import statistics
from alliance_widgets.charts import (
    AgreementLens,
    ClosingChecks,
    DaysWeather,
    GoalProgress,
    MethodsOverTime,
    MethodTried,
    Seen,
    closing_chart,
    days_chart,
    goal_chart,
    lens_chart,
    methods_chart,
)
from alliance_widgets.statistics import reliable_change_index
from alliance_widgets.store import JournalTrouble, create_journal, open_journal, open_with_key

JOURNEYS, SESSIONS, ROUNDS = 10_000, 30, 5
LONG = 200
FIRST = date(2021, 1, 6)
KEPT = Path(__file__).parent.parent / "test-results" / f"caseload-{JOURNEYS}x{SESSIONS}"
PASSPHRASE = "made up, and kept for the next run"
READ = """
import resource, sys, time
from pathlib import Path
from alliance_widgets.store import open_with_key
from alliance_widgets.statistics import caseload_table
file = Path(sys.argv[1])
begun = time.perf_counter()
with open_with_key(file, file.with_suffix(".raw").read_bytes()) as journal:
    ratings = journal.ratings_table()
table = caseload_table(ratings)
print(time.perf_counter() - begun, len(ratings), len(table), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
"""


def figures() -> list[Measured]:
    """All of it."""
    return [one_long_journey(), *loops_beside_vectors(), *a_caseload()]


def one_long_journey() -> Measured:
    """Every chart value and figure of one journey of 200 sessions, together."""
    chance = np.random.default_rng(7)
    days = [FIRST + timedelta(weeks=week) for week in range(LONG)]
    walk = np.clip(np.round(4 + np.cumsum(chance.normal(0.01, 0.9, (8, LONG)), axis=1)), 0, 10).astype(int).tolist()
    weeks = tuple(range(1, LONG + 1))

    def all_of_them() -> None:
        for at in range(3):
            goal = GoalProgress(
                goal="Sleep well",
                client="Sam",
                ratings=tuple(zip(weeks, days, walk[at], strict=True)),
                good_enough=7,
                methods=(("Walk home", 12), ("A worry page", 90)),
            )
            goal_chart(goal)
        tried = MethodTried(name="Walk home", state="keeping", began=(12, days[11]), helped=(8, 7))
        methods_chart(MethodsOverTime(goal=goal, therapist="Lee", methods=(tried,)))
        checks = tuple(
            (week, day, ((walk[0][at], walk[1][at]), (walk[2][at], walk[3][at]), (walk[4][at], walk[5][at])))
            for at, (week, day) in enumerate(zip(weeks, days, strict=True))
        )
        statements = tuple((f"Statement {at}.", f"statement {at}") for at in (1, 2, 3))
        closing_chart(ClosingChecks(client="Sam", therapist="Lee", statements=statements, checks=checks))
        marks = tuple((FIRST + timedelta(days=at), ("up", "mixed", "down", None)[at % 4], "") for at in range(56))
        days_chart(DaysWeather(client="Sam", days=marks))
        lens_chart(
            AgreementLens(
                client="Sam",
                therapist="Lee",
                seen=tuple(
                    Seen(statement=f"Statement {at}.", about=f"statement {at}", client=at, therapist=8)
                    for at in (2, 5, 7, 8)
                ),
            )
        )

    took = sorted(timed(all_of_them) for _ in range(15))
    return Measured(f"all charts of one journey of {LONG} sessions, median", middle.median(took), 50, "ms",
                    f"{took[0]:.0f}–{took[-1]:.0f} ms")  # fmt: skip


def a_caseload() -> list[Measured]:
    """From the journal file to the caseload table, in a process of its own, cold."""
    file = filled_journal()
    runs = [subprocess.run([sys.executable, "-c", READ, str(file)], capture_output=True, text=True, check=True).stdout
            for _ in range(ROUNDS)]  # fmt: skip
    seconds, ratings, lines, peak = zip(*(map(float, run.split()) for run in runs), strict=True)
    seen = f"{ratings[0]:,.0f} ratings → {lines[0]:,.0f} lines, {min(seconds):.1f}–{max(seconds):.1f} s"
    return [
        Measured("journal file → caseload table, median", middle.median(seconds), 5, "s", seen),
        Measured("the same, most memory", max(peak) / 1e6, 1.5, "GB"),
    ]


def filled_journal() -> Path:
    """The journal to read, kept for the next run since it takes minutes; one that does not open is written anew."""
    file = KEPT / "journal.db"
    raw = file.with_suffix(".raw")
    if raw.exists():
        try:
            open_journal(file, passphrase=PASSPHRASE).close()  # one that an older version wrote is brought up to date
            open_with_key(file, raw.read_bytes()).close()
            return file
        except JournalTrouble:
            print("The kept journal does not open with the passphrase of this bench; it is written anew.", flush=True)
    shutil.rmtree(KEPT, ignore_errors=True)
    KEPT.mkdir(parents=True)
    print(f"Writing {JOURNEYS:,} made-up journeys, once; this takes some minutes.", flush=True)
    with create_journal(file, PASSPHRASE) as journal:
        fill(journal, journeys=JOURNEYS, sessions=SESSIONS)
        raw.write_bytes(journal.key)
    return file


def loops_beside_vectors() -> list[Measured]:
    """Each vectorised function beside a loop of its namesake over the same rows: at least 20 times faster.

    Beside it stands the barest loop of the rule alone, without the checks and without half of the results.
    """
    chance = np.random.default_rng(3)
    rows = np.clip(np.round(chance.normal(5, 2, (4_000, 30))), 0, 10)
    rows[chance.random(rows.shape) < 0.1] = np.nan
    other = np.clip(np.round(rows + chance.normal(0, 1, rows.shape)), 0, 10)
    before, after = chance.normal(40, 8, 4_000), chance.normal(45, 8, 4_000)
    change = partial(reliable_change_index, sd=7.5, reliability=0.8)

    def each(rule: Callable[..., object], *tables: np.ndarray) -> Callable[[], object]:
        return lambda: [rule(*line) for line in zip(*tables, strict=True)]

    trios: list[tuple[str, Callable[..., object], Callable[..., object], Callable[..., object], tuple]] = [
        ("usual_range", statistics.usual_range_by_row, statistics.usual_range, bare_usual_range, (rows,)),
        ("dips", statistics.dips_by_row, statistics.dips, bare_dips, (rows,)),
        ("individuals_chart", statistics.individuals_chart_by_row, statistics.individuals_chart, bare_limits, (rows,)),
        ("gaps", statistics.gaps_by_row, statistics.gaps, bare_gaps, (rows, other)),
        ("reliable_change_index", change, change, bare_change, (before, after)),
    ]
    found = []
    for name, vector, namesake, bare, tables in trios:
        vector(*tables)
        ratios, barest = [], []
        for _ in range(3):
            quick = timed(partial(vector, *tables))
            ratios.append(timed(each(namesake, *tables)) / quick)
            barest.append(timed(each(bare, *tables)) / quick)
        seen = f"{min(ratios):.0f}–{max(ratios):.0f} ×; the barest loop {middle.median(barest):.0f} ×"
        found.append(Measured(f"{name}: loop ÷ vectorised", middle.median(ratios), 20, "×", seen, at_least=True))
    return found


def rated(row: np.ndarray) -> list[float]:
    """The numbers of a row, gaps left out."""
    return [value for value in row.tolist() if value == value]


def bare_usual_range(row: np.ndarray) -> tuple[float, float] | None:
    """The rule of usual_range, in plain Python."""
    first = rated(row)[:5]
    if len(first) < 5:
        return None
    moves = [abs(b - a) for a, b in zip(first, first[1:], strict=False)]
    swing, centre = max(1.0, 2.66 * sum(moves) / len(moves)), middle.median(first)
    return max(0.0, centre - swing), min(10.0, centre + swing)


def bare_dips(row: np.ndarray) -> list[int]:
    """The rule of dips, in plain Python."""
    values, found, seen = row.tolist(), [], []
    for at, value in enumerate(values):
        if value != value:
            continue
        fell = bool(seen) and seen[-1][1] - value >= 2
        if len(seen) >= 5:
            before = [one for _, one in seen]
            moves = [abs(b - a) for a, b in zip(before, before[1:], strict=False)]
            low = middle.median(before) - max(1.0, 2.66 * sum(moves) / len(moves))
            fell = fell or (value < low <= before[-1])
        if fell and at >= 2:
            after = [one for one in values[at + 1 :] if one == one][:3]
            found.append((at, next((i for i, one in enumerate(after) if one >= seen[-1][1]), None)))
        seen.append((at, value))
    return found


def bare_limits(row: np.ndarray) -> tuple[float, float] | None:
    """The rule of individuals_chart, in plain Python."""
    values = rated(row)
    if len(values) < 2:
        return None
    moves = [abs(b - a) for a, b in zip(values, values[1:], strict=False)]
    centre, spread = sum(values) / len(values), 3 * sum(moves) / len(moves) / 1.128
    return centre - spread, centre + spread


def bare_gaps(client: np.ndarray, therapist: np.ndarray) -> tuple[float, float] | None:
    """The rule of gaps, in plain Python."""
    both = [b - a for a, b in zip(client.tolist(), therapist.tolist(), strict=True) if a == a and b == b]
    return (sum(both) / len(both), sum(map(abs, both)) / len(both)) if both else None


def bare_change(before: float, after: float) -> float:
    """The rule of reliable_change_index, in plain Python."""
    error = 7.5 * (1 - 0.8) ** 0.5
    return (after - before) / (2 * error**2) ** 0.5
