"""Our reference page and session beside the same small page in bare Voilà, Dash, Streamlit and Panel, in turns."""

from __future__ import annotations

import os
import statistics
import time

import written
from at_home import chromium
from measured import Measured
from peer_pages import Visits, cold_visit, new_context, new_page, usable, warm_visit
from peer_servers import OURS, PEERS, SESSION, Served, all_servers
from playwright.sync_api import Browser
from process_tree import at_rest, megabytes, tree

ROUNDS = int(os.environ.get("ROUNDS", "5"))
"""Fewer for a quick look: `make bench ARGS=peers ROUNDS=2`."""
VISITORS = 5
GONE_WITHIN = 10.0

COLUMNS = {
    "cold": "usable cold, ms", "warm": "usable warm, ms", "echo": "echo, ms", "requests": "requests",
    "kilobytes": "kB", "megabytes": "MB a visitor", "left": "kernels left",
}  # fmt: skip


def a_round(browser: Browser, name: str, one: Served, seen: Visits) -> None:
    """Opens the page in a browser that has been nowhere, and again in the same one; how many kernels then stay?"""
    before = one.kernels()
    context = cold_visit(browser, name, one, seen)
    left_behind(one, before)
    warm_visit(context, one, seen)
    seen.left.append(left_behind(one, before))


def left_behind(one: Served, before: int) -> int:
    """Waits until no more kernels are there than before, and the server rests; gives how many more stay."""
    late = time.monotonic() + GONE_WITHIN
    while one.kernels() > before and time.monotonic() < late:
        time.sleep(0.1)
    at_rest(one.pid)
    return max(0, one.kernels() - before)


def a_visitors_share(browser: Browser, one: Served) -> float:
    """Megabytes (PSS) by which the server and all it has started grow for each visitor more, the first left out."""

    def visit() -> None:
        context = new_context(browser, one)
        contexts.append(context)
        usable(new_page(context)[0], one)

    contexts: list = []
    visit()
    at_rest(one.pid)
    before = megabytes(tree(one.pid))
    for _ in range(VISITORS):
        visit()
    at_rest(one.pid)
    after = megabytes(tree(one.pid))
    for context in contexts:
        context.close()
    return (after - before) / VISITORS


def peers() -> list[Measured]:
    """All of it: one table of every figure, and our targets beside the fastest of them."""
    with all_servers((OURS, SESSION, *PEERS)) as found, chromium() as browser:
        seen = {name: Visits() for name in found}
        for name, one in found.items():  # once each, so that no first time of a server is measured
            before = one.kernels()
            cold_visit(browser, name, one, Visits()).close()
            left_behind(one, before)
        for turn in range(ROUNDS):
            print(f"  round {turn + 1} of {ROUNDS}", flush=True)
            for name in sorted(found, reverse=turn % 2 == 1):
                a_round(browser, name, found[name], seen[name])
        for turn in range(min(ROUNDS, 3)):
            for name in sorted(found, reverse=turn % 2 == 1):
                before = found[name].kernels()
                seen[name].megabytes.append(a_visitors_share(browser, found[name]))
                left_behind(found[name], before)
    show(seen)
    return targets(seen)


def show(seen: dict[str, Visits]) -> None:
    """Medians, and in brackets from the least to the most."""
    rows = [(name, *(_cell(getattr(of, column)) for column in COLUMNS)) for name, of in seen.items()]
    written.show("peers", ("page", *COLUMNS.values()), rows)


def _cell(values: list[float]) -> str:
    if not values:
        return "–"
    return f"{statistics.median(values):,.0f} ({min(values):,.0f}–{max(values):,.0f})"


def targets(seen: dict[str, Visits]) -> list[Measured]:
    """Our median divided by that of the fastest peer, or of the lightest; and of each round what the ratio was."""
    measured = []

    def beside(what: str, ours: str, column: str, target: float, against: tuple[str, ...] = tuple(PEERS)) -> None:
        middles = {name: statistics.median(getattr(seen[name], column)) for name in against}
        best = min(middles, key=middles.__getitem__)
        mine, its = getattr(seen[ours], column), getattr(seen[best], column)
        each = [one / other for one, other in zip(mine, its, strict=True)]
        middle = statistics.median(mine)
        told = f"{middle:,.0f} beside {middles[best]:,.0f} of {best}; {min(each):.2f}–{max(each):.2f}"
        measured.append(Measured(what, middle / middles[best], target, "×", told))

    beside("reference page usable, cold browser", OURS, "cold", 0.4)
    beside("reference page usable, warm browser", OURS, "warm", 0.4)
    beside("from choosing to the echo", OURS, "echo", 0.5)
    beside("bytes of a cold page", OURS, "kilobytes", 0.25)
    beside("session page usable, cold, beside the small page of", SESSION, "cold", 0.6)
    beside("memory a visitor, beside bare Voilà", OURS, "megabytes", 0.25, ("voila",))
    for name, page in ((OURS, "reference page"), (SESSION, "session page")):
        middle = statistics.median(seen[name].megabytes)
        measured.append(Measured(f"memory a visitor (PSS), {page}", middle, 35, "MB"))
    left = max(seen[OURS].left + seen[SESSION].left)
    measured.append(Measured("kernels left after the page was closed", left, 0, ""))
    return measured
