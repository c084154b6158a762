"""A box for a person's own words: kept when they leave it, never taken from under their hands."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

GOAL = {"label": "Sam’s words", "voice": "client", "starters": ["I would like to…", "A good week would be…"]}


def field(drawn):
    return drawn.page.get_by_role("textbox", name="Sam’s words")


def test_words_are_told_when_the_person_leaves_the_box(draw):
    box = draw("words_box", GOAL)
    field(box).fill("To have evenings that are mine.")
    assert box.deeds == []
    field(box).blur()
    assert [(deed["deed"], deed["text"]) for deed in box.deeds] == [("write", "To have evenings that are mine.")]


def test_leaving_a_box_unchanged_tells_nothing(draw):
    box = draw("words_box", GOAL | {"text": "Sleep well"})
    field(box).focus()
    field(box).blur()
    assert box.deeds == []


def test_a_starter_puts_words_in_the_box_that_can_be_changed(draw):
    box = draw("words_box", GOAL)
    box.page.get_by_role("button", name="I would like to…").click()
    expect(field(box)).to_have_value("I would like to ")
    expect(field(box)).to_be_focused()
    box.page.keyboard.type("sleep")
    field(box).blur()
    assert box.deeds[-1]["text"] == "I would like to sleep"


def test_a_starter_keeps_what_is_there(draw):
    box = draw("words_box", GOAL | {"text": "Sleep."})
    box.page.get_by_role("button", name="A good week would be…").click()
    expect(field(box)).to_have_value("Sleep. A good week would be ")


def test_nothing_of_another_person_is_offered(draw):
    box = draw("words_box", GOAL)
    expect(field(box)).to_have_attribute("autocomplete", "off")
    expect(field(box)).to_have_attribute("spellcheck", "false")


def test_near_the_end_it_says_how_much_room_is_left(draw):
    box = draw("words_box", GOAL | {"limit": 20})
    field(box).fill("a" * 15)
    expect(box.page.locator(".aw-words__room")).to_be_hidden()
    field(box).fill("a" * 16)
    expect(box.page.locator(".aw-words__room")).to_have_text("Room for 4 more letters.")
    field(box).fill("a" * 19)
    expect(field(box)).to_have_accessible_description("Room for one more letter.")


def test_words_that_come_down_do_not_take_words_from_under_the_hand(draw):
    box = draw("words_box", GOAL)
    field(box).fill("half a sent")
    box.set("text", "older words")
    expect(field(box)).to_have_value("half a sent")
    field(box).blur()
    box.set("text", "Agreed words")
    expect(field(box)).to_have_value("Agreed words")


def test_a_problem_is_said_at_the_box_and_goes_again(draw):
    box = draw("words_box", GOAL)
    said = "Write the goal, or choose Come back to this later."
    box.set("problem", {"field": "words", "text": said})
    expect(field(box)).to_have_attribute("aria-invalid", "true")
    expect(field(box)).to_have_accessible_description(said)
    box.set("problem", None)
    expect(field(box)).not_to_have_attribute("aria-invalid", "true")
    expect(box.el).not_to_contain_text(said)


def test_a_refusal_that_comes_with_the_answer_is_shown(draw):
    box = draw("words_box", GOAL)
    box.answer_with(problem={"field": "text", "text": "That is a little long."})
    field(box).fill("Sleep")
    field(box).blur()
    expect(box.page.locator(".aw-problem-line")).to_have_text("That is a little long.")


def test_while_touch_is_lost_the_typed_words_stay_and_can_be_read(draw):
    box = draw("words_box", GOAL)
    field(box).fill("half a sent")
    box.set("locked", True)
    expect(field(box)).to_have_value("half a sent")
    expect(field(box)).to_have_attribute("readonly", "")
    box.page.get_by_role("button", name="I would like to…").click(force=True)
    expect(field(box)).to_have_value("half a sent")


def test_words_are_words_and_never_markup(draw):
    box = draw("words_box", {"label": "<b>bold</b>", "text": "<img src=x>", "hint": "<i>hint</i>"})
    expect(box.el).to_contain_text("<b>bold</b>")
    assert box.page.locator("#here b, #here img, #here i").count() == 0


def test_one_line_tells_on_enter(draw):
    box = draw("words_box", GOAL | {"one_line": True})
    field(box).fill("Seen a friend")
    field(box).press("Enter")
    assert [deed["text"] for deed in box.deeds] == ["Seen a friend"]


def test_a_long_line_is_read_whole_and_stays_one_line(draw):
    box = draw("words_box", GOAL | {"one_line": True}, size=(390, 844))
    low = field(box).bounding_box()["height"]
    field(box).fill("To have evenings that are mine,\nand to say so at work before six.")
    expect(field(box)).to_have_value("To have evenings that are mine, and to say so at work before six.")
    assert field(box).bounding_box()["height"] > low
    assert field(box).evaluate("one => one.scrollHeight <= one.clientHeight && one.scrollWidth <= one.clientWidth")


def test_a_view_that_is_drawn_anew_shows_the_words_again(draw):
    box = draw("words_box", GOAL | {"text": "Sleep well"})
    box.redraw()
    expect(field(box)).to_have_value("Sleep well")


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("problem", [None, {"field": "text", "text": "Write a word or two."}])
def test_axe_finds_nothing(draw, theme, problem):
    box = draw("words_box", GOAL | {"hint": "A few words are enough.", "problem": problem, "limit": 5}, theme=theme)
    assert box.axe() == []
