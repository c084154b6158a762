"""Only the desk makes tickets: whoever calls without its secret gets no answer."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import suppress
from datetime import datetime, timedelta

import pytest

from alliance_widgets.pages.desk.sharing import Rooms
from alliance_widgets.pages.ticket import knock
from alliance_widgets.serving.desk_line import DeskLine
from alliance_widgets.serving.entrance import Entrance
from alliance_widgets.store import WrongPassphrase

KITE = "a" * 32
OURS = b"k" * 32
NOW = datetime(2025, 5, 14, 15, 0).astimezone()


class Line:
    def __init__(self) -> None:
        self.entrance, self.locked, self.keys = Entrance(), 0, []
        self.line = DeskLine(
            room="http://127.0.0.1:8123", issue=self.entrance.issue, lock=self.lock, unlock=self.unlock
        )
        self.rooms = Rooms(**self.line.grant)

    def lock(self) -> None:
        self.locked += 1

    def unlock(self, key: bytes) -> None:
        if key != OURS:
            raise WrongPassphrase
        self.keys.append(key)

    def say(self, said: bytes) -> bytes:
        with knock(self.line.grant["address"]) as line:
            line.sendall(said)
            line.shutdown(1)
            return b"".join(iter(lambda: line.recv(4096), b""))


@pytest.fixture
def line() -> Iterator[Line]:
    made = Line()
    yield made
    made.line.close()


def test_the_desk_gets_a_ticket_that_opens_its_journey(line):
    ticket = line.rooms.ticket(KITE, now=NOW)
    assert ticket.link.startswith("http://127.0.0.1:8123/t/")
    assert ticket.until == NOW + timedelta(minutes=5)
    assert line.entrance.redeem_link(ticket.link.rpartition("/")[2]).journey == KITE


def test_the_code_is_shown_in_two_halves(line):
    code = line.rooms.ticket(KITE, now=NOW).code
    assert len(code) == 9 and code[4] == " "
    assert line.entrance.redeem_code(code).journey == KITE


def test_that_the_desk_was_locked_is_heard(line):
    line.rooms.locked()
    assert line.locked == 1


def test_that_the_desk_was_unlocked_is_heard_with_the_key(line):
    line.rooms.unlocked(OURS)
    assert line.keys == [OURS]


@pytest.mark.parametrize("key", [b"", b"x" * 32, b"k" * 31])
def test_a_key_that_opens_nothing_gets_no_answer(line, key):
    with pytest.raises(OSError):
        line.rooms.unlocked(key)
    assert line.keys == []
    assert line.rooms.ticket(KITE, now=NOW).link


@pytest.mark.parametrize("secret", ["", "x", None, 7])
def test_without_the_secret_there_is_no_answer(line, secret):
    for asked in ({"do": "ticket", "journey": KITE}, {"do": "lock"}, {"do": "unlock", "key": OURS.hex()}):
        assert line.say(json.dumps(asked | {"secret": secret}).encode() + b"\n") == b""
    assert line.locked == 0
    assert line.keys == []


@pytest.mark.parametrize("journey", ["", "../x", "A" * 32, 7, None, "a" * 33])
def test_what_is_no_journey_gets_no_ticket(line, journey):
    secret = line.line.grant["secret"]
    assert line.say(json.dumps({"do": "ticket", "journey": journey, "secret": secret}).encode() + b"\n") == b""


@pytest.mark.parametrize("said", [b"", b"\n", b"[]\n", b"{\n", b"\xff\xfe\n", b"x" * 5000])
def test_noise_does_not_shut_the_line(line, said):
    with suppress(ConnectionError):
        assert line.say(said) == b""
    assert line.rooms.ticket(KITE, now=NOW).link


def test_the_desk_says_its_secret_to_nobody_who_prints_it(line):
    assert line.line.grant["secret"] not in repr(line.rooms)


def test_a_line_that_is_closed_raises_what_the_page_understands(line):
    line.line.close()
    with pytest.raises(OSError):
        line.rooms.ticket(KITE, now=NOW)
