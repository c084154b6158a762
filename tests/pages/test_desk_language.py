"""The desk speaks what was chosen for it, and while it is locked what this computer speaks."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from at_the_desk import PASSPHRASE

from alliance_widgets.pages.desk.cabinet import Cabinet
from alliance_widgets.pages.desk.desk import Desk
from alliance_widgets.store.settings import write_setting
from alliance_widgets.words import LANGUAGE, language, speak


@pytest.fixture(autouse=True)
def in_english() -> Iterator[None]:
    yield
    speak(LANGUAGE)


def test_a_language_is_chosen_and_kept(lee):
    page = lee.at("where")
    (part,) = [one for one in page.sections if one["title"] == "Language of the desk"]
    assert [one["label"] for one in part["buttons"]] == ["Deutsch", "Español", "Français"]
    lee.press("language:fr")
    assert lee.view.title != page.title
    assert lee.desk.frame.language == "fr"
    speak(LANGUAGE)
    Desk(lee.file, Cabinet(lee.desk.cabinet.journal, clock=lee.clock), clock=lee.clock)
    assert language() == "fr"


def test_the_locked_desk_shows_nothing_of_what_was_chosen(lee):
    lee.at("where")
    lee.press("language:de")
    lee.desk.lock()
    assert language() == LANGUAGE
    lee.deed("unlock", passphrase=PASSPHRASE)
    assert language() == "de"


@pytest.mark.parametrize("name", ["xx", "", "en; drop", "../de"])
def test_a_language_that_there_is_not_changes_nothing(lee, name):
    lee.at("where")
    assert lee.press(f"language:{name}")["problem"]
    assert language() == LANGUAGE


def test_a_strange_setting_is_no_language(lee):
    write_setting(lee.desk.cabinet.journal, "language", "klingon")
    Desk(lee.file, Cabinet(lee.desk.cabinet.journal, clock=lee.clock), clock=lee.clock)
    assert language() == LANGUAGE
