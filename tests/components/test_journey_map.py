"""The journey so far: an ordered list of seven stops first, and a drawing of the way second."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

NAMES = {
    "who": "Who I am",
    "changed": "What changed",
    "after": "What I’m after",
    "allies": "Who’s with me",
    "hard": "What’s hard",
    "changing": "How I’m changing",
    "keep": "What I’ll keep",
}
OPEN = {"state": "open", "live": False, "lines": [], "more_text": "", "waiting": None}
NOTICED = {"line": "l6", "text": "You said no to one late shift."}


def line(text, voice="client"):
    return {"text": text, "voice": voice}


def stops(**about):
    return [{"station": at, "name": name, **OPEN, **about.get(at, {})} for at, name in NAMES.items()]


BEGUN = stops(
    who={"state": "begun", "lines": [line("The one who keeps things going.")]},
    changed={"state": "begun", "lines": [line("New shifts."), line("You sleep less.", "therapist")]},
    after={"state": "skipped", "lines": [line("Nights that are mine.")]},
    hard={"state": "begun", "live": True, "lines": [line("Saying no.")], "more_text": "and two more"},
    changing={"waiting": NOTICED},
)
SOME = {"kicker": "The journey so far", "title": "Sam is at “What’s hard”.", "stops": BEGUN}
NONE = {"title": "No stop has a headline yet. Start at any of them.", "stops": stops()}
SKINS = ("path", "river", "seasons")


def stop(shown, name):
    return shown.page.get_by_role("listitem").filter(has=shown.page.get_by_role("heading", level=2, name=name))


def on_the_wall(draw, traits):
    return draw("frame", {"body": ("journey_map", traits), "wide": True})


def opener(shown, name):
    return shown.page.get_by_role("button", name=name, exact=True)


def test_the_seven_stops_are_an_ordered_list_before_the_drawing(draw):
    shown = draw("journey_map", SOME)
    expect(shown.page.locator("ol").get_by_role("heading", level=2)).to_have_text(list(NAMES.values()))
    assert shown.page.evaluate(
        "document.querySelector('ol').compareDocumentPosition(document.querySelector('.aw-way')) & 4"
    )
    expect(shown.page.locator(".aw-way")).to_have_attribute("aria-hidden", "true")


def test_the_newest_stop_and_no_other_is_the_one_where_the_pair_is(draw):
    shown = draw("journey_map", SOME)
    expect(shown.page.locator("[aria-current=step]")).to_have_text(["What’s hard"])
    expect(draw("journey_map", NONE).page.locator("[aria-current]")).to_have_count(0)


def test_a_stop_that_is_open_says_so_and_a_headline_is_enough(draw):
    shown = draw("journey_map", SOME)
    expect(stop(shown, "What I’ll keep")).to_contain_text("Open. A headline is enough here.")
    expect(stop(shown, "What’s hard")).to_contain_text("and two more")


def test_a_stop_that_is_open_is_drawn_open_and_not_grey(draw):
    shown = draw("journey_map", SOME)
    expect(shown.page.locator(".aw-way__open")).to_have_count(3)
    begun, still_open = (
        shown.page.evaluate(f"getComputedStyle(document.querySelector('{where} .aw-stop__open')).color")
        for where in (".aw-stop--begun", ".aw-stop--open")
    )
    assert begun == still_open
    page, dot = (
        shown.page.evaluate(f"getComputedStyle(document.querySelector('{where}')).{what}")
        for where, what in (("html", "backgroundColor"), (".aw-way__open", "fill"))
    )
    assert page == dot


def test_a_stop_that_is_skipped_keeps_its_words_to_itself(draw):
    shown = draw("journey_map", SOME)
    expect(stop(shown, "What I’m after")).to_contain_text("Skipped for now.")
    expect(stop(shown, "What I’m after")).not_to_contain_text("Nights that are mine.")


def test_what_the_therapist_noticed_has_their_name_and_waits_for_the_client(draw):
    shown = draw("journey_map", SOME)
    expect(stop(shown, "What changed")).to_contain_text("Lee noticed")
    expect(stop(shown, "What changed").get_by_role("button")).to_have_count(1)
    waiting = stop(shown, "How I’m changing")
    expect(waiting).to_contain_text("Sam, keep this?")
    expect(waiting).not_to_contain_text("Open.")
    waiting.get_by_role("button", name="Keep “You said no to one late shift.”").click()
    waiting.get_by_role("button", name="No to “You said no to one late shift.”").click()
    assert shown.told == [{"deed": "keep", "line": "l6", "yes": True}, {"deed": "keep", "line": "l6", "yes": False}]


def test_after_an_answer_the_hands_stay_at_that_stop(draw):
    shown = draw("journey_map", SOME)
    shown.page.get_by_role("button", name="Keep “").click()
    shown.set("stops", stops(changing={"state": "begun", "lines": [line(NOTICED["text"], "therapist")]}))
    expect(opener(shown, "How I’m changing")).to_be_focused()


def test_home_and_end_lead_to_the_first_and_the_last_stop(draw):
    shown = draw("journey_map", SOME)
    opener(shown, "What’s hard").focus()
    shown.page.keyboard.press("End")
    expect(opener(shown, "What I’ll keep")).to_be_focused()
    shown.page.keyboard.press("Home")
    expect(opener(shown, "Who I am")).to_be_focused()
    shown.page.keyboard.press("Enter")
    assert shown.told == [{"deed": "open", "station": "who"}]


def test_a_stop_tapped_in_the_drawing_opens_its_page(draw):
    shown = on_the_wall(draw, SOME)
    shown.page.locator(".aw-way__tap").nth(4).click()
    assert shown.told == [{"deed": "open", "station": "hard"}]


@pytest.mark.parametrize("skin", SKINS)
def test_the_way_can_be_drawn_in_three_ways_and_all_have_seven_stops(draw, skin):
    shown = draw("journey_map", SOME | {"skin": skin})
    expect(shown.page.locator(f".aw-way--{skin} circle")).to_have_count(7)
    expect(shown.page.locator(".aw-way__live")).to_have_count(1)


def test_a_plain_list_has_no_drawing(draw):
    shown = on_the_wall(draw, SOME)
    opener(shown, "Draw it another way").click()
    assert shown.told == [{"deed": "skin"}]
    shown = draw("journey_map", SOME)
    shown.set("skin", "list")
    expect(shown.page.locator(".aw-way")).to_have_count(0)
    expect(shown.page.get_by_role("listitem")).to_have_count(7)


def test_on_a_phone_it_is_a_plain_list_and_another_drawing_is_not_offered(draw):
    shown = draw("frame", {"body": ("journey_map", SOME), "wide": True}, size=(390, 844))
    expect(shown.page.locator(".aw-way")).to_be_hidden()
    expect(opener(shown, "Draw it another way")).to_be_hidden()


def test_the_sentence_changes_with_the_way_and_what_came_of_it_is_read_out(draw):
    shown = draw("journey_map", SOME)
    shown.set("title", "Sam is at “How I’m changing”.")
    shown.set("said_text", "Kept.")
    expect(shown.page.get_by_role("heading", level=1)).to_have_text("Sam is at “How I’m changing”.")
    expect(shown.page.get_by_role("status")).to_have_text("Kept.")


def test_a_name_of_their_own_is_shown_as_words(draw):
    shown = draw("journey_map", SOME | {"stops": stops(hard={"name": "<b>The hero</b> & the swamp"})})
    expect(opener(shown, "<b>The hero</b> & the swamp")).to_be_visible()


def test_while_touch_is_lost_nothing_is_told(draw):
    shown = on_the_wall(draw, SOME | {"locked": True})
    for button in shown.page.locator("main").get_by_role("button").all():
        button.click(force=True)
    shown.page.locator(".aw-way__tap").first.click(force=True)
    shown.page.get_by_role("button", name="Done").click(force=True)
    assert shown.told == []


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("traits", [SOME, NONE, SOME | {"skin": "list"}], ids=["some", "none", "list"])
@pytest.mark.parametrize("size", [(320, 640), (1366, 768)], ids=["narrow", "wide"])
def test_axe_finds_nothing_and_nothing_runs_off_the_page(draw, traits, size, theme):
    shown = draw("frame", {"body": ("journey_map", traits), "wide": True}, size=size, theme=theme)
    assert shown.axe() == []
    assert shown.sideways <= 0
