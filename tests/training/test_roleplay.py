"""Role-plays in a training copy: begun where the pair stood, and gone again unless they were kept."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from alliance_widgets.domain.journey import replay
from alliance_widgets.store import create_journal
from alliance_widgets.training.blue_kite import write_blue_kite
from alliance_widgets.training.roleplay import KEPT, begin_play, keep_play, played_in, playing, throw_away
from alliance_widgets.training.shelf import pair_named

NOW = datetime(2025, 5, 14, 10, tzinfo=UTC)
LOW = pair_named("low_bond")


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    with create_journal(tmp_path_factory.mktemp("copy") / "training.db", "practice makes", training=True) as journal:
        yield journal


@pytest.fixture
def copy(made):
    yield made
    throw_away(made)
    throw_away(made, [one.journey for one in played_in(made, KEPT)])


def journey_of(copy, name):
    return replay(entry for _, entry in copy.read(name))


def test_it_is_begun_after_the_session_before_it_and_a_week_later(copy):
    journey = journey_of(copy, begin_play(copy, LOW, 5, today=NOW))
    assert [session.number for session in journey.sessions] == [1, 2, 3, 4]
    assert not journey.open
    assert timedelta(days=6) < NOW - journey.sessions[-1].opened < timedelta(days=8)


def test_a_first_session_is_begun_before_anything_was_written(copy):
    journey = journey_of(copy, begin_play(copy, LOW, 1, today=NOW))
    assert (journey.client, journey.therapist, journey.sessions) == ("Mika", "Jules", ())
    assert not journey.goals


def test_the_same_pair_is_played_once_at_a_time(copy):
    first = begin_play(copy, LOW, 5, today=NOW)
    second = begin_play(copy, LOW, 5, today=NOW)
    assert playing(copy, LOW, 5) == second != first
    assert playing(copy, LOW, 4) is None
    assert len(copy.journeys()) == 1


def test_what_is_kept_stays_when_the_rest_is_thrown_away(copy):
    begin_play(copy, pair_named("ending"), 8, today=NOW)
    name = begin_play(copy, LOW, 5, today=NOW)
    before = [entry for _, entry in copy.read(name)]
    kept = keep_play(copy, name)
    throw_away(copy)
    assert [one.id for one in copy.journeys()] == [kept]
    assert [entry for _, entry in copy.read(kept)] == before
    assert [one.journey for one in played_in(copy, KEPT)] == [kept]


def test_a_journey_of_another_name_is_no_role_play_and_is_never_thrown_away(copy):
    other = write_blue_kite(copy, today=NOW)
    throw_away(copy)
    assert copy.version(other) > 0
    assert played_in(copy) == played_in(copy, KEPT) == []
    throw_away(copy, [other])
