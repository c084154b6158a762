"""A goal, one question a page: in the client's own words, with numbers nobody assumes, and two yeses."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

WORDS = {
    "step": "words",
    "kicker": "A goal, 1 of 5",
    "title": "What would you like more of?",
    "lead": "Say it in your own words.",
    "starters": ["I would like to…", "A good week would be…"],
}
NOW = {"step": "now", "title": "Where are things now?", "lead": "0 is as far away as you can imagine. 10 is there."}
GOAL = {
    "words": "To have evenings that are mine.",
    "notice": "I close the laptop at six.",
    "now": 3,
    "enough": 7,
    "client_yes": True,
    "therapist_yes": False,
    "agreed": False,
}
AGREE = {"step": "agree", "kicker": "A goal, 5 of 5", "goal": GOAL}
STEPS = [
    {"label": "Better than hoped", "text": "", "here": False, "enough": False},
    {"label": "Good enough", "text": "Home by six.", "here": False, "enough": True},
    {"label": "A step closer", "text": "One evening free.", "here": False, "enough": False},
    {"label": "Where things are now", "text": "No evening free.", "here": True, "enough": False},
    {"label": "Harder than now", "text": "At work on Sunday.", "here": False, "enough": False},
]
LADDER = AGREE | {"goal": GOAL | {"steps": STEPS}}
EMPTY = {"field": "text", "text": "Write the goal, or choose Come back to this later."}
MISSING = "Choose a number from 0 to 10, or choose Not today."


def press(goal, name):
    goal.page.get_by_role("button", name=name, exact=True).click()


def field(goal):
    return goal.page.get_by_role("textbox", name="Sam’s words")


def test_the_words_are_kept_with_continue_and_not_before(draw):
    goal = draw("goal_composer", WORDS, clock=True)
    expect(field(goal)).to_have_value("")
    press(goal, "I would like to…")
    goal.page.keyboard.type("sleep")
    field(goal).blur()
    assert goal.told == []
    press(goal, "Continue")
    goal.page.clock.run_for(5_000)
    assert goal.told == [{"deed": "write", "text": "I would like to sleep"}]


def test_a_pause_in_the_words_asks_for_a_thought_about_them_and_only_about_a_goal(draw):
    goal = draw("goal_composer", WORDS, clock=True)
    field(goal).press_sequentially("Stop")
    goal.page.clock.run_for(599)
    assert goal.told == []
    goal.page.clock.run_for(1)
    assert goal.told == [{"deed": "hint", "text": "Stop"}]
    notice = draw("goal_composer", WORDS | {"step": "notice"}, clock=True)
    field(notice).fill("Stop")
    notice.page.clock.run_for(5_000)
    assert notice.told == []


def test_a_thought_never_stands_in_the_way_and_can_be_waved_off(draw):
    goal = draw("goal_composer", WORDS)
    expect(goal.page.get_by_role("note")).to_be_hidden()
    field(goal).fill("Stop lying awake")
    goal.set("hint", "What would you like instead?")
    expect(goal.page.get_by_role("note")).to_contain_text("What would you like instead?")
    press(goal, "Keep it as it is")
    expect(field(goal)).to_be_focused()
    expect(field(goal)).to_have_value("Stop lying awake")
    assert {"deed": "keep"} in goal.told


def test_a_goal_left_empty_is_said_at_the_top_and_at_the_box_and_leads_there(draw):
    goal = draw("goal_composer", WORDS)
    goal.answer_with(problem=EMPTY)
    press(goal, "Continue")
    expect(goal.page.get_by_role("alert")).to_be_focused()
    expect(field(goal)).to_have_attribute("aria-invalid", "true")
    expect(field(goal)).to_have_accessible_description(EMPTY["text"])
    press(goal, EMPTY["text"])
    expect(field(goal)).to_be_focused()
    goal.answer_with()
    goal.page.keyboard.type("Sleep well")
    press(goal, "Continue")
    expect(goal.page.get_by_role("alert")).to_have_count(0)
    expect(field(goal)).not_to_have_attribute("aria-invalid", "true")


def test_a_refusal_keeps_what_was_typed_and_still_stands_when_the_page_is_drawn_anew(draw):
    goal = draw("goal_composer", WORDS)
    field(goal).fill("Sleep, and much more than fits")
    goal.set("problem", {"field": "text", "text": "That is more than fits here."})
    expect(field(goal)).to_have_value("Sleep, and much more than fits")
    goal.redraw()
    expect(field(goal)).to_have_accessible_description("That is more than fits here.")


def test_words_go_along_whichever_way_the_goal_is_left(draw):
    goal = draw("goal_composer", WORDS, clock=True)
    field(goal).fill("Sleep well")
    press(goal, "Come back to this later")
    press(goal, "Back")
    assert goal.told == [{"deed": "later", "text": "Sleep well"}, {"deed": "back", "text": "Sleep well"}]
    goal.answer_with(problem=EMPTY)
    press(goal, "Come back to this later")
    expect(goal.page.get_by_role("alert")).to_be_focused()
    expect(field(goal)).to_have_value("Sleep well")


def test_no_number_is_assumed_and_continue_asks_for_one(draw):
    goal = draw("goal_composer", NOW)
    expect(goal.page.get_by_role("radio", checked=True)).to_have_count(0)
    press(goal, "Continue")
    expect(goal.page.get_by_role("group", name=NOW["title"])).to_have_accessible_description(MISSING)
    assert goal.told == []
    press(goal, MISSING)
    expect(goal.page.get_by_role("radio", name="0, as far away as you can imagine")).to_be_focused()
    goal.page.keyboard.press("3")
    goal.page.keyboard.press("Enter")
    assert goal.told == [{"deed": "choose", "number": 3}]


def test_a_number_can_be_left_out_today(draw):
    goal = draw("goal_composer", NOW | {"step": "enough"})
    press(goal, "Not today")
    assert goal.told == [{"deed": "not_today"}]


def test_a_goal_needs_both_yeses_and_shows_only_those_that_stand(draw):
    goal = draw("goal_composer", AGREE)
    client = goal.page.get_by_role("checkbox", name="Sam: yes, this is my goal")
    therapist = goal.page.get_by_role("checkbox", name="Lee: yes, I can help with this")
    expect(client).to_be_checked()
    goal.stay_silent()
    therapist.click()
    assert goal.told == [{"deed": "tick", "voice": "therapist", "yes": True}]
    goal.set("goal", GOAL | {"therapist_yes": True, "agreed": True})
    expect(therapist).to_be_checked()
    expect(goal.el).to_contain_text("A goal we both agree on")
    client.press("Space")
    assert goal.told[-1] == {"deed": "tick", "voice": "client", "yes": False}


def test_a_number_that_was_not_put_is_named_and_not_drawn(draw):
    goal = draw("goal_composer", AGREE | {"goal": GOAL | {"now": None, "enough": None, "notice": ""}})
    expect(goal.page.get_by_role("term")).to_have_text(["Now", "Good enough"])
    expect(goal.page.get_by_role("definition")).to_have_text(["Not today", "Not today"])
    expect(goal.page.locator(".aw-mini__now, .aw-mini__good")).to_have_count(0)
    expect(goal.el).not_to_contain_text("How we would know")


def test_the_steps_in_words_stand_as_a_ladder_with_the_best_on_top(draw):
    goal = draw("goal_composer", LADDER)
    steps = goal.page.get_by_role("list").get_by_role("listitem")
    expect(steps).to_contain_text([step["label"] for step in STEPS])
    expect(steps.first).to_contain_text("Left for later")
    expect(goal.page.locator(".aw-rung--here")).to_contain_text("No evening free.")
    expect(goal.page.locator(".aw-rung--enough")).to_contain_text("Home by six.")
    expect(goal.el).to_contain_text("How we would know")
    assert not any(mark in goal.read_out() for mark in ("-2", "−2", "+2", "-1", "−1", "+1"))


def test_without_steps_in_words_there_is_no_ladder(draw):
    goal = draw("goal_composer", AGREE)
    expect(goal.page.get_by_role("list")).to_have_count(0)
    expect(goal.page.get_by_role("heading", name="What each step would look like")).to_have_count(0)


def test_tab_follows_the_question(draw):
    goal = draw("goal_composer", WORDS)
    for name in ("Sam’s words", "I would like to…", "A good week would be…", "Back", "Continue"):
        goal.page.keyboard.press("Tab")
        expect(goal.page.locator(":focus")).to_have_accessible_name(name)


def test_while_touch_is_lost_words_stay_and_nothing_is_told(draw):
    goal = draw("goal_composer", WORDS)
    field(goal).fill("Half a sent")
    goal.set("locked", True)
    expect(field(goal)).to_have_value("Half a sent")
    expect(field(goal)).to_have_attribute("readonly", "")
    for name in ("Continue", "Come back to this later", "Back"):
        goal.page.get_by_role("button", name=name, exact=True).click(force=True)
    assert [deed for deed in goal.told if deed["deed"] != "hint"] == []


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize(
    "traits",
    [WORDS | {"problem": EMPTY, "hint": "What would you like instead?"}, NOW, AGREE, LADDER],
    ids=["words", "now", "agree", "ladder"],
)
def test_axe_finds_nothing_and_nothing_runs_off_a_narrow_page(draw, traits, theme):
    goal = draw("frame", {"body": ("goal_composer", traits)}, size=(320, 640), theme=theme)
    assert goal.axe() == []
    assert goal.sideways <= 0
