"""The parts of supervision: the list with its folded rest, a guess before looking, and one case with its talk."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect
from supervision_examples import ALL, CARD, FRAME, GUESS, LINE, LIST, press


@pytest.mark.parametrize(("folder", "traits"), ALL, ids=["list", "guess", "supervisor", "therapist", "preview"])
@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("size", [(1366, 768), (320, 640)])
def test_axe_finds_nothing_and_nothing_runs_off_the_page(draw, folder, traits, theme, size):
    shown = draw("desk_frame", FRAME | {"body": (folder, traits)}, theme=theme, size=size)
    assert shown.axe() == []
    assert shown.sideways <= 0
    assert shown.told == []


@pytest.mark.parametrize(("folder", "traits"), ALL, ids=["list", "guess", "supervisor", "therapist", "preview"])
def test_while_touch_is_lost_nothing_is_told(draw, folder, traits):
    shown = draw(folder, traits)
    shown.set("locked", True)
    for control in shown.page.locator("button:visible, summary").all():
        control.click(force=True)
    assert shown.told == []


# The list ----------------------------------------------------------------------------------------


def test_a_question_is_opened_by_its_code_name(draw):
    shown = draw("supervision_list", LIST)
    press(shown, "Look at Elm together")
    press(shown, "Open Harbour")
    press(shown, "Show more (2 left)")
    assert shown.told == [
        {"deed": "open", "journey": "c" * 32},
        {"deed": "open", "journey": "b" * 32},
        {"deed": "more", "group": "asked"},
    ]


UNFOLDED = "sent.some(({ deed }) => deed === 'unfold')"
"""A browser says it a moment after the press."""


def test_the_rest_comes_when_it_is_unfolded_and_is_not_there_before(draw):
    shown = draw("supervision_list", LIST)
    shown.page.get_by_text("The other 9,996, by name").click()
    shown.page.wait_for_function(UNFOLDED)
    assert shown.told == [{"deed": "unfold"}]
    shown.set("rest", LIST["rest"] | {"lines": [LINE | {"code": "Wren"}], "more": "Show more (9,995 left)"})
    expect(shown.page.get_by_role("button", name="Open Wren")).to_be_visible()


def test_a_code_name_is_looked_for_with_the_keyboard_alone(draw):
    shown = draw("supervision_list", LIST)
    summary = shown.page.locator("summary")
    summary.focus()
    shown.page.keyboard.press("Enter")
    shown.page.wait_for_function(UNFOLDED)
    shown.page.keyboard.press("Tab")
    shown.page.keyboard.type("wren")
    shown.page.keyboard.press("Enter")
    assert shown.told == [{"deed": "unfold"}, {"deed": "find", "text": "wren"}]
    shown.set("found", "One found")
    expect(shown.page.get_by_text("One found").first).to_be_visible()


def test_words_of_a_therapist_are_words(draw):
    bad = "<img src=x onerror=alert(1)>"
    shown = draw("supervision_list", LIST | {"asked": [CARD | {"question": bad, "tried": bad, "code": bad}]})
    expect(shown.page.get_by_text(bad).first).to_be_visible()
    assert shown.page.locator("img").count() == 0


# The guess ---------------------------------------------------------------------------------------


def test_nothing_is_chosen_and_a_number_can_be_taken_back(draw):
    shown = draw("supervision_guess", GUESS)
    assert shown.page.get_by_role("radio", checked=True).count() == 0
    heard, goal = (shown.page.get_by_role("group", name=name) for name in ("Being heard", "Goal A"))
    heard.get_by_role("radio").nth(7).check(force=True)
    goal.get_by_role("radio").nth(3).check(force=True)
    heard.get_by_role("button", name="Leave out").click()
    press(shown, "Keep it, then look")
    assert shown.told == [{"deed": "guess", "given": {"goal:A": 3}}]


def test_without_a_number_there_is_nothing_to_keep_and_still_a_way_on(draw):
    shown = draw("supervision_guess", GUESS)
    press(shown, "Keep it, then look")
    expect(shown.page.get_by_role("alert")).to_contain_text("Choose a number first")
    assert shown.told == []
    press(shown, "Look without a guess")
    assert shown.told == [{"deed": "skip"}]
