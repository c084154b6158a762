"""The room by ear: every control has a name, and the reveal, a moved card and the save line are said as words."""

from __future__ import annotations

import re

from at_home import read_out
from house import House, heading, press, saved
from playwright.sync_api import Page, expect

CONTROLS = ("button", "checkbox", "link", "menuitem", "radio", "textbox")


def walk(page: Page) -> list[str]:
    """Each control as a screen reader names it, from top to bottom; none is without a name."""
    tree = page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")["nodes"]
    found = [node for node in tree if not node["ignored"] and node.get("role", {}).get("value") in CONTROLS]
    names = [node.get("name", {}).get("value", "").strip() for node in found]
    assert names and all(names), [node.get("role") for node, name in zip(found, names, strict=True) if not name]
    expect(page.get_by_role("heading", level=1)).to_have_count(1)
    return names


def said(page: Page, words: str) -> None:
    """What the one live region of the page says."""
    expect(page.locator("[data-aw-status]")).to_have_text(words)


def test_a_card_is_moved_and_put_back_by_ear(house: House, page: Page):
    house.go_to("board")
    house.open(page)
    heading(page, "Ways we could work")
    assert {"Pause", "Help now", "Choices for Practise saying no"} <= set(walk(page))
    page.get_by_role("button", name="Practise saying no").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("menuitem").first).to_be_focused()
    assert {"Open", "Move to…", "Remove"} <= set(walk(page))
    page.get_by_role("menuitem", name="Move to…").press("Enter")
    page.get_by_role("menuitem", name="Ideas").press("Enter")
    said(page, "Practise saying no moved to Ideas.")
    saved(page)
    assert re.search(r"Saved \d\d:\d\d", read_out(page))
    walk(page)


def test_a_closing_check_is_answered_and_turned_over_by_ear(house: House, page: Page):
    house.go_to("closing")
    house.open(page)
    for name, number in (("Sam, this part is just for you.", 4), ("Thank you, Sam.", 9)):
        heading(page, name)
        assert "Using a screen reader?" in read_out(page)
        walk(page)
        press(page, "Start")
        for at in (1, 2, 3):
            expect(page.get_by_text(f"Closing check, {at} of 3")).to_be_visible()
            assert {"0, not at all", "7 of 10", "10, completely"} <= set(walk(page))
            page.get_by_role("radio", name=f"{number} of 10").check()
            press(page, "Done")
    heading(page, "Both of you have finished.")
    assert not re.search(r"\b(4|9)\b", read_out(page).replace("session 8", ""))
    press(page, "Turn over together")
    heading(page, "You see this one differently today.")
    said(page, "Both answers are now showing.")
    expect(page.get_by_role("heading", level=1)).to_be_focused()
    walk(page)
    assert "Sam put 4. Lee put 9. They are 5 apart, on a line from 0, not at all, to 10, completely." in read_out(page)
