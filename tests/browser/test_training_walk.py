"""A trainer picks a pair, plays it, and starts again; two people play a live session, and nothing of it stays."""

from __future__ import annotations

import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from house import READY, heading, press
from playwright.sync_api import Page, expect
from training_house import MADE_UP, PLACES

SLOW = 60_000
"""Milliseconds; many entries are played before there is something to see."""


def there(page: Page, asked: str) -> None:
    page.wait_for_url(f"**/06-training.ipynb?{asked}")
    page.wait_for_selector(READY)


def test_a_trainer_picks_a_pair_plays_it_to_its_stop_says_a_line_and_starts_again(training, page: Page):
    training.enter(page)
    press(page, "Start: First session")
    heading(page, "Take a seat each. Read your own card only.")
    press(page, "Play it entry by entry")
    heading(page, "First session")
    page.get_by_role("radio", name="Quick").check()
    press(page, "Play")
    expect(page.get_by_role("heading", name="What would you say?")).to_be_visible(timeout=SLOW)
    expect(page.get_by_role("button", name="Play", exact=True)).to_be_visible()
    expect(page.get_by_text("Entry 14 of 24")).to_be_visible()
    page.locator(".aw-time__lines button").first.click()
    expect(page.get_by_text("What might come next")).to_be_visible()
    press(page, "On to the next stop")
    expect(page.get_by_text("Entry 21 of 24")).to_be_visible()
    expect(page.get_by_text("What might come next")).to_be_hidden()
    press(page, "Start again")
    expect(page.get_by_text("Entry 1 of 24")).to_be_visible()
    expect(page.locator(".aw-time__told")).to_have_text("Noor and Ade open a new workbook.")
    assert training.copy.journeys() == []


def test_each_picture_stands_as_it_did_then_and_the_answer_key_comes_last(training, page: Page):
    training.open(page, "at=time/low_bond")
    press(page, "Session 4")
    expect(page.locator(".aw-time__told")).to_have_text("Session 4 begins.")
    page.locator("summary", has_text="Show as table").click()
    expect(page.get_by_role("row")).to_have_count(4)
    press(page, "On to the next stop")
    expect(page.locator(".aw-time__told")).to_contain_text("Being heard: Mika 4, Jules 8.")
    expect(page.get_by_role("row")).to_have_count(6)
    page.get_by_role("radio", name="Days").check()
    expect(page.get_by_role("heading", name=re.compile("In the last four weeks"))).to_be_visible()
    page.get_by_role("radio", name="Goal").check()
    page.wait_for_selector(".aw-chart .main-svg")
    press(page, "On to the next stop")
    press(page, "To what was planted")
    heading(page, "What was planted here")
    expect(page.get_by_text("Now: screen off, two minutes")).to_be_visible()


def test_a_page_loaded_again_is_where_it_was_and_the_browsers_back_leads_to_the_page_before(training, page: Page):
    training.enter(page)
    page.wait_for_url("**/06-training.ipynb?at=shelf")
    press(page, "Start: First session")
    heading(page, "Take a seat each. Read your own card only.")
    press(page, "Play it entry by entry")
    heading(page, "First session")
    there(page, "at=time/first_session")
    page.reload()
    there(page, "at=time/first_session")
    heading(page, "First session")
    page.go_back()
    heading(page, "Take a seat each. Read your own card only.")
    there(page, "at=pair/first_session")
    page.go_back()
    heading(page, re.compile("Nine made-up pairs"))
    page.go_forward()
    heading(page, "Take a seat each. Read your own card only.")
    expect(page.get_by_role("heading", level=1)).to_be_focused()
    page.get_by_role("navigation").get_by_role("button", name="Notes").click()
    there(page, "at=kept")
    page.go_back()
    heading(page, "Take a seat each. Read your own card only.")


def check_in(page: Page) -> None:
    press(page, "Yes, open it")
    heading(page, "How have the days been?")
    press(page, "Continue")
    heading(page, "Where are things now?")
    page.get_by_role("radio", name="4 of 10").check()
    press(page, "Done")
    press(page, "Continue")
    heading(page, "A diary of the week: did you use it?")
    press(page, "Continue")
    heading(page, "What would make today a good use of our time?")
    page.get_by_label("Mika’s words").fill("My brother.")
    for name in ("Mika:", "Jules:"):
        page.get_by_role("checkbox", name=name).click()
        expect(page.get_by_role("checkbox", name=name)).to_be_checked()
    press(page, "Start")
    heading(page, "My brother.")


def close_with(page: Page, client: list[int], therapist: list[int]) -> None:
    for name, numbers in (("Mika, this part is just for you.", client), ("Thank you, Mika.", therapist)):
        heading(page, name)
        press(page, "Start")
        for at, number in enumerate(numbers, 1):
            expect(page.get_by_text(f"Closing check, {at} of 3")).to_be_visible()
            page.get_by_role("radio", name=f"{number} of 10").check()
            press(page, "Done")


def test_two_people_play_a_whole_live_session_with_covered_cards_and_then_the_screen_is_off(training, page: Page):
    training.open(page, "at=pair/low_bond")
    press(page, "Session 5")
    there(page, "live=low_bond/5")
    heading(page, "Red Stairs")
    expect(page.get_by_role("region", name=MADE_UP)).to_be_visible()
    check_in(page)
    page.reload()
    page.wait_for_selector(READY)
    heading(page, "My brother.")  # a page that is loaded again goes on where it was
    press(page, "What we agreed")
    page.get_by_role("radio", name="A diary of the week").check()
    press(page, "Continue")
    heading(page, "How sure are you that you can try this before we meet again?")
    press(page, "Continue")
    close_with(page, [4, 7, 7], [8, 8, 8])
    heading(page, "Both of you have finished.")
    press(page, "Turn over together")
    heading(page, "You see this one differently today.")
    expect(page.get_by_role("region", name=MADE_UP)).to_be_visible()
    for at in (2, 3):
        press(page, "Continue")
        expect(page.get_by_text(f"Closing check, {at} of 3")).to_be_visible()
    press(page, "No need")
    press(page, "Continue")
    heading(page, "Notes,")
    press(page, "Keep neither")
    heading(page, "That is all for today.")
    press(page, "Close the workbook")
    there(page, "at=after/low_bond/5")
    heading(page, "Now: screen off, two minutes")
    assert len(training.copy.journeys()) == 1
    press(page, "Keep it")
    expect(page.get_by_role("main").get_by_text("It is kept.")).to_be_visible()
    press(page, "Back")
    page.get_by_role("button", name="Look at it: Session 5").click()
    page.get_by_role("slider").press("End")
    expect(page.locator(".aw-time__told")).to_contain_text("Session 5 is over.")
    press(page, "Throw this one away")
    heading(page, re.compile("Nine made-up pairs"))
    assert training.copy.journeys() == []


def test_a_role_play_that_is_ended_in_its_midst_leaves_nothing_behind(training, page: Page):
    training.open(page, "live=ending/3")
    press(page, "Yes, open it")
    heading(page, "How have the days been?")
    press(page, "End the role-play")
    there(page, "at=after/ending/3")
    press(page, "To what was planted")
    heading(page, "What was planted here")
    assert not [one for one in training.copy.journeys() if "ending" in one.id]


@pytest.mark.parametrize("asked", PLACES)
def test_every_page_is_for_everyone_and_none_runs_off_a_phone(training, new_page, asked):
    page = new_page(viewport={"width": 320, "height": 640}, color_scheme="dark", reduced_motion="reduce")
    training.open(page, asked)
    if asked == "at=time/low_bond":
        press(page, "On to the next stop")
        expect(page.get_by_role("heading", name="What would you say?")).to_be_visible()
    expect(page.get_by_text(MADE_UP).locator("visible=true").first).to_be_in_viewport()
    assert Axe().run(page, options={"resultTypes": ["violations"]}).response["violations"] == []
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0


def walk_to(page: Page, name: str, role: str = "button") -> None:
    """Tab until the focus is on the control of that name, as a person without a mouse would."""
    wanted = page.get_by_role(role, name=name).first
    expect(wanted).to_be_visible()
    for _ in range(60):
        if wanted.evaluate("one => one === document.activeElement"):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"{name} was not reached with Tab")


def test_a_journey_is_played_with_the_keyboard_alone(training, page: Page):
    training.enter(page)
    walk_to(page, "Start: Apart on methods")
    page.keyboard.press("Enter")
    heading(page, "Take a seat each. Read your own card only.")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator("details").first).to_have_attribute("open", "")
    walk_to(page, "Play it entry by entry")
    page.keyboard.press("Enter")
    heading(page, "Apart on methods")
    walk_to(page, "Where you stand", "slider")
    for _ in range(3):
        page.keyboard.press("ArrowRight")
    expect(page.get_by_text("Entry 4 of 94")).to_be_visible()
    walk_to(page, "Play")
    page.keyboard.press("Space")
    expect(page.get_by_role("button", name="Pause", exact=True)).to_be_focused()
    expect(page.get_by_text("Entry 5 of 94")).to_be_visible(timeout=SLOW)
    page.keyboard.press("Space")
    expect(page.get_by_role("button", name="Play", exact=True)).to_be_focused()
    walk_to(page, "On to the next stop")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="What would you say?")).to_be_visible()
