"""What a supervisor may read is for the two to say, part by part, at any time and by keyboard alone."""

from __future__ import annotations

from house import House, heading, press
from playwright.sync_api import Page, expect

from alliance_widgets.domain.kinds import CoverThing, Seen


def test_both_open_the_words_of_their_goals_from_the_help_page_and_one_closes_them(house: House, page: Page):
    house.go_to("rest")
    house.open(page)
    press(page, "Help now")
    press(page, "What you say yes to")
    heading(page, "What you say yes to")
    page.get_by_text("Words for the supervisor").press("Enter")
    goals = page.get_by_role("group", name="Our goals and their steps")
    for name in ("Sam: yes", "Lee: yes"):
        expect(goals).to_contain_text("The supervisor cannot read this.")
        goals.get_by_role("checkbox", name=name).press("Space")
    expect(goals).to_contain_text("Both have said yes. The supervisor can read this.")
    assert house.journey.words_open(Seen.GOALS) and not house.journey.words_open(Seen.METHODS)
    goals.get_by_role("checkbox", name="Lee: yes").press("Space")
    expect(goals).to_contain_text("The supervisor cannot read this.")
    assert not house.journey.words_open(Seen.GOALS)
    press(page, "Back")
    heading(page, "Time to talk.")


def test_another_drawing_is_on_the_cover_when_the_workbook_is_opened_again(house: House, page: Page):
    house.go_to("goals")
    house.open(page)
    press(page, "Help now")
    press(page, "Our cover")
    expect(page.get_by_role("radio", name="Kite")).to_be_checked()
    page.get_by_role("radio", name="Kite").press("ArrowRight")
    page.get_by_role("radio", name="Leaf").press("ArrowRight")
    expect(page.get_by_role("radio", name="Boat")).to_be_checked()
    expect(page.locator(".aw-frame__top")).to_contain_text("Saved")
    press(page, "Done")
    heading(page, "Where are things now?")
    assert house.journey.cover is CoverThing.BOAT
