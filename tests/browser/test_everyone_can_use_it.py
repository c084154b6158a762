"""axe finds nothing on any screen, light, dark or in forced colours, and every word on it is the catalogue's or the
pair's; no page scrolls sideways, on a phone or at twice the size."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe
from house import House, heading, press
from places import PLACES
from playwright.sync_api import Page, expect
from spoken import not_said

from alliance_widgets.pages.screens import SCREENS

AXE = Axe()
BEFORE_IT_IS_OPENED = {"cover", "not_ours"}
"""Screens that no session begins at; other tests come by them."""


def nothing_found(page: Page) -> None:
    found = AXE.run(page).response["violations"]
    assert not found, [(one["id"], [node["html"][:160] for node in one["nodes"]]) for one in found]


TOO_WIDE = """() => document.documentElement.scrollWidth <= innerWidth ? [] :
  [...document.querySelectorAll("main *, header *, footer *")]
    .filter((one) => one.getBoundingClientRect().right > innerWidth + 1)
    .map((one) => one.outerHTML.slice(0, 120))"""


SETTLED = f"""async () => {{
  const wide = {TOO_WIDE};
  for (let frame = 0; frame < 120 && wide().length; frame += 1) await new Promise(requestAnimationFrame);
  return wide();
}}"""
"""A page that was just made smaller draws its picture anew in the next frames."""


def no_sideways_scroll(page: Page) -> None:
    assert page.evaluate(SETTLED) == []


def test_every_screen_of_the_workbook_is_looked_at():
    assert {place.partition("/")[0] for place in PLACES} == SCREENS.keys() - BEFORE_IT_IS_OPENED


@pytest.mark.parametrize(("scheme", "language"), [("light", "en"), ("dark", "de")])
def test_axe_finds_nothing_on_any_screen_and_every_word_is_the_catalogues_or_the_pairs(
    house: House, new_page, scheme: str, language: str
):
    page = new_page(color_scheme=scheme, reduced_motion="reduce", bypass_csp=True)
    house.enter(page)
    nothing_found(page)
    house.go_to("rest", {"action": "choose_language", "language": language})
    journey, words = house.journey, house.words
    for place, name in PLACES.items():
        house.go_to(place)
        page.goto(house.workbook("02-session"))
        page.wait_for_selector("html[data-ready='true']")
        heading(page, name) if language == "en" else page.get_by_role("heading", level=1).wait_for()
        assert not_said(page, language, journey, words) == [], place
        nothing_found(page)
        page.emulate_media(forced_colors="active")
        nothing_found(page)
        page.emulate_media(forced_colors="none")


def test_axe_finds_nothing_through_the_closing_check(house: House, new_page):
    page = new_page(bypass_csp=True)
    house.go_to("closing")
    house.open(page)
    for name in ("Sam, this part is just for you.", "Thank you, Sam."):
        heading(page, name)
        nothing_found(page)
        press(page, "Start")
        for at in (1, 2, 3):
            expect(page.get_by_text(f"Closing check, {at} of 3")).to_be_visible()
            page.get_by_role("radio", name="7 of 10").check()
            nothing_found(page)
            press(page, "Done")
    heading(page, "Both of you have finished.")
    nothing_found(page)
    press(page, "Keep mine to myself")
    heading(page, "Keep your answers to yourself?")
    nothing_found(page)
    press(page, "Back")
    press(page, "Turn over together")
    heading(page, "You both put this at 7.")
    nothing_found(page)


@pytest.mark.parametrize("size", [(390, 844), (683, 384), (320, 640)])
def test_no_screen_scrolls_sideways_when_there_is_little_room(lasting_house: House, new_page, size):
    page = new_page(viewport={"width": size[0], "height": size[1]})
    lasting_house.enter(page)
    no_sideways_scroll(page)
    for place, name in PLACES.items():
        lasting_house.go_to(place)
        page.goto(lasting_house.workbook("02-session"))
        page.wait_for_selector("html[data-ready='true']")
        heading(page, name)
        no_sideways_scroll(page)


def test_the_supervisors_door_shows_numbers_and_no_words(house: House, page: Page):
    house.enter(page)
    page.get_by_role("link", name="A supervisor").click()
    page.wait_for_selector("html[data-ready='true']")
    press(page, "Yes, open it")
    heading(page, "“Goal 1” started at 2 and is 5 now.")
    expect(page.get_by_text("Sleep well")).to_have_count(0)
    expect(page.get_by_text("Walk home")).to_have_count(0)
