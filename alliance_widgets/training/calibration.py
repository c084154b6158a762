"""How good the dip rule is where the truth is known: hits, misses and false calls over a made-up cohort.

The numbers are of the model, not of people: they say how the rule meets dips like the planted ones, and nothing about
what happens in a room.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from alliance_widgets.statistics import dips_by_row
from alliance_widgets.training.model import NEVER, SIZES, Cohort, cohort
from alliance_widgets.words import counted, say

JOURNEYS, SESSIONS, SEED = 1000, 20, 6
LATE = 1
"""A call one session late still counts: the session of the dip itself may have been skipped."""


class BySize(NamedTuple):
    """Of the planted dips of so many points, how many the rule found."""

    size: int
    planted: int
    hits: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Calibration:
    """The rule beside the planted truth, in plain counts; `sessions` are those with a number of the client's."""

    journeys: int
    sessions: int
    planted: int
    hits: int
    misses: int
    false_calls: int
    calls: int
    by_size: tuple[BySize, ...]
    repairs_planted: int
    repairs_found: int
    never_repaired: int
    never_repaired_called_so: int

    @property
    def found_share(self) -> float | None:
        """Of the planted dips, the share that was found."""
        return self.hits / self.planted if self.planted else None

    @property
    def true_share(self) -> float | None:
        """Of all calls, the share with a planted dip behind it."""
        return self.hits / self.calls if self.calls else None


def calibrate(made: Cohort) -> Calibration:
    """The dip rule's calls on "I felt heard" beside what was planted; a call fits at its session or one later."""
    planted, heard = made.planted, made.heard
    called = dips_by_row(heard)
    late = called.at + 1 - planted.dip_at[called.row]
    fits = (planted.dip_at[called.row] > NEVER) & (late >= 0) & (late <= LATE)
    hit = np.zeros(len(heard), dtype=bool)
    hit[called.row[fits]] = True
    there = planted.dip_at > NEVER
    mended = np.zeros(len(heard), dtype=bool)
    mended[called.row[fits & (called.repaired_at >= 0)]] = True
    to_mend = hit & (planted.repaired_in > NEVER)
    to_stay = hit & (planted.repaired_in == NEVER)
    by_size = [there & (planted.dip_size == size) for size in SIZES]
    # Two calls for one planted dip are one hit; the second is neither hit nor false.
    return Calibration(
        journeys=len(heard),
        sessions=int((~np.isnan(heard)).sum()),
        planted=int(there.sum()),
        hits=int(hit.sum()),
        misses=int((there & ~hit).sum()),
        false_calls=int((~fits).sum()),
        calls=int((~fits).sum() + hit.sum()),
        by_size=tuple(
            BySize(size, int(of.sum()), int((of & hit).sum())) for size, of in zip(SIZES, by_size, strict=True)
        ),
        repairs_planted=int(to_mend.sum()),
        repairs_found=int((to_mend & mended).sum()),
        never_repaired=int(to_stay.sum()),
        never_repaired_called_so=int((to_stay & ~mended).sum()),
    )


def calibrated(*, journeys: int = JOURNEYS, sessions: int = SESSIONS, seed: int = SEED) -> Calibration:
    """The cohort that trainers are shown the rule on: 1,000 journeys of 20 sessions, always the same."""
    return calibrate(cohort(journeys, sessions, seed=seed))


def told(found: Calibration) -> tuple[str, ...]:
    """The counts in sentences, as trainers are shown them; the last one says what they are not."""
    sizes = [say("model.by_size", size=one.size, hits=one.hits, planted=one.planted) for one in found.by_size]
    return (
        say("model.found", hits=found.hits, planted=found.planted),
        say("model.missed", misses=found.misses),
        say("model.false_calls", calls=found.false_calls, sessions=counted(found.sessions)),
        *sizes,
        say("model.repairs", planted=found.repairs_planted, found=found.repairs_found),
        say("model.as_such", journeys=counted(found.journeys)),
    )
