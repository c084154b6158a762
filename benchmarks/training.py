"""How quick a made-up cohort is, and what the dip rule makes of it beside the planted truth."""

from __future__ import annotations

from measured import Measured, timed

from alliance_widgets.training.calibration import JOURNEYS, SEED, SESSIONS, calibrate, told
from alliance_widgets.training.model import cohort

TARGET = 10.0


def training() -> list[Measured]:
    """1,000 journeys of 20 sessions made and looked through by the dip rule; its hits and misses are printed."""
    found = []
    seconds = timed(lambda: found.append(calibrate(cohort(JOURNEYS, SESSIONS, seed=SEED)))) / 1000
    print("\n".join(told(found[0])))
    seen = f"{found[0].hits} hits, {found[0].misses} misses, {found[0].false_calls} false calls"
    return [Measured(f"a made-up cohort, {JOURNEYS:,} × {SESSIONS} sessions", seconds, TARGET, "s", seen)]
