"""A role-play: a real live session of made-up people, thrown away afterwards unless somebody keeps it."""

from __future__ import annotations

import pytest
from sitting import WEDNESDAY

from alliance_widgets.exchange.stripe import Stripe, mark_all
from alliance_widgets.pages.training.roleplay import RolePlay, role_play
from alliance_widgets.pages.training.training import Training
from alliance_widgets.store import create_journal
from alliance_widgets.training.roleplay import KEPT, LIVE, begin_play, played_in, throw_away
from alliance_widgets.training.shelf import SHELF, pair_named
from alliance_widgets.words import say, speak

LOW = pair_named("low_bond")


@pytest.fixture(scope="module")
def copy(tmp_path_factory):
    folder = tmp_path_factory.mktemp("training")
    with create_journal(folder / "training.db", "practice makes", training=True) as made:
        yield made


@pytest.fixture
def training(copy):
    yield Training(copy, clock=lambda: WEDNESDAY)
    throw_away(copy)


@pytest.fixture(autouse=True)
def stripe():
    """As the door of training sets it for its whole process."""
    mark_all("desk_frame.made_up")
    yield
    Stripe.key = ""


def press(host: Training | RolePlay, name: str) -> dict | None:
    return host.screen.hear("press", {"name": name})


def play(training: Training, place: str = "low_bond/5") -> RolePlay:
    return role_play(training, place)


@pytest.mark.parametrize("pair", SHELF, ids=lambda pair: pair.slug)
def test_every_session_of_every_pair_can_be_played_from_where_they_stood(training, pair):
    for session in range(1, pair.key.sessions + 1):
        room = play(training, f"{pair.slug}/{session}")
        journey = room.book.journey
        assert [one.number for one in journey.sessions] == list(range(1, session))
        assert all(one.closed for one in journey.sessions)
        assert room.place == "cover"
        if session > 1:
            assert (WEDNESDAY - journey.sessions[-1].opened).days in (6, 7)
        throw_away(training.cabinet)


def test_the_room_says_above_that_all_people_are_made_up(training):
    assert play(training).frame.made_up == say("desk_frame.made_up")


def test_the_stripe_is_said_in_the_language_of_the_room(training):
    room = play(training)
    try:
        press(room, "language:de")
        assert room.frame.made_up == "Erfundene Menschen. Übungskopie."
    finally:
        speak("en")


def test_opened_again_it_goes_on_where_it_was(training):
    room = play(training)
    press(room, "open")
    again = play(training)
    assert again.book.id == room.book.id
    assert again.place == room.place != "cover"


def test_after_the_last_page_the_screen_is_put_away(training):
    room = play(training)
    press(room, "open")
    assert not room.frame.leads_to
    room.go("parting")
    press(room, "close")
    assert room.frame.leads_to == "06-training.ipynb?at=after/low_bond/5"
    assert play(training).frame.leads_to, "opened again, it is still over"


def test_it_can_be_left_at_any_time(training):
    room = play(training)
    room.frame._do("leave", {})
    assert room.frame.leads_to == "06-training.ipynb?at=after/low_bond/5"


@pytest.mark.parametrize(
    "place", ["", "low_bond", "low_bond/0", "low_bond/9", "low_bond/x", "nobody/1", "low_bond/5/6"]
)
def test_a_session_that_is_not_there_is_not_played(training, place):
    assert role_play(training, place) is None
    assert training.cabinet.journeys() == []


def test_what_was_played_goes_when_one_goes_on(training):
    play(training)
    training.go("after/low_bond/5")
    assert training.screen.view.title == say("training.off")
    press(training, "key")
    assert training.place == "key/low_bond"
    assert training.cabinet.journeys() == []


def test_it_goes_as_well_when_somebody_leaves_by_the_bar(training):
    play(training)
    training.go("after/low_bond/5")
    training.hear("to", {"place": "shelf"})
    assert training.cabinet.journeys() == []


def test_what_was_kept_is_looked_at_entry_by_entry_and_thrown_away_by_a_press(training):
    press(play(training), "open")
    training.go("after/low_bond/5")
    press(training, "keep")
    assert training.screen.view.said == say("roleplay.kept")
    assert "problem" in press(training, "keep"), "it is kept once"
    press(training, "back")
    (kept,) = training.screen.view.kept
    assert kept["name"].startswith(KEPT)
    press(training, f"watch:{kept['name']}")
    assert [one["number"] for one in training.screen.view.sessions] == [1, 2, 3, 4, 5]
    press(training, "throw_away")
    assert training.place == "shelf"
    assert training.cabinet.journeys() == []


def test_from_the_start_is_one_press(training):
    first = play(training)
    press(first, "open")
    training.go("after/low_bond/5")
    press(training, "again")
    assert training.frame.leads_to == "06-training.ipynb?live=low_bond/5"
    room = play(training)
    assert room.book.id != first.book.id
    assert not room.book.journey.open
    assert len(training.cabinet.journeys()) == 1


def test_back_into_the_session_is_offered_as_long_as_it_is_not_over(training):
    room = play(training)
    training.go("after/low_bond/5")
    assert [one["name"] for one in training.screen.view.sections[1]["buttons"]] == ["keep", "on", "again"]
    press(training, "on")
    assert training.frame.leads_to == "06-training.ipynb?live=low_bond/5"
    press(room, "open")
    room.go("parting")
    press(room, "close")
    training.screen.show()
    assert [one["name"] for one in training.screen.view.sections[1]["buttons"]] == ["keep", "again"]


def test_a_session_is_begun_from_the_seats(training):
    training.go("pair/low_bond")
    press(training, "live:5")
    assert training.frame.leads_to == "06-training.ipynb?live=low_bond/5"
    (one,) = played_in(training.cabinet)
    assert (one.pair, one.session) == (LOW, 5)
    assert one.journey.startswith(LIVE)


def test_another_pairs_role_play_is_left_alone(training):
    begin_play(training.cabinet, pair_named("ending"), 3, today=WEDNESDAY)
    begin_play(training.cabinet, LOW, 5, today=WEDNESDAY)
    begin_play(training.cabinet, LOW, 2, today=WEDNESDAY)
    assert {(one.pair.slug, one.session) for one in played_in(training.cabinet)} == {("ending", 3), ("low_bond", 2)}


def test_a_role_play_that_was_begun_anew_on_another_page_is_written_in_no_more(training):
    old = play(training)
    press(old, "open")
    begin_play(training.cabinet, LOW, 5, today=WEDNESDAY)
    assert old.screen.hear("next", {})["problem"]["text"] == say("refused.no_such_journey")
    (one,) = training.cabinet.journeys()
    assert one.id != old.book.id
