"""Whoever is quick sees what they have put: the answer to an earlier press does not turn a later one back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pytest
from drawing import Drawn
from playwright.sync_api import Locator, expect

ASK = {
    "reason": "old",
    "reasons": [
        {"value": "old", "label": "It is new to me"},
        {"value": "stuck", "label": "A goal does not move"},
        {"value": "dip", "label": "There was a dip"},
    ],
}
REFUSED = {"field": "", "text": "Not now."}
WAYS = [{"value": "on", "label": "Carry on"}, {"value": "less", "label": "Meet less often"}]
AXIS = {"axis": "lead", "legend": "Who leads?", "first": "Lee leads", "second": "Sam leads", "lean": ""}
DAY = {"day": "2025-05-12", "weekday": "Mon", "full_weekday": "Monday", "number": "12", "name": "Monday 12 May",
       "how": None, "word": "", "future": False}  # fmt: skip
TICKS = [{"name": "use", "label": "Use it today", "yes": False}, {"name": "keep", "label": "Save it", "yes": False}]
BLOCKS = [
    {"block": block, "title": block, "short": block, "text": "Evenings.", "voice": "", "left_out": False}
    for block in ("talked", "matters")
]


@dataclass(frozen=True)
class Quick:
    """Two presses in a row, and how the page stands when only the first has come to it."""

    component: str
    traits: dict[str, Any]
    first: str
    second: str
    trait: str
    stands: Any
    role: str = "radio"

    def __str__(self) -> str:
        return f"{self.component} {self.trait}"


PRESSES = [
    Quick("number_strip", {"legend": "Heard today"}, "7 of 10", "8 of 10", "value", 7),
    Quick("decision", {"ways": WAYS}, "Carry on", "Meet less often", "chosen", "on"),
    Quick("wishes", {"voice": "client", "axes": [AXIS]}, "Lee leads", "both", "axes", [AXIS | {"lean": "first"}]),
    Quick("days_strip", {"days": [DAY]}, "Up", "Down", "days", [DAY | {"how": "up"}]),
    Quick("supervision_ask", ASK, "A goal does not move", "There was a dip", "reason", "stuck"),
    Quick("consent", {"ticks": TICKS}, "Use it", "Save it", "ticks", [TICKS[0] | {"yes": True}, TICKS[1]], "checkbox"),
    Quick("letter", {"blocks": BLOCKS}, "talked", "matters", "blocks",
          [BLOCKS[0] | {"left_out": True}, BLOCKS[1]], "checkbox"),
]  # fmt: skip


@pytest.mark.parametrize("quick", PRESSES, ids=str)
def test_the_answer_to_one_press_does_not_turn_the_next_back(draw, quick):
    shown = draw(quick.component, quick.traits)
    shown.stay_silent()
    first, second = (shown.page.get_by_role(quick.role, name=name).first for name in (quick.first, quick.second))
    first.click(force=True)
    put_first = first.is_checked()
    second.click(force=True)
    put_second = second.is_checked()
    one, other = shown.deeds
    shown.set(quick.trait, quick.stands)
    shown.heard(one["id"], saved="10:42")
    expect(second).to_be_checked(checked=put_second)
    shown.heard(other["id"], saved="10:42")
    expect(first).to_be_checked(checked=put_first)
    expect(second).to_be_checked(checked=not put_second)


def test_a_choice_that_was_refused_is_taken_back(draw):
    ask = draw("supervision_ask", ASK)
    ask.answer_with(problem=REFUSED)
    ask.page.get_by_role("radio", name="There was a dip").click(force=True)
    expect(ask.page.get_by_role("alert")).to_contain_text("Not now.")
    expect(ask.page.get_by_role("radio", name="It is new to me")).to_be_checked()


def two_ways_chosen(draw) -> tuple[Drawn, Locator, Locator]:
    """A decision with one way chosen and then the other, neither answered yet."""
    decision = draw("decision", {"ways": WAYS})
    decision.stay_silent()
    on, less = (decision.page.get_by_role("radio", name=way["label"]) for way in WAYS)
    on.click(force=True)
    less.click(force=True)
    return decision, on, less


def test_of_two_quick_choices_the_first_may_be_refused_and_the_second_stand(draw):
    decision, on, less = two_ways_chosen(draw)
    first, second = decision.deeds
    decision.heard(first["id"], problem=REFUSED)
    expect(less).to_be_checked()
    decision.set("chosen", "less")
    decision.heard(second["id"], saved="10:42")
    expect(less).to_be_checked()
    decision.set("chosen", "on")
    expect(on).to_be_checked()


def test_an_answer_that_never_comes_does_not_keep_a_choice_from_what_stands(draw):
    decision, on, less = two_ways_chosen(draw)
    decision.heard(decision.deeds[1]["id"], saved="10:42")
    decision.set("chosen", "on")
    expect(on).to_be_checked()
    expect(less).not_to_be_checked()


def test_how_often_and_what_is_asked_of_it_change_together(draw):
    review = draw("method_review", {"title": "A worry page"})
    review.stay_silent()
    review.page.get_by_role("radio", name="Not at all").click(force=True)
    review.page.get_by_role("radio", name="A few times").click(force=True)
    review.set("used", "not_at_all")
    review.heard(review.deeds[0]["id"], saved="10:42")
    expect(review.page.get_by_role("heading", name="Did it help?")).to_be_visible()
    expect(review.page.get_by_role("radio", name="A few times")).to_be_checked()


def test_one_press_with_two_refusals_is_read_out_once(draw):
    today = draw("today")
    today.stay_silent()
    today.page.get_by_role("textbox", name="Sam’s words").fill("Sleep.")
    today.page.get_by_role("button", name="Start", exact=True).click()
    today.set("problem", REFUSED)
    notice = today.page.get_by_role("alert")
    said = notice.element_handle()
    for one in today.deeds:
        today.heard(one["id"], problem=REFUSED)
    expect(notice).to_be_focused()
    assert len(today.deeds) == 2
    assert said.evaluate("said => said.isConnected")
