"""Many visitors on one computer: fifty at once, ten pairs at work, and what is left of them afterwards."""

from __future__ import annotations

import asyncio
import random
import statistics
import tempfile
from pathlib import Path

from at_home import chromium
from light_visitor import Visitor, many_pairs
from measured import Measured
from opening import WHEN_USABLE
from process_tree import Taken, at_rest, seconds_of_work, taken

VISITORS, PAIRS, CHOICES = 50, 10, 30
PAUSE = (0.5, 1.5)
"""Seconds between two choices of one pair, which is quicker than any pair talks."""
IDLE = 10
GOALS = "goal_ratings"


def visitors() -> list[Measured]:
    """All of it."""
    with tempfile.TemporaryDirectory() as folder, many_pairs(Path(folder), VISITORS) as (server, address):
        asyncio.run(all_at_once(address, 1))  # what the first visitor of all loads stays
        rest = [resting(server.pid)]
        bursts = []
        for _ in range(2):
            bursts.append(asyncio.run(all_at_once(address)))
            rest.append(resting(server.pid))
        drawn = in_one_browser(address)
        rest.append(resting(server.pid))
        idle = asyncio.run(share_of_a_core(server.pid, address))
        choices = asyncio.run(pairs_at_work(address))
        rest.append(resting(server.pid))
    return [*served(bursts, drawn), *echoes(choices), idle, *left(rest)]


def resting(pid: int) -> Taken:
    """What the server takes when nobody is there."""
    at_rest(pid, patience=60)
    return taken(pid)


async def all_at_once(address: str, count: int = VISITORS) -> list[float]:
    """Milliseconds until each of so many had its page and all that stands on it."""
    people = [Visitor(address) for _ in range(count)]
    for one in people:
        await one.enter()
    try:
        return await asyncio.gather(*(one.open() for one in people))
    finally:
        await asyncio.gather(*(one.leave() for one in people), return_exceptions=True)


def in_one_browser(address: str) -> list[float]:
    """The same as tabs of a real browser, which shares the two cores: until each could be used, in milliseconds."""
    root = address.partition("/?")[0]
    with chromium() as browser:
        pages = []
        for _ in range(VISITORS):
            context = browser.new_context()
            context.request.get(address, max_redirects=0)
            pages.append(context.new_page())
            pages[-1].add_init_script(WHEN_USABLE)
        for page in pages:
            page.goto(f"{root}/voila/render/02-session.ipynb", wait_until="commit", timeout=60_000)
        for page in pages:
            page.wait_for_selector("html[data-ready='true']", timeout=120_000)
        took = [page.evaluate("window.usable") for page in pages]
        for page in pages:
            page.close()  # as a person does; a browser that is killed takes no leave, and its kernels stay two hours
        return took


async def share_of_a_core(pid: int, address: str) -> Measured:
    """What an open page costs while nobody does anything: it looks often whether another has written."""
    people = [Visitor(address) for _ in range(PAIRS)]
    for one in people:
        await one.enter()
        await one.open()
    await asyncio.sleep(2)
    before = seconds_of_work(pid)
    await asyncio.sleep(IDLE)
    share = (seconds_of_work(pid) - before) / IDLE / PAIRS * 100
    await asyncio.gather(*(one.leave() for one in people))
    return Measured("of one core for a page at which nobody does anything", share, 2, "%", f"{PAIRS} pages, {IDLE} s")


async def pairs_at_work(address: str) -> list[float]:
    """Milliseconds from each choice to "Saved", which is said when it is on the disk."""

    async def work(one: Visitor, chance: random.Random) -> list[float]:
        await one.enter()
        await one.open()
        goals, took = one.widget(GOALS), []
        goal = one.widgets[goals]["rows"][0]["goal"]
        for turn in range(CHOICES):
            await asyncio.sleep(chance.uniform(*PAUSE))
            if turn:
                await one.tell(goals, "change", goal=goal)
            ms, answer = await one.tell(goals, "done", ratings={goal: turn % 11})
            assert answer.get("saved"), answer
            took.append(ms)
        await one.leave()
        return took

    found = await asyncio.gather(*(work(Visitor(address), random.Random(seed)) for seed in range(PAIRS)))
    return [ms for took in found for ms in took]


def served(bursts: list[list[float]], drawn: list[float]) -> list[Measured]:
    """The slowest of those that came at once."""
    slowest = [max(took) / 1000 for took in bursts]
    middle = statistics.median(ms for took in bursts for ms in took) / 1000
    seen = f"all {VISITORS} served, twice; median {middle:.1f} s; {min(slowest):.1f}–{max(slowest):.1f} s"
    tabs = f"all {len(drawn)} drawn on the same two cores; median {statistics.median(drawn) / 1000:.1f} s"
    return [
        Measured(f"{VISITORS} visitors at once: the slowest has its page", max(slowest), 15, "s", seen),
        Measured(f"{VISITORS} tabs of one browser, opened in a row: the slowest", max(drawn) / 1000, 15, "s", tabs),
    ]


def echoes(choices: list[float]) -> list[Measured]:
    """How soon a choice is saved while others work."""
    late = statistics.quantiles(choices, n=20)[-1]
    seen = f"{len(choices)} choices of {PAIRS} pairs; median {statistics.median(choices):.0f}, most {max(choices):.0f}"
    return [Measured("choice → Saved, 95th percentile, ten pairs at work", late, 300, "ms", seen)]


def left(rest: list[Taken]) -> list[Measured]:
    """By how much the server is larger than before anybody came, and than after the first fifty had left."""
    before, once, *_, after = rest
    sizes = f"{', '.join(f'{one.megabytes:.0f}' for one in rest)} MB"
    more = after.processes - before.processes
    return [
        Measured(
            "memory that stays when the first fifty have left", once.megabytes - before.megabytes, 25, "MB", sizes
        ),
        Measured("and more of it when all others have", after.megabytes - once.megabytes, 5, "MB"),
        Measured("files and sockets more, since the first fifty", after.files - once.files, 0, ""),
        Measured("processes that stay", more, 0, "", f"{before.processes} before and {after.processes} after"),
    ]
