"""Refreshing, or a kernel that dies on any screen: opening again goes on at the same place with the same answers."""

from __future__ import annotations

import pytest
from house import READY, House, heading, press
from playwright.sync_api import Page, expect

PLACES = {
    "days": "How have the days been?",
    "goals": "Where are things now?",
    "week/m3": "A worry page at six: did you use it?",
    "today": "What would make today a good use of our time?",
    "rest": "Time to talk.",
    "tools": "What would help right now?",
    "goal_list": "Which one shall we look at?",
    "goal/new/words": "What would you like more of?",
    "goal/g1/notice": "How would you know it is starting to happen?",
    "goal/g1/now": "Where are things now?",
    "goal/g1/enough": "What number would be good enough for you?",
    "goal/g1/agree": "Sleep well, most nights",
    "goal_menu/g1": "Sleep well, most nights",
    "board": "Ways we could work",
    "method/m5": "Practise saying no",
    "method/new/edit": "A new way we could work",
    "willing/m5": "Sam, this part is just for you.",
    "agreed/what": "What will Sam try before we meet again?",
    "agreed/sure": "How sure are you that you can try this before we meet again?",
    "closing": "Sam, this part is just for you.",
    "turned/2": "You chose not to rate this today.",
    "talk": "Thank you for telling me.",
    "notice": "Take the time you need.",
    "parting": "That is all for today.",
    "consent": "Before we write anything down",
    "look/0": "“Sleep well, most nights” started at 2 and is 5 now.",
}


@pytest.mark.parametrize("place", PLACES)
def test_a_kernel_killed_on_any_screen_loses_no_place(lasting_house: House, page: Page, place: str):
    lasting_house.go_to(place)
    lasting_house.open(page)
    heading(page, PLACES[place])
    lasting_house.kill_kernels()
    expect(page.get_by_role("heading", name="The workbook stopped.")).to_be_visible()
    page.watch.forgive("Failed to load resource")
    press(page, "Open again")
    page.wait_for_selector(READY)
    heading(page, PLACES[place])


def test_a_refresh_keeps_answers_and_place(house: House, page: Page):
    house.go_to("goals")
    house.open(page)
    page.get_by_role("group", name="Sleep well").get_by_role("radio", name="6 of 10").check()
    press(page, "Done")
    expect(page.get_by_text("6 today")).to_be_visible()
    page.reload()
    page.wait_for_selector(READY)
    expect(page.get_by_text("6 today")).to_be_visible()
    expect(page.get_by_role("group", name="See a friend").get_by_role("radio", checked=True)).to_have_count(0)


def test_unrevealed_answers_are_asked_for_again(house: House, page: Page):
    house.go_to("closing")
    house.open(page)
    press(page, "Start")
    page.get_by_role("radio", name="3 of 10").check()
    press(page, "Done")
    expect(page.get_by_text("Closing check, 2 of 3")).to_be_visible()
    page.reload()
    page.wait_for_selector(READY)
    press(page, "Start")
    expect(page.get_by_text("Closing check, 1 of 3")).to_be_visible()
    expect(page.get_by_role("radio", checked=True)).to_have_count(0)


def test_what_was_typed_can_be_read_when_the_workbook_stopped(house: House, page: Page):
    house.go_to("today")
    house.open(page)
    page.get_by_label("Sam’s words").fill("Half a sentence that was not")
    house.kill_kernels()
    press(page, "Show what I was typing")
    expect(page.locator(".aw-cover__typed textarea")).to_have_value("Half a sentence that was not")
    page.watch.forgive("Failed to load resource")


def test_a_kernel_ends_with_its_page(house: House, page: Page):
    house.go_to("rest")
    house.open(page)
    assert len(house.kernels()) == 1
    before = house.kernels()[0]
    page.goto("about:blank")
    before.wait(15)
    assert house.kernels() == []
