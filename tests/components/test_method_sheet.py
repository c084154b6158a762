"""One way of working on a page of its own: its words, whether both want to try it, and whether it helped."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from alliance_widgets.domain.kinds import METHOD_WORDS

METHOD = {
    "name": "Practise saying no",
    "do": "Say it here first.",
    "asks_client": "One small no a week.",
    "asks_therapist": "",
    "hard": "It feels rude.",
    "voice": "therapist",
    "client_yes": False,
    "therapist_yes": False,
    "willing_text": "",
    "scores": {},
    "answered": {},
}
NEW = {"mode": "edit", "method": {"voice": "client"}}
AGREE = {"mode": "agree", "method": METHOD}
RATE = {"mode": "rate", "method": METHOD}
NAMELESS = {"field": "name", "text": "Give it a short name, or choose Back."}
BOTH = {"field": "", "text": "Both of you need to say yes before it moves to Trying."}


def press(sheet, name):
    sheet.page.get_by_role("button", name=name, exact=True).click()


def cell(sheet, group, number):
    return sheet.page.get_by_role("group", name=group).locator(".aw-strip__cell").nth(number)


def test_the_words_of_a_way_are_kept_with_save_and_not_before(draw):
    sheet = draw("method_sheet", NEW)
    sheet.page.get_by_role("textbox", name="A plain name for it").fill("A worry page")
    sheet.page.get_by_role("textbox", name="What we would do").fill("Write it down.")
    sheet.page.get_by_role("radio", name="Lee").check()
    assert sheet.told == []
    press(sheet, "Save")
    words = dict.fromkeys(METHOD_WORDS, "") | {"name": "A worry page", "do": "Write it down."}
    assert sheet.told == [{"deed": "write", "voice": "therapist", **words}]


MORE = {
    "how_long": "How long it would take",
    "might_help": "What it might help",
    "if_we_wait": "What happens if we wait",
}


def test_words_for_comparing_lie_under_a_word_of_their_own_until_there_are_some(draw):
    sheet = draw("method_sheet", NEW)
    for label in MORE.values():
        expect(sheet.page.get_by_role("textbox", name=label)).to_be_hidden()
    sheet.page.get_by_text("More, for comparing").click()
    sheet.page.get_by_role("textbox", name="A plain name for it").fill("A worry page")
    for label in MORE.values():
        sheet.page.get_by_role("textbox", name=label).fill(label)
    press(sheet, "Save")
    assert sheet.told[0].items() >= MORE.items()
    stands = draw("method_sheet", NEW | {"method": METHOD | {"how_long": "Ten minutes."}})
    expect(stands.page.get_by_role("textbox", name=MORE["how_long"])).to_have_value("Ten minutes.")


def test_a_refusal_about_words_for_comparing_opens_them(draw):
    sheet = draw("method_sheet", NEW)
    sheet.set("problem", {"field": "if_we_wait", "text": "That is more than fits here."})
    press(sheet, "That is more than fits here.")
    expect(sheet.page.get_by_role("textbox", name=MORE["if_we_wait"])).to_be_focused()


def test_a_way_without_a_name_is_said_at_its_box_and_the_other_words_stay(draw):
    sheet = draw("method_sheet", NEW)
    sheet.page.get_by_role("textbox", name="What we would do").fill("Write it down.")
    sheet.answer_with(problem=NAMELESS)
    press(sheet, "Save")
    name = sheet.page.get_by_role("textbox", name="A plain name for it")
    expect(sheet.page.get_by_role("alert")).to_be_focused()
    expect(name).to_have_accessible_description(NAMELESS["text"])
    press(sheet, NAMELESS["text"])
    expect(name).to_be_focused()
    expect(sheet.page.get_by_role("textbox", name="What we would do")).to_have_value("Write it down.")


def test_words_that_stand_can_be_changed(draw):
    sheet = draw("method_sheet", NEW | {"method": METHOD})
    expect(sheet.page.get_by_role("heading", level=1)).to_have_text("Change the words")
    expect(sheet.page.get_by_role("textbox", name="What is hard about it")).to_have_value("It feels rude.")
    expect(sheet.page.get_by_role("radio", name="Lee")).to_be_checked()


def test_what_it_asks_can_be_read_and_a_part_without_words_is_left_out(draw):
    sheet = draw("method_sheet", AGREE)
    expect(sheet.page.get_by_role("term")).to_have_text(
        ["What we would do", "What it asks of Sam", "What is hard about it"]
    )


def test_how_it_suits_is_told_once_when_the_strip_is_left(draw):
    sheet = draw("method_sheet", AGREE)
    question = "How well would this suit Sam?"
    expect(sheet.page.get_by_role("radio", checked=True)).to_have_count(0)
    cell(sheet, question, 4).click()
    for key in ("ArrowRight", "ArrowRight"):
        sheet.page.keyboard.press(key)
    assert sheet.told == []
    sheet.page.get_by_role("heading", level=1).click()
    press(sheet, "How willing are we?")
    assert sheet.told == [
        {"deed": "choose", "question": "fit", "voice": "client", "number": 6},
        {"deed": "willing"},
    ]


def test_a_question_can_be_left_out_even_with_a_number_in_hand(draw):
    sheet = draw("method_sheet", AGREE)
    cell(sheet, "How well would this suit Sam?", 4).click()
    press(sheet, "Not today")
    assert sheet.told == [{"deed": "not_today", "question": "fit", "voice": "client"}]
    sheet.set("method", METHOD | {"answered": {"fit_client": True}, "scores": {"fit_client": None}})
    expect(sheet.page.locator(".aw-strip")).to_have_text("Not today")
    press(sheet, "Change")
    expect(sheet.page.get_by_role("radio", checked=True)).to_have_count(0)


def test_how_willing_both_are_is_no_number_in_the_page_while_it_is_covered(draw):
    sheet = draw("method_sheet", AGREE | {"willing_covered": "both"})
    willing = sheet.page.locator(".aw-sheet__willing")
    expect(willing).to_contain_text("How willing we are: answered and covered.")
    assert not re.search(r"\d", willing.inner_text())
    sheet.set("method", METHOD | {"willing_text": "Sam is at 7, Lee at 9."})
    expect(willing).to_contain_text("Sam is at 7, Lee at 9.")
    expect(willing.get_by_role("button")).to_have_text("Ask again")


def test_trying_it_needs_both_yeses_and_a_refusal_leads_to_the_one_still_open(draw):
    sheet = draw("method_sheet", AGREE | {"method": METHOD | {"client_yes": True}})
    sheet.answer_with(problem=BOTH)
    press(sheet, "Try it")
    expect(sheet.page.get_by_role("alert")).to_be_focused()
    yeses = sheet.page.get_by_role("group", name="We try it when both of you have said yes.")
    expect(yeses).to_have_accessible_description(BOTH["text"])
    press(sheet, BOTH["text"])
    expect(yeses.get_by_role("checkbox", name="Lee:")).to_be_focused()
    sheet.answer_with()
    sheet.page.keyboard.press("Space")
    assert sheet.told == [{"deed": "try"}, {"deed": "tick", "voice": "therapist", "yes": True}]


def test_no_thanks_is_one_press_and_asks_for_no_reason(draw):
    sheet = draw("method_sheet", AGREE)
    press(sheet, "No thanks")
    assert sheet.told == [{"deed": "no_thanks"}]


def test_whether_it_helped_is_asked_of_both_and_a_number_in_hand_is_kept(draw):
    sheet = draw("method_sheet", RATE)
    expect(sheet.page.get_by_role("radio", checked=True)).to_have_count(0)
    cell(sheet, "Did it help? Sam’s number", 6).click()
    sheet.page.get_by_role("group", name="Did it help? Lee’s number").get_by_role("button", name="Not today").click()
    cell(sheet, "Did it help? Sam’s number", 7).click()
    press(sheet, "Done")
    assert sheet.told == [
        {"deed": "choose", "question": "helped", "voice": "client", "number": 6},
        {"deed": "not_today", "question": "helped", "voice": "therapist"},
        {"deed": "choose", "question": "helped", "voice": "client", "number": 7},
        {"deed": "back"},
    ]


@pytest.mark.parametrize("traits", [NEW, AGREE, RATE], ids=["edit", "agree", "rate"])
def test_while_touch_is_lost_nothing_is_told(draw, traits):
    sheet = draw("method_sheet", traits | {"locked": True})
    for button in sheet.page.get_by_role("button").all():
        button.click(force=True)
    for control in sheet.page.locator("#here :is(input[type=radio], input[type=checkbox])").all():
        expect(control).to_be_disabled()
    assert sheet.told == []


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize(
    "traits",
    [NEW | {"problem": NAMELESS}, AGREE | {"problem": BOTH}, RATE],
    ids=["edit", "agree", "rate"],
)
def test_axe_finds_nothing_and_nothing_runs_off_a_narrow_page(draw, traits, theme):
    sheet = draw("frame", {"body": ("method_sheet", traits)}, size=(320, 640), theme=theme)
    assert sheet.axe() == []
    assert sheet.sideways <= 0
