"""Every page of training in every language: it is there, under the stripe, and nothing on it is left in English."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from practising import Practising

from alliance_widgets.components.component import Component
from alliance_widgets.pages.training.screens import SCREENS
from alliance_widgets.training.shelf import SHELF
from alliance_widgets.words import LANGUAGES, say, sentences, speak

SLUGS = [pair.slug for pair in SHELF]
PLACES = {
    "after": [f"after/{slug}/1" for slug in SLUGS],
    "cohort": ["cohort"],
    "kept": ["kept", "kept/1"],
    "key": [f"key/{slug}" for slug in SLUGS],
    "pair": [f"pair/{slug}" for slug in SLUGS],
    "questions": ["questions"],
    "rules": ["rules"],
    "shelf": ["shelf"],
    "spot": ["spot", *(f"spot/{slug}" for slug in SLUGS)],
    "time": [f"time/{slug}" for slug in SLUGS],
    "wording": [f"wording/{number}" for number in range(1, 9)],
}
FEWEST = 4
HIDDEN = ("_esm", "_css", "layout")
FILLED_LATER = {"words"}
"""What a browser fills in: its fields stand in the sentence until then."""


@pytest.fixture(params=LANGUAGES)
def spoken(request):
    speak(request.param)
    yield request.param
    speak("en")


@pytest.fixture
def here(tmp_path, spoken):
    one = Practising(tmp_path)
    one.at("kept").submit("note", text="7")
    yield one
    one.close()


def state_of(view: Component) -> dict[str, Any]:
    return {key: value for key, value in view.get_state().items() if key not in HIDDEN}


def texts(value: Any) -> list[str]:
    """Every text in what a browser is given."""
    if isinstance(value, dict):
        return [text for one in value.values() for text in texts(one)]
    if isinstance(value, list):
        return [text for one in value for text in texts(one)]
    return [value] if isinstance(value, str) else []


def english_of(language: str) -> set[str]:
    """Whole sentences of English that the language says in its own words."""
    ours, found = sentences(language), set()
    for key, theirs in sentences("en").items():
        if isinstance(theirs, str) and ours[key] != theirs and "{" not in theirs and len(theirs.split()) >= FEWEST:
            found.add(theirs)
    return found


def look(here: Practising, language: str) -> None:
    """What must be true of any page of training."""
    frame, view = here.training.frame, here.view
    assert frame.kind == "training"
    assert (frame.name, frame.line) == (say("training.name"), say("training.line"))
    assert frame.page_title == say(here.training.screen.title)
    assert frame.words["made_up"] == say("desk_frame.made_up"), "which stands on every sheet of paper"
    assert [one["to"] for one in frame.nav] == list(here.training.nav)
    state = json.loads(json.dumps(state_of(view)))
    shown = [text for key, value in state.items() if key not in FILLED_LATER for text in texts(value)]
    assert not [text for text in shown if re.search(r"\{\w*\}", text)], "a field was not filled in"
    if language != "en":
        every = {*shown, *texts(state.get("words", {}))}
        assert not every & english_of(language)


def test_every_page_is_walked_and_english_would_be_noticed():
    assert PLACES.keys() == SCREENS.keys()
    assert all(len(english_of(language)) > 300 for language in LANGUAGES if language != "en")


@pytest.mark.parametrize("screen", SCREENS)
def test_each_page_is_there_under_the_stripe_and_in_its_language(here, spoken, screen):
    for place in PLACES[screen]:
        here.at(place)
        assert here.place == place
        look(here, spoken)


def test_what_comes_of_an_answer_is_in_the_language_too(here, spoken):
    here.at("rules").submit("own", series="8 8 – 8 4")
    look(here, spoken)
    for number in range(1, 9):
        here.at(f"wording/{number}").submit("wording", text="Sleep")
        look(here, spoken)
    for slug in SLUGS:
        here.at(f"spot/{slug}").submit("answers", dips=["1"], repaired=[], apart=["heard"], stuck="yes")
        look(here, spoken)
        here.submit("keep", line="")
        look(here, spoken)
    here.at("questions").press("open")
    look(here, spoken)
    here.submit("answers", q1="3", **{f"q{number}": "1" for number in range(2, 7)}, q7=None)
    look(here, spoken)
    here.at("kept").press("delete:1")
    look(here, spoken)


def test_what_is_refused_is_refused_in_the_language(here, spoken):
    refusals = [
        here.at("rules").submit("own", series="x"),
        here.at("wording/1").submit("wording", text=""),
        here.at("kept").submit("note", text=""),
        here.at("questions").hand(None),
        here.at("questions").hand(b"{"),
        here.at("questions").press("nothing"),
    ]
    assert all(refusals) and len(set(refusals)) == len(refusals)
    if spoken != "en":
        assert not set(refusals) & english_of(spoken)
