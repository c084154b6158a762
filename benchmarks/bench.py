"""What must be quick, measured: `make bench`, or one part of it with `make bench ARGS=figures`.

Every figure is of this run, on this machine, beside its target.
"""

from __future__ import annotations

import argparse
import sys
from importlib import import_module

from measured import Measured, report

PARTS = ("session", "figures", "opening", "supervision", "training")
MORE = ("peers", "visitors", "soak")
"""What is measured only when it is asked for by name."""


def main() -> int:
    """Measures the parts that were asked for, prints one table, and gives 1 when something is over its target."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("parts", nargs="*", choices=[[], *PARTS, *MORE], default=[])
    measured: list[Measured] = []
    for part in parser.parse_args().parts or PARTS:
        measured += getattr(import_module(part), part)()
    return report(measured)


if __name__ == "__main__":
    sys.exit(main())
