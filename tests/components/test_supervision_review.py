"""One case in supervision: what the two say of it, the step they agree on, and who signs it."""

from __future__ import annotations

import re

from playwright.sync_api import expect
from supervision_examples import PREVIEW, REMARK, REVIEW, THERAPIST, press


def test_a_remark_is_told_with_its_place_and_the_box_is_empty_then(draw):
    shown = draw("supervision_review", REVIEW)
    shown.page.get_by_label("What it is about").select_option("Goal A")
    box = shown.page.get_by_label("A remark of your own")
    box.fill("Ask about the goal.")
    press(shown, "Add the remark")
    expect(box).to_have_value("")
    assert shown.told == [{"deed": "remark", "pin": "goal:A", "words": "Ask about the goal."}]


def test_who_goes_on_writing_while_a_remark_is_kept_is_not_called_back_and_loses_no_word(draw):
    shown = draw("supervision_review", REVIEW | {"side": "therapist"})
    shown.stay_silent()
    remark, step = (
        shown.page.get_by_label("A remark of your own"),
        shown.page.get_by_label("The step, in your own words"),
    )
    remark.fill("I did.")
    press(shown, "Add the remark")
    step.fill("Ask, then")
    shown.heard(shown.deeds[-1]["id"])
    expect(remark).to_have_value("")
    shown.page.keyboard.type(" wait.")
    expect(step).to_have_value("Ask, then wait.")
    remark.fill("And more.")
    press(shown, "Add the remark")
    remark.fill("And more. Or less.")
    shown.heard(shown.deeds[-1]["id"])
    press(shown, "Add the remark")
    assert [deed["words"] for deed in shown.told] == ["I did.", "And more.", "And more. Or less."]


def test_a_remark_that_was_refused_stays_in_the_box(draw):
    shown = draw("supervision_review", REVIEW)
    shown.answer_with(problem={"field": "words", "text": "Write a remark first."})
    shown.page.get_by_label("A remark of your own").fill("x")
    press(shown, "Add the remark")
    expect(shown.page.get_by_role("alert")).to_contain_text("Write a remark first.")
    expect(shown.page.get_by_label("A remark of your own")).to_have_value("x")


def test_only_ones_own_remark_goes_and_only_after_a_second_press(draw):
    shown = draw("supervision_review", REVIEW)
    assert shown.page.get_by_role("button", name="Remove the remark of 14 May").count() == 1
    press(shown, "Remove the remark of 14 May")
    assert shown.told == []
    expect(shown.page.get_by_role("button", name="Remove for good")).to_be_focused()
    press(shown, "Remove for good")
    assert shown.told == [{"deed": "forget_remark", "number": 4}]


def test_a_picture_leads_to_its_remark(draw):
    shown = draw("supervision_review", REVIEW)
    press(shown, "Remarks on this: 1")
    expect(shown.page.locator("[data-number='4']")).to_be_focused()


def test_the_supervisor_signs_and_writes_no_step(draw):
    shown = draw("supervision_review", REVIEW)
    expect(shown.page.get_by_label("The step, in your own words")).to_have_count(0)
    press(shown, "Sign off as Kim")
    assert shown.told == [{"deed": "sign"}]
    shown.set("signed", "Kim signed, 14 May")
    expect(shown.page.get_by_text("Kim signed, 14 May")).to_be_visible()
    expect(shown.page.get_by_role("button", name="Sign off as Kim")).to_have_count(0)


def test_the_therapist_writes_the_step_and_signs_nothing(draw):
    shown = draw("supervision_review", THERAPIST)
    expect(shown.page.get_by_role("button", name="Sign off as")).to_have_count(0)
    shown.page.get_by_label("The step, in your own words").fill("Ask. Then wait.")
    press(shown, "Keep this step")
    assert shown.told == [{"deed": "step", "words": "Ask. Then wait."}]


def test_in_a_preview_nothing_can_be_said(draw):
    shown = draw("supervision_review", PREVIEW)
    expect(shown.page.get_by_role("button")).to_have_text(["Back"])
    expect(shown.page.get_by_role("complementary")).to_have_count(0)


def test_the_published_value_is_folded_away_until_it_is_asked_for(draw):
    shown = draw("supervision_review", REVIEW)
    expect(shown.page.get_by_text("2.45")).to_be_hidden()
    shown.page.get_by_text("One published value").first.click()
    expect(shown.page.get_by_text("2.45")).to_be_visible()


def test_words_in_a_thread_are_words(draw):
    bad = "<img src=x onerror=alert(1)>"
    shown = draw("supervision_review", REVIEW | {"thread": [REMARK | {"text": bad, "name": bad}], "title": bad})
    expect(shown.page.get_by_text(bad).first).to_be_visible()
    assert shown.page.locator("img").count() == 0


def test_pictures_of_a_phone_become_wide_when_it_is_turned(draw):
    wide, tall = ({"data": [], "layout": {"height": height, "width": "16em"}} for height in ("14em", "20em"))
    sheet = REVIEW["sheets"][0] | {"figure": wide, "narrow": tall}
    shown = draw("supervision_review", REVIEW | {"sheets": [sheet]}, size=(390, 844))
    expect(shown.page.locator(".aw-chart svg")).to_have_attribute("height", re.compile("^4"))
    shown.page.set_viewport_size({"width": 844, "height": 390})
    expect(shown.page.locator(".aw-chart svg")).to_have_attribute("height", re.compile("^[23]"))
