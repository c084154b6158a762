"""The parts and the workbooks in a real JupyterLab: drawn, heard, saved, and no trouble for what stands around them."""

from __future__ import annotations

import ast
import json
import re

import pytest
from lab.notebook import cells, code_cells, examples
from playwright.sync_api import Locator, expect

from alliance_widgets.words import say

SAYS_ITS_NAME = ("title", "legend", "label", "headline", "heading", "statement", "code_name")
DARK_PAPER = "rgb(20, 25, 28)"


def cell(gallery: Locator, id: str) -> Locator:
    """A cell by its name in the file, with what it drew, moved into view."""
    found = gallery.locator(".jp-CodeCell").nth(list(code_cells()).index(id))
    found.scroll_into_view_if_needed()
    return found


def names_in(code: str) -> set[str]:
    """What the example calls the part that it draws."""
    shown = [node for node in ast.parse(code).body if isinstance(node, ast.Expr | ast.Assign)]
    calls = [node.value for node in shown if isinstance(node.value, ast.Call)]
    words = {word.arg: word.value for call in calls for word in call.keywords}
    return {words[name].value for name in SAYS_ITS_NAME if isinstance(words.get(name), ast.Constant)}


@pytest.mark.parametrize("name", examples())
def test_each_part_is_drawn_with_its_name(gallery, name):
    drawn = cell(gallery, name).locator(".jp-OutputArea-output .aw").first
    expect(drawn).to_be_visible()
    read = drawn.aria_snapshot()
    for words in names_in(examples()[name]):
        assert words in read
    assert re.search(r'- (heading|group|textbox|region|link|button|table) "[^"]+', read)


def test_no_cell_of_the_gallery_ends_in_an_error(gallery):
    expect(gallery.locator("[data-mime-type='application/vnd.jupyter.error']")).to_have_count(0)
    expect(gallery.locator(".jp-OutputArea-output:has(.aw)")).not_to_have_count(0)


def test_a_number_is_chosen_by_key_heard_in_python_and_no_cell_is_harmed(gallery):
    hears, shown = cell(gallery, "hears"), gallery.locator(".jp-Cell")
    hears.get_by_role("radio", name="0, not at all").focus()
    hears.page.keyboard.press("7")
    expect(hears.get_by_role("heading", name="Heard: choose 7")).to_be_visible()
    hears.page.keyboard.press("ArrowRight")
    expect(hears.get_by_role("heading", name="Heard: choose 8")).to_be_visible()
    expect(hears.get_by_role("radio", name="8 of 10")).to_be_focused()
    for key in "xdd":  # in JupyterLab: cut the cell, delete it
        hears.page.keyboard.press(key)
    hears.page.keyboard.press("9")
    expect(hears.get_by_role("heading", name="Heard: choose 9")).to_be_visible()
    expect(shown).to_have_count(len(cells()))


def test_the_page_decides_what_stands(gallery):
    decides = cell(gallery, "decides").locator(".aw").first
    decides.get_by_role("radio", name="9 of 10").check()
    decides.get_by_role("button", name="Done").click()
    expect(decides.get_by_text("Try five or less")).to_be_visible()
    decides.get_by_role("radio", name="3 of 10").check()
    decides.get_by_role("button", name="Done").click()
    expect(decides.get_by_role("radio", name="3 of 10")).to_be_disabled()
    expect(decides.get_by_text("Try five or less")).to_have_count(0)


def test_a_locked_part_can_be_looked_at_only(gallery):
    locked = cell(gallery, "locks").get_by_role("radio")
    expect(locked.nth(7)).to_be_checked()
    for at in range(11):
        expect(locked.nth(at)).to_be_disabled()


def test_a_picture_is_drawn_with_the_library_the_kernel_lends(gallery):
    expect(cell(gallery, "progresschart").locator(".main-svg").first).to_be_visible()


def test_the_small_workbook_at_the_end_works(gallery):
    own = cell(gallery, "own-workbook")
    own.get_by_role("radio", name="6 of 10").check()
    own.get_by_role("button", name="Done").click()
    expect(own.get_by_role("heading", name="You put 6. Thank you.")).to_be_visible()


def test_neither_style_changes_the_other(desktop, gallery):
    assert desktop.look_of_lab() == desktop.before
    expect(cell(gallery, "twonumbers").get_by_role("button", name="Done")).to_have_css("border-radius", "8px")
    door = cell(gallery, "doors").get_by_role("link")
    expect(door).to_have_css("color", "rgb(250, 247, 242)")
    expect(door).to_have_css("background-color", "rgb(31, 42, 48)")


def test_in_a_dark_jupyterlab_the_parts_are_dark(desktop, gallery):
    strip = cell(gallery, "numberstrip").locator(".aw").first
    expect(strip).to_have_css("background-color", "rgb(250, 247, 242)")
    desktop.tell("apputils:change-theme", {"theme": "JupyterLab Dark"})
    expect(strip).to_have_css("background-color", DARK_PAPER)
    # JupyterLab covers itself while its theme changes, and trips over its own cover when asked again meanwhile.
    expect(desktop.page.locator("#jupyterlab-splash")).to_have_count(0)
    desktop.tell("apputils:change-theme", {"theme": "JupyterLab Light"})
    expect(strip).to_have_css("background-color", "rgb(250, 247, 242)")


def test_the_welcome_page_shows_its_doors(desktop):
    welcome = desktop.run("00-welcome")
    expect(welcome.get_by_role("heading", name=say("welcome.title"))).to_be_visible()
    expect(welcome.get_by_role("navigation").get_by_role("link")).not_to_have_count(0)


def test_a_first_session_shows_its_cover(desktop):
    first = desktop.run("01-first-session")
    expect(first.get_by_role("heading", name="Blue Kite")).to_be_visible()


def test_looking_back_goes_from_the_cover_to_a_picture(desktop):
    back = desktop.run("03-look-back")
    back.get_by_role("button", name=say("cover.open")).click()
    expect(back.locator(".aw-frame .main-svg").first).to_be_visible()


def test_a_session_is_opened_and_an_answer_is_saved(desktop, book):
    session = desktop.run("02-session")
    expect(session.get_by_role("heading", name="Blue Kite")).to_be_visible()
    session.get_by_role("button", name=say("cover.open")).click()
    expect(session.get_by_role("heading", name="How have the days been?")).to_be_visible()
    session.get_by_role("group").first.get_by_role("radio", name="Up").check()
    # Deeds are heard in order: on the next screen this one has been heard.
    session.get_by_role("button", name="Continue").click()
    expect(session.get_by_role("heading", name="Where are things now?")).to_be_visible()
    expect(session.locator(".aw-frame__top")).to_contain_text("Saved")
    before = len(book.journey.days)
    book.catch_up()
    assert book.journey.open
    assert len(book.journey.days) == before + 1


def test_without_a_door_a_workbook_says_how_it_is_opened(lab, desktop):
    told = json.loads((lab.folder / "workbooks" / "02-session.ipynb").read_text("utf-8"))
    told["cells"][1]["source"] = ["import os\n", "del os.environ['ALLIANCE_DOOR']\n", *told["cells"][1]["source"]]
    (lab.folder / "workbooks" / "closed.ipynb").write_text(json.dumps(told), "utf-8")
    expect(desktop.run("closed").get_by_role("heading", name=say("closed.title"))).to_be_visible()
