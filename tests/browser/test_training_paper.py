"""Whatever leaves training on paper says that its people are made up."""

from __future__ import annotations

import re
from datetime import datetime
from io import BytesIO

import pytest
from house import press
from playwright.sync_api import Page, expect
from pypdf import PdfReader
from training_house import MADE_UP, PLACES

from alliance_widgets.domain.actions import OpenSession, read_action
from alliance_widgets.pages.book import Book
from alliance_widgets.training.roleplay import begin_play
from alliance_widgets.training.shelf import pair_named


def sheets(page: Page) -> list[str]:
    reader = PdfReader(BytesIO(page.pdf(prefer_css_page_size=True)))
    return [" ".join(one.extract_text().split()) for one in reader.pages]


@pytest.mark.parametrize("asked", PLACES)
def test_every_printed_sheet_says_that_its_people_are_made_up(training, page: Page, asked):
    training.open(page, asked)
    found = sheets(page)
    assert found
    assert all(words.startswith(MADE_UP) for words in found)


def test_the_letter_of_a_role_play_says_it_too_and_a_full_one_is_still_one_page(training, page: Page):
    today = datetime.now().astimezone()
    book = Book(training.copy, begin_play(training.copy, pair_named("low_bond"), 5, today=today))
    book.write(OpenSession(), by=None)
    blocks = ("talked", "matters", "client_tries", "therapist_does")
    for block in blocks:
        text = f"{'so many words ' * 75}and {block}."
        book.write(read_action({"action": "write_block", "block": block, "text": text}), by=None)
    book.write(read_action({"action": "go_to", "place": "letter"}), by=None)
    training.open(page, "live=low_bond/5")
    expect(page.get_by_role("textbox", name="What we talked about")).not_to_be_empty()
    (words,) = sheets(page)
    assert words.startswith(MADE_UP)
    assert all(f"and {block}." in words for block in blocks)


def test_the_blank_pages_of_a_role_play_say_it_too_and_are_no_longer_for_it(training, page: Page):
    training.open(page, "live=low_bond/4")
    press(page, "Paper copy")
    expect(page.locator(".aw-paper__sheets > li").first).to_be_visible()
    found = sheets(page)
    assert len(found) == page.locator(".aw-paper__sheets > li").count()
    assert all(words.startswith(MADE_UP) for words in found)
    with page.expect_download() as saving:
        page.get_by_role("button", name=re.compile("PDF")).click()
    saved = PdfReader(saving.value.path()).pages
    assert len(saved) == len(found)
    assert all(MADE_UP in one.extract_text() for one in saved)
