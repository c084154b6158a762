"""One thing that helps on a page of its own: nothing is chosen for anybody, and Enter adds."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect


def choices(**labels):
    return [{"value": value, "label": label} for value, label in labels.items()]


PETALS = choices(feelings="Feelings", thoughts="Thoughts", doings="Things I do", people="People", places="Places")
HAVES = choices(here="already here", used_to="used to be", would_like="would like")
NONE = {"value": "", "label": "None of these"}
FIRST = {"kicker": "Resources", "petals": PETALS, "haves": HAVES}
NEW = FIRST | {"goals": [*choices(g1="Sleep well"), NONE], "ways": [*choices(m3="A worry page"), NONE]}
ANA = {"text": "Ana", "petal": "people", "have": "here", "goal": "", "method": "m3"}
STANDS = NEW | {"resource": ANA}
EMPTY = {"field": "text", "text": "Write a word or two, or choose Cancel."}
WHICH = {"field": "petal", "text": "Choose the list it goes on, or choose Cancel."}


def press(sheet, name):
    sheet.page.get_by_role("button", name=name, exact=True).click()


def words(sheet):
    return sheet.page.get_by_role("textbox", name="Sam’s words")


def choose(sheet, group, name):
    sheet.page.get_by_role("group", name=group).get_by_role("radio", name=name).check()


def test_a_new_thing_is_told_whole_and_not_before_add(draw):
    sheet = draw("resource_sheet", NEW)
    expect(sheet.page.get_by_role("radio", checked=True)).to_have_count(0)
    words(sheet).fill("Sing in the car")
    choose(sheet, "Which list does it go on?", "Things I do")
    choose(sheet, "Is it here now?", "used to be")
    assert sheet.told == []
    press(sheet, "Add")
    assert sheet.told == [
        {"deed": "write", "text": "Sing in the car", "petal": "doings", "have": "used_to", "goal": "", "method": ""}
    ]


def test_what_it_helps_with_lies_under_a_word_of_its_own(draw):
    sheet = draw("resource_sheet", NEW)
    expect(sheet.page.get_by_role("radio", name="Sleep well")).to_be_hidden()
    sheet.page.get_by_text("What it helps with").click()
    choose(sheet, "A goal", "Sleep well")
    choose(sheet, "A way of working", "A worry page")
    press(sheet, "Add")
    assert sheet.told[0].items() >= {"goal": "g1", "method": "m3"}.items()


def test_without_a_goal_or_a_way_of_working_none_is_asked_for(draw):
    sheet = draw("resource_sheet", FIRST)
    expect(sheet.page.get_by_role("group")).to_have_count(2)
    expect(sheet.page.get_by_text("What it helps with")).to_be_hidden()


def test_enter_adds_from_the_box_and_from_a_choice(draw):
    sheet = draw("resource_sheet", NEW)
    words(sheet).fill("Ana")
    sheet.page.keyboard.press("Enter")
    assert [one["deed"] for one in sheet.told] == ["write"]
    expect(words(sheet)).to_have_value("Ana")
    choose(sheet, "Which list does it go on?", "People")
    sheet.page.keyboard.press("Enter")
    assert sheet.told[1].items() >= {"deed": "write", "text": "Ana", "petal": "people"}.items()


def test_for_people_a_first_name_or_a_role_is_enough_and_that_is_said(draw):
    sheet = draw("resource_sheet", NEW)
    hint = "For people, a first name or a role is enough."
    expect(sheet.page.get_by_text(hint)).to_be_hidden()
    choose(sheet, "Which list does it go on?", "People")
    expect(words(sheet)).to_have_accessible_description(hint)
    expect(sheet.page.get_by_role("status")).to_have_text(hint)
    choose(sheet, "Which list does it go on?", "Places")
    expect(sheet.page.locator(".aw-words__hint")).to_be_hidden()


def test_refused_words_are_said_at_their_box_and_what_was_typed_and_chosen_stays(draw):
    sheet = draw("resource_sheet", NEW)
    choose(sheet, "Is it here now?", "would like")
    sheet.answer_with(problem=EMPTY)
    press(sheet, "Add")
    expect(sheet.page.get_by_role("alert")).to_be_focused()
    expect(words(sheet)).to_have_accessible_description(EMPTY["text"])
    press(sheet, EMPTY["text"])
    expect(words(sheet)).to_be_focused()
    words(sheet).fill("The choir")
    sheet.answer_with(problem=WHICH)
    press(sheet, "Add")
    group = sheet.page.get_by_role("group", name="Which list does it go on?")
    expect(group).to_have_accessible_description(WHICH["text"])
    press(sheet, WHICH["text"])
    expect(group.get_by_role("radio").first).to_be_focused()
    expect(words(sheet)).to_have_value("The choir")
    expect(sheet.page.get_by_role("radio", name="would like")).to_be_checked()


def test_a_refusal_about_what_it_helps_with_opens_that_part(draw):
    sheet = draw("resource_sheet", NEW)
    sheet.set("problem", {"field": "method", "text": "This way of working is not here any more."})
    press(sheet, "This way of working is not here any more.")
    expect(sheet.page.get_by_role("radio", name="A worry page")).to_be_focused()


def test_a_thing_that_stands_can_be_changed(draw):
    sheet = draw("resource_sheet", STANDS)
    expect(sheet.page.get_by_role("heading", level=1)).to_have_text("Change the words")
    for name in ("People", "already here", "A worry page"):
        expect(sheet.page.get_by_role("radio", name=name)).to_be_checked()
    words(sheet).fill("Ana from work")
    press(sheet, "Save")
    assert sheet.told == [{"deed": "write", **ANA, "text": "Ana from work"}]


def test_cancel_is_told_alone(draw):
    sheet = draw("resource_sheet", STANDS)
    words(sheet).fill("Something else")
    press(sheet, "Cancel")
    assert sheet.told == [{"deed": "cancel"}]


def test_while_touch_is_lost_nothing_is_told(draw):
    sheet = draw("resource_sheet", STANDS | {"locked": True})
    for button in sheet.page.get_by_role("button").all():
        button.click(force=True)
    words(sheet).press("Enter")
    for radio in sheet.page.locator("#here input[type=radio]").all():
        expect(radio).to_be_disabled()
    expect(words(sheet)).to_have_value("Ana")
    assert sheet.told == []


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize(
    "traits",
    [FIRST, STANDS, NEW | {"problem": EMPTY}, NEW | {"problem": WHICH}],
    ids=["new", "stands", "words", "list"],
)
def test_axe_finds_nothing_and_nothing_runs_off_a_narrow_page(draw, traits, theme):
    sheet = draw("frame", {"body": ("resource_sheet", traits)}, size=(320, 640), theme=theme)
    assert sheet.axe() == []
    assert sheet.sideways <= 0


def test_what_is_asked_of_everybody_fits_one_screen(draw):
    sheet = draw("frame", {"body": ("resource_sheet", NEW)})
    assert sheet.page.evaluate("document.documentElement.scrollHeight <= innerHeight")
