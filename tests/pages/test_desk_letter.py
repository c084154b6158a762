"""Before an ending the therapist writes a letter at the desk; in the room it is covered until both read aloud."""

from __future__ import annotations

import json

import pytest

from alliance_widgets.domain.actions import OpenSession, read_action
from alliance_widgets.domain.voices import Voice
from alliance_widgets.pages.book import Book
from alliance_widgets.pages.flow import UsualSession
from alliance_widgets.pages.room import Room

WORDS = "I will think of the kite."


@pytest.fixture
def planned(lee):
    book = lee.desk.cabinet.book(lee.kite)
    book.write(OpenSession(), by=None)
    book.write(read_action({"action": "choose_decision", "decision": "plan_ending"}), by=None)
    for voice in Voice:
        book.write(read_action({"action": "tick_decision", "yes": True}), by=voice)
    book.write(read_action({"action": "close_session"}), by=None)
    return lee


def links(page) -> list[str]:
    return [link["name"] for link in page.links]


def test_a_letter_is_offered_only_once_both_have_planned_an_ending(lee, planned):
    assert "letter" not in links(lee.at("journey", lee.elm))
    assert links(lee.at("journey"))[0] == "letter"
    lee.desk.go(f"letter/{lee.elm}")
    assert lee.place == "caseload"


def test_what_is_written_stands_here_again_and_can_be_taken_back(planned):
    planned.at("journey")
    planned.press("letter")
    assert planned.view.title == "Lee, what do you want to say to Sam?"
    assert planned.deed("write", field="text", text=WORDS)["saved"]
    planned.deed("next")
    assert planned.place.startswith("journey/")
    assert planned.at("letter").boxes[0]["text"] == WORDS
    planned.deed("write", field="text", text="")
    assert planned.at("letter").boxes[0]["text"] == ""


def test_the_room_knows_that_it_is_there_and_shows_no_word_until_both_read_aloud(planned):
    planned.at("letter")
    planned.deed("write", field="text", text=WORDS)
    room = Room(Book(planned.desk.cabinet.journal, planned.kite, clock=planned.clock), UsualSession())
    room.screen.hear("press", {"name": "open"})
    room.go("ending/letters")
    for place in ("ending/letters", "ending/letter/therapist", "ending/letter/client", "changes", "ending/letters"):
        room.go(place)
        seen = [one.get_state() for one in (room.frame, room.screen.view)]
        assert WORDS not in json.dumps(seen, default=str)
    assert room.screen.view.said == [{"voice": "therapist", "name": "Lee’s letter is covered.", "text": ""}]
    room.screen.hear("press", {"name": "turn"})
    assert room.screen.view.said[0]["text"] == WORDS


def test_the_clients_letter_is_not_on_the_desks_page(planned):
    book = planned.desk.cabinet.book(planned.kite)
    book.write(read_action({"action": "write_parting_letter", "text": "Thank you for waiting."}), by=Voice.CLIENT)
    assert "Thank you for waiting." not in json.dumps(planned.at("letter").get_state(), default=str)


@pytest.mark.parametrize("fields", [{"field": "text", "text": 3}, {"field": "keep", "text": "x"}, {"text": "x"}])
def test_what_is_no_letter_is_refused(planned, fields):
    planned.at("letter")
    version = planned.desk.cabinet.journal.version(planned.kite)
    assert planned.deed("write", **fields)["problem"]["text"]
    assert planned.deed("write", field="text", text="x" * 2001)["problem"]["text"]
    assert planned.desk.cabinet.journal.version(planned.kite) == version
