"""One stop on the way: headlines with their days, what the therapist noticed, and what may become of the stop."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect


def headline(line, text, voice="client", *, waiting=False, earlier="Who’s with me", later="How I’m changing"):
    return {
        "line": line,
        "text": text,
        "on_text": "11 November",
        "voice": voice,
        "waiting": waiting,
        "earlier": earlier,
        "later": later,
    }


SAYING_NO = headline("l5", "Saying no.")
NOTICED = headline("l6", "You said no once.", "therapist", waiting=True)
KEPT = NOTICED | {"waiting": False}
STOP = {
    "kicker": "The journey so far, stop 5 of 7",
    "title": "What’s hard",
    "lead": "What gets in the way? A headline is enough here.",
    "plain_name": "What’s hard",
}
SOME = STOP | {"headlines": [SAYING_NO, NOTICED]}
SKIPPED = SOME | {"skipped": True}
EMPTY = {"field": "text", "text": "Write a headline, or leave this stop open."}


def press(sheet, name):
    sheet.page.get_by_role("button", name=name, exact=True).click()


def box(sheet, name):
    return sheet.page.get_by_role("textbox", name=name)


def lines(sheet):
    return sheet.page.locator(".aw-headline")


def pick(sheet, text, choice):
    press(sheet, f"Choices for {text}")
    sheet.page.get_by_role("menuitem", name=choice).click()


def test_a_headline_has_its_day_and_the_one_whose_words_they_are(draw):
    sheet = draw("station_sheet", SOME)
    expect(lines(sheet).first).to_contain_text("11 November")
    expect(lines(sheet).first).to_contain_text("Sam")
    expect(lines(sheet).last).to_contain_text("Lee noticed")
    expect(sheet.el).to_contain_text("A headline is enough here.")


def test_each_of_the_two_has_a_box_and_enter_adds(draw):
    sheet = draw("station_sheet", STOP)
    box(sheet, "Sam’s headline").fill("Saying no.")
    sheet.page.keyboard.press("Enter")
    expect(box(sheet, "Sam’s headline")).to_have_value("")
    box(sheet, "Lee: I noticed").fill("You said no once.")
    sheet.page.get_by_role("button", name="Add").last.click()
    expect(box(sheet, "Lee: I noticed")).to_have_value("")
    assert sheet.told == [
        {"deed": "write", "voice": "client", "line": "", "text": "Saying no."},
        {"deed": "write", "voice": "therapist", "line": "", "text": "You said no once."},
    ]


def test_an_empty_headline_is_refused_in_words_at_its_own_box(draw):
    sheet = draw("station_sheet", STOP)
    sheet.answer_with(problem=EMPTY)
    sheet.page.get_by_role("button", name="Add").last.click()
    expect(sheet.page.get_by_role("alert")).to_be_focused()
    expect(box(sheet, "Lee: I noticed")).to_have_accessible_description(EMPTY["text"])
    press(sheet, EMPTY["text"])
    expect(box(sheet, "Lee: I noticed")).to_be_focused()


def test_words_that_were_refused_stay_and_nobody_leaves_without_them(draw):
    sheet = draw("station_sheet", STOP)
    sheet.answer_with(problem={"field": "text", "text": "The disk is full."})
    box(sheet, "Sam’s headline").fill("Saying no.")
    press(sheet, "Done")
    expect(sheet.page.get_by_role("alert")).to_be_focused()
    expect(box(sheet, "Sam’s headline")).to_have_value("Saying no.")
    assert {one["deed"] for one in sheet.told} == {"write"}


def test_words_still_in_a_box_are_kept_on_the_way_out_and_only_once(draw):
    sheet = draw("station_sheet", STOP)
    box(sheet, "Sam’s headline").fill("Saying no.")
    press(sheet, "Done")
    assert sheet.told == [
        {"deed": "write", "voice": "client", "line": "", "text": "Saying no."},
        {"deed": "done"},
    ]


def test_what_is_typed_while_a_headline_is_on_its_way_stays(draw):
    sheet = draw("station_sheet", STOP)
    sheet.stay_silent()
    box(sheet, "Sam’s headline").fill("Saying no.")
    sheet.page.keyboard.press("Enter")
    sheet.page.keyboard.type(" To Mum too.")
    sheet.heard(sheet.deeds[0]["id"], saved="10:42")
    expect(box(sheet, "Sam’s headline")).to_have_value("Saying no. To Mum too.")


def test_earlier_and_later_say_where_a_headline_would_go(draw):
    sheet = draw("station_sheet", STOP | {"headlines": [SAYING_NO | {"later": ""}]})
    press(sheet, "Earlier, to “Who’s with me”: Saying no.")
    expect(sheet.page.get_by_role("button", name="Later")).to_have_count(0)
    assert sheet.told == [{"deed": "move", "line": "l5", "to": "earlier"}]


def test_home_and_end_lead_to_the_first_and_the_last_headline(draw):
    sheet = draw("station_sheet", SOME)
    first, last = (sheet.page.get_by_role("button", name=f"Choices for {one['text']}") for one in (SAYING_NO, NOTICED))
    first.focus()
    sheet.page.keyboard.press("End")
    expect(last).to_be_focused()
    sheet.page.keyboard.press("Home")
    expect(first).to_be_focused()


def test_what_was_noticed_waits_for_the_clients_answer_and_is_asked_once(draw):
    sheet = draw("station_sheet", SOME)
    press(sheet, "Keep “You said no once.”")
    press(sheet, "No to “You said no once.”")
    assert sheet.told == [{"deed": "keep", "line": "l6", "yes": True}, {"deed": "keep", "line": "l6", "yes": False}]
    sheet.set("headlines", [SAYING_NO, KEPT])
    expect(sheet.page.get_by_text("Sam, keep this?")).to_have_count(0)
    expect(lines(sheet).last).to_contain_text("Lee noticed")


def test_the_words_of_a_headline_are_changed_in_its_place(draw):
    sheet = draw("station_sheet", SOME)
    pick(sheet, "Saying no.", "Change the words")
    expect(box(sheet, "New words")).to_be_focused()
    expect(box(sheet, "New words")).to_have_value("Saying no.")
    box(sheet, "New words").fill("Saying no to Mum.")
    sheet.page.keyboard.press("Enter")
    expect(box(sheet, "New words")).to_have_count(0)
    assert sheet.told == [{"deed": "write", "voice": "client", "line": "l5", "text": "Saying no to Mum."}]


def test_new_words_that_were_refused_stay_in_hand(draw):
    sheet = draw("station_sheet", SOME)
    pick(sheet, "Saying no.", "Change the words")
    sheet.answer_with(problem=EMPTY)
    box(sheet, "New words").fill("")
    sheet.page.keyboard.press("Enter")
    expect(box(sheet, "New words")).to_have_accessible_description(EMPTY["text"])


def test_a_headline_that_is_removed_leaves_the_hands_at_the_next(draw):
    sheet = draw("station_sheet", SOME)
    pick(sheet, "Saying no.", "Remove")
    assert sheet.told == [{"deed": "remove", "line": "l5"}]
    sheet.set("headlines", [KEPT])
    expect(lines(sheet).get_by_role("button").first).to_be_focused()
    sheet.set("headlines", [])
    expect(sheet.page.get_by_role("heading", level=1)).to_be_focused()


def test_a_stop_gets_a_name_of_its_own_and_without_one_ours_again(draw):
    sheet = draw("station_sheet", STOP)
    expect(box(sheet, "A name for this stop")).to_be_hidden()
    press(sheet, "Rename this stop")
    expect(box(sheet, "A name for this stop")).to_be_focused()
    expect(box(sheet, "A name for this stop")).to_have_accessible_description(
        "Leave it empty, and it is “What’s hard” again."
    )
    sheet.page.keyboard.type("The swamp")
    sheet.page.keyboard.press("Enter")
    assert sheet.told == [{"deed": "rename", "text": "The swamp"}]
    expect(sheet.page.get_by_role("heading", level=1)).to_be_focused()
    sheet.set("own_name", "The swamp")
    sheet.set("title", "The swamp")
    press(sheet, "Rename this stop")
    expect(box(sheet, "A name for this stop")).to_have_value("The swamp")


def test_a_stop_is_skipped_and_come_back_to(draw):
    sheet = draw("station_sheet", SOME)
    press(sheet, "Skip this stop")
    sheet.set("skipped", True)
    expect(sheet.el).to_contain_text("This stop is skipped for now. You can come back to it.")
    expect(box(sheet, "Sam’s headline")).to_be_hidden()
    press(sheet, "Come back to this stop")
    assert sheet.told == [{"deed": "skip", "yes": True}, {"deed": "skip", "yes": False}]


def test_what_came_of_it_is_shown_and_read_out(draw):
    sheet = draw("station_sheet", SOME)
    sheet.set("said_text", "Moved to “Who’s with me”.")
    expect(sheet.page.locator(".aw-station p", has_text="Moved to")).to_be_visible()
    expect(sheet.page.get_by_role("status")).to_have_text("Moved to “Who’s with me”.")


@pytest.mark.parametrize("traits", [SOME, SKIPPED], ids=["some", "skipped"])
def test_while_touch_is_lost_nothing_is_told(draw, traits):
    sheet = draw("station_sheet", traits | {"locked": True})
    for button in sheet.page.get_by_role("button").all():
        button.click(force=True)
    for field in sheet.page.get_by_role("textbox").all():
        field.press("Enter")
    assert sheet.told == []


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize(
    "traits", [STOP, SOME, SKIPPED, SOME | {"problem": EMPTY}], ids=["open", "some", "skipped", "refused"]
)
def test_axe_finds_nothing_and_nothing_runs_off_a_narrow_page(draw, traits, theme):
    sheet = draw("frame", {"body": ("station_sheet", traits)}, size=(320, 640), theme=theme)
    assert sheet.axe() == []
    assert sheet.sideways <= 0


def test_renaming_changing_and_a_menu_fit_a_narrow_page_too(draw):
    sheet = draw("frame", {"body": ("station_sheet", SOME)}, size=(320, 640))
    press(sheet, "Rename this stop")
    pick(sheet, "You said no once.", "Change the words")
    press(sheet, "Choices for Saying no.")
    assert sheet.axe() == []
    assert sheet.sideways <= 0
