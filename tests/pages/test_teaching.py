"""Lee makes a copy to teach with: other words by hand, a look at exactly what leaves, and then two files."""

from __future__ import annotations

import json
import re

import pytest
from pairs_of_lee import TENS, write_pair

from alliance_widgets.domain.voices import Voice
from alliance_widgets.store import delete_journey
from alliance_widgets.store.settings import read_setting

OWN = ("Blue Kite", "Sam", "Lee", "Sleep well, most nights", "See a friend each week")


@pytest.fixture
def many(lee):
    """Lee with as many workbooks as a copy needs."""
    for name in TENS:
        if name != "Elm":
            write_pair(lee.desk.cabinet.journal, name, today=lee.now)
    return lee


def look(lee, **words: str) -> list:
    """The page with what leaves, and the files that it gives."""
    view = lee.at("teach")
    for label, text in words.items():
        field = next(box["field"] for box in view.boxes if box["label"].endswith(label.replace("_", " ")))
        assert not lee.deed("write", field=field, text=text).get("problem")
    lee.deed("next")
    assert lee.place == f"teach_seen/{lee.kite}"
    files: list = []
    lee.view.give = lambda *file: files.append(file)
    return files


def test_with_few_workbooks_the_page_says_why_there_is_no_copy(lee):
    view = lee.at("teach")
    assert view.title == "There can be no copy yet"
    assert "1 of the workbooks here have been met with. A copy needs at least 5." in str(view.sections)


def test_every_box_is_empty_at_first_but_for_another_code_name(many):
    name, *boxes = many.at("teach").boxes
    assert name["text"] and name["text"] not in OWN
    assert {box["text"] for box in boxes} == {""}
    assert "Sleep well, most nights" in str(boxes)


def test_what_is_written_by_hand_is_kept_and_goes_with_the_journey(many):
    box = many.at("teach").boxes[1]
    many.deed("write", field=box["field"], text="to rest")
    assert many.at("teach").boxes[1]["text"] == "to rest"
    journal = many.desk.cabinet.journal
    assert "to rest" in read_setting(journal, f"teaching.words:{many.kite}")
    delete_journey(journal, many.kite, by=Voice.THERAPIST)
    assert read_setting(journal, f"teaching.words:{many.kite}") is None


@pytest.mark.parametrize(
    "fields",
    [
        {"field": "goal:g99", "text": "x"},
        {"field": 1, "text": "x"},
        {"field": "code_name"},
        {"field": "code_name", "text": "x" * 41},
        {"field": "letters", "text": "x"},
    ],
)
def test_a_message_that_the_page_would_not_send_keeps_nothing(many, fields):
    before = [box["text"] for box in many.at("teach").boxes]
    assert many.deed("write", **fields)["problem"]
    assert [box["text"] for box in many.at("teach").boxes] == before


@pytest.mark.parametrize("name", ["", "blue kite", "SAM", "Lee"])
def test_one_of_their_own_names_is_no_other_name(many, name):
    many.at("teach")
    many.deed("write", field="code_name", text=name)
    assert many.deed("next")["problem"]["field"] == "code_name"


def test_nothing_is_saved_before_the_client_was_asked(many):
    files = look(many)
    assert many.press("save:read")["problem"]
    assert files == []
    many.press("yes")
    many.press("save:read")
    many.press("save:data")
    assert [(name, kind) for name, kind, _ in files] == [
        ("a-case.html", "text/html"),
        ("a-case.json", "application/json"),
    ]
    assert many.press("save:other")["problem"]
    assert [one.deed for one in many.desk.cabinet.log.of_journey(many.kite)][-2:] == ["taught", "taught"]


def test_what_was_looked_at_is_what_leaves_and_none_of_it_is_theirs(many):
    files = look(many, Goal_A="to rest")
    many.press("yes")
    sections = many.view.sections
    many.press("save:data")
    many.press("save:read")
    (_, _, data), (_, _, page) = files
    assert sections[-1]["plain"] == data.decode()
    assert json.loads(data)["goals"][0]["words"] == "to rest"
    text = page.decode()
    for section in sections[1:-1]:
        for said in (
            section["title"],
            *section["lines"],
            *section["columns"],
            *(cell for row in section["rows"] for cell in row),
        ):
            assert said.replace("&", "&amp;") in text
    for word in OWN:
        assert not re.search(rf"\b{word}\b", text + data.decode())
    assert "2025" not in text + data.decode()


def test_a_name_in_words_by_hand_is_said_and_not_refused(many):
    look(many, Goal_A="Sam rests")
    assert "Look once more: Sam can be read in what you wrote." in str(many.view.sections[0])
    look(many, Goal_A="the same rest")
    assert "Look once more" not in str(many.view.sections[0])
