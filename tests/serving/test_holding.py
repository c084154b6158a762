"""A locked desk holds no key: the journal behind it is let go too, as soon as no page of the room is open."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from time import monotonic, sleep

import pytest

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
            return True
        sleep(LOOKS)
    return False


def test_a_locked_desk_lets_go_of_the_key_everywhere(holding, journal):
    key = bytes(journal.key)
    holding.lock()
    assert is_let_go(holding)
    gc.collect()
    held = [one for one in gc.get_objects() if isinstance(one, dict) and key in _values(one)]
    assert [one for one in held if one.get("key") is not key] == []
    assert journal.key == b""
    with pytest.raises(JournalTrouble):
        journal.journeys()
    with pytest.raises(DeskIsLocked):
        _ = holding.keeper


def _values(of: dict) -> list[object]:
    return [one for one in of.values() if type(one) is bytes]


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
    holding.lock()
    holding.unlock(journal.key)
    assert not is_let_go(holding, seconds=LOOKS * (QUIET + 20))


def test_another_key_opens_nothing(holding):
    holding.lock()
    assert is_let_go(holding)
    with pytest.raises(JournalTrouble):
        holding.unlock(bytes(32))
    with pytest.raises(DeskIsLocked):
        _ = holding.journal
