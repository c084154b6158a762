"""The room is fitted once: this browser keeps it, it stands before the first paint, and every screen holds in it."""

from __future__ import annotations

import json

import pytest
from axe_playwright_python.sync_playwright import Axe
from house import READY, House, heading, press
from places import PLACES
from playwright.sync_api import Page, expect
from test_everyone_can_use_it import no_sideways_scroll

BASE = "parseFloat(getComputedStyle(document.documentElement).fontSize)"
AS_THE_BODY_BEGINS = """
new MutationObserver((_, watch) => {
  if (!document.body) return;
  watch.disconnect();
  window.early = { look: document.documentElement.className, base: BASE };
}).observe(document, { childList: true, subtree: true });
""".replace("BASE", BASE)


def fit(page: Page, **room: object) -> None:
    """As if the room had been fitted in this browser before."""
    page.add_init_script(f"localStorage.setItem('alliance-room', {json.dumps(json.dumps(room))})")


def choose(page: Page, name: str) -> None:
    page.get_by_text(name, exact=True).click()


def test_what_is_chosen_from_the_cover_is_there_before_the_first_paint_of_the_next_visit(house: House, page: Page):
    house.open(page)
    press(page, "Fit the screen to the room")
    heading(page, "Fit the screen to the room")
    expect(page.get_by_text("Blue Kite")).to_have_count(0)
    choose(page, "Far")
    choose(page, "Dark")
    press(page, "Done")
    heading(page, "Blue Kite")
    assert page.evaluate(BASE) == 48
    page.add_init_script(AS_THE_BODY_BEGINS)
    page.reload()
    page.wait_for_selector(READY)
    assert page.evaluate("early.look.split(' ').sort()") == ["dark", "far"]
    assert page.evaluate("early.base") == page.evaluate(BASE) == 48
    assert page.evaluate("document.documentElement.lang + document.documentElement.dir") == "enltr"


def test_a_room_measured_by_a_card_jumps_neither(house: House, page: Page):
    house.open(page)
    press(page, "Fit the screen to the room")
    choose(page, "By a bank card")
    page.get_by_role("slider", name="Width of the box").fill("330")
    press(page, "It matches")
    choose(page, "1.5 m")
    fitted = page.evaluate(BASE)
    assert fitted == pytest.approx(0.0073 * 1500 * 330 / 85.6, abs=0.02)
    page.add_init_script(AS_THE_BODY_BEGINS)
    page.goto(house.root)
    page.wait_for_selector(READY)
    assert page.evaluate("early.base") == fitted


def test_help_leads_to_the_fit_and_the_fit_back_to_the_same_screen(house: House, page: Page):
    house.go_to("goals")
    house.open(page)
    press(page, "Help now")
    press(page, "Fit the screen to the room")
    choose(page, "Room")
    press(page, "Done")
    heading(page, PLACES["goals"])
    assert page.evaluate(BASE) == 36


@pytest.mark.parametrize(
    ("room", "size"),
    [
        ({"size": "far"}, (1366, 768)),
        ({"size": "video"}, (1280, 720)),
        ({"size": "card", "card": 700, "distance": 3000}, (1920, 1080)),
    ],
    ids=["far", "video", "largest"],
)
def test_no_screen_scrolls_sideways_however_the_room_is_fitted(lasting_house: House, new_page, room, size):
    page = new_page(viewport={"width": size[0], "height": size[1]})
    fit(page, **room)
    lasting_house.enter(page)
    no_sideways_scroll(page)
    for place, name in PLACES.items():
        lasting_house.go_to(place)
        page.goto(lasting_house.workbook("02-session"))
        page.wait_for_selector(READY)
        heading(page, name)
        no_sideways_scroll(page)
        for width, height in ((size[0] // 2, size[1] // 2), (320, 640), size):
            page.set_viewport_size({"width": width, "height": height})
            no_sideways_scroll(page)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_on_any_screen_in_high_contrast(lasting_house: House, new_page, scheme):
    page = new_page(color_scheme=scheme, bypass_csp=True)
    fit(page, theme="contrast")
    lasting_house.enter(page)
    for place, name in PLACES.items():
        lasting_house.go_to(place)
        page.goto(lasting_house.workbook("02-session"))
        page.wait_for_selector(READY)
        heading(page, name)
        found = Axe().run(page).response["violations"]
        assert not found, [(place, one["id"], [node["html"][:120] for node in one["nodes"]]) for one in found]


def test_in_forced_colours_a_closing_check_can_be_followed_by_shape_and_name(house: House, new_page):
    page = new_page(forced_colors="active", reduced_motion="reduce")
    house.go_to("closing")
    house.open(page)
    for number in (5, 8):
        press(page, "Start")
        for at in (1, 2, 3):
            expect(page.get_by_text(f"Closing check, {at} of 3")).to_be_visible()
            page.get_by_role("radio", name=f"{number} of 10").check()
            cells = page.locator(".aw-strip input")
            colours = cells.evaluate_all("(all) => all.map((one) => getComputedStyle(one).backgroundColor)")
            assert colours.count(colours[number]) == 1
            press(page, "Done")
    heading(page, "Both of you have finished.")
    seals = page.locator(".aw-seal").evaluate_all("(all) => all.map((one) => getComputedStyle(one).borderTopStyle)")
    assert seals == ["solid", "dashed"]
    press(page, "Turn over together")
    heading(page, "You see this one differently today.")
    for voice, name in (("client", "Sam"), ("therapist", "Lee")):
        expect(page.locator(f".aw-who--{voice}").filter(has_text=name).first).to_be_visible()
    assert page.evaluate("getComputedStyle(document.querySelector('.aw-btn')).transitionDuration") == "0s"
