"""The way in: three doors that are plain links, and three separate yeses that are all empty at first."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

TICKS = [
    {"name": "use", "label": "Use it today", "yes": False},
    {"name": "keep", "label": "Save it for next time", "yes": False},
    {"name": "supervisor", "label": "Let the supervisor see the numbers", "yes": False},
]
CONSENT = {"lines": ["You can say no to any part of it.", "You can stop at any time."], "ticks": TICKS}
NEEDED = {"field": "use", "text": "Tick “Use it today” to go on, or choose Not now."}
DOORS = {
    "title": "Let’s talk.",
    "lead": "Which door is yours?",
    "foot": "All of it is saved on this computer.",
    "doors": [
        {"href": "#pair", "title": "Two people who meet to talk", "text": "Open it.", "art": "pair", "first": True},
        {"href": "#supervisor", "title": "A supervisor", "text": "See the numbers.", "art": "supervisor"},
        {"href": "", "title": "A trainer", "text": "On another computer.", "art": "trainer"},
    ],
}


def press(consent, name):
    consent.page.get_by_role("button", name=name, exact=True).click()


def tick(consent, label):
    return consent.page.get_by_role("checkbox", name=label)


def test_every_yes_is_a_choice_of_its_own_and_none_is_given_for_a_person(draw):
    consent = draw("consent", CONSENT)
    asked = consent.page.get_by_role("group", name="What does Sam say yes to? Each one is a choice of its own.")
    expect(asked.get_by_role("checkbox")).to_have_count(3)
    expect(consent.page.get_by_role("checkbox", checked=True)).to_have_count(0)
    assert consent.told == []


def test_the_words_to_read_aloud_stand_above_the_choices(draw):
    consent = draw("consent", CONSENT)
    expect(consent.el).to_contain_text("Lee reads this aloud. Stop and ask at any time.")
    for line in CONSENT["lines"]:
        expect(consent.page.get_by_text(line)).to_be_visible()


WHERE = {"more_title": "Where it lives", "more": ["All is saved on this computer.", "You can ask to see it."]}


def test_where_it_lives_opens_at_a_press_and_by_key_and_is_not_there_without_facts(draw):
    consent = draw("consent", CONSENT | WHERE)
    title = consent.page.get_by_text("Where it lives")
    expect(consent.page.get_by_text("You can ask to see it.")).to_be_hidden()
    title.focus()
    consent.page.keyboard.press("Enter")
    for line in WHERE["more"]:
        expect(consent.page.get_by_text(line)).to_be_visible()
    title.click()
    expect(consent.page.get_by_text("You can ask to see it.")).to_be_hidden()
    consent.set("more", [])
    expect(title).to_have_count(0)
    assert consent.told == []


def test_a_yes_is_told_with_its_name_and_shown_only_when_it_stands(draw):
    consent = draw("consent", CONSENT)
    tick(consent, "Save it for next time").click()
    assert consent.told == [{"deed": "tick", "name": "keep", "yes": True}]
    expect(tick(consent, "Save it for next time")).not_to_be_checked()
    consent.set("ticks", [TICKS[0], TICKS[1] | {"yes": True}, TICKS[2]])
    expect(tick(consent, "Save it for next time")).to_be_checked()
    expect(tick(consent, "Save it for next time")).to_be_focused()
    tick(consent, "Save it for next time").press("Space")
    assert consent.told[-1] == {"deed": "tick", "name": "keep", "yes": False}


def test_a_yes_that_is_needed_is_asked_for_beside_its_box_and_both_are_in_sight(draw):
    consent = draw("consent", CONSENT | {"lines": CONSENT["lines"] * 12}, size=(1366, 768))
    consent.answer_with(problem=NEEDED)
    press(consent, "Continue")
    expect(consent.page.get_by_role("alert")).to_be_focused()
    expect(consent.page.get_by_role("group")).to_have_accessible_description(re.compile(re.escape(NEEDED["text"])))
    for seen in (consent.page.get_by_role("alert"), tick(consent, "Use it today")):
        expect(seen).to_be_in_viewport(ratio=1)
    expect(tick(consent, "Use it today")).to_have_attribute("aria-invalid", "true")
    expect(tick(consent, "Save it for next time")).to_have_attribute("aria-invalid", "false")
    press(consent, NEEDED["text"])
    expect(tick(consent, "Use it today")).to_be_focused()
    consent.set("problem", NEEDED)
    consent.redraw()
    expect(tick(consent, "Use it today")).to_have_attribute("aria-invalid", "true")


def test_going_on_and_not_now_are_told(draw):
    consent = draw("consent", CONSENT)
    press(consent, "Continue")
    press(consent, "Not now")
    assert consent.told == [{"deed": "next"}, {"deed": "back"}]


def test_while_touch_is_lost_no_yes_is_given(draw):
    consent = draw("consent", CONSENT | {"locked": True})
    tick(consent, "Use it today").click(force=True)
    consent.page.get_by_role("button", name="Continue").click(force=True)
    assert consent.told == []
    expect(consent.page.get_by_role("checkbox", checked=True)).to_have_count(0)


def test_doors_are_plain_links_that_keys_can_open_and_a_closed_one_is_none(draw):
    doors = draw("doors", DOORS)
    links = doors.page.get_by_role("navigation", name="Doors").get_by_role("link")
    expect(links).to_have_count(2)
    doors.page.keyboard.press("Tab")
    doors.page.keyboard.press("Tab")
    expect(links.nth(1)).to_be_focused()
    expect(links.nth(1)).to_have_accessible_name("A supervisor See the numbers.")
    doors.page.keyboard.press("Enter")
    doors.page.wait_for_url("**#supervisor")
    expect(doors.page.get_by_text("On another computer.")).to_be_visible()
    assert doors.told == []


def test_doors_change_when_their_words_do(draw):
    doors = draw("doors", DOORS)
    doors.set("doors", [DOORS["doors"][1]])
    expect(doors.page.get_by_role("link")).to_have_text(["A supervisorSee the numbers."])
    doors.set("title", "Come in.")
    expect(doors.page.get_by_role("heading", level=1)).to_have_text("Come in.")


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize(
    ("folder", "traits"),
    [("consent", CONSENT | {"problem": NEEDED}), ("consent", CONSENT | WHERE), ("doors", DOORS)],
    ids=["consent", "where", "doors"],
)
def test_axe_finds_nothing_and_nothing_runs_off_a_narrow_page(draw, folder, traits, theme):
    page = draw("frame", {"body": (folder, traits)}, size=(320, 640), theme=theme)
    for title in page.page.locator("summary").all():
        title.click()
    assert page.axe() == []
    assert page.sideways <= 0
