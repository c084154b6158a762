"""Two answers stay covered until the client turns them over; then a plain distance, and the same two questions."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

COVERED = {
    "state": "sealed",
    "kicker": "Closing check",
    "title": "Both of you have finished.",
    "lead": "Sam, you choose when to turn these over.",
}
APART = {
    "statement": "Feeling heard and understood",
    "client": 5,
    "therapist": 8,
    "was": {},
    "apart_text": "3 apart",
    "spoken": "Sam put 5. Lee put 8. That is 3 apart.",
    "low": "not at all",
    "high": "completely",
}
ALWAYS = {
    "ask": "What is one thing we could do a little differently next time?",
    "text": "",
    "invite": "Shall we spend a few minutes on how we work together?",
    "choice": None,
}
SHOWN = {
    "state": "revealed",
    "kicker": "Closing check",
    "title": "You see this one differently today.",
    "result": APART,
}
LEFT_OUT = {"state": "skipped", "kicker": "Closing check", "title": "You chose not to rate this today."}
MISSING = "Choose a number from 0 to 10, or choose Leave it as it is."


def press(pair, name):
    pair.page.get_by_role("button", name=name, exact=True).click()


def open_change(pair, name="Sam"):
    press(pair, "Change a number")
    press(pair, f"Change {name}’s number")


def test_covered_answers_are_nowhere_in_the_page_and_were_not_sent_to_it(draw):
    pair = draw("sealed_pair", COVERED)
    expect(pair.page.locator(".aw-seals")).to_match_aria_snapshot("- paragraph: Sam covered\n- paragraph: Lee covered")
    for words in (pair.el.evaluate("el => el.textContent"), pair.read_out()):
        assert not re.search(r"\d", words)
    assert pair.page.evaluate("model.get('result')") is None
    assert pair.page.locator("#here input").count() == 0


def test_the_client_turns_them_over_or_talks_first_or_keeps_them(draw):
    pair = draw("sealed_pair", COVERED)
    assert pair.told == []
    for name in ("Turn over together", "Talk first", "Keep mine to myself"):
        press(pair, name)
    assert pair.told == [{"deed": "turn_over"}, {"deed": "talk_first"}, {"deed": "keep"}]
    expect(pair.page.get_by_role("button", name="Continue")).to_be_hidden()


def test_while_one_answer_is_still_to_come_there_is_nothing_to_turn_over(draw):
    pair = draw("sealed_pair", COVERED | {"state": "one"})
    expect(pair.page.locator(".aw-seals")).to_match_aria_snapshot("- paragraph: Lee still to come")
    expect(pair.el.get_by_role("button")).to_have_count(0)


def test_when_they_are_turned_over_it_is_said_once_and_the_headline_takes_the_focus(draw):
    pair = draw("sealed_pair", COVERED)
    pair.page.get_by_role("button", name="Turn over together").press("Enter")
    pair.set("result", APART)
    expect(pair.el).not_to_contain_text("3 apart")
    pair.set("title", "You see this one differently today.")
    pair.set("state", "revealed")
    expect(pair.page.get_by_role("status")).to_have_text("Both answers are now showing.")
    expect(pair.page.get_by_role("heading", level=1)).to_be_focused()
    press(pair, "Continue")
    expect(pair.page.get_by_role("status")).to_have_text("")


def test_both_numbers_are_a_sentence_for_the_ear_and_a_distance_for_the_eye(draw):
    pair = draw("sealed_pair", SHOWN)
    assert "Sam put 5. Lee put 8. That is 3 apart." in pair.read_out()
    drawing = pair.page.locator(".aw-gap")
    expect(drawing).to_have_attribute("aria-hidden", "true")
    expect(drawing.locator(".aw-gap__put--client")).to_have_text("5")
    expect(drawing.locator(".aw-gap__put--therapist")).to_have_text("8")
    expect(drawing).to_contain_text("3 apart")


def test_the_same_number_is_one_mark_of_both(draw):
    same = APART | {"client": 8, "apart_text": "", "spoken": "You both put 8."}
    pair = draw("sealed_pair", SHOWN | {"title": "You both put this at 8.", "result": same})
    expect(pair.page.locator(".aw-gap__put")).to_have_count(1)
    expect(pair.page.locator(".aw-gap__put--both")).to_have_text("8")
    expect(pair.page.locator(".aw-gap__name")).to_have_text("both")


def test_a_number_is_changed_after_talking_by_presses_of_its_own(draw):
    pair = draw("sealed_pair", SHOWN)
    open_change(pair)
    group = pair.page.get_by_role("group", name="Change Sam’s number")
    expect(group.get_by_role("radio", checked=True)).to_have_count(0)
    pair.page.keyboard.press("6")
    assert pair.told == []
    pair.page.keyboard.press("Enter")
    expect(group).to_be_hidden()
    expect(pair.page.get_by_role("button", name="Change a number")).to_be_focused()
    assert pair.told == [{"deed": "change", "voice": "client", "number": 6}]
    pair.set("result", APART | {"client": 6, "was": {"client": 5}})
    expect(pair.el).to_contain_text("Sam changed after talking: 5, then 6.")


def test_a_number_in_hand_is_kept_when_they_go_on_and_left_when_they_say_so(draw):
    pair = draw("sealed_pair", SHOWN)
    open_change(pair, "Lee")
    pair.page.keyboard.press("7")
    press(pair, "Leave it as it is")
    assert pair.told == []
    open_change(pair, "Lee")
    pair.page.keyboard.press("9")
    press(pair, "Continue")
    assert pair.told == [{"deed": "change", "voice": "therapist", "number": 9}, {"deed": "next"}]


def test_done_without_a_number_says_what_can_be_done_and_leads_there(draw):
    pair = draw("sealed_pair", SHOWN)
    open_change(pair)
    press(pair, "Done")
    expect(pair.page.get_by_role("alert")).to_be_focused()
    expect(pair.page.get_by_role("group", name="Change Sam’s number")).to_have_accessible_description(MISSING)
    press(pair, MISSING)
    expect(pair.page.get_by_role("radio").first).to_be_focused()
    assert pair.told == []


def test_the_same_two_questions_come_whatever_the_numbers_and_when_it_was_left_out(draw):
    for traits in (SHOWN, LEFT_OUT):
        pair = draw("sealed_pair", traits | {"always": ALWAYS})
        pair.page.get_by_role("textbox", name=ALWAYS["ask"]).fill("Stop half way.")
        ways = pair.page.get_by_role("group", name=ALWAYS["invite"]).get_by_role("button")
        expect(ways).to_have_text(["Yes, now", "Next time", "No need"])
        ways.nth(1).click()
        assert pair.told == [{"deed": "note", "text": "Stop half way."}, {"deed": "talk", "choice": "next"}]
        expect(ways.nth(1)).to_have_attribute("aria-pressed", "false")
        pair.set("always", ALWAYS | {"choice": "next"})
        expect(ways.nth(1)).to_have_attribute("aria-pressed", "true")


def test_a_refusal_is_read_and_leads_back_to_what_can_be_pressed(draw):
    pair = draw("sealed_pair", COVERED)
    pair.answer_with(problem={"field": "", "text": "Lee still has to answer, or choose Not today."})
    press(pair, "Turn over together")
    expect(pair.page.get_by_role("alert")).to_be_focused()
    press(pair, "Lee still has to answer, or choose Not today.")
    expect(pair.page.get_by_role("button", name="Turn over together")).to_be_focused()


def test_while_touch_is_lost_nothing_is_turned_over_or_changed(draw):
    pair = draw("sealed_pair", COVERED | {"locked": True})
    pair.page.get_by_role("button", name="Turn over together").click(force=True)
    pair.set("result", APART)
    pair.set("state", "revealed")
    expect(pair.page.get_by_role("button", name="Change a number")).to_have_attribute("aria-disabled", "true")
    pair.page.get_by_role("button", name="Change a number").click(force=True)
    expect(pair.page.get_by_role("button", name="Change Sam’s number")).to_be_hidden()
    assert pair.told == []


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize(
    "traits",
    [COVERED, SHOWN | {"always": ALWAYS}, LEFT_OUT | {"always": ALWAYS}],
    ids=["covered", "shown", "left out"],
)
def test_axe_finds_nothing_and_nothing_runs_off_a_narrow_page(draw, traits, theme):
    pair = draw("frame", {"body": ("sealed_pair", traits)}, size=(320, 640), theme=theme)
    assert pair.axe() == []
    assert pair.sideways <= 0


def test_in_the_last_session_there_is_no_next_time_to_choose(draw):
    pair = draw("sealed_pair", SHOWN | {"always": ALWAYS | {"last": True}})
    choices = pair.page.get_by_role("group", name=ALWAYS["invite"]).get_by_role("button")
    expect(choices).to_have_text(["Yes, now", "No need"])
    pair.set("always", ALWAYS)
    expect(choices).to_have_text(["Yes, now", "Next time", "No need"])
