"""The tables of a run: on the terminal, and with `--write` in docs/performance.md as well."""

from __future__ import annotations

import os
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from measured import Measured
from rich.console import Console
from rich.table import Table

PAGE = Path(__file__).parents[1] / "docs" / "performance.md"
KEPT: dict[str, str] = {}
"""What each part has shown besides its measures."""


def show(part: str, head: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """A table of one part, on the terminal now."""
    table = Table(*head, box=None, pad_edge=False)
    for row in rows:
        table.add_row(*row)
    Console(width=170).print(table)
    KEPT[part] = markdown(head, rows)


def markdown(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """The same for a page; the first column is words, the others are figures."""
    lines = [head, ["---", *["---:"] * (len(head) - 1)], *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def write(part: str, measured: Sequence[Measured]) -> None:
    """Puts a part's tables between its two marks on the page."""
    rows = [
        (
            one.what.strip(),
            f"{one.value:.2f} {one.unit}".strip(),
            f"{'≥' if one.at_least else '≤'} {one.target:g} {one.unit}".strip(),
            "yes" if one.reached else "**no**",
            one.seen or "–",
        )
        for one in measured
    ]
    told = markdown(("what", "measured", "target", "reached", "of"), rows)
    load = f"{os.getloadavg()[0]:.1f} programs were running at its end" if hasattr(os, "getloadavg") else ""
    when = f"`make bench ARGS={part}`, {date.today().isoformat()}, {os.cpu_count()} cores; {load}."
    begin, end = (f"<!-- made by make bench ARGS={part}: {which} -->" for which in ("begin", "end"))
    page = PAGE.read_text("utf-8")
    before, _, rest = page.partition(begin)
    after = rest.partition(end)[2]
    assert rest, f"{PAGE.name} has no place for {part}"
    tables = "\n\n".join(filter(None, [when, KEPT.get(part, ""), told]))
    PAGE.write_text(f"{before}{begin}\n\n{tables}\n\n{end}{after}", "utf-8")
