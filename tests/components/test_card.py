"""A card's menu opens by press or key, floats, and says which choice was made."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

MENU = [
    {
        "choice": "move",
        "label": "Move to…",
        "icon": "move",
        "items": [{"choice": "move:talking", "label": "Talking about"}, {"choice": "move:trying", "label": "Trying"}],
    },
    {"choice": "edit", "label": "Edit", "icon": "edit"},
    {"choice": "remove", "label": "Remove", "icon": "remove"},
]
WORRY_PAGE = {
    "title": "A worry page at six",
    "lines": ["Write it down, then close the book."],
    "voice": "therapist",
    "from_text": "from Lee",
    "state_text": "Tried 2 weeks",
    "scores": [{"voice": "client", "text": "Sam 6"}, {"voice": "therapist", "text": "Lee 4"}],
    "menu": MENU,
}


@pytest.fixture
def card(draw):
    return draw("card", WORRY_PAGE)


def opener(card):
    return card.page.get_by_role("button", name="Choices for A worry page at six")


def test_a_card_says_what_it_is_and_from_whom(card):
    expect(card.page.get_by_role("heading", name="A worry page at six")).to_be_visible()
    for words in ("Write it down, then close the book.", "from Lee", "Tried 2 weeks", "Sam 6", "Lee 4"):
        expect(card.el).to_contain_text(words)


def test_the_menu_opens_on_its_first_choice(card):
    opener(card).click()
    expect(opener(card)).to_have_attribute("aria-expanded", "true")
    expect(card.page.get_by_role("menuitem", name="Move to…")).to_be_focused()


def test_the_menu_floats_and_never_makes_the_card_longer(card):
    before = card.page.locator(".aw-card").bounding_box()
    opener(card).click()
    assert card.page.locator(".aw-card").bounding_box() == before


def test_a_choice_is_told_and_the_focus_comes_back(card):
    opener(card).click()
    card.page.get_by_role("menuitem", name="Edit").click()
    assert [(deed["deed"], deed["choice"]) for deed in card.deeds] == [("pick", "edit")]
    expect(card.page.get_by_role("menu")).to_be_hidden()
    expect(opener(card)).to_be_focused()


def test_arrows_home_and_end_walk_the_menu(card):
    opener(card).focus()
    keys = card.page.keyboard
    keys.press("ArrowDown")
    expect(card.page.get_by_role("menuitem", name="Move to…")).to_be_focused()
    keys.press("ArrowUp")
    expect(card.page.get_by_role("menuitem", name="Remove")).to_be_focused()
    keys.press("ArrowDown")
    expect(card.page.get_by_role("menuitem", name="Move to…")).to_be_focused()
    keys.press("End")
    expect(card.page.get_by_role("menuitem", name="Remove")).to_be_focused()
    keys.press("Home")
    expect(card.page.get_by_role("menuitem", name="Move to…")).to_be_focused()


def test_enter_chooses_and_escape_closes_to_the_card(card):
    opener(card).press("Enter")
    card.page.keyboard.press("Escape")
    expect(card.page.get_by_role("menu")).to_be_hidden()
    expect(opener(card)).to_be_focused()
    opener(card).press("ArrowUp")
    card.page.keyboard.press("Enter")
    assert [deed["choice"] for deed in card.deeds] == ["remove"]


def test_a_choice_with_choices_of_its_own_opens_them_in_place(card):
    opener(card).click()
    card.page.get_by_role("menuitem", name="Move to…").click()
    expect(card.page.get_by_role("menuitem")).to_have_text(["Talking about", "Trying"])
    expect(card.page.get_by_role("menuitem", name="Talking about")).to_be_focused()
    card.page.get_by_role("menuitem", name="Trying").click()
    assert [deed["choice"] for deed in card.deeds] == ["move:trying"]


def test_a_press_elsewhere_closes_the_menu(card):
    opener(card).click()
    card.page.mouse.click(900, 700)
    expect(card.page.get_by_role("menu")).to_be_hidden()
    assert card.deeds == []


def test_a_card_without_choices_has_no_button(draw):
    assert draw("card", WORRY_PAGE | {"menu": []}).page.get_by_role("button").count() == 0


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("aside", [False, True])
def test_axe_finds_nothing_open_or_closed(draw, theme, aside):
    card = draw("card", WORRY_PAGE | {"aside": aside}, theme=theme)
    closed = [fault for fault in card.axe() if fault["id"] != "heading-order"]
    opener(card).click()
    opened = [fault for fault in card.axe() if fault["id"] != "heading-order"]
    assert closed == opened == []
