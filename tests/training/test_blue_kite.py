"""Sam and Lee are made up, uneven enough to be believed, and played by the rules real people have."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from itertools import pairwise

import pytest

from alliance_widgets.domain.goals import GoalStatus
from alliance_widgets.domain.journey import Journey, replay
from alliance_widgets.domain.kinds import Lane, Statement
from alliance_widgets.domain.voices import Voice
from alliance_widgets.training import write_blue_kite

TODAY = datetime(2025, 5, 14, 9, 0, tzinfo=timezone(timedelta(hours=2)))


class Keeps:
    def append(self, journey, entries, *, expected):
        assert expected == 0
        self.entries = list(entries)
        return len(self.entries)


@pytest.fixture(scope="module")
def journey() -> Journey:
    journal = Keeps()
    write_blue_kite(journal, today=TODAY)
    return replay(journal.entries)


def test_seven_sessions_a_week_apart_and_the_eighth_is_today(journey):
    days = [session.opened.date() for session in journey.sessions]
    assert len(days) == 7 and not journey.open
    assert {later - earlier for earlier, later in pairwise(days)} == {timedelta(weeks=1)}
    assert TODAY.date() - days[-1] == timedelta(weeks=1)


def test_one_number_was_left_out_and_stays_a_gap(journey):
    assert [rated.rating for rated in journey.goals["g1"].ratings] == [2, 3, 2, 3, None, 4, 5]


def test_both_goals_are_agreed_and_one_method_is_being_tried(journey):
    assert all(goal.status is GoalStatus.AGREED for goal in journey.goals.values())
    assert {method.lane for method in journey.cards} == set(Lane)


def test_the_planted_dip_is_there_and_is_mended_two_sessions_later(journey):
    heard = {
        number: check.now[Statement.HEARD][Voice.CLIENT] for number, check in journey.checks.items() if check.revealed
    }
    assert (heard[3], heard[4], heard[6]) == (8, 4, 8)
    assert journey.checks[4].distance(Statement.SUITS) == 5


def test_one_closing_check_was_kept_to_themselves(journey):
    assert journey.checks[5].withdrawn_by is Voice.CLIENT


def test_days_are_up_and_down_and_some_were_never_marked(journey):
    marked = {day.how for day in journey.days.values()}
    assert len(marked) >= 3
    assert len(journey.days) < 7 * 6


def test_the_same_pair_every_time(journey):
    again = Keeps()
    write_blue_kite(again, today=TODAY)
    assert replay(again.entries) == journey
