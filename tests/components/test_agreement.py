"""What we agreed: one of the ways or own words, when, and how sure; all of it can be left out."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

WAYS = [{"method": "m3", "name": "A worry page"}, {"method": "m4", "name": "Walk home"}]
WHAT = {"step": "what", "kicker": "What we agreed", "methods": WAYS}
SURE = {"step": "sure", "kicker": "What we agreed"}
QUESTION = "How sure are you that you can try this before we meet again?"
WHY = "What makes it that number and not lower?"
TOO_LONG = "That is more than fits here."
NOTHING = {"method": "", "text": "", "when": ""}


def press(agreed, name):
    agreed.page.get_by_role("button", name=name, exact=True).click()


def box(agreed, name):
    return agreed.page.get_by_role("textbox", name=name)


def cell(agreed, number):
    return agreed.page.locator(".aw-strip__cell").nth(number)


def test_no_way_is_chosen_for_anybody(draw):
    agreed = draw("agreement", WHAT)
    ways = agreed.page.get_by_role("group", name="One of the ways we are trying").get_by_role("radio")
    expect(ways).to_have_count(3)
    expect(agreed.page.get_by_role("radio", checked=True)).to_have_count(0)
    assert agreed.told == []


def test_a_way_and_a_time_are_told_together_as_they_stand(draw):
    agreed = draw("agreement", WHAT)
    agreed.page.get_by_text("A worry page").click()
    box(agreed, "When?").fill("weekdays at eight")
    press(agreed, "Continue")
    assert agreed.told == [
        {"deed": "write", **NOTHING, "method": "m3"},
        {"deed": "write", "method": "m3", "text": "", "when": "weekdays at eight"},
        {"deed": "next"},
    ]


def test_without_a_way_it_is_asked_in_the_clients_own_words(draw):
    agreed = draw("agreement", WHAT | {"methods": []})
    expect(agreed.page.get_by_role("radio")).to_have_count(0)
    box(agreed, "Sam’s words").fill("Ring my sister")
    press(agreed, "Back")
    assert agreed.told == [{"deed": "write", **NOTHING, "text": "Ring my sister"}, {"deed": "back"}]


def test_what_was_agreed_stands_and_something_else_can_be_chosen(draw):
    agreed = draw("agreement", WHAT | {"method": "m3", "text": "in the blue book", "when": "at six"})
    expect(agreed.page.get_by_role("radio", name="A worry page")).to_be_checked()
    expect(box(agreed, "More about it, in Sam’s words")).to_have_value("in the blue book")
    agreed.page.get_by_role("radio", name="A worry page").focus()
    agreed.page.keyboard.press("ArrowUp")
    expect(agreed.page.get_by_role("radio", name="Something else")).to_be_checked()
    assert agreed.told == [{"deed": "write", "method": "", "text": "in the blue book", "when": "at six"}]


def test_not_today_takes_out_what_was_begun_even_words_still_in_the_box(draw):
    agreed = draw("agreement", WHAT)
    agreed.stay_silent()
    box(agreed, "When?").fill("at six")
    press(agreed, "Not today")
    assert agreed.told == [
        {"deed": "write", **NOTHING, "when": "at six"},
        {"deed": "write", **NOTHING},
        {"deed": "next"},
    ]


def test_not_today_with_nothing_begun_writes_nothing(draw):
    agreed = draw("agreement", WHAT)
    press(agreed, "Not today")
    assert agreed.told == [{"deed": "next"}]


def test_how_sure_is_null_until_chosen_and_told_once_when_the_strip_is_left(draw):
    agreed = draw("agreement", SURE)
    expect(agreed.page.get_by_role("group", name=QUESTION).get_by_role("radio")).to_have_count(11)
    expect(agreed.page.get_by_role("radio", checked=True)).to_have_count(0)
    cell(agreed, 7).click()
    agreed.page.keyboard.press("ArrowRight")
    assert agreed.told == []
    box(agreed, WHY).fill("I did it twice.")
    press(agreed, "Continue")
    assert agreed.told == [
        {"deed": "choose", "number": 8},
        {"deed": "write", "why": "I did it twice."},
        {"deed": "next"},
    ]


def test_how_sure_can_be_left_out_and_then_no_reason_is_asked(draw):
    agreed = draw("agreement", SURE)
    press(agreed, "Not today")
    assert agreed.told == [{"deed": "not_today"}]
    agreed.set("answered", True)
    expect(agreed.page.locator(".aw-strip")).to_have_text("Not today")
    expect(box(agreed, WHY)).to_be_hidden()
    press(agreed, "Change")
    expect(agreed.page.get_by_role("radio").first).to_be_focused()
    expect(agreed.page.get_by_role("radio", checked=True)).to_have_count(0)


@pytest.mark.parametrize(
    ("traits", "field", "name"),
    [
        (WHAT, "text", "More about it, in Sam’s words"),
        (WHAT, "when", "When?"),
        (SURE, "text", WHY),
    ],
)
def test_a_refusal_stands_at_its_box_leads_there_and_keeps_the_words(draw, traits, field, name):
    agreed = draw("agreement", traits)
    agreed.answer_with(problem={"field": field, "text": TOO_LONG})
    box(agreed, name).fill("more than fits")
    press(agreed, "Continue")
    expect(agreed.page.get_by_role("alert")).to_be_focused()
    expect(box(agreed, name)).to_have_accessible_description(TOO_LONG)
    expect(box(agreed, name)).to_have_value("more than fits")
    press(agreed, TOO_LONG)
    expect(box(agreed, name)).to_be_focused()


def test_a_refused_number_stands_at_the_strip(draw):
    agreed = draw("agreement", SURE)
    agreed.answer_with(problem={"field": "rating", "text": "Choose a number."})
    cell(agreed, 7).click()
    press(agreed, "Continue")
    expect(agreed.page.get_by_role("group", name=QUESTION)).to_have_accessible_description("Choose a number.")
    press(agreed, "Choose a number.")
    expect(agreed.page.get_by_role("radio", name="7 of 10")).to_be_focused()


def test_a_way_that_another_screen_has_chosen_shows_while_this_one_has_the_focus(draw):
    agreed = draw("agreement", WHAT | {"method": "m3"})
    walk, worry = (agreed.page.get_by_role("radio", name=name) for name in ("Walk home", "A worry page"))
    worry.focus()
    agreed.set("method", "m4")
    expect(walk).to_be_checked()
    expect(worry).to_be_focused()


def test_a_way_that_was_refused_is_taken_back_and_is_not_told_with_the_next_word(draw):
    agreed = draw("agreement", WHAT | {"method": "m3"})
    agreed.answer_with(problem={"field": "text", "text": "This way is gone."})
    agreed.page.get_by_role("radio", name="Walk home").click(force=True)
    expect(agreed.page.get_by_role("radio", name="A worry page")).to_be_checked()
    box(agreed, "When?").fill("at six")
    box(agreed, "When?").blur()
    assert [one["method"] for one in agreed.told] == ["m4", "m3"]


@pytest.mark.parametrize("traits", [WHAT, SURE], ids=["what", "sure"])
def test_while_touch_is_lost_words_stay_and_nothing_is_told(draw, traits):
    agreed = draw("agreement", traits)
    agreed.page.get_by_role("textbox").last.fill("at six")
    agreed.page.get_by_role("heading", level=1).click()
    told = agreed.told
    agreed.set("locked", True)
    for control in agreed.page.locator("#here :is(button, label:has(input[type=radio])):visible").all():
        control.click(force=True)
    expect(agreed.page.get_by_role("textbox").last).to_have_value("at six")
    expect(agreed.page.get_by_role("radio", checked=True)).to_have_count(0)
    assert agreed.told == told


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize(
    "traits",
    [WHAT | {"problem": {"field": "when", "text": TOO_LONG}}, SURE, SURE | {"answered": True}],
    ids=["what", "sure", "left out"],
)
def test_axe_finds_nothing_and_nothing_runs_off_a_narrow_page(draw, traits, theme):
    agreed = draw("frame", {"body": ("agreement", traits)}, size=(320, 640), theme=theme)
    assert agreed.axe() == []
    assert agreed.sideways <= 0
