"""The numbers 0 to 10: none is chosen for a person, every key works, and a covered answer is not in the page."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

HEARD = {"legend": "I felt heard and understood today.", "low": "not at all", "high": "completely"}


def test_no_number_is_chosen_for_a_person(draw):
    strip = draw("number_strip", HEARD)
    assert strip.el.get_by_role("radio", checked=True).count() == 0
    assert strip.deeds == []


def test_the_numbers_are_one_group_under_the_statement(draw):
    strip = draw("number_strip", HEARD)
    group = strip.page.get_by_role("group", name="I felt heard and understood today.")
    expect(group.get_by_role("radio")).to_have_count(11)


@pytest.mark.parametrize(("number", "name"), [(0, "0, not at all"), (7, "7 of 10"), (10, "10, completely")])
def test_each_number_has_a_name_that_can_be_heard(draw, number, name):
    strip = draw("number_strip", HEARD)
    expect(strip.page.get_by_role("radio").nth(number)).to_have_accessible_name(name)


def test_one_tap_chooses_a_number(draw):
    strip = draw("number_strip", HEARD)
    strip.page.locator(".aw-strip__cell").nth(7).click()
    expect(strip.page.get_by_role("radio", name="7 of 10")).to_be_checked()
    assert [(deed["deed"], deed["number"]) for deed in strip.deeds] == [("choose", 7)]


def test_keys_find_every_number(draw):
    strip = draw("number_strip", HEARD)
    strip.page.keyboard.press("Tab")
    strip.page.keyboard.press("6")
    expect(strip.page.get_by_role("radio", name="6 of 10")).to_be_checked()
    strip.page.keyboard.press("ArrowRight")
    expect(strip.page.get_by_role("radio", name="7 of 10")).to_be_checked()
    expect(strip.page.get_by_role("radio", name="7 of 10")).to_be_focused()


def test_one_then_nought_is_ten(draw):
    strip = draw("number_strip", HEARD)
    strip.page.keyboard.press("Tab")
    strip.page.keyboard.type("10")
    expect(strip.page.get_by_role("radio", name="10, completely")).to_be_checked()


def test_one_and_later_nought_is_nought(draw):
    strip = draw("number_strip", HEARD)
    strip.page.keyboard.press("Tab")
    strip.page.keyboard.press("1")
    strip.page.wait_for_function(
        "(from) => performance.now() - from > 650", arg=strip.page.evaluate("performance.now()")
    )
    strip.page.keyboard.press("0")
    expect(strip.page.get_by_role("radio", name="0, not at all")).to_be_checked()


def test_digits_do_nothing_away_from_the_strip(draw):
    strip = draw("number_strip", HEARD)
    strip.page.keyboard.press("7")
    assert strip.deeds == []
    assert strip.el.get_by_role("radio", checked=True).count() == 0


def test_enter_is_done(draw):
    strip = draw("number_strip", HEARD | {"done": True})
    strip.page.keyboard.press("Tab")
    strip.page.keyboard.press("8")
    strip.page.keyboard.press("Enter")
    assert [deed["deed"] for deed in strip.deeds] == ["choose", "done"]
    assert strip.deeds[-1]["number"] == 8


def test_done_without_a_number_says_what_can_be_done(draw):
    strip = draw("number_strip", HEARD | {"done": True})
    strip.page.get_by_role("button", name="Done").click()
    said = "Choose a number from 0 to 10, or choose Not today."
    expect(strip.page.locator(".aw-problem-line")).to_have_text(said)
    expect(strip.page.get_by_role("group")).to_have_accessible_description(said)
    assert strip.deeds == []


def test_a_question_can_be_left_out(draw):
    strip = draw("number_strip", HEARD)
    strip.page.get_by_role("button", name="Not today").click()
    assert [deed["deed"] for deed in strip.deeds] == ["not_today"]


def test_a_covered_answer_is_not_in_the_page(draw):
    strip = draw("number_strip", HEARD | {"state": "sealed"})
    expect(strip.el).to_contain_text("Sam covered")
    assert strip.page.get_by_role("radio").count() == 0
    assert strip.page.locator("input").count() == 0


def test_a_number_that_was_chosen_before_it_is_covered_leaves_the_page(draw):
    strip = draw("number_strip", HEARD)
    strip.page.locator(".aw-strip__cell").nth(4).click()
    strip.set("state", "sealed")
    assert strip.page.locator("input").count() == 0
    assert "4" not in strip.el.inner_text()


def test_a_skipped_question_says_not_today(draw):
    strip = draw("number_strip", HEARD | {"state": "skipped"})
    expect(strip.page.locator(".aw-strip")).to_have_text("Not today")


def test_a_done_number_can_be_read_and_not_changed(draw):
    strip = draw("number_strip", HEARD | {"state": "done", "value": 6})
    expect(strip.page.get_by_role("radio", name="6 of 10")).to_be_checked()
    expect(strip.page.get_by_role("radio", name="6 of 10")).to_be_disabled()
    expect(strip.page.get_by_role("button", name="Not today")).to_be_hidden()


def test_a_change_after_talking_shows_both_numbers(draw):
    strip = draw("number_strip", HEARD | {"state": "changed", "value": 6, "was": 8})
    expect(strip.el).to_contain_text("Changed after talking: 8, then 6.")


def test_what_the_other_screen_chose_takes_nobody_off_the_strip(draw):
    strip = draw("number_strip", {"legend": "Heard"})
    strip.page.get_by_role("radio", name="4 of 10").check()
    strip.page.get_by_role("radio", name="4 of 10").focus()
    strip.set("value", 4)
    expect(strip.page.get_by_role("radio", name="4 of 10")).to_be_focused()
    strip.page.keyboard.press("ArrowRight")
    expect(strip.page.get_by_role("radio", name="5 of 10")).to_be_checked()


def test_while_touch_is_lost_nothing_can_be_chosen(draw):
    strip = draw("number_strip", HEARD | {"locked": True})
    strip.page.locator(".aw-strip__cell").nth(7).click(force=True)
    strip.page.get_by_role("button", name="Not today").click(force=True)
    assert strip.deeds == []
    strip.set("locked", False)
    strip.page.locator(".aw-strip__cell").nth(7).click()
    assert [deed["deed"] for deed in strip.deeds] == ["choose"]


@pytest.mark.parametrize("size", [(320, 700), (390, 844), (1366, 768)])
def test_every_number_is_large_enough_to_press_and_nothing_runs_off_the_page(draw, size):
    strip = draw("frame", {"body": ("number_strip", HEARD)}, size=size)
    for box in strip.page.locator(".aw-strip__cell").all():
        area = box.bounding_box()
        assert area["width"] >= 44 and area["height"] >= 48
    assert strip.page.evaluate("document.documentElement.scrollWidth") <= size[0]


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("state", ["open", "done", "sealed", "skipped", "locked", "changed"])
@pytest.mark.parametrize("voice", ["client", "therapist"])
def test_axe_finds_nothing(draw, theme, state, voice):
    strip = draw("number_strip", HEARD | {"state": state, "voice": voice, "was": 3}, theme=theme)
    assert strip.axe() == []
