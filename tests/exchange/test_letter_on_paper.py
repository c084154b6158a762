"""The letter leaves the workbook as one neutral page: what is left out is not in it, and no word is cut."""

from __future__ import annotations

import re
from datetime import date
from io import BytesIO

import pytest
from pypdf import PdfReader

from alliance_widgets.domain.errors import NotYet
from alliance_widgets.domain.kinds import Block
from alliance_widgets.exchange.html import sheets_html
from alliance_widgets.exchange.letter import letter_sheet
from alliance_widgets.exchange.pdf import SIZES, fitting_size, sheets_pdf
from alliance_widgets.exchange.sheet import file_name

DAY = date(2025, 5, 14)
A4 = (595, 842)
HOSTILE = "<script>alert(1)</script> & \"so\" <img src=x onerror=alert(1)> 'on'"


def pdf_of(pair) -> PdfReader:
    return PdfReader(BytesIO(sheets_pdf([letter_sheet(pair.journey, DAY)], DAY)))


def html_of(pair) -> str:
    return sheets_html([(letter_sheet(pair.journey, DAY), 12)]).decode()


def without_font(page: str) -> str:
    return re.sub(r"data:font/woff2;base64,[\w+/=]+", "", page)


def words_of(reader: PdfReader) -> str:
    return " ".join(reader.pages[0].extract_text().split())


@pytest.fixture
def letter(pair):
    pair.both("write_block", block="talked", text="How to say no at work.")
    pair.both("write_block", block="client_tries", text="Say “I will check”, once.")
    pair.both("write_block", block="client_line", text="It was good to say it.")
    return pair


def test_the_letter_is_one_page_of_a4_in_both_voices(letter):
    reader = pdf_of(letter)
    (page,) = reader.pages
    assert (round(page.mediabox.width), round(page.mediabox.height)) == A4
    words = words_of(reader)
    for said in ("Notes, 14 May", "How to say no at work.", "Say “I will check”, once.", "It was good to say it."):
        assert said in words
    assert words.endswith("Sam Lee")


def test_neither_names_nor_times_stand_in_what_a_file_says_of_itself(letter):
    reader = pdf_of(letter)
    assert dict(reader.metadata) == {"/Title": "Notes", "/CreationDate": "D:20250514000000Z"}
    assert file_name(DAY, "pdf") == "notes-2025-05-14.pdf"
    head = without_font(html_of(letter)).split("<body>")[0]
    assert "<title>Notes</title>" in head
    assert "Sam" not in head
    assert "Lee" not in head


@pytest.mark.parametrize("block", Block)
def test_what_is_left_out_is_in_no_copy(pair, block):
    pair.both("write_block", block=block.value, text="Kept between us.")
    assert "Kept between us." in words_of(pdf_of(pair))
    pair.both("leave_out_block", block=block.value, yes=True)
    assert "Kept between us." not in words_of(pdf_of(pair))
    assert "Kept between us." not in html_of(pair)


def test_the_words_of_a_goal_that_were_taken_away_are_not_drafted_again(pair):
    goal = pair.agreed_goal("Sleep well")
    assert "Sleep well" in html_of(pair)
    pair.client("remove_words", subject=goal, yes=True)
    assert "Sleep well" not in html_of(pair)


def test_a_part_with_nothing_in_it_takes_no_room(pair):
    assert "What we talked about" not in html_of(pair)
    pair.both("write_block", block="talked", text="Saying no.")
    assert "What we talked about" in html_of(pair)


def test_a_long_letter_is_set_smaller_and_every_word_of_it_is_there(pair):
    for block in ("talked", "matters", "how_we_work"):
        pair.both("write_block", block=block, text=" ".join(f"{block}{at}" for at in range(150))[:1300])
    sheet = letter_sheet(pair.journey, DAY)
    assert min(SIZES) <= fitting_size(sheet) < max(SIZES)
    reader = pdf_of(pair)
    assert len(reader.pages) == 1
    for block in ("talked", "matters", "how_we_work"):
        last = pair.journey.letter.written[Block(block)].split()[-1]
        assert last in words_of(reader)
    lowest = min(y for _, y in places_of(reader))
    assert lowest > 0


def places_of(reader: PdfReader) -> list[tuple[float, float]]:
    """Where each piece of text begins, in points from the lower left."""
    found = []
    reader.pages[0].extract_text(visitor_text=lambda text, cm, tm, *_: text.strip() and found.append((tm[4], tm[5])))
    return found


def test_more_than_a_page_is_refused_with_a_sentence_and_nothing_is_cut(pair):
    for block in ("talked", "matters", "client_tries", "therapist_does", "how_we_work"):
        pair.both("write_block", block=block, text="a line\n" * 250)
    with pytest.raises(NotYet) as refused:
        sheets_pdf([letter_sheet(pair.journey, DAY)], DAY)
    assert refused.value.reason == "refused.more_than_a_page"


@pytest.mark.parametrize(
    "words",
    [
        "Größe, süß, ß – „so“",
        "Ça va? œuvre, où « là » 10 €",
        "¿Qué? ¡Año nuevo! mañana",
        "It’s …",
        "Łukasz, Zoë, Čapek, İpek, Ștefan",
    ],
)
def test_the_letters_of_our_languages_are_drawn(pair, words):
    pair.both("write_block", block="talked", text=words)
    assert " ".join(words.split()) in words_of(pdf_of(pair))


def test_letters_our_font_does_not_have_are_refused_and_named_in_no_log(pair, caplog):
    pair.both("write_block", block="talked", text="Тайна")
    with caplog.at_level(0), pytest.raises(NotYet) as refused:
        pdf_of(pair)
    assert refused.value.reason == "refused.letters_we_can_not_draw"
    assert "Т" not in caplog.text
    assert "Тайна" in html_of(pair)


def test_words_that_look_like_a_page_stay_words(pair):
    pair.both("write_block", block="talked", text=HOSTILE)
    pair.both("write_block", block="therapist_line", text=HOSTILE)
    page = html_of(pair)
    assert not re.search(r"<(script|img)", page)
    assert page.count("&lt;script&gt;") == 2


def test_a_copy_asks_no_other_host_for_anything(letter):
    page = html_of(letter)
    assert not re.search(r"https?:|//\w|<link|<script|@import", without_font(page))
