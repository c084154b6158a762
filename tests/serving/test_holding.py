"""A locked desk holds no key: the journal behind it is let go too, as soon as no page of the room is open."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from threading import enumerate as enumerate_threads
from time import monotonic, sleep
from types import CellType

import pytest
from pair import Pair

from alliance_widgets.serving.holding import QUIET, DeskIsLocked, Holding
from alliance_widgets.store import Backups, JournalTrouble, RemoteJournal, create_journal

LOOKS = 0.02


@pytest.fixture
def journal(tmp_path):
    with create_journal(tmp_path / "journal.db", "a passphrase for a test") as made:
        yield made


@pytest.fixture
def holding(journal) -> Iterator[Holding]:
    made = Holding(journal, looks=LOOKS)
    yield made
    made.close()


def is_let_go(holding: Holding, *, seconds: float = 10.0) -> bool:
    late = monotonic() + seconds
    while monotonic() < late:
        try:
            _ = holding.journal
        except DeskIsLocked:
            # No page is let in any more; whoever closes the rest is done a moment later.
            if not [one for one in enumerate_threads() if one.name == "holding"]:
                return True
        sleep(LOOKS)
    return False


def test_a_locked_desk_lets_go_of_the_key_everywhere(holding, journal):
    key = bytes(journal.key)
    holding.lock()
    assert is_let_go(holding)
    gc.collect()
    held = []
    for one in gc.get_objects():  # not in one expression, which would itself remember the key in a cell
        if isinstance(one, dict | CellType) and key in _bytes_in(one):
            held.append(one)
    assert held == []
    assert journal.key == b""
    with pytest.raises(JournalTrouble):
        journal.journeys()
    with pytest.raises(DeskIsLocked):
        _ = holding.keeper


def _bytes_in(held: dict | CellType) -> list[bytes]:
    """The bytes that an object, or a function that remembers them, holds."""
    try:
        values = held.values() if isinstance(held, dict) else [held.cell_contents]
        return [one for one in values if type(one) is bytes]
    except ValueError:  # a cell with nothing in it
        return []


def test_a_backup_is_made_before(holding, journal):
    assert not Backups(journal).all()
    holding.lock()
    assert is_let_go(holding)
    assert Backups(journal).all()


def test_a_session_that_goes_on_is_not_disturbed(holding):
    holding.page_opened("k1")
    page = RemoteJournal(holding.keeper.address, holding.keeper.admit("kite"))
    holding.lock()
    assert not is_let_go(holding, seconds=LOOKS * (QUIET + 20))
    assert page.version("kite") == 0
    holding.page_left("k1")
    assert is_let_go(holding)


def test_whoever_unlocks_the_desk_hands_the_key_back(holding, journal):
    key = journal.key
    holding.lock()
    assert is_let_go(holding)
    holding.unlock(key)
    page = RemoteJournal(holding.keeper.address, holding.keeper.admit("kite"))
    assert page.version("kite") == 0
    page.close()
    holding.lock()
    assert is_let_go(holding)


def test_a_desk_that_is_unlocked_at_once_has_lost_nothing(holding, journal):
    key = journal.key
    holding.lock()
    holding.unlock(key)
    assert not is_let_go(holding, seconds=LOOKS * (QUIET + 20))


def test_a_desk_that_is_locked_again_at_once_lets_go_all_the_same(holding, journal):
    key = journal.key
    holding.lock()
    holding.unlock(key)
    holding.lock()
    assert is_let_go(holding)


def test_what_was_opened_anew_is_backed_up_and_let_go_at_the_end(holding, journal):
    key = journal.key
    holding.lock()
    assert is_let_go(holding)
    holding.unlock(key)
    anew, before = holding.journal, len(Backups(holding.journal).all())
    anew.append("kite", Pair().entries, expected=0)
    holding.close()
    assert len(Backups(anew).all()) == before + 1
    assert anew.key == b""


def test_another_key_opens_nothing(holding):
    holding.lock()
    assert is_let_go(holding)
    with pytest.raises(JournalTrouble):
        holding.unlock(bytes(32))
    with pytest.raises(DeskIsLocked):
        _ = holding.journal
