"""When the line to the kernel breaks: words say so, nothing typed is lost, and a deed is done once."""

from __future__ import annotations

import re

from at_home import read_out
from house import House, heading, press, saved
from playwright.sync_api import Page, expect

# Whether what is under the pause is out of the reach of a finger.
COVERED = """one => {
  const box = one.getBoundingClientRect();
  return !one.contains(document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2));
}"""


def test_offline_is_said_in_words_and_what_was_done_arrives_once(house: House, page: Page):
    house.go_to("rest")
    house.open(page)
    press(page, "Bring in a tool")
    heading(page, "What would help right now?")
    page.context.set_offline(True)
    page.evaluate("dispatchEvent(new Event('offline'))")
    banner = page.locator(".aw-banner")
    expect(banner).to_contain_text("We have lost touch with the computer that saves your work.")
    page.context.set_offline(False)
    page.evaluate("dispatchEvent(new Event('online'))")
    expect(banner).to_contain_text("We are back. All your work is here.")
    page.watch.forgive("ERR_INTERNET_DISCONNECTED", "WebSocket", "Failed to load")
    press(page, "Ways we could work")
    heading(page, "Ways we could work")
    saved(page)


def test_typed_words_stay_when_touch_is_lost(house: House, page: Page):
    house.go_to("today")
    house.open(page)
    box = page.get_by_label("Sam’s words")
    box.fill("How to say no")
    page.context.set_offline(True)
    page.evaluate("dispatchEvent(new Event('offline'))")
    expect(page.locator(".aw-banner")).to_be_visible()
    expect(box).to_have_value("How to say no")
    expect(box).not_to_be_editable()
    page.context.set_offline(False)
    page.evaluate("dispatchEvent(new Event('online'))")
    expect(box).to_be_editable()
    page.get_by_role("checkbox", name="Sam:").click()
    expect(page.get_by_role("checkbox", name="Sam:")).to_be_checked()
    saved(page)
    page.watch.forgive("ERR_INTERNET_DISCONNECTED", "WebSocket", "Failed to load")
    assert house.journey.focus.headline == "How to say no"


def test_pause_covers_at_once_and_carry_on_comes_back(house: House, page: Page):
    house.go_to("goals")
    house.open(page)
    page.context.set_offline(True)
    press(page, "Pause")
    expect(page.get_by_role("heading", name="Paused.")).to_be_visible()
    expect(page).to_have_title(re.compile("Paused"))
    assert page.get_by_text("Sleep well, most nights").evaluate(COVERED)
    assert "Sleep well" not in read_out(page)
    page.context.set_offline(False)
    press(page, "Carry on")
    heading(page, "Where are things now?")
    page.watch.forgive("ERR_INTERNET_DISCONNECTED", "WebSocket", "Failed to load")


def test_titles_hold_no_name(house: House, page: Page):
    house.open(page)
    seen = {page.title()}
    press(page, "Yes, open it")
    heading(page, "How have the days been?")
    seen.add(page.title())
    press(page, "Continue")
    heading(page, "Where are things now?")
    seen.add(page.title())
    assert len(seen) == 3
    assert not any(name in title for title in seen for name in ("Sam", "Lee", "Blue", "Kite", "Sleep"))


def test_undo_puts_a_card_back(house: House, page: Page):
    house.go_to("board")
    house.open(page)
    page.get_by_role("button", name="Phone stays in the kitchen").click()
    page.get_by_role("menuitem", name="Remove").click()
    expect(page.get_by_role("heading", name="Phone stays in the kitchen")).to_have_count(0)
    press(page, "Undo")
    expect(page.get_by_role("heading", name="Phone stays in the kitchen")).to_be_visible()


def test_help_now_is_there_and_leads_back(house: House, page: Page):
    house.go_to("goals")
    house.open(page)
    press(page, "Help now")
    heading(page, "Help now")
    expect(page.get_by_text("It cannot tell if you are in danger.")).to_be_visible()
    press(page, "Back")
    heading(page, "Where are things now?")
