"""How soon a session can be used, and what a visitor costs: kernels held ready beside ordinary ones, in turns."""

from __future__ import annotations

import statistics
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psutil
from at_home import chromium
from house import READY, House
from measured import Measured
from playwright.sync_api import Browser, Page

ROUNDS, VISITORS = 7, 5
KINDS = ("ready", "ordinary")

WHEN_USABLE = """
new MutationObserver(() => {
  if (document.documentElement?.dataset.ready === "true") window.usable ??= performance.now();
}).observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ["data-ready"] });
"""


@contextmanager
def houses() -> Iterator[dict[str, House]]:
    """One server that holds kernels ready, and one that starts each when it is asked for."""
    with tempfile.TemporaryDirectory() as folder:
        found = {}
        for kind in KINDS:
            (Path(folder) / kind).mkdir()
            found[kind] = House(Path(folder) / kind, "blue_kite", *(["ordinary"] if kind == "ordinary" else []))
        try:
            yield found
        finally:
            for house in found.values():
                house.close()


def let_in(browser: Browser, house: House) -> Page:
    """A page of a browser that has been nowhere yet, with the cookie and nothing else."""
    context = browser.new_context(viewport={"width": 1366, "height": 768})
    context.request.get(house.address, max_redirects=0)
    page = context.new_page()
    page.add_init_script(WHEN_USABLE)
    return page


def usable_after(page: Page, house: House) -> float:
    """Milliseconds from the address to the cover of the session, ready to be pressed."""
    page.goto(house.workbook("02-session"))
    page.wait_for_selector(READY)
    return page.evaluate("window.usable")


def leave(page: Page, house: House) -> None:
    """Away from the page, and until the computer has come to rest."""
    page.goto("about:blank")
    while house.kernels():
        time.sleep(0.05)
    time.sleep(3.5)  # by now the next kernel waits


def opening_times(browser: Browser, found: dict[str, House]) -> dict[tuple[str, str], list[float]]:
    """All times by kind and by whether the browser has been here, each round in the other order."""
    times: dict[tuple[str, str], list[float]] = {(kind, how): [] for kind in KINDS for how in ("cold", "warm")}
    for turn in range(ROUNDS):
        for kind in KINDS if turn % 2 else reversed(KINDS):
            page = let_in(browser, found[kind])
            for how in ("cold", "warm"):
                times[kind, how].append(usable_after(page, found[kind]))
                leave(page, found[kind])
            page.context.close()
    return times


def megabytes_a_visitor(browser: Browser, house: House) -> list[float]:
    """The proportional set size of each kernel while several sessions are open."""
    pages = [let_in(browser, house) for _ in range(VISITORS)]
    for page in pages:
        usable_after(page, house)
    sizes = [one.memory_full_info().pss / 1e6 for one in house.kernels()]
    for page in pages:
        page.context.close()
    return sizes


def megabytes_at_rest(house: House) -> float:
    """What the fork server and the waiting kernels take while nobody is here."""
    below = psutil.Process(house.server.pid).children(recursive=True)
    return sum(one.memory_full_info().pss for one in below if one.name().startswith("aw-")) / 1e6


def opening() -> list[Measured]:
    """All of it."""
    measured = []
    with chromium() as browser, houses() as found:
        for kind in KINDS:  # once each, so that no first time of the server is measured
            page = let_in(browser, found[kind])
            usable_after(page, found[kind])
            leave(page, found[kind])
            page.context.close()
        rest = megabytes_at_rest(found["ready"])
        times = opening_times(browser, found)
        for how in ("cold", "warm"):
            ready, ordinary = times["ready", how], times["ordinary", how]
            seen = f"{_range(ready)} ms; ordinary {statistics.median(ordinary):.0f} ms, {_range(ordinary)}"
            paired = [one / other for one, other in zip(ready, ordinary, strict=True)]
            measured += [
                Measured(f"02-session usable, {how} browser, median", statistics.median(ready), 1000, "ms", seen),
                Measured(
                    "  of what it takes with an ordinary kernel",
                    statistics.median(paired),
                    0.6,
                    "",
                    f"{min(paired):.2f}–{max(paired):.2f} over {ROUNDS} pairs",
                ),
            ]
        ready, ordinary = (megabytes_a_visitor(browser, found[kind]) for kind in KINDS)
        seen = f"{VISITORS} visitors; ordinary {statistics.median(ordinary):.0f} MB; at rest {rest:.0f} MB in all"
        measured.append(Measured("memory a visitor (PSS), median", statistics.median(ready), 35, "MB", seen))
    return measured


def _range(values: list[float]) -> str:
    return f"{min(values):.0f}–{max(values):.0f}"
