"""A figure beside its target, and the table of all of them."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from rich.console import Console
from rich.table import Table


@dataclass(frozen=True)
class Measured:
    """One line of the table; `target` is the most it may be, or the least where `at_least` is set."""

    what: str
    value: float
    target: float
    unit: str
    seen: str = ""
    at_least: bool = False

    @property
    def reached(self) -> bool:
        """Whether it is where it must be."""
        return self.value >= self.target if self.at_least else self.value <= self.target


def timed(work: Callable[[], object]) -> float:
    """Milliseconds."""
    begun = time.perf_counter()
    work()
    return (time.perf_counter() - begun) * 1000


def report(measured: Sequence[Measured]) -> int:
    """Prints the table; gives 1 when something is not where it must be."""
    table = Table("what", "measured", "target", "of", "", box=None, pad_edge=False)
    for one in measured:
        sign = "≥" if one.at_least else "≤"
        mark = "" if one.reached else "NOT REACHED"
        table.add_row(one.what, f"{one.value:.1f} {one.unit}", f"{sign} {one.target:g} {one.unit}", one.seen, mark)
    Console(width=140).print(table)
    return int(not all(one.reached for one in measured))
