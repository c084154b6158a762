"""Paper: today's pages from the help and from the cover, and the copy at the end of it all."""

from __future__ import annotations

import json
from io import BytesIO

import pytest
from pypdf import PdfReader


def words_on(sitting) -> str:
    return json.dumps(sitting.view.sheets, ensure_ascii=False)


def given(sitting) -> list[tuple[str, str, bytes]]:
    files: list[tuple[str, str, bytes]] = []
    sitting.view.give = lambda *file: files.append(file)
    return files


@pytest.fixture
def helped(sitting):
    sitting.press("open")
    sitting.room.go("goals")
    sitting.room.hear("help", {})
    sitting.press("paper")
    return sitting


def test_the_help_leads_to_paper_with_the_pairs_goals_and_back(helped):
    assert helped.place == "paper"
    for words in ("Sleep well, most nights", "See a friend each week", "A worry page at six: did you use it?"):
        assert words in words_on(helped)
    helped.deed("back")
    assert helped.place == "help"
    helped.press("return")
    assert helped.place == "goals"


def test_each_closing_check_is_a_sheet_of_its_own(helped):
    sam, lee = helped.view.sheets[-2:]
    assert (sam["voice"], lee["voice"]) == ("client", "therapist")
    assert [part["title"] for part in sam["parts"]][0] == "I felt heard and understood today."
    assert [part["title"] for part in lee["parts"]][0] == "I think Sam felt heard and understood today."
    shared = json.dumps(helped.view.sheets[:-2])
    assert "felt heard" not in shared


def test_no_number_stands_on_paper(helped):
    assert not [part for sheet in helped.view.sheets for part in sheet["parts"] if set(part) & {"value", "number"}]


@pytest.mark.parametrize("way", ["press", "help"])
def test_before_the_workbook_is_opened_paper_shows_none_of_its_words(sitting, way):
    if way == "help":
        sitting.room.hear("help", {})
    sitting.press("paper")
    assert len(sitting.view.sheets) == 4
    for words in ("Sleep well", "See a friend", "worry page"):
        assert words not in words_on(sitting)
    assert not sitting.room.frame.bar
    sitting.deed("back")
    assert sitting.place == ("cover" if way == "press" else "help")


def test_looking_at_paper_writes_nothing_and_leaves_the_pair_where_it_is(helped):
    version, place = helped.journey.version, helped.journey.place
    files = given(helped)
    helped.deed("save", **{"as": "pdf"})
    assert (helped.journey.version, helped.journey.place) == (version, place)
    assert place == "goals"
    ((name, kind, content),) = files
    assert (name, kind) == ("notes-2025-05-14.pdf", "application/pdf")
    assert len(PdfReader(BytesIO(content)).pages) == len(helped.view.sheets)


def test_paper_can_be_saved_as_a_page(helped):
    files = given(helped)
    helped.deed("save", **{"as": "html"})
    assert b"Sleep well, most nights" in files[0][2]
    assert helped.view.result == "Saved as notes-2025-05-14.html on this computer."
    assert "problem" in helped.deed("save", **{"as": "exe"})


def test_a_pair_without_goals_or_methods_finds_lines_to_write_them_on():
    from sitting import Sitting

    sitting = Sitting(blue_kite=False)
    sitting.press("open")
    sitting.room.go("paper")
    assert "What matters to Ana just now" in words_on(sitting)
    assert "Did you use it?" in words_on(sitting)


def test_the_wish_for_a_copy_leads_to_it_and_on(sitting):
    sitting.press("open")
    sitting.room.begin_tour("ending")
    while sitting.place != "ending/file":
        sitting.room.next()
    sitting.deed("choose", choice="copy")
    sitting.deed("next")
    assert sitting.place == "copy"
    files = given(sitting)
    sitting.deed("save", **{"as": "html"})
    ((name, kind, page),) = files
    assert (name, kind) == ("notes-2025-05-14.html", "text/html")
    assert "Sleep well, most nights" in page.decode()
    sitting.deed("next")
    assert sitting.place == "rest"


def test_back_from_the_copy_is_the_decision(sitting):
    sitting.press("open")
    sitting.room.begin_tour("ending")
    sitting.room.go("copy")
    sitting.deed("back")
    assert sitting.place == "ending/file"
