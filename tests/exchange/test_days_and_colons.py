"""Days and colons on paper and in the copy are written as each language writes them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest

from alliance_widgets.domain.kinds import METHOD_WORDS
from alliance_widgets.exchange.copy import copy_html
from alliance_widgets.exchange.letter import letter_heading
from alliance_widgets.words import LANGUAGE, speak

FIRST, OTHER = date(2025, 5, 1), date(2025, 8, 14)


@pytest.fixture
def spoken() -> Iterator[None]:
    yield
    speak(LANGUAGE)


@pytest.mark.parametrize(
    ("language", "first", "other"),
    [
        ("en", "Notes, 1 May", "Notes, 14 August"),
        ("de", "Notizen, 1. Mai", "Notizen, 14. August"),
        ("es", "Notas, 1 de mayo", "Notas, 14 de agosto"),
        ("fr", "Notes du 1er mai", "Notes du 14 août"),
    ],
)
def test_the_letter_says_its_day(spoken, language, first, other):
    speak(language)
    assert (letter_heading(FIRST), letter_heading(OTHER)) == (first, other)


def test_a_french_copy_has_a_narrow_space_before_each_of_its_colons(spoken, pair):
    words = dict.fromkeys(METHOD_WORDS, "") | {"name": "Marcher", "do": "Deux fois"}
    pair.client("write_method", method="", **words)
    speak("fr")
    page = copy_html(pair.journey).decode()
    assert "\N{NARROW NO-BREAK SPACE}: Deux fois" in page
