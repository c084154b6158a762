"""What would make today a good use of our time? One line from each voice, and two yeses before they start."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from alliance_widgets.words import speak

TITLE = "What would make today a good use of our time?"
FOCUS, LETTER = "How to say no at work.", "Ten minutes on the letter."
STANDS = {"editing": False, "client_text": FOCUS, "therapist_text": LETTER}
EMPTY = {"field": "client", "text": "Write one line first. A few words will do."}
BOTH = {"field": "", "text": "Both of you need to say yes before you start."}


def press(today, name):
    today.page.get_by_role("button", name=name, exact=True).click()


def field(today, name="Sam"):
    return today.page.get_by_role("textbox", name=f"{name}’s words")


def yes(today, name):
    return today.page.get_by_role("checkbox", name=f"{name}: yes, let us start here")


def test_both_lines_are_empty_and_nobody_has_said_yes(draw):
    today = draw("today")
    expect(today.page.get_by_role("heading", level=1)).to_have_text(TITLE)
    for name in ("Sam", "Lee"):
        expect(field(today, name)).to_have_value("")
        expect(yes(today, name)).not_to_be_checked()
    expect(today.page.get_by_role("group", name="We start when both of you have said yes.")).to_be_visible()
    assert today.told == []


def test_each_line_is_told_in_its_own_voice_when_it_is_left(draw):
    today = draw("today")
    field(today).fill(FOCUS)
    field(today, "Lee").fill(LETTER)
    field(today, "Lee").press("Enter")
    assert today.told == [
        {"deed": "write", "voice": "client", "text": FOCUS},
        {"deed": "write", "voice": "therapist", "text": LETTER},
    ]


@pytest.mark.parametrize(
    ("last", "deed"),
    [
        ("Sam:", {"deed": "tick", "voice": "client", "yes": True}),
        ("Start", {"deed": "start"}),
        ("Come back to this later", {"deed": "later"}),
    ],
)
def test_words_still_in_a_box_go_before_a_yes_and_before_the_start(draw, last, deed):
    today = draw("today")
    field(today).fill(FOCUS)
    role = "checkbox" if last == "Sam:" else "button"
    today.page.get_by_role(role, name=last).click()
    assert today.told == [{"deed": "write", "voice": "client", "text": FOCUS}, deed]


def test_a_yes_is_shown_only_when_it_stands(draw):
    today = draw("today", STANDS)
    yes(today, "Lee").click()
    assert today.told == [{"deed": "tick", "voice": "therapist", "yes": True}]
    expect(yes(today, "Lee")).not_to_be_checked()
    today.set("therapist_yes", True)
    expect(yes(today, "Lee")).to_be_checked()
    yes(today, "Lee").press("Space")
    assert today.told[-1] == {"deed": "tick", "voice": "therapist", "yes": False}


def test_lines_that_stand_are_read_and_open_again_to_be_changed(draw):
    today = draw("today", STANDS)
    expect(today.page.get_by_text(FOCUS)).to_be_visible()
    expect(today.page.get_by_role("textbox")).to_have_count(0)
    today.stay_silent()
    press(today, "Change the words")
    assert today.told == [{"deed": "change"}]
    today.set("editing", True)
    today.heard(today.deeds[0]["id"])
    expect(field(today)).to_be_focused()
    expect(field(today)).to_have_value(FOCUS)


def test_a_line_that_was_left_empty_takes_no_room(draw):
    today = draw("today", STANDS | {"therapist_text": ""})
    expect(today.page.locator(".aw-entry:visible")).to_have_count(1)


def test_without_a_line_the_reason_stands_at_the_box_and_leads_there(draw):
    today = draw("today")
    today.answer_with(problem=EMPTY)
    press(today, "Start")
    expect(today.page.get_by_role("alert")).to_be_focused()
    expect(field(today)).to_have_accessible_description(EMPTY["text"])
    press(today, EMPTY["text"])
    expect(field(today)).to_be_focused()


def test_with_one_yes_missing_the_reason_stands_at_the_yeses_and_leads_to_the_open_one(draw):
    today = draw("today", STANDS | {"client_yes": True})
    today.answer_with(problem=BOTH)
    press(today, "Start")
    expect(today.page.get_by_role("group")).to_have_accessible_description(BOTH["text"])
    press(today, BOTH["text"])
    expect(yes(today, "Lee")).to_be_focused()


def test_what_one_person_types_is_not_taken_away_by_what_the_other_wrote(draw):
    today = draw("today")
    field(today).fill("How to say")
    today.set("client_text", "")
    today.set("therapist_text", LETTER)
    expect(field(today)).to_have_value("How to say")
    expect(field(today, "Lee")).to_have_value(LETTER)


def test_while_touch_is_lost_the_words_stay_and_nothing_is_told(draw):
    today = draw("today")
    field(today).fill("How to say")
    today.set("locked", True)
    expect(field(today)).to_have_attribute("readonly", "")
    yes(today, "Sam").click(force=True)
    today.page.get_by_role("button", name="Start").click(force=True)
    expect(field(today)).to_have_value("How to say")
    expect(yes(today, "Sam")).not_to_be_checked()
    assert [deed["deed"] for deed in today.told] == ["write"]


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize(
    "traits",
    [{"client_text": FOCUS * 8, "problem": EMPTY}, STANDS | {"client_yes": True, "problem": BOTH}],
    ids=["writing", "standing"],
)
def test_axe_finds_nothing_and_nothing_runs_off_a_narrow_page(draw, traits, theme):
    today = draw("frame", {"body": ("today", traits)}, size=(320, 640), theme=theme)
    assert today.axe() == []
    assert today.sideways <= 0


def test_a_name_and_its_colon_stay_together_as_the_language_writes_them(draw):
    try:
        speak("fr")
        today = draw("today", STANDS)
    finally:
        speak("en")
    expect(today.page.locator(".aw-agree .aw-who").first).to_have_text(re.compile("^Sam\N{NARROW NO-BREAK SPACE}:$"))


def test_the_answer_to_one_yes_does_not_turn_back_the_other_that_was_pressed_meanwhile(draw):
    today = draw("today", {"client_text": "Sleep.", "therapist_text": "Sleep."})
    today.stay_silent()
    sam, lee = (today.page.get_by_role("checkbox", name=f"{name}:") for name in ("Sam", "Lee"))
    sam.check()
    lee.check()
    first, second = today.deeds
    today.set("client_yes", True)
    today.heard(first["id"], saved="10:42")
    expect(lee).to_be_checked()
    today.heard(second["id"], problem={"field": "", "text": "Not now."})
    expect(lee).not_to_be_checked()
    expect(sam).to_be_checked()


def test_whoever_has_gone_on_to_a_box_is_not_called_back_by_the_answer_that_was_still_to_come(draw):
    today = draw("today")
    today.stay_silent()
    notice = today.page.locator(".aw-problem-box")
    press(today, "Start")
    today.set("problem", EMPTY)
    expect(notice).to_be_focused()
    field(today).focus()
    today.heard(today.deeds[-1]["id"], problem=EMPTY)
    expect(field(today)).to_be_focused()
    press(today, "Start")
    today.heard(today.deeds[-1]["id"], problem=EMPTY)
    expect(notice).to_be_focused()
