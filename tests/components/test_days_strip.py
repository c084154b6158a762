"""How have the days been? One tap a day, any day can be left out, and a word belongs to its day."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from playwright.sync_api import expect

MONDAY = date(2025, 5, 12)
FUTURE = {"field": "day", "text": "Days to come cannot be marked yet."}
HOWS = ["Up", "Mixed", "Down", "Leave out"]


def day(at, how=None, word="", *, future=False):
    on = MONDAY + timedelta(at)
    return {
        "day": on.isoformat(),
        "weekday": f"{on:%a}",
        "full_weekday": f"{on:%A}",
        "number": str(on.day),
        "name": f"{on:%A} {on.day} {on:%B}",
        "how": how,
        "word": word,
        "future": future,
    }


TITLE = {"title": "How have the days been?", "lead": "Tap each day."}
WEEK = TITLE | {"days": [day(at) for at in range(7)]}
MARKED = TITLE | {"days": [day(0, "up"), day(1, "out"), day(2, "down", "a long day"), *(day(at) for at in range(3, 7))]}


def group(days, name):
    return days.page.get_by_role("group", name=name, exact=True)


def mark(days, name, how):
    group(days, name).locator("label").nth(HOWS.index(how)).click()


def test_every_day_is_a_question_with_its_full_name_and_none_is_answered_for_a_person(draw):
    days = draw("days_strip", WEEK)
    monday = group(days, "Monday 12 May").get_by_role("radio")
    expect(monday).to_have_count(4)
    for at, how in enumerate(HOWS):
        expect(monday.nth(at)).to_have_accessible_name(how)
    expect(days.page.locator("fieldset")).to_have_count(7)
    expect(days.page.get_by_role("radio", checked=True)).to_have_count(0)
    assert days.told == []


def test_one_tap_marks_a_day_and_a_day_can_be_left_out(draw):
    days = draw("days_strip", WEEK)
    mark(days, "Monday 12 May", "Up")
    mark(days, "Tuesday 13 May", "Leave out")
    assert days.told == [
        {"deed": "mark", "day": "2025-05-12", "how": "up"},
        {"deed": "mark", "day": "2025-05-13", "how": "out"},
    ]


def test_arrows_choose_within_a_day_and_tab_goes_to_the_next(draw):
    days = draw("days_strip", WEEK)
    days.page.keyboard.press("Tab")
    days.page.keyboard.press("Space")
    days.page.keyboard.press("ArrowDown")
    expect(group(days, "Monday 12 May").get_by_role("radio", name="Mixed")).to_be_checked()
    days.page.keyboard.press("Tab")
    expect(group(days, "Tuesday 13 May").get_by_role("radio", name="Up")).to_be_focused()
    assert [(deed["day"], deed["how"]) for deed in days.told] == [("2025-05-12", "up"), ("2025-05-12", "mixed")]


def test_days_that_were_marked_stand_as_they_were(draw):
    days = draw("days_strip", MARKED)
    for name, how in (("Monday 12 May", "Up"), ("Tuesday 13 May", "Leave out"), ("Wednesday 14 May", "Down")):
        expect(group(days, name).get_by_role("radio", name=how)).to_be_checked()
    expect(days.page.get_by_role("radio", checked=True)).to_have_count(3)


def test_a_word_may_be_added_to_the_day_touched_last(draw):
    days = draw("days_strip", MARKED)
    expect(days.page.get_by_role("textbox")).to_be_hidden()
    days.set("word_day", "2025-05-14")
    word = days.page.get_by_role("textbox", name="A word for Wednesday, if you like")
    expect(word).to_have_value("a long day")
    expect(word).to_have_attribute("maxlength", "40")
    word.fill("so tired")
    word.press("Enter")
    assert days.told == [{"deed": "word", "day": "2025-05-14", "text": "so tired"}]


def test_a_word_still_in_the_box_is_kept_for_its_own_day_when_the_next_is_marked(draw):
    days = draw("days_strip", MARKED | {"word_day": "2025-05-14"})
    days.page.get_by_role("textbox").fill("so tired")
    mark(days, "Thursday 15 May", "Up")
    assert days.told == [
        {"deed": "word", "day": "2025-05-14", "text": "so tired"},
        {"deed": "mark", "day": "2025-05-15", "how": "up"},
    ]
    days.set("word_day", "2025-05-15")
    expect(days.page.get_by_role("textbox", name="A word for Thursday, if you like")).to_have_value("")


def test_a_day_to_come_cannot_be_marked_and_says_why(draw):
    days = draw("days_strip", TITLE | {"days": [day(0), day(1, future=True)]})
    to_come = group(days, "Tuesday 13 May. Days to come cannot be marked yet.")
    expect(to_come.get_by_role("radio", disabled=True)).to_have_count(4)
    to_come.locator("label").first.click(force=True)
    assert days.told == []


def test_a_mark_that_was_refused_is_taken_back_and_the_reason_stands_above_the_week(draw):
    days = draw("days_strip", WEEK)
    days.answer_with(problem=FUTURE)
    mark(days, "Sunday 18 May", "Up")
    expect(days.page.get_by_role("alert")).to_be_focused()
    expect(days.page.locator(".aw-problem-line")).to_have_text(FUTURE["text"])
    expect(group(days, "Monday 12 May")).to_have_accessible_description(FUTURE["text"])
    expect(days.page.get_by_role("radio", checked=True)).to_have_count(0)
    days.page.get_by_role("button", name=FUTURE["text"]).click()
    expect(group(days, "Monday 12 May").get_by_role("radio", name="Up")).to_be_focused()


def test_a_refused_word_stays_in_its_box(draw):
    days = draw("days_strip", MARKED | {"word_day": "2025-05-14"})
    word = days.page.get_by_role("textbox")
    word.fill("more than fits")
    days.answer_with(problem={"field": "text", "text": "That is more than fits here."})
    word.press("Enter")
    expect(word).to_have_accessible_description("That is more than fits here.")
    expect(word).to_have_value("more than fits")
    days.page.get_by_role("button", name="That is more than fits here.").click()
    expect(word).to_be_focused()


def test_continue_and_back_are_told(draw):
    days = draw("days_strip", WEEK)
    for name in ("Continue", "Back"):
        days.page.get_by_role("button", name=name).click()
    assert days.told == [{"deed": "next"}, {"deed": "back"}]


def test_while_touch_is_lost_no_day_changes(draw):
    days = draw("days_strip", MARKED | {"locked": True})
    group(days, "Friday 16 May").locator("label").first.click(force=True)
    days.page.get_by_role("button", name="Continue").click(force=True)
    assert days.told == []
    expect(days.page.get_by_role("radio", checked=True)).to_have_count(3)


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("size", [(320, 640), (1366, 768)])
def test_axe_finds_nothing_and_nothing_runs_off_the_page(draw, size, theme):
    traits = MARKED | {"word_day": "2025-05-14", "problem": FUTURE}
    days = draw("frame", {"body": ("days_strip", traits)}, size=size, theme=theme)
    assert days.axe() == []
    assert days.sideways <= 0
    for label in days.page.locator(".aw-day label").all():
        area = label.bounding_box()
        assert area["width"] >= 44 and area["height"] >= 44
