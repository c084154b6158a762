"""Every language says all that English says, in its own words and its own signs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

import pytest
from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po

from alliance_widgets.words import HERE, LANGUAGE, LANGUAGES, OWN_NAMES, complete_languages, sentences

OTHERS = [one for one in LANGUAGES if one != LANGUAGE]
PLURALS = {"de": "(n != 1)", "es": "(n != 1)", "fr": "(n > 1)"}
QUOTES = {"de": "„“", "es": "«»", "fr": "«»"}
"""The marks that open and close what is quoted."""
STRAYS = {"de": "”«»", "es": "„“”", "fr": "„“”"}
"""Quotation marks that the language does not use."""
NARROW = "\u202f"
SAME_ALLOWED = 3
"""So many words may be the same in two languages: names, numbers, a lone “Code”."""

every_language = pytest.mark.parametrize("language", OTHERS)


@cache
def files(language: str) -> dict[str, Catalog]:
    """All catalogues of a language by the name of their file."""
    found = {}
    for file in sorted((HERE / language).glob("*.po")):
        with file.open("rb") as lines:
            found[file.name] = read_po(lines)
    return found


def keys(catalogue: Catalog) -> dict[str, str | tuple[str, ...]]:
    """Each key as the file writes it: one, or a pair where the number matters."""
    ids = [message.id for message in catalogue if message.id]
    return {
        one[0] if isinstance(one, list | tuple) else one: tuple(one) if isinstance(one, list) else one for one in ids
    }


def forms(sentence: str | tuple[str, ...]) -> tuple[str, ...]:
    return (sentence,) if isinstance(sentence, str) else sentence


def said(language: str) -> Iterator[tuple[str, str]]:
    """Each key with each of its sentences."""
    for key, sentence in sentences(language).items():
        for form in forms(sentence):
            yield key, form


def fields(text: str) -> list[str]:
    return sorted(set(re.findall(r"\{(\w*)\}", text)))


def words(text: str) -> list[str]:
    return re.findall(r"[^\W\d_]+", re.sub(r"<[^>]+>|\{\w+\}", " ", text))


def test_there_is_a_language_beside_english():
    assert OTHERS


@every_language
def test_the_language_says_everything_so_it_is_offered_by_its_own_name(language):
    assert language in complete_languages()
    assert OWN_NAMES[language]


@every_language
def test_each_catalogue_of_english_has_its_twin_with_the_same_keys_and_no_other(language):
    english, own = files(LANGUAGE), files(language)
    assert own.keys() == english.keys()
    for name in english:
        theirs, ours = keys(english[name]), keys(own[name])
        assert ours == theirs, f"{name}: {sorted(theirs.keys() ^ ours.keys())}"


@every_language
def test_each_catalogue_says_which_language_it_is_and_how_it_counts(language):
    for name, catalogue in files(language).items():
        text = (HERE / language / name).read_text("utf-8")
        assert f'"Language: {language}\\n"' in text, name
        assert (str(catalogue.plural_expr), catalogue.num_plurals) == (PLURALS[language], 2), name
        assert not catalogue.fuzzy, name
        assert not any(message.fuzzy for message in catalogue), name


@every_language
def test_no_key_is_written_twice(language):
    for name in files(language):
        text = (HERE / language / name).read_text("utf-8")
        written = re.findall(r'^msgid "(.+)"$', text, re.MULTILINE)
        assert len(written) == len(set(written)), name


@every_language
def test_every_sentence_keeps_its_fields(language):
    """The one of a pair may say its number by a word: “eine Sitzung”, “une séance”."""
    wrong = []
    for key, sentence in sentences(language).items():
        english = forms(sentences(LANGUAGE)[key])
        for at, (theirs, ours) in enumerate(zip(english, forms(sentence), strict=True)):
            lost = set(fields(theirs)) ^ set(fields(ours))
            if lost - ({"n", "count"} if at == 0 and len(english) > 1 else set()):
                wrong.append(f"{key}: {sorted(lost)}")
            ours.format(**dict.fromkeys(fields(ours), "x"))
    assert not wrong


@every_language
def test_every_sentence_keeps_its_marks_for_bold(language):
    tags = re.compile(r"</?\w+>")
    for key, sentence in sentences(language).items():
        for theirs, ours in zip(forms(sentences(LANGUAGE)[key]), forms(sentence), strict=True):
            assert tags.findall(theirs) == tags.findall(ours), key


@every_language
def test_nothing_is_left_in_english(language):
    left = []
    for key, sentence in sentences(language).items():
        for theirs, ours in zip(forms(sentences(LANGUAGE)[key]), forms(sentence), strict=True):
            if theirs == ours and len(words(ours)) > SAME_ALLOWED:
                left.append(key)
    assert not left


@every_language
def test_no_sentence_shouts_or_is_empty(language):
    for key, sentence in said(language):
        assert sentence.strip() == sentence != "", key
        assert not re.search("[!¡]", sentence), key
        shouted = re.findall(r"\b[A-ZÄÖÜÁÉÍÓÚÑÀÈÊÇ]{4,}\b", sentence)
        assert not set(shouted), key


@every_language
def test_every_apostrophe_and_every_quotation_mark_is_the_one_of_the_language(language):
    opening, closing = QUOTES[language]
    for key, sentence in said(language):
        assert not re.search("['\"`´‘]", sentence), key
        assert not any(stray in sentence for stray in STRAYS[language]), key
        marks = "".join(one for one in sentence if one in QUOTES[language])
        assert marks == (opening + closing) * (len(marks) // 2), key


@every_language
def test_words_left_out_are_three_dots_in_one_sign(language):
    assert not [key for key, sentence in said(language) if "..." in sentence]


def test_in_german_nobody_is_called_du():
    """One form of address, and none where a sentence can do without."""
    close = re.compile(r"\b(du|dich|dir|deine?[mnrs]?|euch|eure?[mnrs]?)\b", re.IGNORECASE)
    assert not [key for key, sentence in said("de") if close.search(sentence)]


def test_in_german_a_space_stands_before_words_that_are_left_out():
    assert not [key for key, sentence in said("de") if re.search(r"[^\s„]…", sentence)]


def test_in_spanish_every_question_is_opened_as_well_as_closed():
    assert not [key for key, sentence in said("es") if sentence.count("¿") != sentence.count("?")]


def test_in_french_a_narrow_space_that_does_not_break_stands_before_tall_marks():
    """Before ; : ? and inside « »; a clock’s colon and an address have none."""
    tall = re.compile(rf"(?<![{NARROW}\d/])[;:?](?!//|\d)|«(?!{NARROW})|(?<!{NARROW})»")
    assert not [key for key, sentence in said("fr") if tall.search(sentence)]


@every_language
def test_a_name_is_never_inflected(language):
    """No ending grows on a field that is a name: not “{client}s”."""
    grown = re.compile(r"\{(client|therapist|name|lower|first|last|goal|method|what)\}[’\w]")
    assert not [key for key, sentence in said(language) if grown.search(sentence)]


@every_language
def test_commands_and_their_options_stay_as_they_are(language):
    typed = re.compile(r"“((?:alliance|make) \w+)”|(--\w[\w-]*)")
    for key, sentence in sentences(LANGUAGE).items():
        for theirs, ours in zip(forms(sentence), forms(sentences(language)[key]), strict=True):
            wanted = {one or other for one, other in typed.findall(theirs)}
            assert all(one in ours for one in wanted), key
