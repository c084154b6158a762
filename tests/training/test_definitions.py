"""A questionnaire is loaded only with its licence; a file that is not plain is refused in a sentence."""

from __future__ import annotations

import copy
import re

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from alliance_widgets.training.definition import Fill, Method
from alliance_widgets.training.definitions import LICENCE, NEEDED, NotAccepted, read_definition, shipped
from alliance_widgets.training.plain_yaml import MOST_BYTES
from alliance_widgets.words import LANGUAGES, speak

WHOLE = {
    "id": "made-up",
    "version": "1",
    "title": {"en": "A made-up list", "de": "Eine erfundene Liste"},
    "rights_holder": "Nobody at all",
    "licence": "Made up for this test.",
    "permission": "not needed",
    "languages": ["en", "de"],
    "rater": "client",
    "direction": "higher_is_better",
    "question": {"en": "How is it?", "de": "Wie ist es?"},
    "scale": {
        "from": 1,
        "to": 5,
        "poles": {"low": {"en": "low", "de": "tief"}, "high": {"en": "high", "de": "hoch"}},
    },
    "items": [
        {"id": "a", "text": {"en": "One", "de": "Eins"}},
        {"id": "b", "text": {"en": "Two", "de": "Zwei"}, "reverse": True},
        {"id": "c", "text": {"en": "Three", "de": "Drei"}},
    ],
    "scoring": {"method": "sum", "missing": {"at_most": 1, "fill": "mean", "source": "our own judgement"}},
    "cutoffs": [{"at": 9, "means": {"en": "fine", "de": "gut"}, "citation": "nobody, never"}],
}


def changed(path: str, value=...) -> dict:
    """The whole file with one field changed, or taken out."""
    made = copy.deepcopy(WHOLE)
    *way, last = path.split(".")
    part = made
    for step in way:
        part = part[int(step)] if step.isdigit() else part[step]
    last = int(last) if last.isdigit() else last
    if value is ...:
        del part[last]
    else:
        part[last] = value
    return made


def read(values) -> object:
    return read_definition(yaml.safe_dump(values, allow_unicode=True).encode())


def refused(raw: bytes) -> NotAccepted:
    with pytest.raises(NotAccepted) as found:
        read_definition(raw)
    return found.value


def test_a_whole_file_is_a_definition_with_its_notice():
    found = read(WHOLE)
    assert (found.id, found.languages, found.higher_is_better) == ("made-up", ("en", "de"), True)
    assert found.method is Method.SUM and found.missing.fill is Fill.MEAN
    assert found.notice.rights_holder in "\n".join(found.notice.lines)
    assert found.notice.licence in "\n".join(found.notice.lines)
    assert found.notice.permission in "\n".join(found.notice.lines)


@pytest.mark.parametrize("name", LICENCE)
@pytest.mark.parametrize("empty", [..., None, ""])
def test_without_its_licence_no_file_is_loaded_and_what_is_missing_is_named(name, empty):
    found = refused(yaml.safe_dump(changed(name, empty)).encode())
    assert found.reason == "no_licence"
    assert name in found.sentence and found.about["fields"] == name


def test_all_that_is_missing_is_named_at_once():
    found = refused(b"id: nothing-else\n")
    assert all(name in found.sentence for name in LICENCE)
    bare = dict.fromkeys(LICENCE, "x")
    found = refused(yaml.safe_dump(bare).encode())
    assert all(name in found.sentence for name in NEEDED if name not in LICENCE)


@pytest.mark.parametrize(
    ("path", "value", "named"),
    [
        ("id", "../../etc", "id"),
        ("id", 7, "id"),
        ("version", 1.0, "version"),
        ("languages", "en", "languages"),
        ("languages", ["en", "en"], "languages"),
        ("languages", ["EN", "de"], "languages"),
        ("rater", "boss", "rater"),
        ("direction", "sideways", "direction"),
        ("direction", ["higher_is_better"], "direction"),
        ("title", "plain", "title"),
        ("title", {"en": "only one"}, "title"),
        ("question", {"en": "x" * 3000, "de": "y"}, "question"),
        ("scale.from", True, "scale.from"),
        ("scale.to", 1, "scale.to"),
        ("scale.to", 100000, "scale.to"),
        ("scale.labels", [{"en": "one", "de": "eins"}], "scale.labels"),
        ("scale.poles", {"low": {"en": "a", "de": "b"}}, "scale.poles.high"),
        ("items", [], "items"),
        ("items", {"a": 1}, "items"),
        ("items.1.id", "a", "items.id"),
        ("items.0.reverse", "yes", "items.reverse"),
        ("items.0.text", {"en": "One", "de": "Eins", "fr": "Un"}, "items.text"),
        ("scoring.method", "magic", "scoring.method"),
        ("scoring.missing.at_most", -1, "scoring.missing.at_most"),
        ("scoring.missing.fill", "zero", "scoring.missing.fill"),
        ("cutoffs.0.at", True, "cutoffs.at"),
        ("cutoffs.0.at", float("nan"), "cutoffs.at"),
        ("cutoffs.0.at", float("inf"), "cutoffs.at"),
        ("cutoffs.0.citation", "", "cutoffs.citation"),
    ],
)
def test_a_field_that_does_not_fit_is_named_in_the_sentence(path, value, named):
    found = refused(yaml.safe_dump(changed(path, value)).encode())
    assert named in found.sentence


@pytest.mark.parametrize("path", ["scale.poles", "scoring.missing", "cutoffs.0.citation", "items.0.text"])
def test_a_part_that_is_not_there_is_named_too(path):
    named = re.sub(r"\.\d+", "", path)
    assert named in refused(yaml.safe_dump(changed(path)).encode()).sentence


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        (b"", "not_plain"),
        (b"just words", "not_plain"),
        (b"- a\n- list", "not_plain"),
        (b"\xff\xfe\x00", "not_plain"),
        (b"a: [1, 2", "not_plain"),
        (b"a: 'open", "not_plain"),
        (b"a: \x07", "not_plain"),
        (b"a: 1\n---\nb: 2", "not_plain"),
        (b"a: !!python/object/apply:os.system ['true']", "not_plain"),
        (b"a: !!binary x", "not_plain"),
        (b"a: &b [1]\nc: *b", "not_plain"),
        (b"a: 1\n? [x]\n: 2", "not_plain"),
        (b"id: a\nid: b", "twice"),
        (b"[" * 500, "too_deep"),
        (b"a: [" + b"1," * 5000 + b"]", "too_deep"),
        (b"#" * (MOST_BYTES + 1), "too_large"),
        (b"a: 2025-99-99", "not_plain"),
    ],
)
def test_what_is_not_plain_is_refused_and_never_a_traceback(raw, reason):
    found = refused(raw)
    assert found.reason == reason and found.sentence


def test_a_name_that_nobody_knows_is_refused_and_not_repeated():
    for path in ("secret_words", "scale.secret_words", "items.0.secret_words"):
        found = refused(yaml.safe_dump(changed(path, 1)).encode())
        assert found.reason == "unknown"
        assert "secret" not in found.sentence + str(found)


@given(st.binary(max_size=300) | st.text(max_size=300).map(lambda text: text.encode("utf-8", "replace")))
@settings(max_examples=200, deadline=None)
def test_any_file_is_either_a_definition_or_a_sentence(raw):
    assert refused(raw).sentence


@given(
    st.sampled_from([*NEEDED]), st.none() | st.integers() | st.text(max_size=9) | st.lists(st.integers(), max_size=3)
)
@settings(max_examples=40, deadline=None)
def test_a_whole_file_with_any_one_thing_wrong_is_still_a_sentence(name, value):
    try:
        read(changed(name, value))
    except NotAccepted as found:
        assert found.sentence


def test_a_score_is_the_sum_with_turned_items_turned():
    found = read(WHOLE).score({"a": 5, "b": 1, "c": 4})
    assert (found.value, found.answered, found.filled, found.lowest, found.highest) == (14, 3, 0, 3, 15)
    assert [one.at for one in found.reached] == [9]
    assert found.notice == read(WHOLE).notice


def test_what_was_left_out_is_filled_in_by_the_rule_of_the_file_or_there_is_no_score():
    one_gap = read(WHOLE).score({"a": 4, "b": 3, "c": None})
    assert (one_gap.value, one_gap.filled) == (10.5, 1)
    two_gaps = read(WHOLE).score({"a": 4})
    assert (two_gaps.value, two_gaps.filled, two_gaps.reached) == (None, 0, ())
    strict = read(changed("scoring.missing.fill", "nothing"))
    assert strict.score({"a": 4, "b": 3}).value is None
    assert strict.score({"a": 4, "b": 3, "c": 2}).value == 9
    assert read(WHOLE).score({}).value is None


def test_a_mean_is_on_the_scale_of_the_items():
    found = read(changed("scoring.method", "mean")).score({"a": 4, "b": 4, "c": 3})
    assert found.value == pytest.approx((4 + 2 + 3) / 3)
    assert (found.lowest, found.highest) == (1, 5)


@pytest.mark.parametrize("answers", [{"a": 6}, {"a": 0}, {"a": True}, {"a": 2.5}, {"z": 3}, {"a": "3"}])
def test_an_answer_that_cannot_be_is_refused(answers):
    with pytest.raises(ValueError):
        read(WHOLE).score(answers)


def test_the_words_are_in_the_spoken_language_where_the_file_has_it():
    found = read(WHOLE)
    try:
        speak("de")
        assert (found.said(found.title), found.in_another_language) == ("Eine erfundene Liste", False)
        speak("fr")
        assert (found.said(found.title), found.in_another_language) == ("A made-up list", True)
    finally:
        speak("en")


def test_the_one_that_comes_along_is_about_worry_and_free_to_use():
    found = shipped()
    assert found.id == "gad-7" and len(found.items) == 7 and not found.higher_is_better
    assert "No permission required" in found.notice.licence
    assert "Spitzer" in found.notice.rights_holder
    assert all("Spitzer" in cutoff.citation and "2006" in cutoff.citation for cutoff in found.cutoffs)
    assert [cutoff.at for cutoff in found.cutoffs] == [5, 10, 15]
    full = found.score({item.id: 3 for item in found.items})
    assert (full.value, full.lowest, full.highest, len(full.reached)) == (21, 0, 21, 3)
    assert found.score({item.id: 0 for item in found.items}).reached == ()


@pytest.mark.parametrize("spoken", LANGUAGES)
def test_its_notice_is_there_in_every_language(spoken):
    speak(spoken)
    try:
        lines = shipped().notice.lines
    finally:
        speak("en")
    assert len(lines) == 4 and all(lines)
