"""What is seen first: words in their place, drawn by the server, and nothing jumps when the rest comes."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from house import READY, House
from places import PLACES
from playwright.sync_api import Page, expect

from alliance_widgets.words import say

SIZES = {"wide": (1366, 768), "phone": (390, 844)}
STILL = 0.02
"""Layout shift from which a person would see something jump."""

WATCH_SHIFTS = """
window.shift = 0;
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) window.shift += entry.value;
}).observe({ type: "layout-shift", buffered: true });
"""
BOXES = """(inside) => [...document.querySelectorAll(`${inside} :is(h1, .aw-kicker, .aw-head > .aw-lead)`)]
  .map((el) => [el.textContent, ...Object.values(el.getBoundingClientRect().toJSON()).map(Math.round)])"""


class Held:
    """A script that does not come until it is let through."""

    def __init__(self, page: Page, name: str) -> None:
        self.page = page
        self.waiting: list = []
        self.through = False
        page.route(
            f"**/workbook/{name}*", lambda route: route.continue_() if self.through else self.waiting.append(route)
        )

    def wait(self) -> None:
        """Until it was asked for."""
        while not self.waiting:
            self.page.evaluate("() => new Promise(requestAnimationFrame)")

    def let_through(self) -> None:
        self.through = True
        for route in self.waiting:
            route.continue_()


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("place", ["cover", "rest", "today", "goals", "look/0", "turned/2"])
def test_the_headline_stands_before_any_script_and_stays_where_it_is(
    lasting_house: House, new_page, size: str, place: str
):
    width, height = SIZES[size]
    page = new_page(viewport={"width": width, "height": height})
    if place != "cover":
        lasting_house.go_to(place)
    lasting_house.enter(page)
    page.add_init_script(WATCH_SHIFTS)
    front = Held(page, "front.js")
    page.goto(lasting_house.workbook("02-session"), wait_until="commit")
    first = page.locator(".alliance-first h1")
    expect(first).to_be_visible()
    page.wait_for_function("document.fonts.status === 'loaded'")
    before = page.evaluate(BOXES, ".alliance-first")
    assert (PLACES | {"cover": "Blue Kite"})[place] in [text for text, *_ in before]
    front.let_through()
    page.wait_for_selector(READY)
    expect(first).to_have_count(0)
    after = page.evaluate(BOXES, ".aw-frame__main")
    assert after[: len(before)] == before
    assert page.evaluate("window.shift") < STILL


@pytest.fixture
def planted_house(tmp_path: Path) -> Iterator[House]:
    """A pair whose names are markup."""
    house = House(tmp_path, "new", "names=<img src=x>|A<b>na|Kim")
    yield house
    house.close()


def test_the_first_answer_has_the_cover_and_nothing_that_a_name_could_plant(planted_house: House, page: Page):
    house = planted_house
    page.context.request.get(house.address, max_redirects=0)
    answer = page.context.request.get(house.workbook("02-session"))
    assert "no-store" in answer.headers["cache-control"]
    text = answer.text()
    assert '<h1 class="aw-h1--big">&lt;img src=x&gt;</h1>' in text
    assert say("cover.open") in text
    assert say("frame.help") in text
    assert "<img" not in text
    assert "A<b>na" not in text


def test_a_pictures_sentence_and_table_stand_while_the_drawing_is_still_on_its_way(lasting_house: House, page: Page):
    lasting_house.go_to("look/0")
    lasting_house.enter(page)
    page.add_init_script(WATCH_SHIFTS)
    plotly = Held(page, "plotly.js")
    page.goto(lasting_house.workbook("02-session"))
    page.wait_for_selector(READY)
    expect(page.get_by_role("heading", level=1, name=PLACES["look/0"])).to_be_visible()
    table = page.get_by_role("table").first
    if not table.is_visible():
        page.locator("summary").first.click()
    expect(table).to_be_visible()
    plotly.wait()
    expect(page.locator(".aw-chart svg")).to_have_count(0)
    before = page.evaluate(BOXES, ".aw-frame__main")
    place = page.locator(".aw-chart").first.bounding_box()
    plotly.let_through()
    expect(page.locator(".aw-chart svg").first).to_be_visible()
    assert page.locator(".aw-chart").first.bounding_box() == place
    assert page.evaluate(BOXES, ".aw-frame__main") == before
    assert page.evaluate("window.shift") < STILL
