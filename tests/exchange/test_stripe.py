"""In training every file that is taken along says that its people are made up, on every sheet of it."""

from __future__ import annotations

from datetime import date
from io import BytesIO

import pytest
from playwright.sync_api import Browser
from pypdf import PdfReader

from alliance_widgets.exchange.copy import copy_html
from alliance_widgets.exchange.html import sheets_html
from alliance_widgets.exchange.letter import letter_sheet
from alliance_widgets.exchange.paper import paper_sheets
from alliance_widgets.exchange.pdf import fitting_size, sheets_pdf
from alliance_widgets.exchange.stripe import Stripe, mark_all
from alliance_widgets.words import say

DAY = date(2025, 5, 14)
MADE_UP = "Made-up people. Training copy."


@pytest.fixture
def training():
    mark_all("desk_frame.made_up")
    yield
    Stripe.key = ""


def words_of(pdf: bytes) -> list[str]:
    return [" ".join(page.extract_text().split()) for page in PdfReader(BytesIO(pdf)).pages]


def printed(chromium: Browser, page: bytes) -> list[str]:
    shown = chromium.new_page()
    shown.set_content(page.decode())
    pdf = shown.pdf(prefer_css_page_size=True)
    shown.close()
    return words_of(pdf)


def full_letter(pair):
    for block in ("talked", "matters", "client_tries", "therapist_does"):
        pair.both("write_block", block=block, text=f"{'so many words ' * 75}and {block}.")
    return letter_sheet(pair.journey, DAY)


def test_the_words_are_those_of_the_bar():
    assert say("desk_frame.made_up") == MADE_UP


def test_a_pdf_has_it_on_every_sheet_and_is_no_longer_for_it(pair, training):
    sheets = [*paper_sheets(pair.journey, DAY, words_too=True), full_letter(pair)]
    found = words_of(sheets_pdf(sheets, DAY))
    assert len(found) == len(sheets)
    assert all(MADE_UP in words for words in found)
    assert "and therapist_does." in found[-1]


def test_a_printed_file_has_it_on_every_sheet_and_is_no_longer_for_it(pair, training, chromium):
    sheets = [*paper_sheets(pair.journey, DAY, words_too=True), full_letter(pair)]
    found = printed(chromium, sheets_html((sheet, fitting_size(sheet)) for sheet in sheets))
    assert len(found) == len(sheets)
    assert all(words.startswith(MADE_UP) for words in found)
    assert "and therapist_does." in found[-1]


def test_a_copy_of_all_that_was_written_has_it_on_every_sheet(pair, training, chromium):
    for _ in range(6):
        full_letter(pair)
        pair.next_week()
    found = printed(chromium, copy_html(pair.journey))
    assert len(found) > 1
    assert all(words.startswith(MADE_UP) for words in found)


def test_where_people_are_real_no_file_says_so(pair):
    sheet = full_letter(pair)
    assert all(MADE_UP not in words for words in words_of(sheets_pdf([sheet], DAY)))
    for page in (sheets_html([(sheet, 12)]), copy_html(pair.journey)):
        assert MADE_UP not in page.decode()
        assert "stripe" not in page.decode()
