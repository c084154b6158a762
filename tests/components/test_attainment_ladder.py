"""Five steps of a goal in words: each is the client’s, moves by button or key, and may be left for later."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

LABELS = {
    "harder": "Harder than now",
    "now": "Where things are now",
    "closer": "A step closer",
    "enough": "Good enough",
    "better": "Better than hoped",
}
WORDS = {"now": "Awake past two", "closer": "I write it down", "enough": "Asleep by midnight"}


def rungs(**words):
    return [{"rung": rung, "label": label, "text": words.get(rung, "")} for rung, label in LABELS.items()]


WRITE = {"kicker": "A goal, 5 of 6", "title": "What would each step look like?", "lead": "Start with today."}
EMPTY = WRITE | {"rungs": rungs()}
THREE = WRITE | {"rungs": rungs(**WORDS)}
SAY = {"mode": "say", "title": "Which step are things on today?", "rungs": list(reversed(rungs(**WORDS)))}
GAP = {"field": "closer", "text": "Step 3 is empty. Write what it would look like, or leave it for later."}


def box(ladder, number):
    label = list(LABELS.values())[number - 1]
    return ladder.page.get_by_role("textbox", name=f"{number}. {label}")


def press(ladder, name):
    ladder.page.get_by_role("button", name=name, exact=True).click()


def words_of(ladder):
    return [field.input_value() for field in ladder.page.get_by_role("textbox").all()]


def copies(ladder):
    return ladder.page.get_by_role("button", name="Copy from the row above")


def test_the_steps_are_an_ordered_list_in_words_without_a_count_of_points(draw):
    ladder = draw("attainment_ladder", EMPTY)
    expect(ladder.page.get_by_role("list").get_by_role("listitem")).to_have_count(5)
    for number in range(1, 6):
        expect(box(ladder, number)).to_have_value("")
    assert not any(mark in ladder.read_out() for mark in ("-2", "−2", "+2", "-1", "−1", "+1"))


def test_the_words_of_a_step_are_told_as_its_box_is_left(draw):
    ladder = draw("attainment_ladder", EMPTY)
    box(ladder, 2).fill("Awake past two")
    assert ladder.told == []
    ladder.page.keyboard.press("Tab")
    assert ladder.told == [{"deed": "write", "rung": "now", "text": "Awake past two"}]


@pytest.mark.parametrize(("button", "deed"), [("Continue", "next"), ("Leave it for later", "later"), ("Back", "back")])
def test_words_in_hand_go_first_whichever_way_the_page_is_left(draw, button, deed):
    ladder = draw("attainment_ladder", EMPTY)
    box(ladder, 4).fill("Asleep by midnight")
    press(ladder, button)
    assert ladder.told == [{"deed": "write", "rung": "enough", "text": "Asleep by midnight"}, {"deed": deed}]


def test_an_arrow_button_moves_the_words_and_keeps_the_focus_with_them(draw):
    ladder = draw("attainment_ladder", THREE)
    ladder.stay_silent()
    press(ladder, "Move the words of “A step closer” up")
    assert words_of(ladder) == ["", "I write it down", "Awake past two", "Asleep by midnight", ""]
    assert ladder.told == [{"deed": "swap", "first": "closer", "second": "now"}]
    expect(ladder.page.locator(":focus")).to_have_accessible_name("Move the words of “Where things are now” up")
    expect(ladder.page.get_by_role("status")).to_have_text("Moved to “Where things are now”.")
    ladder.page.keyboard.press("Enter")
    assert ladder.told[-1] == {"deed": "swap", "first": "now", "second": "harder"}
    expect(box(ladder, 1)).to_be_focused()
    expect(box(ladder, 1)).to_have_value("I write it down")


def test_alt_and_an_arrow_key_move_words_that_are_still_being_typed(draw):
    ladder = draw("attainment_ladder", THREE)
    ladder.stay_silent()
    box(ladder, 5).fill("I wake up rested")
    ladder.page.keyboard.press("Alt+ArrowUp")
    ladder.page.keyboard.press("Alt+ArrowUp")
    expect(box(ladder, 3)).to_be_focused()
    assert words_of(ladder) == ["", "Awake past two", "I wake up rested", "I write it down", "Asleep by midnight"]
    assert ladder.told == [
        {"deed": "write", "rung": "better", "text": "I wake up rested"},
        {"deed": "swap", "first": "better", "second": "enough"},
        {"deed": "swap", "first": "enough", "second": "closer"},
    ]


def test_what_the_kernel_says_between_two_moves_does_not_undo_the_second(draw):
    ladder = draw("attainment_ladder", THREE)
    ladder.stay_silent()
    box(ladder, 2).focus()
    ladder.page.keyboard.press("Alt+ArrowDown")
    ladder.page.keyboard.press("Alt+ArrowDown")
    ladder.set("rungs", rungs(now="I write it down", closer="Awake past two", enough="Asleep by midnight"))
    ladder.heard(ladder.deeds[0]["id"])
    assert words_of(ladder) == ["", "I write it down", "Asleep by midnight", "Awake past two", ""]
    ladder.set("rungs", rungs(now="I write it down", closer="Asleep by midnight", enough="Awake past two"))
    ladder.heard(ladder.deeds[1]["id"])
    assert words_of(ladder) == ["", "I write it down", "Asleep by midnight", "Awake past two", ""]


def test_a_move_that_was_refused_is_taken_back_on_the_screen(draw):
    ladder = draw("attainment_ladder", THREE)
    ladder.answer_with(problem={"field": "", "text": "The disk is full."})
    press(ladder, "Move the words of “Good enough” down")
    expect(ladder.page.get_by_role("alert")).to_be_focused()
    expect(box(ladder, 4)).to_have_value("Asleep by midnight")


def test_the_ends_of_the_ladder_lead_no_further(draw):
    ladder = draw("attainment_ladder", THREE)
    for name in ("Move the words of “Harder than now” up", "Move the words of “Better than hoped” down"):
        expect(ladder.page.get_by_role("button", name=name)).to_be_disabled()
    box(ladder, 5).focus()
    ladder.page.keyboard.press("Alt+ArrowDown")
    expect(box(ladder, 5)).to_be_focused()
    assert ladder.told == []


def test_a_step_can_begin_as_a_copy_of_the_row_above_and_never_over_words_that_stand(draw):
    ladder = draw("attainment_ladder", EMPTY)
    ladder.stay_silent()
    expect(copies(ladder)).to_have_count(0)
    box(ladder, 2).fill("Awake past two")
    expect(copies(ladder)).to_have_count(1)
    press(ladder, "A step closer: Copy from the row above")
    expect(box(ladder, 3)).to_be_focused()
    ladder.page.keyboard.type(", but in bed")
    expect(ladder.page.get_by_role("button", name="Good enough: Copy from the row above")).to_be_visible()
    press(ladder, "Continue")
    assert {"deed": "write", "rung": "closer", "text": "Awake past two, but in bed"} in ladder.told


def test_a_thought_never_stands_in_the_way_and_can_be_waved_off(draw):
    ladder = draw("attainment_ladder", THREE)
    expect(ladder.page.get_by_role("note")).to_be_hidden()
    ladder.set("hint", "What would be better than you had hoped?")
    expect(ladder.page.get_by_role("note")).to_contain_text("What would be better")
    press(ladder, "Continue")
    press(ladder, "Keep it as it is")
    assert ladder.told == [{"deed": "next"}, {"deed": "keep"}]
    expect(box(ladder, 1)).to_be_focused()


def test_a_gap_is_said_at_the_top_and_at_its_step_and_leads_there(draw):
    ladder = draw("attainment_ladder", WRITE | {"rungs": rungs(now="Awake", enough="Asleep")})
    ladder.answer_with(problem=GAP)
    press(ladder, "Continue")
    expect(ladder.page.get_by_role("alert")).to_be_focused()
    expect(box(ladder, 3)).to_have_accessible_description(GAP["text"])
    press(ladder, GAP["text"])
    expect(box(ladder, 3)).to_be_focused()
    ladder.answer_with()
    press(ladder, "Leave it for later")
    assert ladder.told == [{"deed": "next"}, {"deed": "later"}]


def test_words_that_were_moved_into_the_gap_stand_there(draw):
    ladder = draw("attainment_ladder", WRITE | {"rungs": rungs(now="Awake", enough="Asleep"), "problem": GAP})
    ladder.stay_silent()
    press(ladder, "Move the words of “Good enough” up")
    assert words_of(ladder) == ["", "Awake", "Asleep", "", ""]


def test_no_step_is_chosen_for_anyone_and_done_asks_for_one(draw):
    ladder = draw("attainment_ladder", SAY)
    expect(ladder.page.get_by_role("radio", checked=True)).to_have_count(0)
    press(ladder, "Done")
    asked = "Choose a step, or choose Not today."
    expect(ladder.page.get_by_role("group", name=SAY["title"])).to_have_accessible_description(asked)
    press(ladder, asked)
    ladder.page.keyboard.press("Space")
    assert ladder.told == []
    ladder.page.keyboard.press("ArrowDown")
    ladder.page.keyboard.press("Enter")
    assert ladder.told == [{"deed": "say", "rung": "enough"}]


def test_the_step_may_be_left_out_today_and_one_said_before_stands(draw):
    ladder = draw("attainment_ladder", SAY)
    press(ladder, "Not today")
    assert ladder.told == [{"deed": "not_today"}]
    ladder.set("chosen", "closer")
    expect(ladder.page.get_by_role("radio", name="A step closer I write it down")).to_be_checked()


def test_while_touch_is_lost_words_stay_and_nothing_moves(draw):
    ladder = draw("attainment_ladder", THREE)
    ladder.set("locked", True)
    expect(box(ladder, 2)).to_have_attribute("readonly", "")
    for button in ladder.page.get_by_role("button").all():
        button.click(force=True)
    box(ladder, 2).focus()
    ladder.page.keyboard.press("Alt+ArrowDown")
    assert ladder.told == []
    assert words_of(ladder) == ["", *WORDS.values(), ""]


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize(
    "traits",
    [THREE | {"hint": "What would be better?"}, WRITE | {"rungs": rungs(now="a", enough="b"), "problem": GAP}, SAY],
    ids=["write", "gap", "say"],
)
def test_axe_finds_nothing_and_nothing_runs_off_a_narrow_page(draw, traits, theme):
    ladder = draw("frame", {"body": ("attainment_ladder", traits)}, size=(320, 640), theme=theme)
    assert ladder.axe() == []
    assert ladder.sideways <= 0


def test_an_arrow_is_large_enough_for_a_finger(draw):
    ladder = draw("attainment_ladder", THREE)
    for arrow in ladder.page.locator(".aw-ladder__arrow").all():
        place = arrow.bounding_box()
        assert min(place["width"], place["height"]) >= 48
