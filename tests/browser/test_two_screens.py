"""Both hands at once: two screens with one workbook show each other what was written, and lose nothing."""

from __future__ import annotations

from house import House, heading, press
from playwright.sync_api import Page, expect

SOON = 3000
"""Milliseconds; how quick it is, is measured in tests/pages/test_watching.py, without browsers on a busy machine."""


def test_what_one_screen_writes_stands_on_the_other_and_both_are_kept(house: House, page: Page, new_page):
    house.go_to("goals")
    house.open(page)
    other = new_page()
    house.open(other)
    for screen in (page, other):
        heading(screen, "Where are things now?")
    page.get_by_role("group", name="Sleep well").get_by_role("radio", name="6 of 10").check()
    press(page, "Done")
    expect(other.get_by_text("6 today")).to_be_visible(timeout=SOON)
    other.get_by_role("group", name="See a friend").get_by_role("radio", name="4 of 10").check()
    press(other, "Done")
    expect(page.get_by_text("4 today")).to_be_visible(timeout=SOON)
    last = {goal.id: goal.last for goal in house.journey.live_goals}
    assert last == {"g1": 6, "g2": 4}


def test_words_that_are_being_written_stay_when_the_other_screen_writes(house: House, page: Page, new_page):
    house.go_to("today")
    house.open(page)
    other = new_page()
    house.open(other)
    page.get_by_label("Sam’s words").fill("How to say no")
    other.get_by_label("Lee’s words").fill("The letter to your mother")
    other.get_by_label("Sam’s words").focus()
    expect(page.get_by_label("Lee’s words")).to_have_value("The letter to your mother", timeout=SOON)
    expect(page.get_by_label("Sam’s words")).to_have_value("How to say no")


def test_a_card_taken_away_on_one_screen_leads_the_other_to_the_resting_screen(house: House, page: Page, new_page):
    house.go_to("method/m4")
    house.open(page)
    heading(page, "Phone stays in the kitchen")
    house.go_to("board")
    other = new_page()
    house.open(other)
    other.get_by_role("button", name="Phone stays in the kitchen").click()
    other.get_by_role("menuitem", name="Remove").click()
    heading(page, "Time to talk.")
