"""Every sentence stands in a catalogue, is used, is plain, and none stands in code."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from alliance_widgets import components
from alliance_widgets.components.component import KIT_WORDS, Component
from alliance_widgets.words import NoSuchSentence, say, sentences

PACKAGE = Path(__file__).parents[1] / "alliance_widgets"
KEY = re.compile(r"[a-z][a-z0-9_]*(\.[a-z0-9_]+)*")
REFUSALS = {"Refused", "NotUnderstood", "Missing", "TooLong", "NotYet", "NotYours", "Gone"}
HARDEST, FEWEST_WORDS = 6.0, 4
EASY = ("differently", "emergency", "supervisor")
"""Long words that everybody here knows; counted as two syllables."""


@cache
def trees() -> dict[Path, ast.Module]:
    return {file: ast.parse(file.read_text("utf-8")) for file in sorted(PACKAGE.rglob("*.py"))}


def nodes(kind: type) -> Iterator[tuple[Path, ast.AST]]:
    return ((file, node) for file, tree in trees().items() for node in ast.walk(tree) if isinstance(node, kind))


def literals(node: ast.AST) -> list[str]:
    """The texts an argument can be: one, or two where a condition chooses."""
    if isinstance(node, ast.IfExp):
        return literals(node.body) + literals(node.orelse)
    return [node.value] if isinstance(node, ast.Constant) and isinstance(node.value, str) else []


def called(node: ast.Call) -> str:
    return node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")


def said_keys() -> set[str]:
    """The keys that are said by a literal."""
    calls = (node for _, node in nodes(ast.Call))
    return {key for node in calls if called(node) in SAYERS and node.args for key in literals(node.args[0])}


SAYERS = {"say", "tell", "stop", "ask", "ask_secret"}


def shapes() -> set[str]:
    """The keys that are put together, as patterns: `f"lane.{lane}"` is `lane\\.[a-z0-9_]+`."""
    found = set()
    for _, node in nodes(ast.JoinedStr):
        first = node.values[0]
        if isinstance(first, ast.Constant) and re.match(r"[a-z_]+\.", first.value):
            parts = [re.escape(p.value) if isinstance(p, ast.Constant) else r"[a-z0-9_]+" for p in node.values]
            found.add("".join(parts))
    return found


def widget_words() -> dict[str, str]:
    """What the components show: where it is named, and its key."""
    kinds = [getattr(components, name) for name in components.__all__]
    kinds = [kind for kind in kinds if isinstance(kind, type) and issubclass(kind, Component)]
    named = {f"{kind.__name__}.{name}": key for kind in kinds for name, key in kind.WORDS.items()}
    return named | {f"kit.{name}": key for name, key in KIT_WORDS.items()}


def strings() -> Iterator[tuple[str, str]]:
    """Each catalogue key with each of its sentences."""
    for key, found in sentences().items():
        for sentence in [found] if isinstance(found, str) else found:
            yield key, sentence


def test_every_sentence_that_is_said_stands_in_a_catalogue():
    said = said_keys()
    assert len(said) > 100
    assert not said - sentences().keys()
    for shape in shapes():
        assert any(re.fullmatch(shape, key) for key in sentences()), shape


def fields(key: str) -> set[str]:
    found = sentences()[key]
    return {
        field for text in ([found] if isinstance(found, str) else found) for field in re.findall(r"\{(\w+)\}", text)
    }


def test_every_field_of_a_sentence_is_filled_in_where_it_is_said():
    empty = []
    for file, node in nodes(ast.Call):
        given = {word.arg for word in node.keywords}
        if called(node) != "say" or not node.args or None in given:
            continue
        names = {"client", "therapist"} if isinstance(node.func, ast.Attribute) else set()
        # A template whose fields are filled in later is said without any.
        empty += [
            f"{file.name}:{node.lineno}: {key}"
            for key in literals(node.args[0])
            if given and (missing := fields(key) - given - names) and missing
        ]
    assert not empty


def test_every_word_a_widget_shows_stands_in_a_catalogue():
    shown = widget_words()
    assert len(shown) > 50
    assert not {name: key for name, key in shown.items() if key not in sentences()}


def test_every_sentence_in_the_catalogues_is_used_somewhere():
    written = {node.value for _, node in nodes(ast.Constant) if isinstance(node.value, str)}
    written = {text for text in written if KEY.fullmatch(text)} | set(widget_words().values())
    made = re.compile("|".join(sorted(shapes())))
    reasons = {f"refused.{reason}" for reason in refusals()}
    unused = {key for key in sentences() if key not in written | reasons and not made.fullmatch(key)}
    assert not unused


def refusals() -> set[str]:
    calls = (node for _, node in nodes(ast.Call))
    return {key for node in calls if called(node) in REFUSALS and node.args for key in literals(node.args[0])}


def test_every_refusal_has_its_sentence():
    assert len(refusals()) > 20
    assert not {f"refused.{reason}" for reason in refusals()} - sentences().keys()
    kept = {key.removeprefix("refused.") for key in sentences() if key.startswith("refused.")}
    assert not kept - refusals() - {key.removeprefix("refused.") for key in said_keys()}


def test_a_key_that_nobody_wrote_is_a_fault():
    with pytest.raises(NoSuchSentence):
        say("no.such.sentence")


def test_no_sentence_is_empty_or_shouts():
    for key, sentence in strings():
        assert sentence.strip(), key
        assert "!" not in sentence, key
        assert not re.search(r"\b[A-Z]{4,}\b", sentence), key
        assert "'" not in sentence, f"{key} has a typewriter’s apostrophe"


def test_one_and_many_say_the_same_fields():
    for key, found in sentences().items():
        if not isinstance(found, str):
            one, many = (set(re.findall(r"\{(\w+)\}", each)) - {"n"} for each in found)
            assert one == many, key


def syllables(word: str) -> int:
    """Groups of vowels, without the silent e at an end."""
    word = re.sub(r"[^a-z]", "", word.lower())
    if word in EASY:
        return 2
    word = re.sub(r"(?<=[^aeiouyl])e$|(?<=[aeiou]l)e$|(?<=[^aeiouytd])ed$|(?<=[^aeiouyscxzh])es$", "", word)
    return max(1, len(re.findall(r"[aeiouy]+", word)))


def grade(words: list[str]) -> float:
    """Flesch and Kincaid’s grade of one sentence."""
    return 0.39 * len(words) + 11.8 * sum(map(syllables, words)) / len(words) - 15.59


def spoken_sentences() -> Iterator[tuple[str, list[str]]]:
    for key, text in strings():
        text = re.sub(r"<[^>]+>|\{\w+\}", " ", text)
        for sentence in re.split(r"(?<=[.?…])\s+|\n", text):
            words = re.findall(r"[A-Za-z’]+", sentence)
            if len(words) >= FEWEST_WORDS:
                yield f"{key}: {sentence}", words


@pytest.mark.parametrize(("word", "count"), [("cat", 1), ("made", 1), ("table", 2), ("session", 2), ("saved", 1)])
def test_the_counter_counts_syllables(word, count):
    assert syllables(word) == count


def test_every_sentence_can_be_read_after_six_years_of_school():
    hard = {where: round(grade(words), 1) for where, words in spoken_sentences() if grade(words) > HARDEST}
    assert not hard, "\n".join(f"{mark} {where}" for where, mark in hard.items())


TEXT = re.compile(r"""(?P<comment>/\*.*?\*/|(?<![:"'`])//[^\n]*)|(?P<text>"[^"\n]*"|'[^'\n]*'|`[^`]*`)""", re.DOTALL)
FONT = '"Atkinson Hyperlegible Next"'


def test_no_sentence_stands_in_the_code_of_a_component():
    found = []
    for file in sorted((PACKAGE / "components").rglob("*.js")):
        texts = (match["text"] for match in TEXT.finditer(file.read_text("utf-8")) if match["text"])
        found += [f"{file.name}: {text}" for text in texts if re.match(r"""["'`][A-Z][a-z]* """, text) and text != FONT]
    for file, node in nodes(ast.Call):
        if "components" in file.parts and called(node) not in REFUSALS:
            values = [*node.args, *(word.value for word in node.keywords)]
            texts = [text for value in values for text in literals(value)]
            found += [f"{file.name}: {text}" for text in texts if re.match(r"[A-Z][a-z]* [a-z]", text)]
    assert not found
