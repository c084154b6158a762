"""What must be quick, measured: `make bench`, or one part of it with `make bench ARGS=figures`.

Every figure is of this run, on this machine, beside its target.
"""

from __future__ import annotations

import argparse
import sys
from importlib import import_module

import written
from measured import Measured, report

PARTS = ("session", "figures", "opening", "supervision", "training")
MORE = ("timeline", "growth", "peers", "visitors", "soak")
"""What is measured only when it is asked for by name."""


def main() -> int:
    """Measures the parts that were asked for, prints one table, and gives 1 when something is over its target."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("parts", nargs="*", choices=[[], *PARTS, *MORE], default=[])
    parser.add_argument("--write", action="store_true", help="put the tables into docs/performance.md as well")
    asked = parser.parse_args()
    measured: list[Measured] = []
    for part in asked.parts or PARTS:
        found = getattr(import_module(part), part)()
        if asked.write and part in MORE:
            written.write(part, found)
        measured += found
    return report(measured)


if __name__ == "__main__":
    sys.exit(main())
