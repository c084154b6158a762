"""Where are things now? A number for each goal, or none; last time's number shows only after this one."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

OPEN = {
    "value": None,
    "last_text": "",
    "state": "open",
    "low": "far away",
    "high": "there",
    "good_enough": 7,
    "problem": "",
}
SLEEP = OPEN | {"goal": "g1", "words": "Sleep well"}
FRIEND = OPEN | {"goal": "g2", "words": "See a friend"}
TITLE = {"title": "Where are things now?"}
BOTH = TITLE | {"rows": [SLEEP, FRIEND]}
SIX = {"value": 6, "state": "done", "last_text": "5 last time"}
MISSING = "Choose a number for “See a friend”, or choose Not today."


def strip(goals, words):
    return goals.page.get_by_role("group", name=words)


def choose(goals, words, number):
    strip(goals, words).locator(".aw-strip__cell").nth(number).click()


def press(goals, name):
    goals.page.get_by_role("button", name=name, exact=True).click()


def test_every_goal_is_a_question_of_its_own_and_none_is_answered_for_a_person(draw):
    goals = draw("goal_ratings", BOTH)
    for words in ("Sleep well", "See a friend"):
        expect(strip(goals, words).get_by_role("radio")).to_have_count(11)
    expect(goals.page.get_by_role("radio", checked=True)).to_have_count(0)
    assert goals.told == []


def test_one_done_tells_every_number_that_was_chosen_and_nothing_about_the_rest(draw):
    goals = draw("goal_ratings", TITLE | {"rows": [SLEEP, FRIEND, OPEN | {"goal": "g3", "words": "Say no"}]})
    choose(goals, "Sleep well", 6)
    strip(goals, "See a friend").get_by_role("button", name="Not today").click()
    assert goals.told == []
    press(goals, "Done")
    assert goals.told == [{"deed": "done", "ratings": {"g1": 6, "g2": "not_today"}}]


def test_not_today_and_a_number_take_each_other_back(draw):
    goals = draw("goal_ratings", TITLE | {"rows": [SLEEP]})
    skip = strip(goals, "Sleep well").get_by_role("button", name="Not today")
    choose(goals, "Sleep well", 6)
    skip.click()
    expect(skip).to_have_attribute("aria-pressed", "true")
    expect(goals.page.get_by_role("radio", checked=True)).to_have_count(0)
    choose(goals, "Sleep well", 0)
    expect(skip).to_have_attribute("aria-pressed", "false")
    press(goals, "Done")
    assert goals.told == [{"deed": "done", "ratings": {"g1": 0}}]


def test_by_keys_a_digit_chooses_and_enter_is_done(draw):
    goals = draw("goal_ratings", BOTH)
    goals.page.keyboard.press("Tab")
    goals.page.keyboard.press("6")
    goals.page.keyboard.press("ArrowRight")
    goals.page.keyboard.press("Enter")
    assert goals.told == [{"deed": "done", "ratings": {"g1": 7}}]


def test_last_times_number_comes_after_this_one_and_what_is_in_hand_stays(draw):
    goals = draw("goal_ratings", TITLE | {"rows": [SLEEP | {"last_text": "5 last time"}, FRIEND]})
    choose(goals, "See a friend", 4)
    assert "last time" not in goals.el.inner_text() + goals.read_out()
    goals.set("rows", [SLEEP | SIX, FRIEND])
    expect(goals.el).to_contain_text("6 today")
    expect(goals.el).to_contain_text("5 last time")
    expect(goals.page.get_by_text("What makes it that and not lower?").first).to_be_visible()
    expect(strip(goals, "See a friend").get_by_role("radio", name="4 of 10")).to_be_checked()
    expect(strip(goals, "Sleep well").get_by_role("radio", name="6 of 10")).to_be_disabled()


@pytest.mark.parametrize(("value", "reached"), [(6, False), (7, True)])
def test_good_enough_is_named_once_it_is_reached(draw, value, reached):
    goals = draw("goal_ratings", TITLE | {"rows": [SLEEP | SIX | {"value": value}]})
    expect(goals.page.get_by_text("good enough reached")).to_have_count(int(reached))


def test_a_goal_that_was_missed_is_said_at_the_top_and_at_its_strip_and_leads_there(draw):
    goals = draw("goal_ratings", BOTH)
    goals.set("rows", [SLEEP | SIX, FRIEND | {"problem": MISSING}])
    press(goals, "Done")
    expect(goals.page.get_by_role("alert")).to_be_focused()
    expect(strip(goals, "See a friend")).to_have_accessible_description(MISSING)
    press(goals, MISSING)
    expect(strip(goals, "See a friend").get_by_role("radio").first).to_be_focused()
    goals.set("rows", [SLEEP | SIX, FRIEND | {"value": 4, "state": "done"}])
    press(goals, "Done")
    expect(goals.page.get_by_role("alert")).to_have_count(0)


def test_an_answer_can_be_changed_and_the_strip_is_empty_again(draw):
    goals = draw("goal_ratings", TITLE | {"rows": [SLEEP | SIX]})
    goals.stay_silent()
    press(goals, "Change")
    assert goals.told == [{"deed": "change", "goal": "g1"}]
    goals.set("rows", [SLEEP])
    goals.heard(goals.deeds[0]["id"])
    expect(goals.page.get_by_role("radio", name="0, far away")).to_be_focused()
    expect(goals.page.get_by_role("radio", checked=True)).to_have_count(0)
    expect(goals.el).not_to_contain_text("last time")


def test_a_goal_left_out_says_so_and_keeps_no_number(draw):
    goals = draw("goal_ratings", TITLE | {"rows": [SLEEP | {"state": "skipped", "last_text": "5 last time"}]})
    expect(goals.page.locator(".aw-strip")).to_have_text("Not today")
    expect(goals.page.get_by_role("radio")).to_have_count(0)
    expect(goals.page.get_by_role("button", name="Change")).to_be_visible()


def test_when_every_goal_has_its_answer_the_same_button_leads_on(draw):
    goals = draw("goal_ratings", TITLE | {"rows": [SLEEP | SIX], "finished": True})
    press(goals, "Continue")
    press(goals, "Back")
    assert goals.told == [{"deed": "next"}, {"deed": "back"}]


def test_a_goal_that_is_put_aside_leaves_the_page(draw):
    goals = draw("goal_ratings", BOTH)
    goals.set("rows", [FRIEND])
    expect(goals.page.get_by_role("group")).to_have_count(1)
    expect(strip(goals, "See a friend")).to_be_visible()


def test_while_touch_is_lost_nothing_can_be_chosen_and_what_was_chosen_stays(draw):
    goals = draw("goal_ratings", BOTH)
    choose(goals, "Sleep well", 6)
    goals.set("locked", True)
    strip(goals, "See a friend").locator(".aw-strip__cell").nth(3).click(force=True)
    goals.page.get_by_role("button", name="Done").click(force=True)
    assert goals.told == []
    expect(goals.page.get_by_role("radio", checked=True)).to_have_count(1)


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_axe_finds_nothing_and_nothing_runs_off_a_narrow_page(draw, theme):
    skipped = OPEN | {"goal": "g3", "words": "Say no", "state": "skipped"}
    traits = TITLE | {"rows": [SLEEP | SIX | {"value": 8}, FRIEND | {"problem": MISSING}, skipped]}
    goals = draw("frame", {"body": ("goal_ratings", traits)}, size=(320, 640), theme=theme)
    assert goals.axe() == []
    assert goals.sideways <= 0
