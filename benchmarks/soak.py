"""Two hundred pages opened and left: no kernel stays, nothing grows, and no visitor finds anything of another."""

from __future__ import annotations

import asyncio
import tempfile
from pathlib import Path

from light_visitor import Visitor, many_pairs
from marked import marked_visits, what_was_mixed
from measured import Measured
from process_tree import Taken, at_rest, taken

OPENS, AT_ONCE, FIRST = 200, 4, 20
"""How many pages; how many of them at a time; and how many before it is first looked, so that all is loaded."""


def soak() -> list[Measured]:
    """All of it."""
    with tempfile.TemporaryDirectory() as folder, many_pairs(Path(folder), AT_ONCE) as (server, address):
        seen = []
        for opens in (FIRST, OPENS // 2, OPENS // 2):
            asyncio.run(opened_and_left(address, opens))
            at_rest(server.pid, patience=60)
            seen.append(taken(server.pid))
            print(f"  {opens} more: {seen[-1]}", flush=True)
    wrong = what_was_mixed(*asyncio.run(marked_visits(OPENS, at_once=AT_ONCE)))
    print("\n".join(wrong))
    return [*grown(seen), Measured(f"signs of another visitor, {OPENS} marked visits", len(wrong), 0, "")]


async def opened_and_left(address: str, opens: int) -> None:
    """So many pages, a few at a time, each by a browser that was never here."""
    turn = asyncio.Semaphore(AT_ONCE)

    async def visit() -> None:
        async with turn:
            one = Visitor(address)
            await one.enter()
            await one.open()
            await one.leave()

    await asyncio.gather(*(visit() for _ in range(opens)))


def grown(seen: list[Taken]) -> list[Measured]:
    """What is more after two hundred than before them."""
    before, middle, after = seen
    sizes = f"{before.megabytes:.0f}, {middle.megabytes:.0f}, {after.megabytes:.0f} MB"
    return [
        Measured(f"processes more after {OPENS} opens", after.processes - before.processes, 0, ""),
        Measured("files and sockets more", after.files - before.files, 0, "", f"{before.files} and {after.files}"),
        Measured("threads more", after.threads - before.threads, 0, "", f"{before.threads} and {after.threads}"),
        Measured("memory more (PSS of all)", after.megabytes - before.megabytes, 5, "MB", sizes),
    ]
