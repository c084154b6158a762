"""The bars of supervision and training: each says which room this is, and no page of training is without its mark."""

from __future__ import annotations

from io import BytesIO

import pytest
from playwright.sync_api import expect
from pypdf import PdfReader

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


def test_training_tells_its_place_in_the_address_and_the_browsers_back_asks_for_the_one_before(draw):
    shown = draw("desk_frame", TRAINING | {"at": "pair/low_bond"})
    shown.page.wait_for_url("**?at=pair/low_bond")
    shown.set("at", "key/low_bond")
    shown.page.wait_for_url("**?at=key/low_bond")
    shown.page.go_back()
    shown.page.wait_for_function("sent.some((one) => one.deed === 'to')")
    assert shown.told == [{"deed": "to", "place": "pair/low_bond"}]


def test_who_goes_back_twice_at_once_is_where_they_wanted_and_the_way_on_is_still_there(draw):
    shown = draw("desk_frame", TRAINING | {"at": "shelf"})
    for at in ("pair/low_bond", "key/low_bond"):
        shown.set("at", at)
        shown.page.wait_for_url(f"**?at={at}")
    pages = shown.page.evaluate("history.length")
    shown.stay_silent()
    for count in (1, 2):
        shown.page.go_back()
        shown.page.wait_for_function("(n) => sent.filter((one) => one.deed === 'to').length === n", arg=count)
    assert [one["place"] for one in shown.told] == ["pair/low_bond", "shelf"]
    for number, at in enumerate(("pair/low_bond", "shelf")):
        shown.set("at", at)
        shown.heard(shown.deeds[number]["id"])
    shown.page.wait_for_url("**?at=shelf")
    assert shown.page.evaluate("history.length") == pages
    shown.page.go_forward()
    shown.page.wait_for_url("**?at=pair/low_bond")


def test_where_back_leads_to_no_page_the_address_tells_where_one_is_instead(draw):
    shown = draw("desk_frame", TRAINING | {"at": "time/thrown_away"})
    shown.set("at", "pair/low_bond")
    shown.page.wait_for_url("**?at=pair/low_bond")
    pages = shown.page.evaluate("history.length")
    shown.stay_silent()
    shown.page.go_back()
    shown.page.wait_for_function("sent.some((one) => one.deed === 'to')")
    shown.set("at", "shelf")
    shown.heard(shown.deeds[0]["id"])
    shown.page.wait_for_url("**?at=shelf")
    assert shown.page.evaluate("history.length") == pages


def test_a_private_page_tells_no_place_in_its_address(draw):
    shown = draw("desk_frame", SUPERVISION)
    assert "?" not in shown.page.url


def test_the_stripe_stays_in_sight_when_the_page_is_moved(draw):
    shown = draw("desk_frame", TRAINING)
    shown.page.mouse.wheel(0, 3000)
    expect(shown.page.get_by_role("banner").get_by_text(MADE_UP)).to_be_in_viewport()


def test_the_mark_is_printed_as_the_head_of_every_sheet(draw):
    mark = ".aw-made-up"
    shown = draw("desk_frame", TRAINING)
    expect(shown.page.locator(mark)).to_be_hidden()
    shown.page.emulate_media(media="print")
    expect(shown.page.locator(mark)).to_be_visible()
    expect(shown.page.locator(mark)).to_have_text(MADE_UP)
    expect(shown.page.locator(mark)).to_have_css("display", "table-header-group")
    without = draw("desk_frame", SUPERVISION)
    without.page.emulate_media(media="print")
    expect(without.page.locator(mark)).to_have_count(0)


def test_every_printed_sheet_has_the_mark_and_no_line_lies_under_it(draw):
    shown = draw("desk_frame", TRAINING)
    sheets = [page.extract_text() for page in PdfReader(BytesIO(shown.page.pdf())).pages]
    assert len(sheets) > 2
    assert all(sheet.startswith(MADE_UP) for sheet in sheets)
    printed = " ".join(sheets)
    assert all(f"Part {at}" in printed for at in range(12))
    assert printed.count("Words.") == 12 * 60


ROLE_PLAY = {"made_up": MADE_UP, "code_name": "Red Stairs", "session_text": "Session 5", "body": BODY}


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("size", [(1366, 768), (320, 640)])
def test_a_role_play_says_above_the_room_that_its_people_are_made_up(draw, theme, size):
    shown = draw("frame", ROLE_PLAY, theme=theme, size=size)
    assert shown.axe() == []
    assert shown.sideways <= 0
    shown.page.mouse.wheel(0, 3000)
    stripe = shown.page.get_by_role("region", name=MADE_UP)
    expect(stripe.get_by_text(MADE_UP)).to_be_in_viewport()
    stripe.get_by_role("button", name="End the role-play").click()
    assert shown.told == [{"deed": "leave"}]


def test_every_printed_sheet_of_a_role_play_has_the_mark(draw):
    shown = draw("frame", ROLE_PLAY)
    sheets = [page.extract_text() for page in PdfReader(BytesIO(shown.page.pdf())).pages]
    assert len(sheets) > 2
    assert all(sheet.startswith(MADE_UP) for sheet in sheets)


def test_where_people_are_real_there_is_no_stripe_and_no_way_out(draw):
    shown = draw("frame", ROLE_PLAY | {"made_up": ""})
    expect(shown.page.locator(".aw-made-up")).to_have_count(0)
    expect(shown.page.get_by_role("button", name="End the role-play")).to_have_count(0)
    assert MADE_UP not in shown.page.content()
