"""One statement for one person: the number goes up once, and then not even they see it again."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

HEARD = "I felt heard and understood today."
SAM = {"voice": "client", "kicker": "1 of 3", "statement": HEARD, "low": "not at all", "high": "completely"}
LEE = SAM | {"voice": "therapist", "statement": "I think Sam felt heard and understood today."}
MISSING = "Choose a number from 0 to 10, or choose Not today."


def press(check, name):
    check.page.get_by_role("button", name=name, exact=True).click()


def cell(check, number):
    return check.page.locator(".aw-strip__cell").nth(number)


def test_the_statement_is_the_question_and_no_number_is_chosen_for_a_person(draw):
    check = draw("closing_check", SAM)
    expect(check.page.get_by_role("heading", level=1)).to_have_text(HEARD)
    numbers = check.page.get_by_role("group", name=HEARD).get_by_role("radio")
    expect(numbers).to_have_count(11)
    expect(check.page.get_by_role("radio", checked=True)).to_have_count(0)
    assert check.told == []


def test_choosing_tells_nothing_and_done_tells_the_number_once(draw):
    check = draw("closing_check", SAM)
    cell(check, 4).click()
    cell(check, 7).click()
    assert check.told == []
    press(check, "Done")
    assert check.told == [{"deed": "done", "number": 7}]


def test_by_keys_one_and_nought_are_ten_and_enter_is_done(draw):
    check = draw("closing_check", SAM)
    check.page.keyboard.press("Tab")
    check.page.keyboard.type("10")
    check.page.keyboard.press("Enter")
    assert check.told == [{"deed": "done", "number": 10}]


def test_a_number_that_was_given_is_at_once_nowhere_in_the_page(draw):
    check = draw("closing_check", SAM | {"kicker": ""})
    cell(check, 7).click()
    press(check, "Done")
    expect(check.el).to_contain_text("Sam covered")
    assert check.page.locator("#here input").count() == 0
    assert "7" not in check.el.inner_text() + check.read_out()
    assert '"value":7' not in check.state and '"number":7' not in check.state


def test_a_refused_number_stays_in_hand_and_the_reason_is_read_at_the_top_and_at_the_strip(draw):
    check = draw("closing_check", SAM)
    check.answer_with(problem={"field": "number", "text": "That did not reach the workbook."})
    cell(check, 7).click()
    press(check, "Done")
    expect(check.page.get_by_role("alert")).to_be_focused()
    expect(check.page.get_by_role("group", name=HEARD)).to_have_accessible_description(
        "That did not reach the workbook."
    )
    press(check, "That did not reach the workbook.")
    expect(check.page.get_by_role("radio", name="7 of 10")).to_be_focused()
    expect(check.page.get_by_role("radio", name="7 of 10")).to_be_checked()


def test_done_without_a_number_says_what_can_be_done(draw):
    check = draw("closing_check", SAM)
    press(check, "Done")
    expect(check.page.get_by_role("alert")).to_contain_text(MISSING)
    expect(check.page.locator(".aw-problem-line")).to_have_text(MISSING)
    assert check.told == []


def test_a_statement_can_be_left_out(draw):
    check = draw("closing_check", SAM)
    cell(check, 3).click()
    press(check, "Not today")
    assert check.told == [{"deed": "not_today"}]
    expect(check.page.locator(".aw-strip")).to_have_text("Not today")


def test_an_answer_given_before_stays_covered_until_it_is_given_again(draw):
    check = draw("closing_check", SAM | {"answered": True})
    expect(check.page.get_by_role("radio")).to_have_count(0)
    press(check, "Done")
    press(check, "Answer again")
    expect(check.page.get_by_role("radio").first).to_be_focused()
    expect(check.page.get_by_role("radio", checked=True)).to_have_count(0)
    check.page.keyboard.press("6")
    press(check, "Done")
    assert check.told == [{"deed": "done", "number": None}, {"deed": "done", "number": 6}]


def test_each_is_told_who_turns_the_number_over(draw):
    expect(draw("closing_check", SAM).el).to_contain_text("until you choose to turn it over")
    lee = draw("closing_check", LEE)
    expect(lee.el).to_contain_text("until Sam turns it over")
    expect(lee.el).to_contain_text("Lee only. 1 of 3")


def test_back_is_told_and_shows_no_answer(draw):
    check = draw("closing_check", SAM | {"answered": True})
    press(check, "Back")
    assert check.told == [{"deed": "back"}]
    expect(check.page.get_by_role("radio")).to_have_count(0)


def test_while_touch_is_lost_nothing_can_be_given(draw):
    check = draw("closing_check", SAM | {"locked": True})
    cell(check, 7).click(force=True)
    for name in ("Done", "Not today", "Back"):
        check.page.get_by_role("button", name=name, exact=True).click(force=True)
    assert check.told == []
    expect(check.page.get_by_role("radio", checked=True)).to_have_count(0)


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("state", [{}, {"answered": True}, {"problem": {"field": "", "text": MISSING}}])
@pytest.mark.parametrize("who", [SAM, LEE], ids=["Sam", "Lee"])
def test_axe_finds_nothing_and_nothing_runs_off_a_narrow_page(draw, who, state, theme):
    check = draw("frame", {"body": ("closing_check", who | state), "tint": who["voice"]}, size=(320, 640), theme=theme)
    assert check.axe() == []
    assert check.sideways <= 0
