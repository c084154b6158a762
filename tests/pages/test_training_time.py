"""The time machine: whatever moment a journey is wound to, nothing of what comes later is on the page."""

from __future__ import annotations

import json

import pytest
from sitting import WEDNESDAY

from alliance_widgets.pages.training.tapes import tape_named
from alliance_widgets.pages.training.telling import told
from alliance_widgets.pages.training.training import Training
from alliance_widgets.store import create_journal
from alliance_widgets.training.shelf import SHELF
from alliance_widgets.words import LANGUAGES, say, speak

NAMES = [*(pair.slug for pair in SHELF), "blue_kite"]
every_journey = pytest.mark.parametrize("name", NAMES)


@pytest.fixture(scope="module")
def copy(tmp_path_factory):
    folder = tmp_path_factory.mktemp("training")
    with create_journal(folder / "training.db", "practice makes", training=True) as made:
        yield made


@pytest.fixture
def training(copy):
    return Training(copy, clock=lambda: WEDNESDAY)


@pytest.fixture
def spoken():
    yield speak
    speak("en")


def on_the_page(training: Training) -> str:
    """All that a browser is given of the page."""
    state = training.screen.view.get_state()
    return json.dumps({name: value for name, value in state.items() if not name.startswith(("_", "layout"))})


def to(training: Training, at: int) -> dict | None:
    return training.screen.hear("to", {"at": at})


@every_journey
def test_it_is_played_entry_by_entry_to_its_last_one(training, name):
    training.go(f"time/{name}")
    view, tape = training.screen.view, training.screen.tape
    heard = [view.told]
    for at in range(2, view.moments + 1):
        assert not to(training, at)
        assert view.at == at
        heard.append(view.told)
    assert view.over
    assert all(heard)
    assert view.stand == say("training.time.stand", number=len(tape.sessions), of=len(tape.sessions))


@every_journey
def test_nothing_of_what_comes_later_is_on_the_page(training, name):
    training.go(f"time/{name}")
    tape = training.screen.tape
    for _, at in tape.sessions[1:]:
        to(training, at - 1)
        page = on_the_page(training)
        written = {words for entry in tape.entries[: tape.beats[at - 2].last] for words in words_of(entry)}
        later = {words for entry in tape.entries[tape.beats[at - 2].last :] for words in words_of(entry)}
        assert not [words for words in later - written if json.dumps(words)[1:-1] in page]
        assert len(training.screen.tape.journey(at - 1).sessions) == len(tape.journey(at).sessions) - 1


def words_of(entry: object) -> list[str]:
    """Words long enough not to stand on a page by chance."""
    return [words for name in entry.WORDS if len(words := getattr(entry, name)) > 12]


def test_covered_answers_are_written_at_one_moment_so_that_neither_is_seen_alone(training):
    training.go("time/low_bond")
    tape = training.screen.tape
    turned = [at for at in range(1, len(tape.beats) + 1) if len(tape.written(at)) > 1]
    assert len(turned) == 8
    assert {len(tape.written(at)) for at in turned} == {6}
    to(training, turned[4])
    assert training.screen.view.told == (
        "The cards are turned over. Being heard: Mika 4, Jules 8. What they work on: Mika 7, Jules 8. "
        "How they work: Mika 7, Jules 8."
    )


def test_a_parting_letter_is_not_read_before_it_is_uncovered(training):
    training.go("time/ending")
    tape = training.screen.tape
    letters = [at for at in range(1, len(tape.beats)) if tape.written(at)[0].kind() == "parting_letter_written"]
    assert len(letters) == 2
    for at in letters:
        to(training, at)
        assert not [words for entry in tape.written(at) for words in words_of(entry) if words in on_the_page(training)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_moment_can_be_told_in_every_language(training, spoken, language):
    spoken(language)
    for name in NAMES:
        tape = tape_named(training, name).tape
        for at in range(1, len(tape.beats) + 1):
            assert "{" not in told(tape.written(at), tape.journey(at))


def test_a_session_that_is_gone_to_begins_there(training):
    training.go("time/low_bond")
    assert [one["number"] for one in training.screen.view.sessions] == [1, 2, 3, 4, 5, 6, 7, 8]
    to(training, training.screen.view.sessions[3]["at"])
    assert training.screen.view.told == "Session 4 begins."


def test_the_pictures_are_the_rooms_own_as_they_stood_then(training):
    training.go("time/low_bond")
    view = training.screen.view
    assert view.headline == say("training.time.none_yet")
    to(training, 83)
    assert view.headline.startswith("Being heard was lower for Mika on 16")
    assert len(view.rows) == 5
    training.screen.hear("look", {"name": "days"})
    assert view.figure is not None
    assert len(view.rows) == 28
    training.screen.hear("look", {"name": "goal_1"})
    assert len(view.rows) == 5


def test_starting_again_is_one_press_and_keeps_nothing(training):
    training.go("time/low_bond")
    training.screen.hear("press", {"name": "next"})
    training.screen.hear("line", {"at": 1})
    training.screen.hear("press", {"name": "again"})
    assert training.screen.view.at == 1
    training.screen.hear("press", {"name": "next"})
    assert not training.screen.view.stop["comes"]
    assert training.cabinet.journeys() == []


def test_a_step_away_and_back_forgets_the_line_that_was_pressed(training):
    training.go("time/low_bond")
    training.screen.hear("press", {"name": "next"})
    at = training.screen.view.at
    training.screen.hear("line", {"at": 1})
    to(training, at + 1)
    assert training.screen.view.stop is None
    to(training, at)
    assert not training.screen.view.stop["comes"]


@pytest.mark.parametrize(
    ("deed", "fields"),
    [
        ("to", {"at": 0}), ("to", {"at": 10_000}), ("to", {"at": "4"}), ("to", {"at": True}), ("to", {}),
        ("to", {"at": 4, "by": "client"}), ("look", {"name": "letters"}), ("look", {}), ("line", {"at": 1}),
        ("press", {"name": "throw_away"}), ("press", {"name": "back:x"}), ("press", {}),
    ],
)  # fmt: skip
def test_what_the_page_does_not_know_is_refused_and_it_stays_where_it_is(training, deed, fields):
    training.go("time/low_bond")
    to(training, 5)
    assert "problem" in training.screen.hear(deed, fields)
    assert training.screen.view.at == 5
    assert training.place == "time/low_bond"


def test_blue_kite_has_neither_stops_nor_an_answer_key(training):
    training.screen.hear("press", {"name": "start:blue_kite"})
    assert training.place == "time/blue_kite"
    assert training.screen.view.links == []
    assert "problem" in training.screen.hear("press", {"name": "key"})
    training.screen.hear("press", {"name": "back"})
    assert training.place == "shelf"
