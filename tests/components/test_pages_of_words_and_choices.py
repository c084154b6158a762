"""A page of boxes, a decision of both, today's changes, how to work, and two numbers from paper."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

BOXES = {
    "title": "And if things get hard again?",
    "boxes": [
        {"field": "signs", "label": "How I would notice", "voice": "client", "text": ""},
        {"field": "who", "label": "Who can help", "voice": "client", "text": "Ana"},
    ],
}
WAYS = {
    "title": "How shall we go on?",
    "ways": [{"value": "on", "label": "Carry on"}, {"value": "less", "label": "Meet less often"}],
}
CHANGES = {
    "title": "Today’s changes",
    "changes": [
        {"number": 9, "text": "Changed Tuesday 13 May.", "voice": "client"},
        {"number": 7, "text": "Removed “Walk home”.", "voice": ""},
    ],
}
AXES = {
    "title": "Sam, where would you like to be?",
    "voice": "client",
    "can_cover": True,
    "axes": [
        {"axis": "lead", "legend": "Who leads?", "first": "Lee leads", "second": "Sam leads", "lean": ""},
        {"axis": "time", "legend": "Then or now?", "first": "the past", "second": "now", "lean": "both"},
    ],
}
BOTH = {
    "title": "This is how we could work.",
    "voice": "both",
    "axes": [
        {"axis": "lead", "first": "Lee leads", "second": "Sam leads", "client": "first", "therapist": "both",
         "spoken": "Sam: Lee leads. Lee: both."},
        {"axis": "time", "first": "the past", "second": "now", "client": "both", "therapist": "both",
         "spoken": "Both."},
    ],
    "offer": "I can be slower.",
}  # fmt: skip
PAPER = {"title": "I felt heard and understood today.", "low": "not at all", "high": "completely"}
THINGS = {
    "title": "A new workbook",
    "pairs": True,
    "boxes": [{"field": "a", "label": "Who answers, 1", "text": ""}, {"field": "b", "label": "Number, 1", "text": ""}],
    "choices_legend": "What is drawn on the cover",
    "choices": [{"value": one, "label": one.capitalize(), "art": one} for one in ("kite", "leaf", "moon")],
}
ALL = [("words_page", BOXES), ("words_page", THINGS), ("decision", WAYS), ("changes", CHANGES), ("wishes", AXES),
       ("wishes", BOTH), ("two_numbers", PAPER)]  # fmt: skip


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
    for control in shown.page.locator("button").all():
        control.click(force=True)
    assert shown.told == []


def test_words_are_kept_when_a_box_is_left_and_before_the_page_is(draw):
    page = draw("words_page", BOXES)
    page.page.get_by_label("How I would notice").fill("I stop calling back")
    page.page.get_by_label("Who can help").focus()
    assert page.told == [{"deed": "write", "field": "signs", "text": "I stop calling back"}]
    page.page.get_by_label("Who can help").fill("Ana, Jo")
    press(page, "Continue")
    assert page.told[-2:] == [{"deed": "write", "field": "who", "text": "Ana, Jo"}, {"deed": "next"}]


def test_a_drawing_is_chosen_by_nobody_but_the_one_who_presses(draw):
    page = draw("words_page", THINGS)
    things = page.page.get_by_role("group", name="What is drawn on the cover")
    expect(things.get_by_role("radio", checked=True)).to_have_count(0)
    things.get_by_role("radio", name="Moon").check()
    assert page.told == [{"deed": "choose", "choice": "moon"}]
    page.set("chosen", "leaf")
    expect(things.get_by_role("radio", name="Leaf")).to_be_checked()


def test_a_refused_box_keeps_its_words_and_says_why(draw):
    page = draw("words_page", BOXES)
    page.page.get_by_label("How I would notice").fill("Much too long")
    page.set("problem", {"field": "signs", "text": "That is more than fits here."})
    box = page.page.get_by_label("How I would notice")
    expect(box).to_have_value("Much too long")
    expect(box).to_have_accessible_description("That is more than fits here.")
    press(page, "That is more than fits here.")
    expect(box).to_be_focused()


def test_no_way_is_chosen_for_anyone_and_each_says_yes_for_themselves(draw):
    decision = draw("decision", WAYS)
    expect(decision.page.get_by_role("radio", checked=True)).to_have_count(0)
    decision.page.get_by_role("radio", name="Meet less often").check()
    decision.page.get_by_role("checkbox", name="Lee:").click()
    assert decision.told == [{"deed": "choose", "choice": "less"}, {"deed": "tick", "voice": "therapist", "yes": True}]


def test_a_yes_that_was_refused_does_not_stay_ticked(draw):
    decision = draw("decision", WAYS)
    decision.answer_with(problem={"field": "yes", "text": "Choose one way on first. Then both of you say yes."})
    decision.page.get_by_role("checkbox", name="Sam:").click()
    expect(decision.page.get_by_role("checkbox", name="Sam:")).not_to_be_checked()
    expect(decision.page.get_by_role("alert")).to_be_focused()


def test_what_a_choice_does_is_said_at_once(draw):
    decision = draw("decision", WAYS | {"ticks": False})
    expect(decision.page.get_by_role("checkbox")).to_have_count(0)
    decision.set("result", "It stays here, locked.")
    expect(decision.page.get_by_role("status").filter(has_text="It stays here")).to_be_visible()


def test_each_change_has_its_own_way_back_with_whoever_may_take_it(draw):
    changes = draw("changes", CHANGES)
    changes.page.get_by_role("button", name="Sam: put back: Changed Tuesday 13 May.").click()
    changes.page.get_by_role("button", name="Put back: Removed “Walk home”.").click()
    assert changes.told == [
        {"deed": "restore", "number": 9, "voice": "client"},
        {"deed": "restore", "number": 7, "voice": ""},
    ]


def test_the_focus_stays_in_the_list_when_a_change_is_put_back(draw):
    changes = draw("changes", CHANGES)
    changes.page.get_by_role("button", name="Sam: put back: Changed Tuesday 13 May.").focus()
    changes.set("changes", CHANGES["changes"][1:])
    expect(changes.page.get_by_role("button", name="Put back: Removed “Walk home”.")).to_be_focused()
    changes.set("changes", [])
    expect(changes.page.get_by_text("Nothing was changed today.")).to_be_visible()


def test_a_line_has_five_places_and_none_is_chosen(draw):
    wishes = draw("wishes", AXES)
    lead = wishes.page.get_by_role("group", name="Who leads?")
    expect(lead.get_by_role("radio")).to_have_count(5)
    expect(lead.get_by_role("radio", checked=True)).to_have_count(0)
    lead.get_by_role("radio", name="rather: Sam leads").check()
    press(wishes, "Cover Lee’s answers first")
    assert wishes.told == [{"deed": "say", "axis": "lead", "lean": "rather_second"}, {"deed": "cover"}]


def test_both_sides_are_one_mark_where_they_meet_and_a_sentence_for_who_can_not_see(draw):
    wishes = draw("wishes", BOTH)
    rows = wishes.page.get_by_role("listitem")
    expect(rows.nth(0).locator(".aw-mark--client, .aw-mark--therapist")).to_have_count(2)
    expect(rows.nth(1).locator(".aw-mark--both")).to_have_count(1)
    assert "Sam: Lee leads. Lee: both." in wishes.read_out()
    expect(wishes.page.get_by_text("I can be slower.")).to_be_visible()


def test_two_numbers_are_told_together_or_not_at_all(draw):
    paper = draw("two_numbers", PAPER)
    paper.page.get_by_role("group", name="The number Sam wrote").get_by_role("radio", name="5 of 10").check()
    press(paper, "Done")
    other = paper.page.get_by_role("group", name="The number Lee wrote")
    expect(other).to_have_accessible_description("Choose the number from the paper, or choose Not today.")
    assert paper.told == []
    other.get_by_role("button", name="Not today").click()
    press(paper, "Done")
    assert paper.told == [{"deed": "done", "client": 5, "therapist": "not_today"}]
