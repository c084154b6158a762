"""Paper to write on is one page a sheet, whatever the pair has; the copy holds all they wrote and nothing covered."""

from __future__ import annotations

import re
from datetime import date
from io import BytesIO

import pytest
from pypdf import PdfReader

from alliance_widgets.domain.checks import RevealCheck
from alliance_widgets.domain.kinds import CLOSING
from alliance_widgets.domain.voices import Voice
from alliance_widgets.exchange.copy import copy_html
from alliance_widgets.exchange.html import sheets_html
from alliance_widgets.exchange.paper import METHODS_A_SHEET, paper_sheets
from alliance_widgets.exchange.pdf import sheets_pdf

DAY = date(2025, 5, 14)
HOSTILE = "<img src=x onerror=alert(1)>"


def pages(pair) -> list[str]:
    """The text of each page of the paper."""
    content = sheets_pdf(paper_sheets(pair.journey, DAY, words_too=True), DAY)
    return [" ".join(page.extract_text().split()) for page in PdfReader(BytesIO(content)).pages]


def copied(pair) -> str:
    page = copy_html(pair.journey).decode()
    return re.sub(r"data:font/woff2;base64,[\w+/=]+", "", page)


def trying(pair, name: str) -> str:
    method = pair.method(name)
    pair.client("tick_method", method=method, yes=True)
    pair.therapist("tick_method", method=method, yes=True)
    pair.both("move_method", method=method, lane="trying")
    return method


def test_the_paper_asks_what_the_screen_would_ask(pair):
    pair.agreed_goal("Sleep well")
    trying(pair, "Walk home")
    pair.next_week()
    first, second, sam, lee = pages(pair)
    assert "How have the days been?" in first
    assert "Wednesday" in first
    assert "Sleep well 0 1 2 3 4 5 6 7 8 9 10" in first
    assert "Walk home: did you use it?" in second
    assert sam.startswith("Sam, at the end")
    assert lee.startswith("Lee, at the end")


@pytest.mark.parametrize("methods", range(2 * METHODS_A_SHEET + 1))
def test_one_page_a_sheet_with_three_long_goals_and_many_ways_of_working(pair, methods):
    for at in range(3):
        pair.agreed_goal(f"{at} " + "something that matters very much " * 8)
    for at in range(methods):
        trying(pair, f"{at} a way of working that has a rather long name")
    pair.next_week()
    sheets = paper_sheets(pair.journey, DAY, words_too=True)
    assert len(pages(pair)) == len(sheets)


def test_a_goal_nobody_has_agreed_to_is_not_on_paper(pair):
    pair.goal("Only a draft")
    assert "Only a draft" not in " ".join(pages(pair))
    assert "What matters to Sam just now" in pages(pair)[0]


def test_the_page_for_a_browser_has_headings_tables_and_no_words_unescaped(pair):
    pair.agreed_goal(HOSTILE)
    page = sheets_html((sheet, 12) for sheet in paper_sheets(pair.journey, DAY, words_too=True)).decode()
    assert HOSTILE not in page
    assert page.count("<article") == page.count("<h1>") == 4
    assert '<html lang="en">' in page
    assert '<th scope="row">Wednesday</th>' in page


def test_the_copy_holds_what_both_wrote(pair):
    goal = pair.agreed_goal("Sleep well")
    pair.client("rate_goal", goal=goal, rating=3)
    pair.client("mark_day", day="2025-05-13", how="up")
    pair.client("write_keepsake", keepsake="keep", text="A walk each day.")
    pair.both("agree_step", method="", text="Phone in the kitchen", when="on weekdays")
    pair.both("write_block", block="talked", text="Saying no.")
    trying(pair, "Walk home")
    page = copied(pair)
    for words in ("Sleep well", "A walk each day.", "Phone in the kitchen. on weekdays", "Saying no.", "Walk home"):
        assert words in page
    assert '<th scope="row">14 May 2025</th><td>3</td>' in page
    assert '<th scope="row">13 May 2025</th><td>Up</td>' in page
    assert "<title>Notes</title>" in page


def test_the_letters_each_way_are_in_the_copy_once_they_were_read_aloud(pair):
    pair.client("write_parting_letter", text="Thank you for waiting.")
    pair.therapist("write_parting_letter", text="I will think of the kite.")
    assert "Thank you for waiting." not in copied(pair)
    pair.both("uncover_letters")
    assert '<h3 dir="auto">Sam’s letter</h3>' in copied(pair)
    assert "Thank you for waiting." in copied(pair) and "I will think of the kite." in copied(pair)


def test_what_was_turned_over_is_in_the_copy_with_what_it_was_before(pair):
    answers = {statement: {Voice.CLIENT: 6, Voice.THERAPIST: 8} for statement in CLOSING}
    pair.do(RevealCheck(answers=answers), None)
    assert copied(pair).count("<td>6</td><td>8</td>") == 3
    pair.client("change_answer", statement="heard", rating=7)
    assert "<td>6, then 7 after talking</td><td>8</td>" in copied(pair)


def test_what_was_taken_away_is_in_no_copy(pair):
    goal = pair.agreed_goal("Sleep well")
    method = pair.method("Walk home")
    pair.client("remove_words", subject=goal, yes=True)
    pair.both("remove_method", method=method)
    assert "Sleep well" not in copied(pair)
    assert "Walk home" not in copied(pair)


def test_hostile_words_stay_words_in_the_copy(pair):
    pair.agreed_goal(HOSTILE)
    pair.method(HOSTILE)
    pair.both("write_block", block="talked", text=HOSTILE)
    assert HOSTILE not in copied(pair)
    assert copied(pair).count("&lt;img") >= 3


def test_the_copy_of_an_empty_workbook_is_a_page_too(pair):
    assert "<h1>What we wrote, 14 May 2025 to 14 May 2025</h1>" in copied(pair)
    assert "<section>" not in copied(pair)
