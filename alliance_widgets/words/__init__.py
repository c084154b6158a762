"""Every sentence a person can read, by its key: `say("strip.not_today")`.

The sentences live in gettext catalogues, `words/<language>/<area>.po`; no sentence lives in code.
A key with a plural has a second form, chosen by `n`: `say("method.tried", n=2)`. One process speaks
one language at a time: `speak("fr")` changes it.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import cache
from gettext import c2py
from pathlib import Path

from babel import Locale
from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po

HERE = Path(__file__).parent
LANGUAGES = ("en", "de", "es", "fr")
OWN_NAMES = {"en": "English", "de": "Deutsch", "es": "Español", "fr": "Français"}
"""What each language calls itself."""
LANGUAGE = "en"
"""What is spoken until someone chooses, and where a translation has a gap."""


class NoSuchSentence(KeyError):
    """A key that no catalogue holds, or two do: a fault of ours, found by the tests."""


class Speech:
    """The language that is spoken now."""

    language = LANGUAGE


def speak(language: str) -> None:
    """From now on everything is said in this language; one we do not have changes nothing."""
    if language in LANGUAGES:
        Speech.language = language


def language() -> str:
    """The language that is spoken now: en, de, es or fr."""
    return Speech.language


def counted(number: int) -> str:
    """A count as people write it in their language: 1,000 or 1.000."""
    from babel.numbers import format_decimal

    return format_decimal(number, locale=Speech.language)


def direction() -> str:
    """Which way the spoken language is written: ltr or rtl."""
    return Locale.parse(Speech.language).text_direction


@cache
def complete_languages() -> tuple[str, ...]:
    """The languages in which every sentence can be said, English first: only these are offered."""
    needed = sentences(LANGUAGE)
    return tuple(one for one in LANGUAGES if all(_is_said(sentences(one).get(key)) for key in needed))


def _is_said(found: str | tuple[str, ...] | None) -> bool:
    return bool(found) and (isinstance(found, str) or all(found))


def system_language() -> str:
    """The language of this computer's user, if all can be said in it; else English."""
    asked = (os.environ.get(name, "") for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    short = next((value[:2].lower() for value in asked if value), "")
    # English is read in any case; the others only where one of them is asked for.
    return short if short in LANGUAGES[1:] and short in complete_languages() else LANGUAGE


def catalogues(language: str) -> list[Catalog]:
    """All catalogues of one language."""
    found = []
    for file in sorted((HERE / language).glob("*.po")):
        with file.open("rb") as lines:
            found.append(read_po(lines, locale=language))
    return found


@cache
def sentences(language: str = LANGUAGE) -> dict[str, str | tuple[str, ...]]:
    """All sentences of one language by key; a pair (one, many) where the number matters."""
    found: dict[str, str | tuple[str, ...]] = {}
    for catalogue in catalogues(language):
        for message in catalogue:
            key = message.id[0] if message.pluralizable else message.id
            if key in found:
                raise NoSuchSentence(f"{key} stands in two catalogues of {language}")
            if key:
                found[key] = message.string
    return found


@cache
def plural(language: str) -> Callable[[int], int]:
    """Which form a number takes in this language."""
    return c2py({"fr": "n > 1"}.get(language, "n != 1"))


def say(key: str, *, n: int | None = None, **fields: object) -> str:
    """The sentence for `key`, with its fields filled in; `n` chooses one or many and fills `{n}`."""
    spoken = Speech.language
    sentence = sentences(spoken).get(key)
    if not sentence:
        spoken, sentence = LANGUAGE, sentences(LANGUAGE).get(key)
    if sentence is None:
        raise NoSuchSentence(key)
    if not isinstance(sentence, str):
        sentence = sentence[plural(spoken)(n if n is not None else 2)]
    if n is not None:
        fields["n"] = n
    return sentence.format(**fields) if fields else sentence
