"""The lock takes everything away; a ticket is made only when all was looked at."""

from __future__ import annotations

import gc
import weakref

import pytest
from at_the_desk import PASSPHRASE

from alliance_widgets.pages.idle import IdleLock
from alliance_widgets.store import JournalGone

ALL = ("quiet", "windows", "list", "one_window")


def tick_all(lee):
    lee.at("share")
    for name in ALL:
        lee.deed("tick", name=name, yes=True)


# The lock ----------------------------------------------------------------------------------------


def test_the_lock_lets_go_of_the_key_and_of_all_that_was_read(lee):
    lee.at("journey")
    held = [weakref.ref(one) for one in (lee.desk.cabinet, lee.desk.cabinet.book(lee.kite), lee.desk.screen)]
    journal = lee.desk.cabinet.journal
    lee.desk.lock()
    gc.collect()
    assert [one() for one in held] == [None, None, None]
    assert journal.key == b""
    assert lee.rooms.asked == ["lock"]


def test_a_locked_desk_shows_one_page_and_no_way_to_another(lee):
    lee.at("journey")
    lee.desk.lock()
    assert lee.place == "locked"
    assert lee.desk.frame.nav == []
    for place in (f"journey/{lee.kite}", "caseload", "where"):
        lee.desk.go(place)
        assert lee.place == "locked"


def test_nothing_of_a_person_is_in_the_page_of_a_locked_desk(lee):
    lee.at("journey")
    lee.deed("note", text="a private thought")
    shown = lee.view
    lee.desk.lock()
    state = str(lee.view.get_state()) + str(lee.desk.frame.get_state())
    for word in ("Blue Kite", "private thought", "Sleep", "Lee"):
        assert word not in state.replace("Sam", "").replace("'therapist': 'Lee'", "")
    assert shown.comm is None


def test_the_passphrase_opens_it_again_and_a_wrong_one_does_not(lee):
    lee.desk.lock()
    assert lee.deed("unlock", passphrase="something else")["problem"]["text"]
    assert lee.place == "locked"
    lee.deed("unlock", passphrase=PASSPHRASE)
    assert lee.place == "caseload"
    assert lee.desk.frame.nav


@pytest.mark.parametrize("passphrase", ["", None, 1, ["a"], "x" * 501])
def test_what_is_no_passphrase_is_refused(lee, passphrase):
    lee.desk.lock()
    assert lee.deed("unlock", passphrase=passphrase)["problem"]
    assert lee.desk.cabinet is None


def test_after_ten_idle_minutes_the_desk_is_locked(lee):
    now = 0.0
    lee.desk.idle = IdleLock(lee.desk.lock, clock=lambda: now)
    now = 599.0
    lee.desk.hear("ping", {})
    assert lee.place == "caseload"
    now = 600.0
    lee.desk.hear("ping", {})
    assert lee.place == "locked"


def test_who_touches_the_page_is_there(lee):
    now = 0.0
    lee.desk.idle = IdleLock(lee.desk.lock, clock=lambda: now)
    for _ in range(4):
        now += 590.0
        lee.desk.hear("busy", {})
        lee.desk.hear("ping", {})
    assert lee.place == "caseload"


def test_a_page_that_was_left_before_the_lock_finds_no_journal(lee):
    lee.at("journey")
    left = lee.desk.screen
    lee.desk.lock()
    assert left.hear("note", {"text": "too late"})["problem"]["text"].startswith("The desk is locked.")


# Sharing -----------------------------------------------------------------------------------------


def test_the_ticket_is_for_this_journey_and_made_when_all_four_are_ticked(lee):
    tick_all(lee)
    assert lee.view.title == "All is ready for the shared screen."
    lee.deed("make")
    assert lee.rooms.asked == [lee.kite]
    assert lee.view.ticket["link"].startswith("http://127.0.0.1:")
    assert lee.view.ticket["text"] == "It works once, until 15:05. It holds no name."


@pytest.mark.parametrize("missing", ALL)
def test_with_one_left_no_ticket_is_made(lee, missing):
    tick_all(lee)
    lee.deed("tick", name=missing, yes=False)
    assert lee.view.title == "One check is left, then the shared screen can open."
    assert lee.deed("make")["problem"]["text"] == "Tick all four first. Then you can make a ticket."
    assert lee.rooms.asked == []


def test_taking_a_tick_back_takes_the_ticket_from_the_page(lee):
    tick_all(lee)
    lee.deed("make")
    lee.deed("tick", name="quiet", yes=False)
    assert lee.view.ticket == {}


def test_each_opening_is_looked_at_anew(lee):
    tick_all(lee)
    assert not any(one["yes"] for one in lee.at("share").mine)


@pytest.mark.parametrize("fields", [{"name": "all", "yes": True}, {"name": "quiet", "yes": 1}, {"yes": True}, {}])
def test_a_tick_that_is_none_is_refused(lee, fields):
    lee.at("share")
    assert lee.deed("tick", **fields)["problem"]


def test_where_no_room_answers_it_is_said(lee):
    tick_all(lee)
    lee.rooms.gone = True
    assert lee.deed("make")["problem"]["text"].startswith("The shared screen does not answer.")
    assert lee.view.ticket == {}


# The frame ---------------------------------------------------------------------------------------


def test_a_page_of_the_desk_is_reached_from_the_bar_and_no_other_place(lee):
    lee.desk.hear("to", {"place": "where"})
    assert lee.place == "where"
    for place in (f"journey/{lee.kite}", "locked", "", None, ["where"], "../x"):
        lee.desk.hear("to", {"place": place})
        assert lee.place == "where"
    assert lee.desk.frame.at == "", "an address stays in the browser, and is read by whoever sits there next"


def test_the_page_one_is_at_is_not_drawn_anew(lee):
    screen = lee.desk.screen
    lee.desk.hear("to", {"place": "caseload"})
    assert lee.desk.screen is screen


def test_a_passphrase_is_never_held_by_the_browser_to_be_sent_again(lee, monkeypatch):
    lee.desk.lock()

    def gone(_passphrase: str) -> None:
        raise JournalGone

    monkeypatch.setattr(lee.desk, "unlock", gone)
    answer = lee.deed("unlock", passphrase=PASSPHRASE)
    assert answer["problem"]
    assert "unkept" not in answer


def test_a_note_that_could_not_be_kept_is_to_be_sent_again(lee, monkeypatch):
    lee.at("journey")

    def gone(*_: object) -> None:
        raise JournalGone

    monkeypatch.setattr(lee.desk.cabinet.notes, "add", gone)
    assert lee.deed("note", text="I hurry.")["unkept"] is True
