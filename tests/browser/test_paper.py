"""On paper: the letter and the blank pages are printed as what they are, one page each, and files are saved by name."""

from __future__ import annotations

import re
from io import BytesIO
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from house import House, heading, press
from playwright.sync_api import Page, expect
from pypdf import PdfReader

A4 = (595, 842)
YES = ("Sam: yes, this is our letter", "Lee: yes, this is our letter")


def printed(page: Page) -> list[str]:
    """The words of each page that a printer would get."""
    reader = PdfReader(BytesIO(page.pdf(prefer_css_page_size=True)))
    for one in reader.pages:
        assert (round(one.mediabox.width), round(one.mediabox.height)) == A4
    return [" ".join(one.extract_text().split()) for one in reader.pages]


def write(block: str, text: str) -> dict:
    return {"action": "write_block", "block": block, "text": text}


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_letter_is_printed_as_one_page_and_nothing_else_with_it(house: House, page: Page, theme: str):
    house.go_to("letter", write("talked", "How to say no."), write("client_line", "It was good."))
    page.emulate_media(color_scheme=theme)
    house.open(page)
    expect(page.get_by_role("textbox", name="What we talked about")).to_have_value("How to say no.")
    (words,) = printed(page)
    assert words.startswith("Notes,")
    assert "How to say no." in words
    assert words.endswith("It was good. Sam Lee")
    for other in ("Blue Kite", "Help now", "What goes in?", "Pause"):
        assert other not in words


def test_a_full_letter_is_still_one_page_with_its_last_word(house: House, page: Page):
    blocks = ("talked", "matters", "client_tries", "therapist_does")
    house.go_to("letter", *(write(block, f"{'so many words ' * 75}and {block}.") for block in blocks))
    house.open(page)
    expect(page.get_by_role("textbox", name="What we talked about")).not_to_be_empty()
    (words,) = printed(page)
    for block in blocks:
        assert f"and {block}." in words


def ends(page: Page) -> tuple[float, set[str]]:
    """Where the last word of a printed page begins, from the left edge, and the colours it is printed in."""
    (one,) = PdfReader(BytesIO(page.pdf(prefer_css_page_size=True))).pages
    starts: list[float] = []
    one.extract_text(visitor_text=lambda text, cm, tm, *_: text.strip() and starts.append(cm[0] * tm[4] + cm[4]))
    colours = re.findall(r"([\d.]+) ([\d.]+) ([\d.]+) (?:rg|RG)", one.get_contents().get_data().decode("latin-1"))
    return max(starts), {" ".join(one) for one in colours if len(set(one)) > 1}


@pytest.mark.parametrize("place", ["look/0", "look/1", "look/2", "look/3"])
def test_looking_back_is_printed_as_one_page_with_its_whole_picture_black(lasting_house: House, new_page, place: str):
    page = new_page(color_scheme="dark")
    lasting_house.go_to(place)
    lasting_house.open(page)
    page.wait_for_selector(".aw-chart .main-svg")
    rows = page.get_by_role("row").count()
    (words,) = printed(page)
    last = page.get_by_role("rowheader").nth(rows - 2).inner_text()
    assert last in words and "Continue" not in words and "Show as table" not in words
    # The drawing is as wide as the words are, neither cut nor made smaller with all the page.
    start, colours = ends(page)
    assert 340 < start < 595 - 68
    assert colours == set()


def test_on_a_phone_the_letter_leaves_room_and_no_weekday_is_broken(lasting_house: House, new_page):
    page = new_page(viewport={"width": 390, "height": 844})
    lasting_house.go_to("letter")
    lasting_house.open(page)
    heading(page, "Notes,")
    assert page.locator(".aw-table-edge").bounding_box()["height"] < 844 / 6
    lasting_house.go_to("paper")
    page.goto(lasting_house.workbook("02-session"))
    heading(page, "The same pages on paper")
    days = page.locator(".aw-a4__grid").get_by_role("rowheader")
    assert days.count() == 7
    assert len({round(day.bounding_box()["height"]) for day in days.all()}) == 1


def test_the_paper_is_one_page_a_sheet(house: House, page: Page):
    house.go_to("rest")
    house.open(page)
    press(page, "Help now")
    press(page, "Paper copy")
    heading(page, "The same pages on paper")
    sheets = page.get_by_role("article").count()
    words = printed(page)
    assert len(words) == sheets
    assert words[-2].startswith("Sam, at the end")
    assert words[-1].startswith("Lee, at the end")
    expect(page.get_by_role("heading", level=1)).to_have_text("The same pages on paper")


def test_the_letter_is_saved_in_the_browser_once_both_have_said_yes(house: House, page: Page, tmp_path: Path):
    house.go_to("letter", write("talked", "How to say no."))
    house.open(page)
    press(page, "Save as PDF")
    expect(page.get_by_role("alert")).to_contain_text("First both of you tick that this is your letter.")
    for tick in YES:
        page.get_by_label(tick).check()
    names = []
    for way in ("Save as PDF", "Save a copy"):
        with page.expect_download() as download:
            press(page, way)
        names.append(download.value.suggested_filename)
        download.value.save_as(tmp_path / names[-1])
    pdf, copy = names
    assert (pdf[:6], pdf[-4:], copy[:6], copy[-5:]) == ("notes-", ".pdf", "notes-", ".html")
    (one,) = PdfReader(tmp_path / pdf).pages
    assert "How to say no." in one.extract_text()
    alone = page.context.new_page()
    alone.goto((tmp_path / copy).as_uri())
    assert alone.title() == "Notes"
    assert Axe().run(alone).response["violations"] == []
    assert len(printed(alone)) == 1
    press(page, "Continue")
    heading(page, "That is all for today.")
