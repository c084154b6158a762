"""What helps, and what is near: five headed lists first in meaning, and five petals as a picture of them."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from alliance_widgets.charts import PetalWords, Resources, resources_chart

CHART = resources_chart(
    Resources(client="Sam", doings=PetalWords(here=("Sing",)), people=PetalWords(here=("Ana",), would_like=("Choir",))),
    alone=True,
)
NAMES = {
    "feelings": "Feelings",
    "thoughts": "Thoughts",
    "doings": "Things I do",
    "people": "People",
    "places": "Places",
}
MENU = [
    {"choice": "edit", "label": "Edit", "icon": "edit"},
    {
        "choice": "link",
        "label": "Helps with…",
        "icon": "move",
        "items": [
            {"choice": "goal:g1", "label": "Sleep well"},
            {"choice": "method:m3", "label": "A worry page"},
            {"choice": "none", "label": "None of these"},
        ],
    },
    {"choice": "remove", "label": "Remove", "icon": "remove"},
]


def item(resource, words, have, helps=""):
    return {"resource": resource, "words": words, "have_text": have, "helps_text": helps, "menu": MENU}


def lists(**items):
    return [{"petal": petal, "title": title, "items": items.get(petal, [])} for petal, title in NAMES.items()]


SING = item("r1", "Sing in the car", "already here")
ANA = item("r2", "Ana", "already here", "helps with “Sleep well” and “A worry page”")
CHOIR = item("r3", "The choir", "would like")
FULL = {
    "kicker": "Resources",
    "headline": CHART.headline,
    "lead": CHART.lead,
    "figure": CHART.figure,
    "read": CHART.read,
    "lists": lists(doings=[SING], people=[ANA, CHOIR]),
}
EMPTY_CHART = resources_chart(Resources(client="Sam"), alone=True)
EMPTY = {"headline": EMPTY_CHART.headline, "lead": EMPTY_CHART.lead, "figure": None, "lists": lists()}


def opener(shown, words):
    return shown.page.get_by_role("button", name=f"Choices for {words}")


def section(shown, title):
    return shown.page.locator("section").filter(has=shown.page.get_by_role("heading", level=2, name=title))


def test_five_headed_lists_hold_each_thing_with_how_it_stands(draw):
    shown = draw("resources_map", FULL)
    expect(shown.page.get_by_role("heading", level=2)).to_have_text(list(NAMES.values()))
    people = section(shown, "People").get_by_role("listitem")
    expect(people).to_have_count(2)
    expect(people.first).to_contain_text("already here")
    expect(people.first).to_contain_text("helps with “Sleep well” and “A worry page”")
    expect(people.last).to_contain_text("would like")
    expect(section(shown, "Places")).to_contain_text("Nothing here yet")


def test_the_prompt_asks_when_it_was_a_little_better(draw):
    shown = draw("resources_map", FULL)
    expect(shown.el).to_contain_text("When was it a little better? What did you do? Who noticed?")


def test_the_petals_are_for_the_eye_and_come_with_their_sentence_and_how_to_read_them(draw):
    shown = draw("resources_map", FULL)
    expect(shown.page.locator(".aw-chart svg")).to_be_visible()
    expect(shown.page.locator(".aw-chart")).to_have_attribute("aria-hidden", "true")
    expect(shown.page.get_by_role("figure")).to_contain_text("Sam has two things to draw on already.")
    expect(shown.page.get_by_role("figure")).to_contain_text("An open ring is something Sam would like.")


def test_without_the_drawing_library_sentence_and_lists_still_stand(draw):
    shown = draw("resources_map", FULL, without="plotly")
    expect(shown.page.get_by_role("figure")).to_contain_text("Sam has two things to draw on already.")
    expect(section(shown, "Things I do")).to_contain_text("Sing in the car")


def test_before_there_is_a_thing_the_sentence_stands_under_the_title_and_nothing_is_drawn(draw):
    shown = draw("resources_map", EMPTY)
    expect(shown.page.locator(".aw-head")).to_contain_text(EMPTY_CHART.headline)
    expect(shown.page.get_by_role("figure")).to_have_count(0)
    shown.set("headline", CHART.headline)
    shown.set("figure", CHART.figure)
    expect(shown.page.get_by_role("figure")).to_contain_text(CHART.headline)
    expect(shown.page.locator(".aw-head")).not_to_contain_text(CHART.headline)


def test_a_petal_that_is_tapped_leads_to_its_list(draw):
    shown = draw("resources_map", FULL)
    expect(shown.page.locator(".aw-chart svg")).to_be_visible()
    box = shown.page.locator(".aw-chart").bounding_box()
    # The two that hold something stand at the top, one a fifth of a turn from the other.
    shown.page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] * 0.25)
    at_top = shown.page.evaluate("document.activeElement.textContent")
    assert at_top in ("People", "Things I do")
    shown.page.mouse.click(box["x"] + box["width"] * 0.7, box["y"] + box["height"] * 0.45)
    beside = shown.page.evaluate("document.activeElement.textContent")
    assert beside in NAMES.values() and beside != at_top


def test_a_menu_is_worked_by_keys_down_to_what_a_thing_helps_with(draw):
    shown = draw("resources_map", FULL)
    opener(shown, "The choir").focus()
    for key in ("Enter", "ArrowDown", "Enter"):
        shown.page.keyboard.press(key)
    expect(shown.page.get_by_role("menuitem", name="Sleep well")).to_be_focused()
    shown.page.keyboard.press("ArrowDown")
    shown.page.keyboard.press("Enter")
    assert shown.told == [{"deed": "pick", "resource": "r3", "choice": "method:m3"}]
    expect(opener(shown, "The choir")).to_be_focused()


@pytest.mark.parametrize("key", ["Delete", "Backspace"])
def test_delete_takes_a_thing_away_and_the_hands_stay_near(draw, key):
    shown = draw("resources_map", FULL)
    opener(shown, "Ana").focus()
    shown.page.keyboard.press(key)
    assert shown.told == [{"deed": "pick", "resource": "r2", "choice": "remove"}]
    shown.set("lists", lists(doings=[SING], people=[CHOIR]))
    expect(opener(shown, "The choir")).to_be_focused()
    shown.set("lists", lists(doings=[SING]))
    expect(opener(shown, "Sing in the car")).to_be_focused()
    shown.set("lists", lists())
    expect(shown.page.get_by_role("heading", level=1)).to_be_focused()


def test_a_menu_that_is_open_stays_open_when_another_thing_changes(draw):
    shown = draw("resources_map", FULL)
    opener(shown, "The choir").click()
    shown.set("lists", lists(doings=[SING | {"words": "Sing"}], people=[ANA, CHOIR]))
    expect(shown.page.get_by_role("menuitem", name="Edit")).to_be_visible()


def test_a_menu_at_the_end_of_the_page_is_not_under_the_edge_of_the_table(draw):
    many = [item(f"r{at}", f"Place {at}", "already here") for at in range(1, 8)]
    shown = draw("frame", {"body": ("resources_map", FULL | {"lists": lists(places=many)}), "wide": True})
    opener(shown, "Place 7").click()
    shown.page.get_by_role("menuitem", name="Helps with").click()
    menu = shown.page.get_by_role("menu").bounding_box()
    edge = shown.page.locator(".aw-frame__edge").bounding_box()
    assert menu["y"] + menu["height"] <= edge["y"]


def test_one_more_done_and_back_are_told(draw):
    shown = draw("resources_map", FULL)
    for name in ("Add one", "Done", "Back"):
        shown.page.get_by_role("button", name=name, exact=True).click()
    assert shown.told == [{"deed": "add"}, {"deed": "done"}, {"deed": "back"}]


def test_what_came_of_a_choice_is_read_out(draw):
    shown = draw("resources_map", FULL)
    shown.set("said_text", "“The choir” helps with “Sleep well”.")
    expect(shown.page.get_by_role("status")).to_have_text("“The choir” helps with “Sleep well”.")


def test_a_refusal_is_said_and_read_out(draw):
    shown = draw("resources_map", FULL)
    shown.answer_with(problem={"field": "", "text": "This is not on the list any more."})
    opener(shown, "Ana").focus()
    shown.page.keyboard.press("Delete")
    expect(shown.page.get_by_role("alert")).to_be_focused()
    expect(shown.page.get_by_role("alert")).to_contain_text("This is not on the list any more.")


def test_while_touch_is_lost_nothing_is_told(draw):
    shown = draw("resources_map", FULL | {"locked": True})
    for button in shown.page.get_by_role("button").all():
        button.click(force=True)
        button.press("Delete")
    assert shown.told == []


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("traits", [FULL, EMPTY], ids=["full", "empty"])
@pytest.mark.parametrize("size", [(320, 640), (1366, 768)], ids=["narrow", "wide"])
def test_axe_finds_nothing_and_nothing_runs_off_the_page(draw, traits, size, theme):
    shown = draw("frame", {"body": ("resources_map", traits), "wide": True}, size=size, theme=theme)
    assert shown.axe() == []
    assert shown.sideways <= 0


def test_an_open_menu_fits_a_narrow_page_too(draw):
    shown = draw("frame", {"body": ("resources_map", FULL), "wide": True}, size=(320, 640))
    opener(shown, "The choir").click()
    expect(shown.page.get_by_role("menu")).to_be_visible()
    assert shown.axe() == []
    assert shown.sideways <= 0
