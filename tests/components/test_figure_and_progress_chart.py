"""A picture speaks three times: a sentence, a drawing for the eye alone, and a table with every number."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect


def progress(*ratings):
    """What a figure is given for a goal with these numbers, one a session; None is "not today"."""
    rated = [rating for rating in ratings if rating is not None]
    line = {"type": "scatter", "y": list(ratings), "line": {"color": "@client", "width": "0.19em"}}
    return {
        "kicker": "Look back",
        "headline": f"“Sleep well” started at {rated[0]} and is {rated[-1]} now.",
        "figure": {"data": [line], "layout": {"height": "14.6em", "paper_bgcolor": "@paper", "font": {"size": "1em"}}},
        "columns": ["Session", "Rating"],
        "rows": [
            [f"Session {at}", "Not today" if rating is None else str(rating)]
            for at, rating in reversed(list(enumerate(ratings, 1)))
        ],
        "caption": "Ratings for “Sleep well”, 0 to 10",
        "read": "The grey band shows Sam’s usual range.",
    }


SIX = progress(2, 3, None, 2, 4, 3, 5, 6)
STARTED = "“Sleep well” started at 2 and is 6 now."
NOTHING = {"headline": "No days marked yet.", "columns": ["Day", "How it was"], "rows": [["Monday", "Up"]]}
DRAWINGS = "document.querySelector('.aw-chart').drawings"


@pytest.fixture(params=["figure", "progress_chart"])
def folder(request):
    return request.param


def stands(shown):
    """The sentence and every number, without the drawing."""
    expect(shown.page.get_by_role("heading", level=1)).to_have_text(STARTED)
    rows = shown.page.get_by_role("table").get_by_role("row")
    expect(rows).to_have_count(9)
    expect(rows.nth(1).get_by_role("cell").first).to_have_text("6")
    expect(rows.filter(has_text="Session 3")).to_contain_text("Not today")


def test_the_sentence_the_drawing_and_the_table_say_the_same(draw, folder):
    shown = draw(folder, SIX)
    stands(shown)
    expect(shown.page.get_by_role("table")).to_have_accessible_name(SIX["caption"])
    expect(shown.page.get_by_role("rowheader")).to_have_count(8)
    expect(shown.page.get_by_role("figure")).to_contain_text(SIX["read"])
    expect(shown.page.locator(".aw-chart svg")).to_be_visible()


def test_the_drawing_is_for_the_eye_alone_and_can_not_be_reached_by_keys(draw, folder):
    shown = draw(folder, SIX)
    expect(shown.page.locator(".aw-chart svg")).to_be_visible()
    expect(shown.page.locator(".aw-chart")).to_have_attribute("aria-hidden", "true")
    assert shown.page.locator(".aw-chart :is(a, button, input, [tabindex])").count() == 0
    drawn = shown.page.evaluate(f"{DRAWINGS}[0].config")
    assert drawn["staticPlot"] and not drawn["displayModeBar"]


def test_the_drawing_is_in_the_colours_and_the_size_of_the_room(draw):
    shown = draw("figure", SIX)
    expect(shown.page.locator(".aw-chart svg")).to_be_visible()
    drawn = shown.page.evaluate(f"JSON.stringify({DRAWINGS}[0])")
    assert "#153F6E" in drawn and '"@' not in drawn and 'em"' not in drawn
    shown.page.evaluate("document.documentElement.className = 'dark'")
    shown.page.wait_for_function(f"{DRAWINGS}.length === 2")
    assert "#B5D5FA" in shown.page.evaluate(f"JSON.stringify({DRAWINGS}[1])")


def test_the_place_is_as_large_as_the_drawing_before_it_comes(draw, folder):
    before = draw(folder, SIX, without="plotly").page.locator(".aw-chart").bounding_box()
    shown = draw(folder, SIX)
    expect(shown.page.locator(".aw-chart svg")).to_be_visible()
    assert shown.page.locator(".aw-chart").bounding_box() == before
    assert before["height"] == pytest.approx(shown.page.evaluate(f"{DRAWINGS}[0].layout.height"), abs=0.1)


def test_without_a_drawing_library_the_sentence_and_the_table_still_stand(draw, folder):
    shown = draw(folder, SIX, without="plotly")
    stands(shown)
    shown.page.wait_for_function("sent.some((one) => one.ask === 'plotly')")
    shown.page.evaluate("reply({ plotly: false })")
    expect(shown.page.get_by_text("The drawing did not load. The table holds all the numbers.")).to_be_visible()
    expect(shown.page.locator(".aw-chart")).to_be_hidden()
    stands(shown)


def test_in_a_plain_notebook_the_kernel_lends_the_library(draw):
    shown = draw("figure", SIX, without="plotly")
    shown.page.wait_for_function("sent.some((one) => one.ask === 'plotly')")
    shown.page.evaluate("""() => {
        const library = "export default { react(place) { place.textContent = 'drawn'; }, purge() {} };";
        model.fire("msg:custom", { plotly: true }, [new TextEncoder().encode(library)]);
    }""")
    expect(shown.page.locator(".aw-chart")).to_have_text("drawn")


def test_a_new_value_shows_in_the_sentence_the_drawing_and_the_table(draw, folder):
    shown = draw(folder, SIX)
    expect(shown.page.locator(".aw-chart svg")).to_be_visible()
    shown.page.get_by_text("Show as table").click()
    for name, value in progress(4, 5, 6, 6, 7, 8).items():
        shown.set(name, value)
    expect(shown.page.get_by_role("heading", level=1)).to_contain_text("started at 4 and is 8 now")
    expect(shown.page.locator(".aw-chart svg")).to_be_visible()
    shown.page.wait_for_function(f"{DRAWINGS}?.length === 1")
    assert shown.page.evaluate(f"{DRAWINGS}[0].data[0].y") == [4, 5, 6, 6, 7, 8]
    expect(shown.page.get_by_role("table")).to_be_hidden()
    shown.page.get_by_text("Show as table").click()
    expect(shown.page.get_by_role("row")).to_have_count(7)


def test_where_there_is_nothing_to_draw_yet_there_is_no_hole(draw, folder):
    nothing = draw(folder, NOTHING)
    expect(nothing.page.locator(".aw-chart")).to_have_count(0)
    expect(nothing.page.get_by_role("table")).to_contain_text("Monday")


def test_keys_open_the_table_and_go_on(draw, folder):
    shown = draw(folder, SIX, size=(390, 844))
    expect(shown.page.get_by_role("table")).to_be_hidden()
    summary = shown.page.locator("summary")
    summary.press("Enter")
    expect(shown.page.get_by_role("table")).to_be_visible()
    for name in ("Back", "Continue"):
        shown.page.get_by_role("button", name=name).press("Enter")
    assert shown.told == [{"deed": "back"}, {"deed": "next"}]


def test_a_phone_is_given_its_own_drawing_and_the_wide_one_when_it_is_turned(draw):
    tall = {"data": [], "layout": {"height": "20em", "width": "16em"}}
    shown = draw("figure", SIX | {"narrow": tall}, size=(390, 844))
    expect(shown.page.locator(".aw-chart svg")).to_have_attribute("height", "400")
    shown.page.set_viewport_size({"width": 844, "height": 390})
    expect(shown.page.locator(".aw-chart svg")).to_have_attribute("height", "350.4")


def test_a_drawing_wider_than_the_page_can_be_moved_by_keys_and_one_that_fits_is_no_stop(draw):
    narrow = draw("figure", SIX, size=(390, 844))
    place = narrow.page.get_by_role("group", name="The drawing.")
    narrow.page.keyboard.press("Tab")
    expect(place).to_be_focused()
    narrow.page.keyboard.press("ArrowRight")
    narrow.page.wait_for_function("document.activeElement.scrollLeft > 0")
    fits = draw("figure", SIX)
    fits.page.keyboard.press("Tab")
    expect(fits.page.locator("summary")).to_be_focused()


def test_while_touch_is_lost_the_picture_can_be_read_and_nothing_is_told(draw, folder):
    shown = draw(folder, SIX | {"locked": True})
    shown.set("read", "Small moves are part of ups and downs.")
    expect(shown.page.get_by_role("figure")).to_contain_text("Small moves are part of ups and downs.")
    for name in ("Back", "Continue"):
        shown.page.get_by_role("button", name=name).click(force=True)
    stands(shown)
    assert shown.told == []


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("size", [(320, 640), (1366, 768)])
def test_axe_finds_nothing_and_nothing_runs_off_the_page(draw, size, theme):
    shown = draw("frame", {"body": ("progress_chart", SIX), "wide": True}, size=size, theme=theme)
    expect(shown.page.locator(".aw-chart svg")).to_be_visible()
    assert shown.axe() == []
    assert shown.sideways <= 0


def test_a_sentence_that_changes_alone_leaves_the_drawing_and_the_focus(draw, folder):
    shown = draw(folder, SIX)
    expect(shown.page.locator(".aw-chart svg")).to_be_visible()
    shown.page.get_by_role("heading", level=1).focus()
    shown.page.evaluate("document.querySelector('.aw-chart').stood = true")
    shown.set("headline", "Seven is where it stands.")
    expect(shown.page.get_by_role("heading", level=1, name="Seven is where it stands.")).to_be_focused()
    assert shown.page.evaluate("document.querySelector('.aw-chart').stood") is True
    assert shown.page.evaluate(f"{DRAWINGS}.length") == 1


def test_a_sentence_and_a_drawing_that_change_together_come_together(draw, folder):
    shown = draw(folder, SIX)
    expect(shown.page.locator(".aw-chart svg")).to_be_visible()
    later = progress(2, 3, None, 2, 4, 3, 5, 9)
    shown.set("headline", later["headline"])
    shown.set("figure", later["figure"])
    expect(shown.page.get_by_role("heading", level=1)).to_have_text("“Sleep well” started at 2 and is 9 now.")
    expect(shown.page.locator(".aw-chart svg")).to_be_visible()
    assert shown.page.evaluate(f"JSON.stringify({DRAWINGS}.at(-1).data[0].y)") == "[2,3,null,2,4,3,5,9]"
