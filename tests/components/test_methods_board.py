"""Ways we could work, in five lists; each card moves by a menu, and a move is said aloud."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

MENU = [
    {"choice": "open", "label": "Open", "icon": "show"},
    {
        "choice": "move",
        "label": "Move to…",
        "icon": "move",
        "items": [{"choice": "move:talking", "label": "Talking about"}, {"choice": "open", "label": "Trying"}],
    },
    {"choice": "remove", "label": "Remove", "icon": "remove"},
]
LANES = {
    "ideas": "Ideas",
    "talking": "Talking about",
    "trying": "Trying",
    "keeping": "Keeping",
    "not_for_us": "Not for us",
}
NOTHING_YET = "Nothing here yet. Add a way of working that either of you would like to try."


def card(name, method="m1", **more):
    face = {"lines": [], "voice": "client", "from_text": "from Sam", "state_text": "", "scores": [], "aside": False}
    return face | {"method": method, "name": name, "menu": MENU} | more


WALK = card("Walk home")
WORRY = card(
    "A worry page at six",
    "m2",
    voice="therapist",
    from_text="from Lee",
    lines=["Write it down, then close the book."],
    state_text="Tried 2 weeks",
    scores=[{"voice": "client", "text": "Sam 6"}, {"voice": "therapist", "text": "Lee 4"}],
)


def lanes(**cards):
    return [
        {"lane": lane, "title": title, "live": lane == "trying", "cards": cards.get(lane, [])}
        for lane, title in LANES.items()
    ]


BOARD = {"kicker": "Resources", "lanes": lanes(ideas=[WALK], trying=[WORRY])}
CHOOSE = {
    "choosing": True,
    "title": "Which ways shall we compare?",
    "lead": "Choose two or three.",
    "lanes": lanes(ideas=[WALK | {"menu": []}], trying=[WORRY | {"menu": []}]),
}


def opener(board, name="Walk home"):
    return board.page.get_by_role("button", name=f"Choices for {name}")


def test_the_board_is_five_headed_lists_and_an_empty_one_says_so(draw):
    board = draw("methods_board", BOARD)
    expect(board.page.get_by_role("heading", level=2)).to_have_text(list(LANES.values()))
    expect(board.page.get_by_role("list")).to_have_count(2)
    expect(board.page.get_by_text("Nothing here yet", exact=True)).to_have_count(3)
    assert board.told == []


def test_a_card_says_whose_it_was_how_it_stands_and_what_both_put(draw):
    board = draw("methods_board", BOARD)
    trying = board.page.locator(".aw-lane--live")
    for words in ("A worry page at six", "Write it down", "from Lee", "Tried 2 weeks", "Sam 6", "Lee 4"):
        expect(trying).to_contain_text(words)


def test_by_keys_enter_opens_the_menu_arrows_walk_it_and_escape_closes_it_to_the_card(draw):
    board = draw("methods_board", BOARD)
    opener(board).press("Enter")
    expect(board.page.get_by_role("menuitem", name="Open")).to_be_focused()
    board.page.keyboard.press("ArrowDown")
    board.page.keyboard.press("Enter")
    board.page.keyboard.press("Enter")
    assert board.told == [{"deed": "pick", "method": "m1", "choice": "move:talking"}]
    opener(board).press("Enter")
    board.page.keyboard.press("Escape")
    expect(board.page.get_by_role("menu")).to_be_hidden()
    expect(opener(board)).to_be_focused()


def test_a_card_that_moved_is_said_and_keeps_the_focus(draw):
    board = draw("methods_board", BOARD)
    opener(board).focus()
    board.set("lanes", lanes(talking=[WALK | {"state_text": "New"}], trying=[WORRY]))
    board.set("moved_text", "Walk home moved to Talking about.")
    expect(board.page.get_by_role("status")).to_have_text("Walk home moved to Talking about.")
    expect(opener(board)).to_be_focused()


def test_when_a_card_in_hand_is_removed_the_focus_goes_to_the_head(draw):
    board = draw("methods_board", BOARD)
    opener(board).focus()
    board.set("lanes", lanes(trying=[WORRY]))
    expect(board.page.get_by_role("heading", level=1)).to_be_focused()


def test_a_menu_that_is_open_stays_open_when_another_card_changes(draw):
    board = draw("methods_board", BOARD)
    opener(board).click()
    board.set("lanes", lanes(ideas=[WALK], trying=[WORRY | {"state_text": "Tried 3 weeks"}]))
    expect(board.page.get_by_role("menu", name="Choices for Walk home")).to_be_visible()


def test_a_board_without_a_card_says_what_it_is_and_what_can_be_done(draw):
    board = draw("methods_board", {"lanes": lanes()})
    expect(board.page.get_by_text(NOTHING_YET)).to_be_visible()
    board.set("lanes", lanes(ideas=[WALK]))
    expect(board.page.get_by_text(NOTHING_YET)).to_be_hidden()


STARTERS = [
    {"starter": "worry", "name": "A worry page at six", "text": "Write each worry down at six."},
    {"starter": "walk", "name": "A short walk", "text": "Walk once round the block."},
]
FIRST = {"lanes": lanes(), "starters_text": "Here are two ways.", "starters": STARTERS}


def test_a_board_without_a_card_offers_ways_to_begin_with_each_with_a_button_of_its_own(draw):
    board = draw("methods_board", FIRST)
    expect(board.page.get_by_text("Here are two ways.")).to_be_visible()
    expect(board.page.get_by_text(NOTHING_YET)).to_be_hidden()
    expect(board.page.get_by_text("Write each worry down at six.")).to_be_visible()
    board.page.get_by_role("button", name="Add this one A short walk").press("Enter")
    assert board.told == [{"deed": "start", "starter": "walk"}]


def test_after_one_was_added_the_hand_is_at_the_next_and_at_last_at_the_head(draw):
    board = draw("methods_board", FIRST)
    board.page.get_by_role("button", name="Add this one A worry page at six").focus()
    board.set("lanes", lanes(ideas=[WORRY]))
    board.set("starters", STARTERS[1:])
    expect(board.page.get_by_role("button", name="Add this one")).to_have_count(1)
    expect(board.page.get_by_role("button", name="Add this one A short walk")).to_be_focused()
    board.set("starters", [])
    expect(board.page.get_by_role("heading", level=1)).to_be_focused()
    expect(board.page.get_by_text("Here are two ways.")).to_be_hidden()


def test_while_touch_is_lost_no_way_is_added_and_one_that_comes_is_locked(draw):
    board = draw("methods_board", FIRST | {"locked": True})
    board.set("starters", STARTERS[1:])
    add = board.page.get_by_role("button", name="Add this one")
    expect(add).to_have_attribute("aria-disabled", "true")
    add.click(force=True)
    assert board.told == []


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_axe_finds_nothing_in_the_ways_to_begin_with(draw, theme):
    board = draw("frame", {"body": ("methods_board", FIRST)}, size=(320, 640), theme=theme)
    assert board.axe() == []
    assert board.sideways <= 0


def test_add_compare_done_and_back_are_told(draw):
    board = draw("methods_board", BOARD)
    for name in ("Add a way", "Compare", "Done", "Back"):
        board.page.get_by_role("button", name=name).click()
    assert board.told == [{"deed": "add"}, {"deed": "compare"}, {"deed": "done"}, {"deed": "back"}]


def test_one_card_alone_can_not_be_compared(draw):
    board = draw("methods_board", BOARD | {"lanes": lanes(ideas=[WALK])})
    expect(board.page.get_by_role("button", name="Compare")).to_be_hidden()
    board.set("lanes", lanes(ideas=[WALK], trying=[WORRY]))
    expect(board.page.get_by_role("button", name="Compare")).to_be_visible()


def tick(board, name):
    return board.page.get_by_role("checkbox", name=name)


def test_while_choosing_each_card_has_a_tick_in_place_of_its_menu(draw):
    board = draw("methods_board", CHOOSE)
    expect(board.page.get_by_role("checkbox", checked=True)).to_have_count(0)
    expect(opener(board)).to_have_count(0)
    expect(board.page.get_by_role("button", name="Add a way")).to_have_count(0)
    tick(board, "Walk home").press("Space")
    board.page.get_by_text("Write it down, then close the book.").click()
    expect(tick(board, "A worry page at six")).to_be_checked()
    board.page.get_by_role("button", name="Compare").click()
    assert board.told == [{"deed": "compare", "methods": ["m1", "m2"]}]


def test_too_few_chosen_is_said_and_leads_to_the_first_tick(draw):
    board = draw("methods_board", CHOOSE)
    said = "Choose two or three to compare."
    board.answer_with(problem={"field": "", "text": said})
    board.page.get_by_role("button", name="Compare").click()
    assert board.told == [{"deed": "compare", "methods": []}]
    board.page.get_by_role("button", name=said).click()
    expect(tick(board, "Walk home")).to_be_focused()


def test_ways_that_were_chosen_before_are_ticked_again_and_can_be_taken_out(draw):
    board = draw("methods_board", CHOOSE)
    board.set("chosen", ["m1", "m2"])
    tick(board, "Walk home").uncheck()
    board.set("lanes", CHOOSE["lanes"])
    expect(tick(board, "Walk home")).not_to_be_checked()
    expect(tick(board, "A worry page at six")).to_be_checked()


def test_a_refusal_is_read_and_leads_to_the_board(draw):
    board = draw("methods_board", BOARD)
    said = "Both of you need to say yes before it moves to Trying."
    board.answer_with(problem={"field": "", "text": said})
    opener(board).click()
    board.page.get_by_role("menuitem", name="Remove").click()
    expect(board.page.get_by_role("alert")).to_be_focused()
    board.page.get_by_role("button", name=said).click()
    expect(opener(board)).to_be_focused()


def test_while_touch_is_lost_no_card_moves_and_a_new_one_is_locked_as_it_comes(draw):
    board = draw("methods_board", BOARD | {"locked": True})
    board.set("lanes", lanes(ideas=[WALK | {"state_text": "New"}], trying=[WORRY]))
    expect(opener(board)).to_have_attribute("aria-disabled", "true")
    opener(board).click(force=True)
    expect(board.page.get_by_role("menu")).to_be_hidden()
    board.page.get_by_role("button", name="Add a way").click(force=True)
    assert board.told == []


def test_while_touch_is_lost_nothing_is_chosen(draw):
    board = draw("methods_board", CHOOSE | {"locked": True})
    board.page.get_by_text("Write it down, then close the book.").click(force=True)
    board.page.get_by_role("button", name="Compare").click(force=True)
    expect(tick(board, "A worry page at six")).not_to_be_checked()
    assert board.told == []


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("traits", [BOARD, {"lanes": lanes(not_for_us=[WALK | {"aside": True}])}])
def test_axe_finds_nothing_and_nothing_runs_off_a_narrow_page(draw, traits, theme):
    board = draw("frame", {"body": ("methods_board", traits)}, size=(320, 640), theme=theme)
    opener(board).click()
    assert board.axe() == []
    assert board.sideways <= 0


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_axe_finds_nothing_while_choosing(draw, theme):
    board = draw("frame", {"body": ("methods_board", CHOOSE)}, size=(320, 640), theme=theme)
    tick(board, "Walk home").check()
    assert board.axe() == []
    assert board.sideways <= 0
