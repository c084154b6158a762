"""What a person did is told in order, once, and never so that the page moves away under a press."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

FOCUS = "How to say no at work."
WRITTEN = {"deed": "write", "voice": "client", "text": FOCUS}


@pytest.fixture
def pressing(draw):
    """Words are typed, and the button is down on Start: the words box is left, the press is not done yet."""
    today = draw("today", {"title": "What would make today a good use of our time?"}, clock=True)
    today.page.get_by_role("textbox", name="Sam’s words").fill(FOCUS)
    today.page.get_by_role("button", name="Start").hover()
    today.page.mouse.down()
    return today


def test_words_that_are_left_with_a_press_are_told_when_the_press_is_over_and_before_what_it_tells(pressing):
    assert pressing.told == []
    pressing.page.mouse.up()
    assert pressing.told == [WRITTEN, {"deed": "start"}]


def test_a_press_that_lasts_holds_words_back_for_half_a_second_and_no_longer(pressing):
    pressing.page.clock.run_for(499)
    assert pressing.told == []
    pressing.page.clock.run_for(1)
    assert pressing.told == [WRITTEN]
    pressing.page.mouse.up()
    assert pressing.told == [WRITTEN, {"deed": "start"}]


def test_a_press_that_is_taken_away_lets_go_of_what_it_held(pressing):
    pressing.page.evaluate("dispatchEvent(new PointerEvent('pointercancel'))")
    assert pressing.told == [WRITTEN]


def test_each_deed_has_a_number_larger_than_the_one_before(pressing):
    pressing.page.mouse.up()
    first, second = [deed["id"] for deed in pressing.deeds]
    assert first < second


def test_a_deed_that_was_not_heard_can_be_sent_again_under_the_same_number(draw):
    doors = draw("still", {"title": "Blue Kite", "buttons": [{"deed": "open", "label": "Open", "kind": "main"}]})
    doors.stay_silent()
    doors.page.get_by_role("button", name="Open").click()
    doors.page.evaluate("document.dispatchEvent(new CustomEvent('aw:again'))")
    first, again = doors.deeds
    assert first == again
    doors.heard(first["id"], saved="10:42")
    doors.page.evaluate("document.dispatchEvent(new CustomEvent('aw:again'))")
    assert len(doors.deeds) == 2


def test_what_is_drawn_while_touch_is_lost_is_locked_as_it_comes_and_freed_with_the_rest(draw):
    ticks = [{"name": "use", "label": "Use it today", "yes": False}]
    consent = draw("consent", {"ticks": ticks, "locked": True})
    consent.set("ticks", [*ticks, {"name": "keep", "label": "Save it for next time", "yes": True}])
    keep = consent.page.get_by_role("checkbox", name="Save it for next time")
    expect(keep).to_be_disabled()
    consent.set("locked", False)
    expect(keep).to_be_enabled()
    expect(keep).to_be_checked()


def test_a_strip_that_is_answered_while_touch_is_lost_does_not_open_when_touch_comes_back(draw):
    strip = draw("number_strip", {"legend": "I felt heard today.", "locked": True})
    strip.set("state", "done")
    strip.set("value", 6)
    strip.set("locked", False)
    expect(strip.page.get_by_role("radio", name="6 of 10")).to_be_disabled()
    strip.set("locked", True)
    strip.set("state", "open")
    expect(strip.page.get_by_role("radio", name="6 of 10")).to_be_disabled()
    strip.set("locked", False)
    expect(strip.page.get_by_role("radio", name="6 of 10")).to_be_enabled()


UNKEPT = {"problem": {"field": "", "text": "The journal is not in its place."}, "unkept": True}


def test_what_could_not_be_kept_goes_again_in_its_order_before_what_is_done_next(draw):
    today = draw("today", {"title": "What would make today a good use of our time?"})
    today.answer_with(**UNKEPT)
    today.page.get_by_role("textbox", name="Sam’s words").fill(FOCUS)
    today.page.get_by_role("textbox", name="Sam’s words").blur()
    expect(today.page.get_by_role("alert")).to_be_visible()
    today.answer_with(saved="10:42")
    today.page.get_by_role("button", name="Start").click()
    assert today.told == [WRITTEN, WRITTEN, {"deed": "start"}]
    first, again, _ = today.deeds
    assert first["id"] == again["id"]
    today.page.evaluate("document.dispatchEvent(new CustomEvent('aw:again'))")
    assert len(today.deeds) == 3


def test_the_same_press_again_takes_the_place_of_the_one_that_could_not_be_kept(draw):
    doors = draw("still", {"title": "Blue Kite", "buttons": [{"deed": "open", "label": "Open", "kind": "main"}]})
    doors.answer_with(**UNKEPT)
    doors.page.get_by_role("button", name="Open").click()
    doors.answer_with(saved="10:42")
    doors.page.get_by_role("button", name="Open").click()
    first, second = doors.deeds
    assert first["id"] != second["id"]
