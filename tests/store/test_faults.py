"""A small helping of `make faults`: what was called saved is there after every kill, full disk, torn page and jump."""

from __future__ import annotations

import pytest

from benchmarks import killing, spoiling

pytestmark = pytest.mark.filterwarnings("ignore:This process .* is multi-threaded:DeprecationWarning")


def test_nothing_saved_is_lost_by_forty_kills():
    counted, wrong = killing.kills(40)
    assert wrong == []
    assert {way: counted[way] for way in killing.WAYS} == dict.fromkeys(killing.WAYS, 10)
    assert counted["saved"] > 40


def test_nothing_is_half_written_on_a_full_disk():
    assert spoiling.full_disks(12) == []


def test_nothing_is_lost_when_the_journal_is_taken_away_in_the_middle():
    assert spoiling.unplugged(12) == []


def test_every_change_of_a_page_is_told():
    told, wrong = spoiling.torn_pages(20)
    assert wrong == []
    assert told.total() == 20


def test_every_backup_left_by_a_jumping_clock_comes_back_as_it_was():
    left, wrong = spoiling.jumping_clock(12)
    assert wrong == []
    assert left >= 3


@pytest.mark.parametrize("through_keeper", [False, True])
def test_two_writers_lose_nothing(through_keeper):
    assert spoiling.two_writers(200, through_keeper=through_keeper) == []
