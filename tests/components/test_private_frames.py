"""The bars of supervision and training: each says which room this is, and no page of training is without its mark."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

NAV = [{"to": "list", "label": "List", "current": True}, {"to": "steps", "label": "Agreed steps", "current": False}]
LINE = "This page helps you plan a talk with Lee. It does not score Lee. Lee can see what you see."
PAGE = {"title": "Who looked", "sections": [{"title": f"Part {at}", "text": "Words. " * 60} for at in range(12)]}
BODY = ("desk_page", PAGE)
SUPERVISION = {"kind": "supervision", "name": "Supervision", "line": LINE, "nav": NAV, "body": BODY}
MADE_UP = "Made-up people. Training copy."
TRAINING = {
    "kind": "training",
    "name": MADE_UP,
    "line": "Nothing here is about a real person.",
    "lockable": False,
    "nav": NAV,
    "body": BODY,
}


@pytest.mark.parametrize("traits", [SUPERVISION, TRAINING], ids=["supervision", "training"])
@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("size", [(1366, 768), (320, 640)])
def test_axe_finds_nothing_and_nothing_runs_off_the_page(draw, traits, theme, size):
    shown = draw("desk_frame", traits, theme=theme, size=size)
    assert shown.axe() == []
    assert shown.sideways <= 0
    expect(shown.page.get_by_role("banner")).to_contain_text(traits["name"])
    expect(shown.page.get_by_role("banner").get_by_text(traits["line"])).to_be_visible()


def test_supervision_says_that_it_scores_no_one_and_can_be_locked(draw):
    shown = draw("desk_frame", SUPERVISION | {"page_title": "Who looked"})
    assert shown.page.title() == "Who looked – Supervision"
    expect(shown.page.get_by_role("navigation", name="Pages of supervision")).to_be_visible()
    shown.page.get_by_role("button", name="Lock", exact=True).click()
    assert shown.told == [{"deed": "busy"}, {"deed": "lock"}]


def test_training_has_no_lock_and_says_so_in_its_title(draw):
    shown = draw("desk_frame", TRAINING | {"page_title": "Shelf"})
    assert shown.page.title() == "Shelf – Training copy"
    expect(shown.page.get_by_role("button", name="Lock", exact=True)).to_have_count(0)


def test_the_stripe_stays_in_sight_when_the_page_is_moved(draw):
    shown = draw("desk_frame", TRAINING)
    shown.page.mouse.wheel(0, 3000)
    expect(shown.page.get_by_text(MADE_UP).and_(shown.page.locator("strong"))).to_be_in_viewport()


def test_the_mark_is_printed_and_fixed_so_that_it_stands_on_every_sheet(draw):
    mark = ".aw-desk__made-up"
    shown = draw("desk_frame", TRAINING)
    expect(shown.page.locator(mark)).to_be_hidden()
    shown.page.emulate_media(media="print")
    expect(shown.page.locator(mark)).to_be_visible()
    expect(shown.page.locator(mark)).to_have_text(MADE_UP)
    expect(shown.page.locator(mark)).to_have_css("position", "fixed")
    without = draw("desk_frame", SUPERVISION)
    without.page.emulate_media(media="print")
    expect(without.page.locator(mark)).to_have_count(0)
