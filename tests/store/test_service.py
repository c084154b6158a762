"""A page is served the one journey it was let in for, and cannot name, read or spoil anything else."""

from __future__ import annotations

import json
import socket
import struct
import threading
import time
from contextlib import suppress

import pytest

from alliance_widgets.domain.voices import Role, Voice
from alliance_widgets.store import (
    AccessLog,
    Conflict,
    Deed,
    Journal,
    KeeperGone,
    NotAllowed,
    Notes,
    RemoteJournal,
    delete_journey,
)
from alliance_widgets.store.lines import call, receive, send
from alliance_widgets.store.service import JournalService
from alliance_widgets.store.wire import to_wire

PLANTED = "marzipan-lighthouse"


@pytest.fixture
def keeper(journal, pair):
    pair.goal("Sleep well")
    journal.append("kite", pair.entries, expected=0)
    journal.append("elm", pair.entries[:2], expected=0)
    service = JournalService(journal)
    yield service
    service.close()


@pytest.fixture
def page(keeper):
    with RemoteJournal(keeper.address, keeper.admit("kite")) as remote:
        yield remote


@pytest.fixture
def line(keeper):
    """A line whose pass was taken, for messages that no page of ours would send."""
    with call(keeper.address) as raw:
        raw.settimeout(10)
        send(raw, {"pass": keeper.admit("kite")})
        assert hear(raw) == {"journey": "kite", "writes": True}
        yield raw


def hear(raw: socket.socket) -> dict | None:
    return receive(raw, at_most=1 << 20, first=10, rest=10)


def test_a_page_reads_its_journey_as_it_stands(page, journal, pair):
    assert page.read("kite") == journal.read("kite")
    assert page.read("kite", since=1, until=2) == [(2, pair.entries[1])]
    assert page.read("kite", since=99) == []
    assert page.version("kite") == 3


def test_what_a_page_writes_stands_in_the_journal(page, journal, pair):
    before = len(pair.entries)
    goal = pair.agreed_goal("Walk more – früh ☀")
    pair.client("rate_goal", goal=goal, rating="not_today")
    assert page.append("kite", pair.entries[before:], expected=3) == len(pair.entries)
    assert [entry for _, entry in journal.read("kite")] == pair.entries
    assert journal.check().sound


def test_who_was_slower_is_told_of_it(page, journal, pair):
    journal.append("kite", pair.entries[:1], expected=3)
    with pytest.raises(Conflict) as slower:
        page.append("kite", pair.entries[:1], expected=3)
    assert slower.value.found == 4


def test_a_long_journey_comes_in_several_answers(page, journal, pair, monkeypatch):
    monkeypatch.setattr("alliance_widgets.store.service.AT_ONCE", 2)
    assert page.read("kite") == journal.read("kite")
    assert page.read("kite", since=1, until=3) == journal.read("kite", since=1)


def test_a_page_forgets_words_for_real(page, journal):
    page.forget("kite", numbers=[3])
    assert journal.read("kite")[-1][1].text == ""
    assert AccessLog(journal).of_journey("kite")[-1].deed is Deed.FORGOTTEN


def test_no_other_journey_is_served(page, keeper, journal, pair):
    for do in (page.read, page.version, page.pulse):
        with pytest.raises(NotAllowed):
            do("elm")
    with pytest.raises(NotAllowed):
        page.append("elm", pair.entries[:1], expected=2)
    with pytest.raises(NotAllowed):
        page.forget("elm", numbers=[1])
    assert journal.version("elm") == 2


def test_a_message_cannot_name_another_journey(line, journal, pair):
    for message in (
        {"do": "read", "since": 0, "until": None, "journey": "elm"},
        {"do": "version", "journey": "elm"},
        {"do": "append", "entries": [to_wire(pair.entries[0])], "expected": 2, "journey": "elm"},
        {"do": "forget", "numbers": [1], "journey": "elm"},
        {"do": "journeys"},
        {"do": "notes"},
        {"do": "key"},
        {"do": "path"},
    ):
        send(line, message)
        assert hear(line) == {"trouble": NotAllowed.reason}
    assert journal.version("elm") == 2


def test_a_page_knows_neither_key_nor_file(page, keeper, journal):
    known = json.dumps([str(value) for value in vars(page).values()]) + repr(page)
    assert journal.key.hex() not in known
    assert journal.path.name not in known
    assert not hasattr(page, "key") and not hasattr(page, "path") and not hasattr(page, "engine")


def test_private_notes_are_out_of_reach(page, journal):
    Notes(journal).add("kite", PLANTED)
    heard = str(page.read("kite"))
    assert PLANTED not in heard
    assert page.version("kite") == 3


def test_a_pass_opens_once(keeper):
    one = keeper.admit("kite")
    RemoteJournal(keeper.address, one).close()
    with pytest.raises(NotAllowed):
        RemoteJournal(keeper.address, one)


@pytest.mark.parametrize("guess", ["", "x", "A" * 22, "é", "\ud800"])
def test_a_guessed_pass_opens_nothing(keeper, guess):
    keeper.admit("kite")
    with pytest.raises((NotAllowed, KeeperGone)):
        RemoteJournal(keeper.address, guess)


def test_a_pass_that_was_not_used_dies_after_a_minute(journal):
    now = [0.0]
    service = JournalService(journal, clock=lambda: now[0])
    fresh, stale = service.admit("kite"), service.admit("kite")
    now[0] = 59.0
    RemoteJournal(service.address, fresh).close()
    now[0] = 61.0
    with pytest.raises(NotAllowed):
        RemoteJournal(service.address, stale)
    service.close()


def test_a_supervisors_page_gets_numbers_and_no_words_and_writes_nothing(keeper, journal, pair):
    with RemoteJournal(keeper.address, keeper.admit("kite", role=Role.SUPERVISOR)) as page:
        assert not page.writes
        assert page.read("kite")[-1][1].text == ""
        assert page.read("kite")[0][1].code_name == "Blue Kite"
        with pytest.raises(NotAllowed):
            page.append("kite", pair.entries[:1], expected=3)
        with pytest.raises(NotAllowed):
            page.forget("kite", numbers=[3])
    assert journal.version("kite") == 3


def test_who_opened_what_is_noted_by_the_keeper(keeper, page, journal):
    RemoteJournal(keeper.address, keeper.admit("kite", role=Role.SUPERVISOR)).close()
    lines = [(line.who, line.deed, line.journey) for line in AccessLog(journal).all()]
    assert lines == [
        (Role.PAIR, Deed.ROOM_OPENED, "kite"),
        (Role.SUPERVISOR, Deed.SUPERVISION_OPENED, "kite"),
    ]


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


def test_pages_write_at_once_and_nothing_is_lost(keeper, journal, pair):
    def write(remote: RemoteJournal) -> None:
        version = 3
        for _ in range(25):
            while True:
                try:
                    version = remote.append("kite", pair.entries[:1], expected=version)
                    break
                except Conflict as conflict:
                    version = conflict.found

    pages = [RemoteJournal(keeper.address, keeper.admit("kite")) for _ in range(4)]
    threads = [threading.Thread(target=write, args=(one,)) for one in pages]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    assert journal.version("kite") == 103
    assert journal.check().sound


def test_one_page_used_by_several_threads_mixes_no_answers(page, journal):
    wrong: list[object] = []

    def look() -> None:
        for at in range(1, 4):
            wrong.extend(number for number, _ in page.read("kite", since=at - 1, until=at) if number != at)

    threads = [threading.Thread(target=look) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    assert not wrong


def test_a_page_is_told_when_the_keeper_is_gone(keeper, page):
    keeper.close()
    for _ in range(2):
        with pytest.raises(KeeperGone):
            page.read("kite")
    with pytest.raises(KeeperGone):
        RemoteJournal(keeper.address, "any")


def test_a_page_that_floods_has_to_wait_and_others_do_not(keeper, page, monkeypatch):
    monkeypatch.setattr("alliance_widgets.store.service.IN_A_ROW", 5.0)
    with RemoteJournal(keeper.address, keeper.admit("kite")) as flooding:
        begun = time.monotonic()
        for _ in range(25):
            flooding.version("kite")
        assert time.monotonic() - begun >= 0.08
    assert page.version("kite") == 3


def test_a_deleted_journey_is_not_written_to_through_an_open_page(page, journal, pair):
    delete_journey(journal, "kite", by=Voice.THERAPIST)
    with pytest.raises(Exception) as gone:
        page.append("kite", pair.entries, expected=0)
    assert gone.value.reason == "journal.deleted"
    assert page.read("kite") == []


def test_a_call_through_the_keeper_adds_no_more_than_two_milliseconds(page, journal: Journal, pair):
    def median(work) -> float:
        took = []
        for _ in range(60):
            begun = time.perf_counter()
            work()
            took.append(time.perf_counter() - begun)
        return sorted(took)[30] * 1000

    far, near = median(lambda: page.version("kite")), median(lambda: journal.version("kite"))
    assert far - near <= 2.0


def test_a_page_reads_who_opened_its_own_journey_and_no_other(keeper, page, journal):
    AccessLog(journal).add(who=Role.DESK, deed=Deed.COPIED, journey="elm")
    found = page.accesses("kite")
    assert [(one.who, one.deed, one.journey) for one in found] == [(Role.PAIR, Deed.ROOM_OPENED, "kite")]
    assert found == journal.accesses("kite")
    with pytest.raises(NotAllowed):
        page.accesses("elm")
