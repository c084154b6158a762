"""Takes a picture of every screen: `make pictures ARGS="--only days goals --size 390x844 --theme dark"`.

Pictures are for looking at; no test compares them.
"""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Callable
from pathlib import Path

from at_home import chromium
from house import READY, House, heading, press
from places import PLACES
from playwright.sync_api import Browser, Page, expect

SIZES = ("1366x768", "1920x1080", "390x844")
Shoot = Callable[[Page, str], None]


def every_place(house: House, page: Page, only: list[str], shoot: Shoot) -> None:
    """The doors, the cover, and each place of the session."""
    house.enter(page)
    if wanted("welcome", only):
        shoot(page, "welcome")
    page.goto(house.workbook("02-session"))
    page.wait_for_selector(READY)
    if wanted("cover", only):
        shoot(page, "cover")
    for place, name in PLACES.items():
        if wanted(place, only):
            house.go_to(place)
            page.goto(house.workbook("02-session"))
            page.wait_for_selector(READY)
            heading(page, name)
            shoot(page, place)


def moments(house: House, page: Page, only: list[str], shoot: Shoot) -> None:
    """What a screen shows only once something was done on it."""
    if wanted("~closing", only):
        closing(house, page, shoot)
    if wanted("~goals", only):
        at(house, page, "goals")
        page.get_by_role("group", name="Sleep well").get_by_role("radio", name="6 of 10").check()
        press(page, "Done")
        expect(page.get_by_text("6 today")).to_be_visible()
        shoot(page, "~goals-one-done")
    if wanted("~error", only):
        at(house, page, "goal/new/words")
        press(page, "Continue")
        expect(page.get_by_role("alert")).to_be_visible()
        shoot(page, "~error-goal")
        page.get_by_label("Sam’s words").fill("Stop lying awake about work")
        expect(page.get_by_role("note")).to_be_visible()
        shoot(page, "~goal-hint")
    if wanted("~menu", only):
        at(house, page, "board")
        page.get_by_role("button", name="Practise saying no").click()
        shoot(page, "~menu-board")
        page.get_by_role("menuitem", name="Remove").click()
        expect(page.locator(".aw-undo")).to_be_visible()
        shoot(page, "~menu-undo")
        press(page, "Undo")
    if wanted("~pause", only):
        at(house, page, "rest")
        press(page, "Pause")
        shoot(page, "~pause")
    if wanted("~table", only):
        at(house, page, "look/0")
        page.get_by_text("Show as table").click()
        shoot(page, "~table-look")


def closing(house: House, page: Page, shoot: Shoot) -> None:
    """The closing check from the first statement to the last page."""
    at(house, page, "closing")
    for who, numbers in (("sam", (8, 6, 5)), ("lee", (8, 7, 8))):
        shoot(page, f"~closing-{who}-0")
        press(page, "Start")
        for step, number in enumerate(numbers, 1):
            expect(page.get_by_text(f"Closing check, {step} of 3")).to_be_visible()
            page.get_by_role("radio", name=f"{number} of 10").check()
            if step == 1:
                shoot(page, f"~closing-{who}-1")
            press(page, "Done")
    heading(page, "Both of you have finished.")
    shoot(page, "~closing-sealed")
    press(page, "Turn over together")
    turned = ("You both put this at 8.", "You are close on this one.", "You see this one differently today.")
    for step, name in enumerate(turned):
        heading(page, name)
        shoot(page, f"~closing-turned-{step}")
        if step < 2:
            press(page, "Continue")


def at(house: House, page: Page, place: str) -> None:
    house.go_to(place)
    page.goto(house.workbook("02-session"))
    page.wait_for_selector(READY)


def wanted(name: str, only: list[str]) -> bool:
    return not only or any(name.startswith(one) for one in only)


def take(browser: Browser, asked: argparse.Namespace, size: str, theme: str) -> None:
    """All pictures of one size in one theme."""
    width, height = map(int, size.split("x"))

    def shoot(page: Page, name: str) -> None:
        page.evaluate("document.fonts.ready")
        if page.locator(".aw-chart").count():
            page.wait_for_selector(".aw-chart .main-svg")
        file = f"{name.replace('/', '-')}.{size}{'.dark' if theme == 'dark' else ''}.png"
        page.screenshot(path=asked.to / file, full_page=asked.full, animations="disabled")

    with tempfile.TemporaryDirectory() as folder:
        house = House(Path(folder), asked.kind)
        page = browser.new_page(viewport={"width": width, "height": height}, color_scheme=theme)
        every_place(house, page, asked.only, shoot)
        moments(house, page, asked.only, shoot)
        page.close()
        house.close()


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--to", type=Path, default=Path("test-results/pictures"))
    parser.add_argument("--only", nargs="*", default=[], help="places that begin so; ~ for what is done on a screen")
    parser.add_argument("--size", nargs="*", default=SIZES)
    parser.add_argument("--theme", nargs="*", default=["light", "dark"])
    parser.add_argument("--full", action="store_true", help="the whole page, not only what is in view")
    parser.add_argument("--kind", default="blue_kite")
    chosen = parser.parse_args()
    chosen.to.mkdir(parents=True, exist_ok=True)
    with chromium() as one:
        for each_size in chosen.size:
            for each_theme in chosen.theme:
                take(one, chosen, each_size, each_theme)
