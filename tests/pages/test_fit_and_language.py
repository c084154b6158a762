"""The room is fitted and the language chosen on the cover, before anything of the workbook shows."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from sitting import Sitting

from alliance_widgets import words
from alliance_widgets.domain.kinds import Language
from alliance_widgets.pages.dates import clock_time, full_day, weekday
from alliance_widgets.pages.opening import open_book
from alliance_widgets.words import complete_languages, language, say, sentences, speak, system_language

WEDNESDAY = date(2025, 5, 7)


@pytest.fixture
def whole_german(monkeypatch):
    """A German in which all can be said: each sentence is English with a mark before it."""
    english = sentences("en")
    marked = {k: f"de {s}" if isinstance(s, str) else tuple(f"de {one}" for one in s) for k, s in english.items()}
    monkeypatch.setattr(words, "sentences", lambda of="en": {"en": english, "de": marked}.get(of, {}))
    complete_languages.cache_clear()
    yield marked
    complete_languages.cache_clear()
    speak("en")


@pytest.fixture
def sitting():
    return Sitting()


def test_from_the_cover_to_the_fit_and_back_nothing_is_written(sitting):
    before = len(sitting.journal.rows[sitting.id])
    sitting.press("fit")
    assert (sitting.place, sitting.room.frame.page_title) == ("fit", say("title.fit"))
    assert sitting.room.frame.bar is False
    sitting.deed("done")
    assert sitting.place == "cover"
    assert len(sitting.journal.rows[sitting.id]) == before


def test_from_help_the_fit_leads_back_to_where_the_pair_was(sitting):
    sitting.press("open")
    sitting.room.hear("help", {})
    sitting.press("fit")
    assert sitting.room.frame.help_on is False
    sitting.deed("done")
    assert sitting.place == "days"


def test_help_can_be_had_while_the_room_is_fitted(sitting):
    sitting.press("open")
    sitting.room.hear("help", {})
    sitting.press("fit")
    sitting.room.hear("help", {})
    assert (sitting.place, sitting.room.frame.help_on) == ("help", True)


def test_with_one_language_there_is_nothing_to_choose(sitting, monkeypatch):
    monkeypatch.setattr("alliance_widgets.pages.screens.cover.complete_languages", lambda: ("en",))
    sitting.reopen()
    assert sitting.view.choices == []


def test_each_language_is_offered_by_its_own_name(whole_german, sitting):
    assert [(one["label"], one["lang"], one["on"]) for one in sitting.view.choices] == [
        ("English", "en", True),
        ("Deutsch", "de", False),
    ]


def test_a_chosen_language_is_spoken_at_once_by_all_of_the_room(whole_german, sitting):
    sitting.press("language:de")
    assert language() == "de"
    assert sitting.view.buttons[0]["label"] == "de Yes, open it"
    assert sitting.room.frame.words["pause"] == "de Pause"
    assert (sitting.room.frame.language, sitting.room.frame.direction) == ("de", "ltr")
    sitting.press("open")
    assert sitting.view.words["kit_not_today"] == "de Not today"


def test_the_language_is_kept_for_the_journey_and_spoken_when_it_is_opened_again(whole_german, sitting, monkeypatch):
    sitting.press("language:de")
    assert sitting.journey.language is Language.GERMAN
    speak("en")
    monkeypatch.setattr("alliance_widgets.pages.opening.open_with_key", lambda *_: sitting.journal)
    open_book({"file": "", "key": "00", "journey": sitting.id})
    assert language() == "de"


def test_a_language_that_is_not_whole_is_refused(whole_german, sitting):
    del whole_german["cover.open"]
    complete_languages.cache_clear()
    assert "problem" in sitting.press("language:de")
    assert "problem" in sitting.press("language:tlh")
    assert language() == "en" and sitting.journey.language is None


def test_a_language_with_one_form_missing_is_not_whole(whole_german):
    key = next(key for key, said in sentences("en").items() if not isinstance(said, str))
    whole_german[key] = ("de one", "")
    complete_languages.cache_clear()
    assert complete_languages() == ("en",)


def test_before_anything_is_chosen_the_language_of_the_computer_is_spoken_if_it_is_whole(whole_german, monkeypatch):
    monkeypatch.delenv("LC_ALL", raising=False)
    monkeypatch.delenv("LC_MESSAGES", raising=False)
    monkeypatch.setenv("LANG", "de_DE.UTF-8")
    assert system_language() == "de"
    monkeypatch.setenv("LANG", "fr_FR.UTF-8")
    assert system_language() == "en"


@pytest.mark.parametrize(("spoken", "day"), [("en", "Wed"), ("de", "Mi"), ("es", "mié"), ("fr", "mer.")])
def test_days_are_said_in_the_language_that_is_spoken(spoken, day):
    speak(spoken)
    try:
        assert weekday(WEDNESDAY) == day
        assert clock_time(Sitting(blue_kite=False).now) == "15:00"
    finally:
        speak("en")
    assert full_day(WEDNESDAY) == "Wednesday 7\N{NO-BREAK SPACE}May"


def test_the_frame_knows_when_it_is_time_for_the_closing_check(sitting):
    assert sitting.room.frame.closing_at == 0
    opened = sitting.now + timedelta(seconds=1)
    sitting.press("open")
    assert sitting.room.frame.closing_at == (opened + timedelta(minutes=43)).timestamp()
    sitting.room.go("closing")
    assert sitting.room.frame.closing_at == 0
