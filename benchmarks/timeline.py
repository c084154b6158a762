"""Where each millisecond of an opening goes: what the browser saw, and what server and kernel worked meanwhile."""

from __future__ import annotations

import os
import statistics
import tempfile
from contextlib import suppress
from pathlib import Path

import psutil
import written
from at_home import chromium
from house import READY, House
from measured import Measured
from playwright.sync_api import Browser
from process_tree import at_rest, tree

ROUNDS = int(os.environ.get("ROUNDS", "7"))
LOOK = """
(() => {
  window.seen = {};
  const mark = (name) => (window.seen[name] ??= performance.now());
  const Plain = window.WebSocket;
  window.WebSocket = class extends Plain {
    constructor(...words) {
      super(...words);
      mark("script");
      this.addEventListener("open", () => mark("socket"));
      this.addEventListener("message", () => mark("told"));
    }
  };
  new MutationObserver(() => {
    if (document.getElementById("alliance-opening")) mark("body");
    if (document.getElementById("alliance-config")) mark("kernel");
    if (document.querySelector(".alliance-view")) mark("cell");
    if (document.querySelector(".alliance-view--coming")) mark("widgets");
    if (document.documentElement?.dataset.ready === "true") mark("usable");
  }).observe(document, { subtree: true, childList: true, attributes: true });
})();
"""
SEEN = """() => ({
  ...window.seen,
  byte: performance.getEntriesByType("navigation")[0].responseStart,
  paint: performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? 0,
})"""
STEPS = {
    "byte": "the first byte of the page has come",
    "body": "its head was read",
    "kernel": "its kernel is given out and answers",
    "script": "the front end runs and opens the socket",
    "socket": "the socket is open",
    "paint": "the first words are painted",
    "cell": "the cell has run: headline and layout are there",
    "told": "the kernel speaks",
    "widgets": "all widgets have come, and are being drawn",
    "usable": "it can be used",
}


def timeline() -> list[Measured]:
    """All of it, for the session page in a browser that was never here."""
    with tempfile.TemporaryDirectory() as folder, chromium() as browser:
        house = House(Path(folder), "blue_kite")
        try:
            rounds = [once(browser, house) for _ in range(ROUNDS + 1)][1:]
        finally:
            house.close()
    middles = {name: statistics.median(found[name] for found, _ in rounds) for name in STEPS}
    rows = []
    for name in sorted(STEPS, key=middles.__getitem__):
        all_of_it = [found[name] for found, _ in rounds]
        rows.append((STEPS[name], f"{middles[name]:.0f} ms", f"{min(all_of_it):.0f}–{max(all_of_it):.0f}"))
    for who in ("server", "kernel"):
        worked = [of[who] for _, of in rounds]
        rows.append(
            (f"work of the {who}", f"{statistics.median(worked):.0f} ms", f"{min(worked):.0f}–{max(worked):.0f}")
        )
    written.show("timeline", ("since the address was asked for", "median", "range"), rows)
    usable = [found["usable"] for found, _ in rounds]
    seen = f"{ROUNDS} openings, {min(usable):.0f}–{max(usable):.0f} ms"
    return [Measured("02-session usable, cold browser, median", middles["usable"], 300, "ms", seen)]


def once(browser: Browser, house: House) -> tuple[dict[str, float], dict[str, float]]:
    """Milliseconds since the address, and milliseconds of work."""
    at_rest(house.server.pid)
    context = browser.new_context(viewport={"width": 1366, "height": 768})
    context.request.get(house.address, max_redirects=0)
    page = context.new_page()
    page.add_init_script(LOOK)
    before = worked(house)
    page.goto(house.workbook("02-session"))
    page.wait_for_selector(READY)
    found, after = page.evaluate(SEEN), worked(house)
    context.close()
    return found, {who: after[who] - before.get(who, 0.0) for who in after}


def worked(house: House) -> dict[str, float]:
    """Milliseconds of processor time of the server, and of its kernels; those that wait had worked before."""
    found = {"server": 0.0, "kernel": 0.0}
    for one in tree(house.server.pid):
        with suppress(psutil.Error):
            name = {house.server.pid: "server"}.get(
                one.pid, {"aw-idle": "kernel", "aw-kernel": "kernel"}.get(one.name())
            )
            if name:
                found[name] += sum(one.cpu_times()[:2]) * 1000
    return found
