"""The letter of a session: drafted, changed, ticked by both, taken along or not; it never stands in the way."""

from __future__ import annotations

from io import BytesIO

import pytest
from pypdf import PdfReader

from alliance_widgets.domain.letters import letter_blocks


@pytest.fixture
def letter(sitting):
    sitting.press("open")
    sitting.room.go("letter")
    sitting.given = []
    sitting.view.give = lambda *file: sitting.given.append(file)
    return sitting


def ticked(sitting):
    for voice in ("client", "therapist"):
        sitting.deed("tick", voice=voice, yes=True)


def test_the_letter_stands_between_the_closing_check_and_the_end(letter):
    assert letter.place == "letter"
    letter.deed("back")
    assert letter.place == "closing"
    letter.room.go("letter")
    letter.deed("next")
    assert letter.place == "parting"


def test_it_is_headed_by_the_day_and_nothing_else(letter):
    assert letter.view.heading == "Notes, 14 May"
    assert letter.room.frame.page_title == "Notes"


def test_the_draft_is_in_the_pairs_own_words(letter):
    shown = {one["block"]: one["text"] for one in letter.view.blocks}
    assert shown == {block.value: text for block, text in letter_blocks(letter.journey).items()}
    assert "Sleep well, most nights" in shown["matters"]


def test_nothing_is_taken_along_before_both_have_said_yes(letter):
    letter.deed("tick", voice="client", yes=True)
    for deed, fields in (("print", {}), ("save", {"as": "pdf"}), ("save", {"as": "html"})):
        problem = letter.deed(deed, **fields)["problem"]
        assert problem == {"field": "yes", "text": "First both of you tick that this is your letter."}
    assert letter.given == []


def test_a_changed_word_and_a_part_left_out_ask_for_both_again(letter):
    ticked(letter)
    assert letter.view.client_yes
    letter.deed("write", block="talked", text="Saying no.")
    assert not letter.view.client_yes
    assert not letter.view.therapist_yes
    ticked(letter)
    letter.deed("leave_out", block="talked", yes=True)
    assert not letter.view.therapist_yes
    assert "problem" in letter.deed("print")


def test_a_copy_is_given_under_a_neutral_name_and_holds_what_was_agreed(letter):
    letter.deed("write", block="talked", text="Saying no.")
    letter.deed("leave_out", block="matters", yes=True)
    ticked(letter)
    letter.deed("save", **{"as": "pdf"})
    letter.deed("save", **{"as": "html"})
    (pdf_name, pdf_kind, pdf), (page_name, page_kind, page) = letter.given
    assert (pdf_name, pdf_kind) == ("notes-2025-05-14.pdf", "application/pdf")
    assert (page_name, page_kind) == ("notes-2025-05-14.html", "text/html")
    (one,) = PdfReader(BytesIO(pdf)).pages
    assert "Saying no." in one.extract_text()
    assert "Saying no." in page.decode()
    assert "Sleep well" not in page.decode()
    assert letter.view.done == "saved"
    assert letter.view.result.startswith("Saved as notes-2025-05-14.html on this computer.")


def test_what_was_done_with_an_older_wording_is_not_said_of_a_newer_one(letter):
    ticked(letter)
    letter.deed("print")
    assert letter.view.done == "printed"
    letter.deed("write", block="talked", text="Saying no, and then.")
    assert letter.view.done == ""
    assert letter.view.result == ""


def test_more_than_a_page_is_a_sentence_and_the_words_stay(letter):
    for block in ("talked", "matters", "client_tries", "therapist_does", "how_we_work"):
        letter.deed("write", block=block, text="a line\n" * 250)
    ticked(letter)
    for deed, fields in (("print", {}), ("save", {"as": "html"})):
        assert letter.deed(deed, **fields)["problem"]["text"].startswith("That is more than one page holds.")
    assert letter.given == []
    assert letter.view.blocks[0]["text"].startswith("a line")


def test_a_font_that_was_not_built_is_a_sentence(letter, monkeypatch, tmp_path):
    monkeypatch.setattr("alliance_widgets.exchange.pdf.FONT_FILE", tmp_path / "none.woff2")
    ticked(letter)
    assert letter.deed("print")["problem"]["text"] == (
        "The letter was not saved. Check the printer or choose Save a copy."
    )


@pytest.mark.parametrize(
    ("deed", "fields"),
    [
        ("save", {"as": "exe"}),
        ("save", {"as": ["pdf"]}),
        ("save", {}),
        ("write", {"block": "secret", "text": "x"}),
        ("write", {"block": "talked", "text": 7}),
        ("write", {"block": "talked", "text": "x" * 2001}),
        ("leave_out", {"block": "talked", "yes": "yes"}),
        ("tick", {"voice": "trainer", "yes": True}),
    ],
)
def test_a_crafted_message_changes_nothing(letter, deed, fields):
    ticked(letter)
    version = letter.journey.version
    assert "problem" in letter.deed(deed, **fields)
    assert letter.journey.version == version
    assert letter.given == []


def test_words_that_arrive_after_the_page_was_left_are_kept(letter):
    screen = letter.room.screen
    letter.deed("next")
    screen.hear("write", {"block": "client_line", "text": "It was good."})
    assert letter.journey.letter.written["client_line"] == "It was good."


def test_opening_and_leaving_the_letter_writes_no_rating(letter):
    before = letter.numbers()
    letter.deed("next")
    assert letter.numbers() == before
