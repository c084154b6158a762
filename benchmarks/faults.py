"""Everything that can go wrong with a disk, a program and a clock, done for real; writes docs/reliability.md."""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable
from pathlib import Path

from benchmarks.killing import WAYS, kills
from benchmarks.spoiling import full_disks, jumping_clock, torn_pages, two_writers, unplugged

PAGE = Path(__file__).parents[1] / "docs" / "reliability.md"
BEGIN, END = "<!-- made by make faults: begin -->", "<!-- made by make faults: end -->"


def main() -> int:
    """Runs all of it; gives 1 when anything was lost."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--share", type=float, default=1.0, help="a part of the counts, for a quick look")
    asked.add_argument("--print", action="store_true", help="print the table and leave the page as it is")
    options = asked.parse_args()

    def share(count: int) -> int:
        return max(4, round(count * options.share) // 4 * 4)

    lines, wrong = [], list[str]()

    def note(what: str, count: int, work: Callable[[], tuple[str, list[str]]]) -> None:
        begun = time.monotonic()
        seen, found = work()
        wrong.extend(found)
        lines.append(f"| {what} | {count:,} | {seen} | {len(found)} |")
        print(f"{what}: {count:,}, {seen}; wrong: {len(found)} ({time.monotonic() - begun:.0f} s)", flush=True)

    def killed() -> tuple[str, list[str]]:
        counted, found = kills(share(1000))
        of_each = ", ".join(f"{counted[way]:,} of {way}" for way in WAYS)
        return f"{of_each}; {counted['saved']:,} entries were called saved, all are there, none besides", found

    def torn() -> tuple[str, list[str]]:
        told, found = torn_pages(share(400))
        return f"{told['at opening']:,} told at opening, {told['by the check']:,} by the check", found

    def clock() -> tuple[str, list[str]]:
        left, found = jumping_clock(share(120))
        return f"{left} backups were left, each was restored and is as it was", found

    note("kill -9 at a random moment of writing", share(1000), killed)
    note(
        "disk full in the middle of writing, by quota",
        share(200),
        lambda: ("what was saved is there, nothing half written, and it goes on", full_disks(share(200))),
    )
    note(
        "the journal's disk or folder gone in the middle of writing, and back",
        share(200),
        lambda: ("what was saved is there, nothing half written or made anew, and it goes on", unplugged(share(200))),
    )
    note("bytes of the file changed (1 to 4,096 at a time)", share(400), torn)
    note("days with a backup, and a clock that jumps up to 900 days", share(120), clock)
    for keeper in (False, True):
        where = "through the keeper" if keeper else "on the file"
        note(
            f"entries by two writers at once, {where}",
            share(5000),
            lambda keeper=keeper: ("each in its order, none twice", two_writers(share(5000), through_keeper=keeper)),
        )
    table = "\n".join(["| What was done | Times | What was seen | Wrong |", "|---|---:|---|---:|", *lines])
    if not options.print:
        page = PAGE.read_text("utf-8")
        before, _, rest = page.partition(BEGIN)
        PAGE.write_text(f"{before}{BEGIN}\n\n{table}\n\n{END}{rest.partition(END)[2]}", "utf-8")
    print("\n".join(wrong))
    return int(bool(wrong))


if __name__ == "__main__":
    sys.exit(main())
