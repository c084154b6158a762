"""Between two sessions: was a way of working used, and did it help? No answer is wrong, and any may be left out."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

WORRY = {"kicker": "Check-in, 3 of 4", "name": "A worry page at six"}
USED = WORRY | {"used": "few"}
CLIENT, THERAPIST = "Did it help? Sam’s number", "Did it help? Lee’s number"


def press(review, name):
    review.page.get_by_role("button", name=name, exact=True).click()


def strip(review, question):
    return review.page.get_by_role("group", name=question)


def test_nothing_is_chosen_for_anybody_and_nothing_more_is_asked_at_first(draw):
    review = draw("method_review", WORRY)
    expect(review.page.get_by_role("heading", level=1)).to_have_text("A worry page at six: did you use it?")
    ways = strip(review, "How often, since we last met?").get_by_role("radio")
    expect(ways).to_have_count(4)
    expect(review.page.get_by_role("radio", checked=True)).to_have_count(0)
    expect(review.page.get_by_role("heading", name="Did it help?")).to_be_hidden()
    assert review.told == []


def test_how_often_is_told_and_then_it_is_asked_whether_it_helped(draw):
    review = draw("method_review", WORRY)
    review.page.get_by_text("A few times").click()
    assert review.told == [{"deed": "used", "how": "few"}]
    expect(strip(review, CLIENT)).to_be_visible()
    expect(strip(review, THERAPIST)).to_be_visible()


def test_not_at_all_is_met_with_a_few_words_and_no_number(draw):
    review = draw("method_review", WORRY)
    review.page.get_by_text("Not at all", exact=True).click()
    expect(strip(review, CLIENT)).to_be_hidden()
    reasons = strip(review, "Some weeks are like that. Say more, or leave this out.")
    reasons.get_by_text("It didn’t fit the week").click()
    assert review.told == [{"deed": "used", "how": "not_at_all"}, {"deed": "reason", "text": "It didn’t fit the week"}]


def test_by_keys_arrows_choose_how_often(draw):
    review = draw("method_review", WORRY)
    review.page.keyboard.press("Tab")
    review.page.keyboard.press("Space")
    review.page.keyboard.press("ArrowRight")
    expect(review.page.get_by_role("radio", name="Once")).to_be_checked()
    assert [deed["how"] for deed in review.told] == ["not_at_all", "once"]


def test_each_number_is_told_once_when_its_strip_is_left(draw):
    review = draw("method_review", USED)
    strip(review, CLIENT).locator(".aw-strip__cell").nth(5).click()
    review.page.keyboard.press("ArrowRight")
    assert review.told == []
    strip(review, THERAPIST).locator(".aw-strip__cell").nth(4).click()
    review.page.keyboard.press("Enter")
    assert review.told == [
        {"deed": "helped", "voice": "client", "number": 6},
        {"deed": "helped", "voice": "therapist", "number": 4},
        {"deed": "next"},
    ]


def test_a_number_in_hand_is_kept_when_they_go_on(draw):
    review = draw("method_review", USED)
    strip(review, CLIENT).locator(".aw-strip__cell").nth(0).click()
    press(review, "Continue")
    assert review.told == [{"deed": "helped", "voice": "client", "number": 0}, {"deed": "next"}]


def test_either_of_the_two_can_leave_it_out_and_think_again(draw):
    review = draw("method_review", USED)
    strip(review, THERAPIST).get_by_role("button", name="Not today").click()
    assert review.told == [{"deed": "not_today", "voice": "therapist"}]
    review.set("helped", {"therapist": {"answered": True, "value": None}})
    expect(strip(review, THERAPIST).locator(".aw-strip")).to_have_text("Not today")
    strip(review, THERAPIST).get_by_role("button", name="Change").click()
    expect(strip(review, THERAPIST).get_by_role("radio").first).to_be_focused()
    expect(strip(review, THERAPIST).get_by_role("radio", checked=True)).to_have_count(0)


def test_numbers_that_stand_are_shown(draw):
    review = draw("method_review", USED | {"helped": {"client": {"answered": True, "value": 6}}})
    expect(strip(review, CLIENT).get_by_role("radio", name="6 of 10")).to_be_checked()
    expect(strip(review, THERAPIST).get_by_role("radio", checked=True)).to_have_count(0)


def test_what_was_refused_is_taken_back_and_leads_to_its_question(draw):
    review = draw("method_review", WORRY)
    review.answer_with(problem={"field": "how", "text": "This way of working is not here any more."})
    review.page.get_by_text("A few times").click()
    expect(review.page.get_by_role("alert")).to_be_focused()
    question = strip(review, "How often, since we last met?")
    expect(question).to_have_accessible_description("This way of working is not here any more.")
    expect(review.page.get_by_role("radio", checked=True)).to_have_count(0)
    press(review, "This way of working is not here any more.")
    expect(question.get_by_role("radio", name="Not at all")).to_be_focused()


def test_while_touch_is_lost_nothing_is_told(draw):
    review = draw("method_review", USED | {"locked": True})
    review.page.get_by_text("Most days").click(force=True)
    strip(review, CLIENT).locator(".aw-strip__cell").nth(5).click(force=True)
    for button in review.page.get_by_role("button").all():
        button.click(force=True)
    assert review.told == []
    expect(review.page.get_by_role("radio", name="A few times")).to_be_checked()


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("used", ["few", "not_at_all"])
def test_axe_finds_nothing_and_nothing_runs_off_a_narrow_page(draw, used, theme):
    traits = WORRY | {"used": used, "covering": {"client": True, "therapist": False}}
    review = draw("frame", {"body": ("method_review", traits)}, size=(320, 640), theme=theme)
    assert review.axe() == []
    assert review.sideways <= 0


def test_to_answer_covered_is_offered_until_a_number_stands(draw):
    review = draw("method_review", USED | {"covering": {"client": False, "therapist": False}})
    asked = strip(review, "Answer covered, if both want to:")
    review.stay_silent()  # a press stands while it is on its way
    asked.get_by_role("checkbox", name="Lee: covered").check()
    assert review.told == [{"deed": "cover", "voice": "therapist", "yes": True}]
    review.set("covering", {"client": True, "therapist": False})
    review.heard(review.deeds[-1]["id"])
    expect(asked.get_by_role("checkbox", name="Sam: covered")).to_be_checked()
    expect(asked.get_by_role("checkbox", name="Lee: covered")).not_to_be_checked()
    review.set("covering", None)
    expect(asked).to_be_hidden()
