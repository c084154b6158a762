"""What is seen first: words in their place, drawn by the server, and nothing jumps when the rest comes."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from house import READY, House, press
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
        self.waiting: list = []
        self.through = False
        page.route(
            f"**/workbook/{name}*", lambda route: route.continue_() if self.through else self.waiting.append(route)
        )

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


def test_the_widgets_are_asked_for_before_the_code_that_makes_them_has_come(lasting_house: House, page: Page):
    lasting_house.enter(page)
    asked: list[bytes] = []

    def heard(frame: bytes | str) -> None:
        if isinstance(frame, bytes) and b"request_states" in frame:
            asked.append(frame)

    page.on("websocket", lambda socket: socket.on("framesent", heard))
    code = Held(page, "chunk-")
    with page.expect_event("websocket") as opening:
        page.goto(lasting_house.workbook("02-session"), wait_until="commit")
    if not asked:
        opening.value.wait_for_event("framesent", lambda _frame: bool(asked))
    assert code.waiting
    code.let_through()
    page.wait_for_selector(READY)
    expect(page.locator(".aw-frame__main").get_by_role("heading", level=1)).to_be_visible()
    assert len(asked) == 1, "asked once: the answer has waited"


def test_what_the_other_screen_writes_while_this_one_opens_is_not_missed(house: House, page: Page, new_page):
    house.go_to("goals")
    other = new_page()
    house.open(other)
    house.enter(page)
    told = {"answer": 0, "news": 0}

    def heard(frame: bytes | str) -> None:
        if b"update_states" in bytes(frame):
            told["answer"] += 1
        elif told["answer"] and b'"update"' in bytes(frame):
            told["news"] += 1

    page.on("websocket", lambda socket: socket.on("framereceived", heard))
    front, code = Held(page, "front.js"), Held(page, "chunk-")
    page.goto(house.workbook("02-session"), wait_until="domcontentloaded")  # the cell has run, and nobody has heard it
    with page.expect_event("websocket") as opening:
        front.let_through()
    if not told["answer"]:
        opening.value.wait_for_event("framereceived", lambda _frame: told["answer"] > 0)
    other.get_by_role("group", name="Sleep well").get_by_role("radio", name="6 of 10").check()
    press(other, "Done")
    if not told["news"]:
        opening.value.wait_for_event("framereceived", lambda _frame: told["news"] > 0)
    assert code.waiting
    code.let_through()
    page.wait_for_selector(READY)
    expect(page.get_by_text("6 today")).to_be_visible()


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
    assert plotly.waiting
    expect(page.locator(".aw-chart svg")).to_have_count(0)
    before = page.evaluate(BOXES, ".aw-frame__main")
    place = page.locator(".aw-chart").first.bounding_box()
    plotly.let_through()
    expect(page.locator(".aw-chart svg").first).to_be_visible()
    assert page.locator(".aw-chart").first.bounding_box() == place
    assert page.evaluate(BOXES, ".aw-frame__main") == before
    assert page.evaluate("window.shift") < STILL
