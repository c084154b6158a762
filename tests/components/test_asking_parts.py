"""Asking a supervisor, and choosing a passphrase for the file: kept as it is chosen, shown to nobody by it."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

ASK = {
    "kicker": "Blue Kite",
    "title": "What would you like to ask?",
    "lead": "It scores no one.",
    "question": "What am I not asking?",
    "reasons": [{"value": "stuck", "label": "A goal does not move"}, {"value": "dip", "label": "There was a dip"}],
    "parts": [
        {"name": "goals", "label": "Goals", "text": "Numbers, no words.", "yes": True},
        {"name": "checks", "label": "Closing checks", "text": "Both numbers.", "yes": False},
    ],
    "goals": [{"letter": "A", "label": "Goal A", "words": "Sleep well, most nights", "category": "none"}],
    "categories": [{"value": "none", "label": "Say nothing"}, {"value": "sleep", "label": "Sleep"}],
}
KEY = {"title": "A passphrase for your supervisor", "lines": ["Say it aloud."], "onward": "Make the file"}
ALL = [("supervision_ask", ASK), ("new_passphrase", KEY), ("new_passphrase", KEY | {"known": True})]


def press(shown, name):
    shown.page.get_by_role("button", name=name, exact=True).click()


@pytest.mark.parametrize(("folder", "traits"), ALL, ids=lambda one: one if isinstance(one, str) else "")
@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("size", [(1366, 768), (320, 640)])
def test_axe_finds_nothing_and_nothing_runs_off_the_page(draw, folder, traits, theme, size):
    shown = draw(folder, traits, theme=theme, size=size)
    assert shown.axe() == []
    assert shown.sideways <= 0
    assert shown.told == []


@pytest.mark.parametrize(("folder", "traits"), ALL, ids=lambda one: one if isinstance(one, str) else "")
def test_while_touch_is_lost_nothing_is_told(draw, folder, traits):
    shown = draw(folder, traits)
    shown.set("locked", True)
    for control in shown.page.locator("button, input[type=checkbox], input[type=radio]").all():
        control.click(force=True)
    assert shown.told == []


def test_words_and_choices_are_told_as_they_are_made_and_the_words_before_the_page_is_left(draw):
    ask = draw("supervision_ask", ASK)
    ask.page.get_by_label("There was a dip").click()
    ask.page.get_by_role("checkbox", name="Closing checks").click()
    ask.page.get_by_label("Goal A").select_option("sleep")
    ask.page.get_by_label("What I tried already").fill("Waiting.")
    press(ask, "See what will be shown")
    assert ask.told == [
        {"deed": "choose", "field": "reason", "value": "dip"},
        {"deed": "tick", "name": "checks", "yes": True},
        {"deed": "choose", "field": "category:A", "value": "sleep"},
        {"deed": "write", "field": "tried", "text": "Waiting."},
        {"deed": "press", "name": "preview"},
    ]


def test_what_can_be_read_of_a_part_is_said_with_its_box(draw):
    ask = draw("supervision_ask", ASK)
    expect(ask.page.get_by_role("checkbox", name="Goals")).to_have_accessible_description("Numbers, no words.")
    expect(ask.page.get_by_role("checkbox", name="Goals")).to_be_checked()
    expect(ask.page.get_by_role("radio", checked=True)).to_have_count(0)


def test_goals_come_and_go_with_their_part(draw):
    ask = draw("supervision_ask", ASK | {"goals": []})
    expect(ask.page.get_by_role("heading", name="What each goal is about")).to_be_hidden()
    ask.set("goals", ASK["goals"])
    expect(ask.page.get_by_label("Goal A")).to_be_visible()


def test_a_refused_question_keeps_its_words_and_says_why(draw):
    ask = draw("supervision_ask", ASK)
    ask.set("problem", {"field": "question", "text": "Write a question, or tick what to show."})
    box = ask.page.get_by_label("My question")
    expect(box).to_have_value("What am I not asking?")
    press(ask, "Write a question, or tick what to show.")
    expect(box).to_be_focused()


def test_a_passphrase_is_told_once_both_are_the_same(draw):
    key = draw("new_passphrase", KEY)
    press(key, "Make the file")
    expect(key.page.get_by_role("alert").filter(has_text="Type a passphrase.")).to_be_visible()
    key.page.get_by_label("Passphrase").fill("three herons at dusk")
    key.page.get_by_label("Once more").fill("three herons")
    key.page.keyboard.press("Enter")
    expect(key.page.get_by_label("Once more")).to_be_focused()
    expect(key.page.get_by_label("Once more")).to_have_accessible_description(
        "The two are not the same. Type it once more."
    )
    assert key.told == []
    key.page.get_by_label("Once more").fill("three herons at dusk")
    press(key, "Make the file")
    assert key.told == [{"deed": "choose", "passphrase": "three herons at dusk", "again": "three herons at dusk"}]
    expect(key.page.get_by_label("Passphrase")).to_have_value("")


def test_a_passphrase_that_is_known_is_asked_for_once(draw):
    key = draw("new_passphrase", KEY | {"known": True})
    expect(key.page.get_by_label("Once more")).to_have_count(0)
    key.page.get_by_label("Passphrase").fill("three herons at dusk")
    key.page.keyboard.press("Enter")
    assert key.told == [{"deed": "choose", "passphrase": "three herons at dusk"}]


def test_what_is_typed_can_be_looked_at(draw):
    key = draw("new_passphrase", KEY)
    box = key.page.get_by_label("Passphrase")
    expect(box).to_have_attribute("type", "password")
    press(key, "Show what I type")
    expect(box).to_have_attribute("type", "text")
    press(key, "Hide what I type")
    expect(box).to_have_attribute("type", "password")
