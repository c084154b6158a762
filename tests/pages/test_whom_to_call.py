"""The service's own numbers: written once at the desk, and read on the help page of every room."""

from __future__ import annotations

import pytest

from alliance_widgets.components import Still
from alliance_widgets.pages.flow import UsualSession
from alliance_widgets.pages.opening import Hall
from alliance_widgets.pages.room import Room
from alliance_widgets.pages.where import facts_in
from alliance_widgets.store.helplines import helplines

NIGHT = ("Night line of the clinic", "+49 30 1234 567")
ASK = "Need someone to talk to? Ask for the number of a helpline near you."


@pytest.fixture
def writing(lee):
    lee.desk.hear("to", {"place": "helplines"})
    return lee


def write(lee, at, name, call):
    replies = [lee.deed("write", field=f"{field}_{at}", text=text) for field, text in (("name", name), ("call", call))]
    return replies[-1].get("problem", {})


def kept(lee):
    return [(one.name, one.call) for one in helplines(lee.desk.cabinet.journal)]


def test_what_is_written_at_the_desk_stands_there_again(writing):
    assert all(not box["text"] for box in writing.view.boxes) and len(writing.view.boxes) == 8
    write(writing, 1, *NIGHT)
    write(writing, 3, "Samaritans", "116 123")
    assert kept(writing) == []
    assert "saved" in writing.deed("next")
    assert writing.place == "caseload"
    assert kept(writing) == [NIGHT, ("Samaritans", "116 123")]
    writing.desk.go("helplines")
    assert [box["text"] for box in writing.view.boxes] == [*NIGHT, "Samaritans", "116 123", *[""] * 4]
    for name in ("name_1", "call_1"):
        writing.deed("write", field=name, text="")
    writing.deed("next")
    assert kept(writing) == [("Samaritans", "116 123")]


@pytest.mark.parametrize("call", ["ask Lee", "12a", "+", "7", "1" * 25, "<b>116</b>"])
def test_what_no_telephone_takes_is_not_kept_and_stays_in_its_box(writing, call):
    write(writing, 1, *NIGHT)
    writing.deed("next")
    writing.desk.go("helplines")
    problem = write(writing, 1, "Night line", call)
    assert problem["field"] == "call_1"
    if len(call) <= 24:
        assert problem["text"] == "This is not a number to call. Use digits, spaces and a plus sign."
        assert writing.deed("next")["problem"]["field"] == "call_1"
        assert writing.place == "helplines"
    assert kept(writing) == [NIGHT]


@pytest.mark.parametrize(("name", "call", "field"), [("Night line", "", "call_2"), ("", "116 123", "name_2")])
def test_half_a_line_asks_for_the_other_half(writing, name, call, field):
    write(writing, 2, name, call)
    assert writing.deed("next")["problem"]["field"] == field
    assert kept(writing) == []


@pytest.mark.parametrize(
    "fields", [{"field": "name_9", "text": "x"}, {"field": ["name_1"], "text": "x"}, {"field": "name_1", "text": 5}]
)
def test_a_message_of_another_shape_is_not_heard(writing, fields):
    assert writing.deed("write", **fields)["problem"]
    assert kept(writing) == []


def told(*lines):
    return facts_in({"facts": {}, "helplines": [list(line) for line in lines]})


def test_the_help_page_of_the_room_shows_them_and_then_nobody_has_to_ask(sitting):
    sitting.room = Room(sitting.room.book, UsualSession(), facts=told(NIGHT))
    sitting.room.go("help")
    assert sitting.view.calls == [{"name": NIGHT[0], "call": NIGHT[1]}]
    assert ASK not in sitting.view.lines and any("112" in line for line in sitting.view.lines)


def test_consent_says_that_there_are_people_to_call_only_where_there_are(sitting):
    said = "The help page has people you can call."
    for lines, expected in (((), False), ((NIGHT,), True)):
        sitting.room = Room(sitting.room.book, UsualSession(), facts=told(*lines))
        sitting.room.go("consent/again")
        assert (said in " ".join(sitting.view.lines)) is expected


def test_without_numbers_of_the_service_the_help_page_says_whom_to_ask(sitting):
    sitting.room = Room(sitting.room.book, UsualSession(), facts=told())
    sitting.room.go("help")
    assert sitting.view.calls == [] and ASK in sitting.view.lines


def test_before_a_workbook_is_opened_they_stand_on_the_help_page_too():
    hall = Hall(Still(title="Welcome"), "Welcome", told(NIGHT))
    hall.turn()
    assert hall.frame.body.calls == [{"name": NIGHT[0], "call": NIGHT[1]}]
