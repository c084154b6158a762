"""A therapist asks, a supervisor answers and signs, the therapist reads it, and the room shows nothing of it."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from axe_playwright_python.sync_playwright import Axe
from desk_house import DeskHouse
from house import READY, heading, press
from playwright.sync_api import Page, expect
from supervision_house import PASSPHRASE, SupervisionHouse
from wire import Wire, parts

QUESTION = "I keep adding tools, quince by quince. What am I not asking?"
TRIED = "A walk to the thistle gate, twice."
REMARK = "Who chose the marzipan step?"
ANSWER = "I did, and the heron saw it late."
STEP = "Before any tool, ask about the lantern. Then wait."
SAID = (QUESTION, TRIED, REMARK, ANSWER, STEP, "quince", "thistle", "marzipan", "heron", "lantern", "Kimberley")


@pytest.fixture(scope="module")
def house(tmp_path_factory):
    made = DeskHouse(tmp_path_factory.mktemp("asked"))
    yield made
    made.close()


@pytest.fixture(scope="module")
def asked(house, chromium):
    """Lee sets up the file, asks about Blue Kite, looks at what will be seen, and shows it."""
    page = chromium.new_context(viewport={"width": 1366, "height": 900}).new_page()
    house.enter(page)
    press(page, "Open Blue Kite")
    press(page, "Ask in supervision")
    heading(page, "First a file for supervision")
    press(page, "Make a file for supervision")
    page.get_by_label("Passphrase", exact=True).fill(PASSPHRASE)
    page.get_by_label("Once more").fill(PASSPHRASE)
    press(page, "Make the file")
    heading(page, "Supervision")
    press(page, "Workbooks")
    press(page, "Open Blue Kite")
    press(page, "Ask in supervision")
    page.get_by_label("My question").fill(QUESTION)
    page.get_by_role("radio", name="A goal does not move").check(force=True)
    page.get_by_label("What I tried already").fill(TRIED)
    for part in ("Goals", "Methods", "Closing checks", "What was said to help"):
        page.get_by_role("checkbox", name=part).check()
        expect(page.get_by_role("checkbox", name=part)).to_be_checked()
    press(page, "See what will be shown")
    heading(page, f"“{QUESTION}”")
    before = shown_on(page)
    press(page, "Show it")
    expect(page.get_by_label("The step, in your own words")).to_be_visible()
    yield page, before
    page.context.close()


@pytest.fixture(scope="module")
def supervision(house, asked):
    made = SupervisionHouse(house.folder / "data" / "supervision.db")
    yield made
    made.close()


def axe(page: Page) -> list[str]:
    """What a linter finds on the page as it stands."""
    return [one["id"] for one in Axe().run(page).response["violations"]]


def shown_on(page: Page) -> list[str]:
    """Every sentence above a picture, and every number below it."""
    return page.locator(".aw-review__main").locator("h2, table, .aw-review__line").all_text_contents()


def look_at_blue_kite(page: Page, press: Callable[[Page, str], None] = press) -> None:
    """Past the guess, which only the first to look is asked for."""
    press(page, "Look at Blue Kite together")
    expect(page.get_by_role("heading", level=1, name=re.compile("What do you expect|quince"))).to_be_visible()
    if page.get_by_role("button", name="Look without a guess").count():
        press(page, "Look without a guess")
    heading(page, f"“{QUESTION}”")


def test_a_question_is_answered_signed_and_read_and_the_room_shows_nothing_of_it(
    house, asked, supervision, page, new_page
):
    desk, before = asked
    supervision.enter(page, "Kimberley")
    heading(page, "Lee would like to talk about Blue Kite (goal stuck).")
    press(page, "Look at Blue Kite together")
    heading(page, "What do you expect to see?")
    assert axe(page) == []
    page.get_by_role("group", name="The client’s number for being heard").get_by_role("radio").nth(4).check(force=True)
    press(page, "Keep it, then look")
    heading(page, f"“{QUESTION}”")
    expect(page.get_by_role("heading", name="What was expected, and what stood there")).to_be_visible()
    assert len(before) > 5
    assert [part for part in before if part not in shown_on(page)] == [], "both see the same"

    page.get_by_label("A remark of your own").fill(REMARK)
    page.get_by_label("What it is about").select_option(label="Goal A")
    press(page, "Add the remark")
    expect(page.locator(".aw-review__remark", has_text=REMARK)).to_be_visible()

    press(desk, "Workbooks")
    press(desk, "Supervision")
    desk.locator(".aw-desk-page__item", has_text="Blue Kite").get_by_role("button").click()
    expect(desk.locator(".aw-review__remark", has_text=REMARK)).to_contain_text("Kimberley")
    desk.get_by_label("A remark of your own").fill(ANSWER)
    press(desk, "Add the remark")
    desk.get_by_label("The step, in your own words").fill(STEP)
    press(desk, "Keep this step")
    expect(desk.locator(".aw-review__step")).to_contain_text(STEP)

    expect(page.locator(".aw-review__remark", has_text=ANSWER)).to_be_visible()
    expect(page.locator(".aw-review__step")).to_contain_text(STEP)
    assert axe(page) == []
    press(page, "Sign off as Kimberley")
    expect(page.locator(".aw-review__signed")).to_contain_text("Kimberley signed, ")

    press(desk, "Supervision")
    expect(desk.get_by_role("row").filter(has_text="signed the step")).to_contain_text("Kimberley")
    desk.locator(".aw-desk-page__item", has_text="Blue Kite").get_by_role("button").click()
    expect(desk.locator(".aw-review__signed")).to_contain_text("Kimberley signed, ")

    the_room_knows_nothing(house, desk, new_page())
    logs = [(house.folder / "server.log").read_text(), (house.folder / "data" / "supervision.log").read_text()]
    assert not [word for word in SAID for log in logs if word in log]


def the_room_knows_nothing(house, desk: Page, room: Page) -> None:
    """Neither what stands on its pages nor what comes over their sockets."""
    wire = Wire(room)
    press(desk, "Workbooks")
    press(desk, "Open Blue Kite")
    press(desk, "Open shared screen")
    heading(desk, "4 checks are left, then the shared screen can open.")
    for box in desk.get_by_role("checkbox").all():
        box.check()
    press(desk, "Make a ticket")
    room.goto(desk.get_by_role("link", name="Open shared screen").get_attribute("href"))
    room.wait_for_selector(READY)
    seen = [room.content()]
    for name in ("00-welcome", "02-session", "03-look-back"):
        room.goto(f"{house.room}/voila/render/{name}.ipynb")
        room.wait_for_selector(READY)
        seen.append(room.content())
    told = "\n".join("".join(parts(frame)) for frame in wire.frames)
    assert len(told) > 10_000, "the sockets were listened to"
    found = [word for word in SAID for text in (told, *seen) if word in text]
    assert not found


def test_every_screen_can_be_used_by_everyone(supervision, page):
    supervision.enter(page)
    assert axe(page) == []
    page.locator("summary").click()
    assert axe(page) == []
    look_at_blue_kite(page)
    for name in ("Who looked", "Expected"):
        press(page, name)
        expect(page.get_by_role("button", name=name)).to_have_attribute("aria-current", "page")
        expect(page.get_by_role("heading", level=1)).to_have_count(1)
        assert axe(page) == []
    press(page, "Lock")
    heading(page, "Supervision is locked.")
    assert axe(page) == []


def test_a_supervisor_gets_through_with_the_keyboard_alone(supervision, page):
    page.goto(supervision.address)
    page.wait_for_selector(READY)
    if page.get_by_label("Passphrase").count():
        page.keyboard.press("Tab")
        tab_to(page, "Passphrase")
        page.keyboard.type(PASSPHRASE)
        page.keyboard.press("Enter")
    expect(page.get_by_label("Your name")).to_be_visible()
    tab_to(page, "Your name")
    page.keyboard.press("ControlOrMeta+A")
    page.keyboard.type("Kim")
    enter(page, "Open the list")
    heading(page, "Lee would like to talk about Blue Kite (goal stuck).")
    look_at_blue_kite(page, press=enter)
    tab_to(page, "What it is about")
    page.keyboard.press("ArrowDown")
    tab_to(page, "A remark of your own")
    page.keyboard.type("By keys alone.")
    enter(page, "Add the remark")
    expect(page.locator(".aw-review__remark", has_text="By keys alone.")).to_contain_text("on Goal A")


def enter(page: Page, name: str) -> None:
    tab_to(page, name)
    page.keyboard.press("Enter")


def tab_to(page: Page, name: str) -> None:
    """Goes on by Tab until the control with this name has the focus."""
    focused = page.locator(":focus")
    for _ in range(60):
        page.keyboard.press("Tab")
        if focused.count() and accessible_name(page) == name:
            return
    raise AssertionError(f"{name} is not reached")


def accessible_name(page: Page) -> str:
    """What a screen reader calls the control with the focus."""
    return page.evaluate(
        """() => {
            const el = document.activeElement;
            const label = el.getAttribute("aria-label") ?? el.labels?.[0]?.textContent ?? el.textContent;
            return [...(el.labels?.[0]?.querySelectorAll("option") ?? [])].length
                ? el.labels[0].querySelector("span").textContent : label.trim();
        }"""
    )


def test_it_is_locked_again_for_whoever_opens_the_page_anew(supervision, page):
    page.goto(supervision.address)
    page.wait_for_selector(READY)
    if not page.get_by_label("Passphrase").count():
        page.get_by_label("Your name").fill("Kim")
        press(page, "Open the list")
        press(page, "Lock")
    heading(page, "Supervision is locked.")
    page.reload()
    page.wait_for_selector(READY)
    heading(page, "Supervision is locked.")
    page.get_by_label("Passphrase").fill("a kite over the hill")
    press(page, "Unlock")
    expect(page.get_by_role("alert")).to_be_visible()
    page.get_by_label("Passphrase").fill(PASSPHRASE)
    press(page, "Unlock")
    heading(page, "Who looks today?")
