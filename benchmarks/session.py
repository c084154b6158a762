"""How quick a session is: from choosing to saved, opening a long journey, and what goes over the socket."""

from __future__ import annotations

import statistics
import tempfile
from pathlib import Path

from at_home import chromium
from house import READY, House, heading, press
from long_journey import long_journey
from measured import Measured, timed
from playwright.sync_api import Page, expect
from wire import Wire

from alliance_widgets.pages.book import Book
from alliance_widgets.store import create_journal

SAVES, OPENINGS, SESSIONS = 200, 15, 200

CHOOSE_AND_SAVE = """
async ({ saves }) => {
  const heard = (deed) => new Promise((go) => {
    const listen = ({ detail }) => {
      if (detail.deed !== deed) return;
      document.removeEventListener("aw:heard", listen);
      go(detail);
    };
    document.addEventListener("aw:heard", listen);
  });
  const painted = () => new Promise((go) => requestAnimationFrame(() => setTimeout(go)));
  const row = document.querySelector(".aw-goal-rate");
  const took = [];
  for (let at = 0; at < saves; at += 1) {
    if (at) {
      const opened = heard("change");
      [...row.querySelectorAll("button")].find((one) => !one.hidden).click();
      await opened;
      await painted();
    }
    const radio = row.querySelectorAll("input")[at % 11];
    const saved = heard("done");
    const begun = performance.now();
    radio.click();
    radio.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true, cancelable: true }));
    const answer = await saved;
    const line = document.querySelector(".aw-saved").textContent;
    if (!answer.saved || !line.includes(answer.saved)) throw new Error("not saved");
    took.push(performance.now() - begun);
    await painted();
  }
  return took;
}
"""


def choosing_to_saved(page: Page, house: House) -> list[Measured]:
    """From choosing a number to "Saved" on the screen, which is said only once it is on the disk."""
    house.go_to("goals")
    house.open(page)
    heading(page, "Where are things now?")
    before = house.journey.version
    took = page.evaluate(CHOOSE_AND_SAVE, {"saves": SAVES})
    written = house.journey.version - before
    assert written == SAVES, f"{written} of {SAVES} answers are in the journal"
    seen = f"{SAVES} answers, {min(took):.0f}–{max(took):.0f} ms"
    middle, late = statistics.median(took), statistics.quantiles(took, n=20)[-1]
    return [
        Measured("choosing a number → Saved, median", middle, 60, "ms", seen),
        Measured("choosing a number → Saved, 95th percentile", late, 150, "ms", seen),
    ]


FROM_SCREEN_TO_SCREEN = """
async ({ name }) => {
  const main = document.querySelector("main") ?? document.body;
  const button = [...document.querySelectorAll("button")].find((one) => one.textContent.trim() === name);
  const before = main.querySelector("h1");
  const changed = new Promise((go) => {
    const watch = new MutationObserver(() => {
      const title = main.querySelector("h1");
      if (!title || title === before) return;
      watch.disconnect();
      requestAnimationFrame(() => setTimeout(go));
    });
    watch.observe(document.body, { childList: true, subtree: true });
  });
  const begun = performance.now();
  button.click();
  await changed;
  return performance.now() - begun;
}
"""
WAYS = (
    ("rest", "Bring in a tool"), ("tools", "Our goals"), ("tools", "Ways we could work"), ("tools", "What helps"),
    ("tools", "The journey"), ("tools", "Where we differ"), ("tools", "Look back"), ("rest", "What we agreed"),
    ("days", "Continue"), ("goal/g1/words", "Continue"), ("letter", "Keep neither"), ("review/start", "Start"),
)  # fmt: skip
ROUNDS = 5


def from_screen_to_screen(page: Page, house: House) -> list[Measured]:
    """From a press to the next screen painted, for the slowest of many ways."""
    took: dict[tuple[str, str], list[float]] = {way: [] for way in WAYS}
    for _ in range(ROUNDS):
        for place, name in WAYS:
            house.go_to(place)
            house.open(page)
            took[place, name].append(page.evaluate(FROM_SCREEN_TO_SCREEN, {"name": name}))
    middles = {way: statistics.median(found) for way, found in took.items()}
    slowest = max(middles, key=middles.get)
    every = [one for found in took.values() for one in found]
    seen = f"“{slowest[1]}”; all: median {statistics.median(every):.0f}, {min(every):.0f}–{max(every):.0f} ms"
    return [Measured("press → next screen painted, slowest way, median", middles[slowest], 100, "ms", seen)]


def opening_a_long_journey() -> list[Measured]:
    """Reading a journey of many sessions from the encrypted file and folding it."""
    entries = long_journey(SESSIONS)
    with (
        tempfile.TemporaryDirectory() as folder,
        create_journal(Path(folder) / "journal.db", "a passphrase") as journal,
    ):
        journal.append("oak", entries, expected=0)
        took = sorted(timed(lambda: Book(journal, "oak")) for _ in range(OPENINGS))
    seen = f"{len(entries):,} entries, {took[0]:.0f}–{took[-1]:.0f} ms"
    return [Measured(f"a journey of {SESSIONS} sessions opens, median", statistics.median(took), 300, "ms", seen)]


def bytes_of_a_session(page: Page, house: House) -> list[Measured]:
    """All that comes down the socket while a session is walked from the cover to the resting screen."""
    house.enter(page)
    wire = Wire(page)
    page.goto(house.workbook("02-session"))
    page.wait_for_selector(READY)
    press(page, "Yes, open it")
    for title in ("How have the days been?", "Where are things now?", "A worry page at six: did you use it?"):
        heading(page, title)
        for skip in page.get_by_role("button", name="Not today", exact=True).all():
            skip.click()
        if title.startswith("Where"):
            press(page, "Done")
        press(page, "Continue")
    heading(page, "What would make today a good use of our time?")
    page.get_by_label("Sam’s words").fill("How to say no at work")
    page.get_by_role("checkbox", name="Sam:").check()
    page.get_by_role("checkbox", name="Lee:").check()
    press(page, "Start")
    heading(page, "How to say no at work")
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    return [
        Measured(
            "largest script or style of a widget",
            max(wire.scripts()) / 1000,
            20,
            "kB",
            f"{len(wire.scripts())} widgets",
        ),
        Measured(
            "a session page over the socket, in all", wire.size() / 1000, 200, "kB", f"{len(wire.frames)} messages"
        ),
    ]


def session() -> list[Measured]:
    """All of it."""
    measured = opening_a_long_journey()
    with chromium() as browser:
        for measure in (choosing_to_saved, from_screen_to_screen, bytes_of_a_session):
            with tempfile.TemporaryDirectory() as folder:
                house = House(Path(folder), "blue_kite")
                page = browser.new_page(viewport={"width": 1366, "height": 768})
                measured += measure(page, house)
                page.close()
                house.close()
    return measured
