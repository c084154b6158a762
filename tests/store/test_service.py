"""A page is served the one journey it was let in for, and cannot name, read or spoil anything else."""

from __future__ import annotations

import json
import threading
import time

import pytest
from keeping import hear

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
from alliance_widgets.store.lines import send
from alliance_widgets.store.service import JournalService
from alliance_widgets.store.wire import to_wire

PLANTED = "marzipan-lighthouse"


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
