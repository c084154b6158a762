"""What no page of ours would send is refused whole, ends at most its own line, and harms nobody."""

from __future__ import annotations

import struct
import time
from contextlib import suppress

import pytest
from keeping import hear

from alliance_widgets.store import NotAllowed, RemoteJournal
from alliance_widgets.store.lines import call, send
from alliance_widgets.store.wire import to_wire


def spoiled(plain: list, **changes: object) -> list:
    names = ("kind", "at", "session", "voice", "subject", "question", "number", "words", "facts")
    return [changes.get(name, value) for name, value in zip(names, plain, strict=True)]


@pytest.mark.parametrize(
    "changes",
    [
        {"kind": "dream_told"},
        {"kind": ["goal_drafted"]},
        {"kind": None},
        {"at": "yesterday"},
        {"at": "2025-05-14T15:00:00"},
        {"at": 5},
        {"session": "1"},
        {"session": True},
        {"session": -1},
        {"session": 1.5},
        {"session": 2**40},
        {"voice": "supervisor"},
        {"subject": 5},
        {"subject": None},
        {"question": "now"},
        {"number": 3},
        {"words": {}},
        {"words": {"text": 5}},
        {"words": {"text": "\ud800"}},
        {"words": {"text": "x" * 100_001}},
        {"words": {"text": "a", "more": "b"}},
        {"words": []},
        {"facts": {"more": 1}},
        {"facts": None},
    ],
)
def test_what_is_no_entry_is_refused_whole_and_the_page_goes_on(line, journal, pair, changes):
    good = to_wire(pair.entries[2])
    send(line, {"do": "append", "entries": [good, spoiled(good, **changes)], "expected": 3})
    assert hear(line) == {"trouble": NotAllowed.reason}
    assert journal.version("kite") == 3
    send(line, {"do": "append", "entries": [good], "expected": 3})
    assert hear(line) == {"version": 4}


@pytest.mark.parametrize("rating", [-1, 11, 5.0, "5", True])
def test_a_rating_is_nought_to_ten_or_none(line, journal, pair, rating):
    goal = pair.agreed_goal()
    pair.client("rate_goal", goal=goal, rating=5)
    send(line, {"do": "append", "entries": [spoiled(to_wire(pair.entries[-1]), number=rating)], "expected": 3})
    assert hear(line) == {"trouble": NotAllowed.reason}
    assert journal.version("kite") == 3


@pytest.mark.parametrize(
    "message",
    [
        {},
        {"do": None},
        {"do": "read"},
        {"do": "read", "since": -1, "until": None},
        {"do": "read", "since": "0", "until": None},
        {"do": "read", "since": 0, "until": 2**70},
        {"do": "append", "entries": [], "expected": None},
        {"do": "append", "entries": "abc", "expected": 3},
        {"do": "append", "entries": [None] * 201, "expected": 3},
        {"do": "append", "entries": [{}], "expected": 3},
        {"do": "forget", "numbers": ["1 OR 1=1"]},
        {"do": "forget", "numbers": [[1]]},
    ],
)
def test_a_message_of_another_shape_is_refused_and_the_next_is_heard(line, message):
    send(line, message)
    assert hear(line) == {"trouble": NotAllowed.reason}
    send(line, {"do": "version"})
    assert hear(line) == {"version": 3}


@pytest.mark.parametrize(
    "raw",
    [
        struct.pack(">I", 2**31) + b"x" * 50,
        struct.pack(">I", 5) + b"[1,2]",
        struct.pack(">I", 4) + b"null",
        struct.pack(">I", 3) + b"\xff\xfe\xfd",
        struct.pack(">I", 200_000) + b"[" * 200_000,
        struct.pack(">I", 0),
        b"GET / HTTP/1.1\r\n\r\n",
    ],
    ids=["huge", "list", "null", "bytes", "deep", "empty", "web"],
)
def test_what_is_no_message_ends_the_line_and_no_other(line, page, raw, capfd):
    line.sendall(raw)
    with suppress(ConnectionResetError):  # unread bytes end a line that way
        assert hear(line) is None
    assert page.version("kite") == 3
    assert capfd.readouterr().err == ""


def test_a_caller_without_a_pass_is_not_waited_for(keeper, page, monkeypatch):
    monkeypatch.setattr("alliance_widgets.store.service.FIRST", 0.05)
    with call(keeper.address) as silent:
        silent.settimeout(10)
        assert silent.recv(1) == b""
    assert page.version("kite") == 3


def test_a_page_that_hangs_up_in_the_middle_of_a_message_harms_no_one(keeper, page, journal, pair):
    with call(keeper.address) as raw:
        send(raw, {"pass": keeper.admit("kite")})
        hear(raw)
        raw.sendall(struct.pack(">I", 500) + b'{"do": "append"')
    assert page.append("kite", pair.entries[:1], expected=3) == 4
    assert journal.check().sound


def test_a_page_that_floods_has_to_wait_and_others_do_not(keeper, page, monkeypatch):
    monkeypatch.setattr("alliance_widgets.store.service.IN_A_ROW", 5.0)
    with RemoteJournal(keeper.address, keeper.admit("kite")) as flooding:
        begun = time.monotonic()
        for _ in range(25):
            flooding.version("kite")
        assert time.monotonic() - begun >= 0.08
    assert page.version("kite") == 3
