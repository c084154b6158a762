"""The parts of supervision: the list with its folded rest, a guess before looking, and one case with its talk."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

CARD = {
    "journey": "a" * 32,
    "code": "Blue Kite",
    "question": "What am I not asking?",
    "tried": "Role play.",
    "reason": "goal stuck",
    "foot": "one remark",
}
LINE = {"journey": "b" * 32, "code": "Harbour", "text": "a goal with no move in 4 sessions", "foot": ""}
LIST = {
    "title": "Lee would like to talk about Blue Kite (goal stuck).",
    "asked": [CARD, CARD | {"journey": "c" * 32, "code": "Elm"}],
    "more_asked": "Show more (2 left)",
    "signed": {"title": "Signs no one asked about", "lines": [LINE], "more": ""},
    "rest": {"title": "The other 9,996, by name", "lines": [], "more": ""},
    "foot": "Coded, not anonymous.",
}
GUESS = {
    "kicker": "Blue Kite",
    "title": "What do you expect to see?",
    "rows": [{"key": "client:heard", "label": "Being heard"}, {"key": "goal:A", "label": "Goal A"}],
}
REMARK = {
    "number": 4,
    "voice": "supervisor",
    "name": "Kim",
    "on": "14 May",
    "pin": "goal:A",
    "about": "Goal A",
    "text": "Who chose it?",
    "mine": True,
}
REVIEW = {
    "kicker": "Blue Kite, coded · week 8",
    "title": "“What am I not asking?”",
    "asked": True,
    "lead": "Shown: goals.",
    "side": "supervisor",
    "name": "Kim",
    "first": [{"title": "What Lee has tried", "lines": ["Role play."]}],
    "sheets": [
        {
            "headline": "Goal A moved from 4 to 6.",
            "columns": ["Week", "Goal A"],
            "rows": [["8", "6"]],
            "caption": "Goal A",
            "pins": ["goal:A"],
        }
    ],
    "parts": [
        {
            "title": "Reliable change",
            "lines": ["None is claimed here."],
            "folded": {"title": "One published value", "lines": ["2.45"], "columns": ["Goal"], "rows": [["A"]]},
        }
    ],
    "pins": [{"value": "", "label": "the whole"}, {"value": "goal:A", "label": "Goal A"}],
    "thread": [
        REMARK,
        REMARK | {"number": 5, "voice": "therapist", "name": "Lee", "pin": "", "about": "", "mine": False},
    ],
    "step": {"text": "Ask, then wait.", "by": "Written by Lee, 14 May", "earlier": ["7 May: Ask first."]},
}
THERAPIST, PREVIEW = REVIEW | {"side": "therapist", "name": ""}, REVIEW | {"side": "preview", "thread": [], "step": {}}
ALL = [("supervision_list", LIST), ("supervision_guess", GUESS), ("supervision_review", REVIEW),
       ("supervision_review", THERAPIST), ("supervision_review", PREVIEW)]  # fmt: skip
NAV = [{"to": "list", "label": "List", "current": True}, {"to": "looked", "label": "Who looked", "current": False}]
FRAME = {"kind": "supervision", "name": "Supervision", "line": "It scores no one.", "nav": NAV}


def press(shown, name):
    shown.page.get_by_role("button", name=name, exact=True).click()


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


# One case ----------------------------------------------------------------------------------------


def test_a_remark_is_told_with_its_place_and_the_box_is_empty_then(draw):
    shown = draw("supervision_review", REVIEW)
    shown.page.get_by_label("What it is about").select_option("Goal A")
    box = shown.page.get_by_label("A remark of your own")
    box.fill("Ask about the goal.")
    press(shown, "Add the remark")
    expect(box).to_have_value("")
    assert shown.told == [{"deed": "remark", "pin": "goal:A", "words": "Ask about the goal."}]


def test_who_goes_on_writing_while_a_remark_is_kept_is_not_called_back_and_loses_no_word(draw):
    shown = draw("supervision_review", REVIEW | {"side": "therapist"})
    shown.stay_silent()
    remark, step = (
        shown.page.get_by_label("A remark of your own"),
        shown.page.get_by_label("The step, in your own words"),
    )
    remark.fill("I did.")
    press(shown, "Add the remark")
    step.fill("Ask, then")
    shown.heard(shown.deeds[-1]["id"])
    expect(remark).to_have_value("")
    shown.page.keyboard.type(" wait.")
    expect(step).to_have_value("Ask, then wait.")
    remark.fill("And more.")
    press(shown, "Add the remark")
    remark.fill("And more. Or less.")
    shown.heard(shown.deeds[-1]["id"])
    press(shown, "Add the remark")
    assert [deed["words"] for deed in shown.told] == ["I did.", "And more.", "And more. Or less."]


def test_a_remark_that_was_refused_stays_in_the_box(draw):
    shown = draw("supervision_review", REVIEW)
    shown.answer_with(problem={"field": "words", "text": "Write a remark first."})
    shown.page.get_by_label("A remark of your own").fill("x")
    press(shown, "Add the remark")
    expect(shown.page.get_by_role("alert")).to_contain_text("Write a remark first.")
    expect(shown.page.get_by_label("A remark of your own")).to_have_value("x")


def test_only_ones_own_remark_goes_and_only_after_a_second_press(draw):
    shown = draw("supervision_review", REVIEW)
    assert shown.page.get_by_role("button", name="Remove the remark of 14 May").count() == 1
    press(shown, "Remove the remark of 14 May")
    assert shown.told == []
    expect(shown.page.get_by_role("button", name="Remove for good")).to_be_focused()
    press(shown, "Remove for good")
    assert shown.told == [{"deed": "forget_remark", "number": 4}]


def test_a_picture_leads_to_its_remark(draw):
    shown = draw("supervision_review", REVIEW)
    press(shown, "Remarks on this: 1")
    expect(shown.page.locator("[data-number='4']")).to_be_focused()


def test_the_supervisor_signs_and_writes_no_step(draw):
    shown = draw("supervision_review", REVIEW)
    expect(shown.page.get_by_label("The step, in your own words")).to_have_count(0)
    press(shown, "Sign off as Kim")
    assert shown.told == [{"deed": "sign"}]
    shown.set("signed", "Kim signed, 14 May")
    expect(shown.page.get_by_text("Kim signed, 14 May")).to_be_visible()
    expect(shown.page.get_by_role("button", name="Sign off as Kim")).to_have_count(0)


def test_the_therapist_writes_the_step_and_signs_nothing(draw):
    shown = draw("supervision_review", THERAPIST)
    expect(shown.page.get_by_role("button", name="Sign off as")).to_have_count(0)
    shown.page.get_by_label("The step, in your own words").fill("Ask. Then wait.")
    press(shown, "Keep this step")
    assert shown.told == [{"deed": "step", "words": "Ask. Then wait."}]


def test_in_a_preview_nothing_can_be_said(draw):
    shown = draw("supervision_review", PREVIEW)
    expect(shown.page.get_by_role("button")).to_have_text(["Back"])
    expect(shown.page.get_by_role("complementary")).to_have_count(0)


def test_the_published_value_is_folded_away_until_it_is_asked_for(draw):
    shown = draw("supervision_review", REVIEW)
    expect(shown.page.get_by_text("2.45")).to_be_hidden()
    shown.page.get_by_text("One published value").first.click()
    expect(shown.page.get_by_text("2.45")).to_be_visible()


def test_words_in_a_thread_are_words(draw):
    bad = "<img src=x onerror=alert(1)>"
    shown = draw("supervision_review", REVIEW | {"thread": [REMARK | {"text": bad, "name": bad}], "title": bad})
    expect(shown.page.get_by_text(bad).first).to_be_visible()
    assert shown.page.locator("img").count() == 0


def test_pictures_of_a_phone_become_wide_when_it_is_turned(draw):
    wide, tall = ({"data": [], "layout": {"height": height, "width": "16em"}} for height in ("14em", "20em"))
    sheet = REVIEW["sheets"][0] | {"figure": wide, "narrow": tall}
    shown = draw("supervision_review", REVIEW | {"sheets": [sheet]}, size=(390, 844))
    expect(shown.page.locator(".aw-chart svg")).to_have_attribute("height", re.compile("^4"))
    shown.page.set_viewport_size({"width": 844, "height": 390})
    expect(shown.page.locator(".aw-chart svg")).to_have_attribute("height", re.compile("^[23]"))
