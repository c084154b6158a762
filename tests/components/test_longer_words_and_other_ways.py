"""Every component holds with words two fifths longer, and in a page that runs from right to left."""

from __future__ import annotations

import re

import pytest
from drawing import HOME, draw_on
from examples import draw_models, example, longer, models_of, with_longer_words
from playwright.sync_api import expect

from alliance_widgets.components import FOLDERS

APART = {
    "statement": "Feeling heard and understood", "client": 5, "therapist": 8, "was": {}, "apart_text": "3 apart",
    "spoken": "Sam put 5. Lee put 8. That is 3 apart.", "low": "not at all", "high": "completely",
}  # fmt: skip
SIZES = [(1366, 768), (683, 384), (390, 844), (320, 640)]
CUT = """() => [...document.querySelectorAll("#here *")]
  .filter((el) => !el.closest(".aw-vh, .aw-chart, svg, thead, .aw-figure__scroll, textarea, legend"))
  .filter((el) => ["hidden", "clip"].includes(getComputedStyle(el).overflowX) && el.scrollWidth > el.clientWidth + 1)
  .map((el) => el.className)"""
PHYSICAL = re.compile(
    r"(?:margin|padding|border)-(?:left|right)|(?<![\w-])(?:left|right)\s*:|float:\s*(?:left|right)"
    r"|text-align:\s*(?:left|right)|border-(?:top|bottom)-(?:left|right)-radius"
    r"|(?:margin|padding):\s*(?!0 0 )(?P<one>[^;{}]+)"
)


def holds(drawn) -> None:
    for width, height in SIZES:
        drawn.page.set_viewport_size({"width": width, "height": height})
        assert drawn.sideways <= 0, f"{drawn.folder} runs off a page of {width} px"
        assert drawn.page.evaluate(CUT) == [], f"{drawn.folder} is cut at {width} px"
    assert drawn.faults == []


def test_longer_is_two_fifths_longer():
    assert longer("Back") == "Backba"
    assert len(longer("How have the days been?")) == round(1.4 * len("How have the days been?"))


@pytest.mark.parametrize("folder", sorted(FOLDERS.values()))
def test_words_two_fifths_longer_have_room(page, address, folder):
    holds(draw_models(page, address, with_longer_words(models_of(example(folder)))))


@pytest.mark.parametrize("folder", sorted(FOLDERS.values()))
def test_a_page_that_runs_from_right_to_left_has_room(page, address, folder):
    holds(draw_models(page, address, models_of(example(folder)), direction="rtl"))


def x_of(drawn, selector, at=0):
    return drawn.page.locator(f"{selector}:visible").nth(at).bounding_box()["x"]


def test_from_right_to_left_the_numbers_begin_on_the_right(page, address):
    strip = draw_models(page, address, models_of(example("number_strip")), direction="rtl")
    places = [x_of(strip, ".aw-strip__cell", at) for at in range(11)]
    assert places == sorted(places, reverse=True)
    strip.page.get_by_role("radio", name="3 of 10").press("7")
    assert strip.told == [{"deed": "choose", "number": 7}]


def test_from_right_to_left_the_frame_is_the_other_way_round(page, address):
    frame = draw_models(page, address, models_of(example("frame")), direction="rtl")
    assert x_of(frame, ".aw-bar__code") > 683 > x_of(frame, ".aw-bar > .aw-btn")
    assert x_of(frame, ".aw-table-edge > .aw-btn") < 683


def test_from_right_to_left_an_arrow_back_points_to_the_right(page, address):
    still = {"title": "Help now", "buttons": [{"deed": "back", "label": "Back", "kind": "quiet", "icon": "back"}]}
    drawn = draw_on(page, address, "still", still)
    turned = "getComputedStyle(document.querySelector('.aw-icon--back')).scale"
    assert drawn.page.evaluate(turned) == "none"
    drawn.page.evaluate("document.documentElement.dir = 'rtl'")
    assert drawn.page.evaluate(turned) == "-1 1"


@pytest.mark.parametrize("sheet", sorted(HOME.glob("*/*.css")), ids=lambda sheet: f"{sheet.parent.name}/{sheet.stem}")
def test_no_style_names_a_left_or_a_right(sheet):
    found = []
    for match in PHYSICAL.finditer(re.sub(r"/\*.*?\*/", "", sheet.read_text("utf-8"), flags=re.DOTALL)):
        sides = re.sub(r"\([^()]*(?:\([^()]*\))?[^()]*\)", "()", match["one"] or "").split()
        if match["one"] is None or (len(sides) == 4 and sides[1] != sides[3]):
            found.append(match[0])
    assert found == []


# Forced colours: what is chosen, covered, and whose it is must not hang on a colour of ours.


@pytest.fixture
def forced(draw):
    def drawn(folder, traits):
        shown = draw(folder, traits)
        shown.page.emulate_media(forced_colors="active")
        return shown

    return drawn


def style_of(drawn, selector, name, at=0):
    return drawn.page.locator(selector).nth(at).evaluate("(el, name) => getComputedStyle(el)[name]", name)


@pytest.mark.parametrize("voice", ["client", "therapist"])
def test_in_forced_colours_the_chosen_number_stands_out_in_the_shape_of_its_voice(forced, voice):
    strip = forced("number_strip", {"legend": "Heard", "value": 7, "voice": voice})
    colours = [style_of(strip, ".aw-strip input", "backgroundColor", at) for at in range(11)]
    assert colours.count(colours[7]) == 1
    assert style_of(strip, ".aw-strip__cell > span", "color", 7) != style_of(
        strip, ".aw-strip__cell > span", "color", 6
    )
    assert (style_of(strip, ".aw-strip input", "transform", 7) == "none") is (voice == "client")


def test_in_forced_colours_two_sealed_cards_have_two_edges_and_two_shapes(forced):
    pair = forced("sealed_pair", {"state": "sealed", "title": "Both of you have finished."})
    assert [style_of(pair, ".aw-seal", "borderTopStyle", at) for at in (0, 1)] == ["solid", "dashed"]
    expect(pair.page.locator(".aw-seal .aw-mark--client circle")).to_have_count(1)
    expect(pair.page.locator(".aw-seal .aw-mark--therapist path")).to_have_count(1)


def test_in_forced_colours_two_numbers_turned_over_stand_out_in_two_shapes(forced):
    pair = forced("sealed_pair", {"state": "revealed", "title": "You see this one differently.", "result": APART})
    ink, ground = (style_of(pair, "body", name) for name in ("color", "backgroundColor"))
    assert style_of(pair, ".aw-gap__put", "backgroundColor") == ink
    assert style_of(pair, ".aw-gap__put b", "color") == ground
    diamond = "getComputedStyle(document.querySelector('.aw-gap__put--therapist'), '::before').backgroundColor"
    assert pair.page.evaluate(diamond) == ink


def test_in_forced_colours_a_sealed_strip_has_the_edge_of_its_voice(forced):
    for voice, edge in (("client", "solid"), ("therapist", "dashed")):
        strip = forced("number_strip", {"legend": "Heard", "state": "sealed", "voice": voice})
        assert style_of(strip, ".aw-strip--sealed", "borderTopStyle") == edge
        expect(strip.el).to_contain_text("Sam" if voice == "client" else "Lee")


def test_in_forced_colours_a_pressed_choice_is_not_like_the_others(forced):
    page = forced("still", {"title": "One", "buttons": [{"deed": "a", "label": "A"}, {"deed": "b", "label": "B"}]})
    page.page.evaluate("document.querySelector('.aw-btn').setAttribute('aria-pressed', 'true')")
    assert style_of(page, ".aw-btn", "backgroundColor") != style_of(page, ".aw-btn", "backgroundColor", 1)
