"""A chart in a real browser, drawn by the real drawing library; and every label that is cut or lies on another."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from drawing import FONT, draw_on, files
from playwright.sync_api import Browser, Page

from alliance_widgets.charts import Chart

SIZES = ((1366, 768), (1920, 1080), (390, 844))
LIBRARY = FONT.with_name("plotly.js")
LABELS = """
() => {
  const svg = document.querySelector(".aw-chart .main-svg").getBoundingClientRect();
  const found = [...document.querySelectorAll(".aw-chart .main-svg text")]
    .filter((one) => one.textContent.trim() && getComputedStyle(one).visibility !== "hidden")
    .map((one) => ({ text: one.textContent, box: one.getBoundingClientRect() }));
  const ink = ({ box }) => {
    const air = box.height * 0.2;
    return { l: box.left + 1, r: box.right - 1, t: box.top + air, b: box.bottom - air };
  };
  const faults = [];
  for (const [at, one] of found.entries()) {
    const a = ink(one);
    if (a.l < svg.left || a.r > svg.right || a.t < svg.top || a.b > svg.bottom) faults.push(`cut: ${one.text}`);
    for (const other of found.slice(at + 1)) {
      const b = ink(other);
      if (a.l < b.r && b.l < a.r && a.t < b.b && b.t < a.b) faults.push(`${one.text} lies on ${other.text}`);
    }
  }
  return faults;
}
"""


@contextmanager
def drawing_files() -> Iterator[str]:
    """Where the components and the real drawing library are served."""
    with files(LIBRARY.read_bytes()) as address:
        yield address


def show(
    browser: Browser, address: str, chart: Chart, *, size: tuple[int, int], theme: str = "light", room: str = ""
) -> Page:
    """A page with the chart as a person sees it, once it is drawn."""
    width, height = size
    page = browser.new_page(viewport={"width": width, "height": height}, color_scheme=theme, reduced_motion="reduce")
    traits: dict[str, Any] = {"kicker": "Look back", **chart.traits()}
    draw_on(page, address, "figure", traits, room=room)
    if chart.figure:
        page.wait_for_selector(".aw-chart .main-svg")
    return page


def turn_to(page: Page, chart: Chart) -> None:
    """Shows another chart on the same page, as the kernel would, and waits until it is drawn."""
    page.evaluate("all => Object.entries(all).forEach(([name, value]) => model.change(name, value))", chart.traits())
    if chart.figure:
        page.wait_for_selector(".aw-chart .main-svg")


def label_faults(page: Page) -> list[str]:
    """The labels that are cut off or lie on one another."""
    return page.evaluate(LABELS)
