"""Questionnaires: only a plain, whole, licensed file is loaded; its notice is always there, and no answer is kept."""

from __future__ import annotations

import random
from importlib.resources import files

import pytest
import yaml

from alliance_widgets.training.definitions import LICENCE, shipped
from alliance_widgets.training.plain_yaml import MOST_BYTES
from alliance_widgets.words import say, speak

GAD = (files("alliance_widgets") / "training" / "definitions" / "gad-7.yml").read_bytes()
ITEMS = [item.id for item in shipped().items]
EVIL = "<script>alert(1)</script><img src=x onerror=alert(1)>"


def changed(**values) -> bytes:
    return yaml.safe_dump(yaml.safe_load(GAD) | values, allow_unicode=True).encode()


def answers(*numbers) -> dict[str, str | None]:
    given = [None if one is None else str(one) for one in numbers]
    return dict(zip(ITEMS, given + [None] * (len(ITEMS) - len(given)), strict=True))


def refused(reason: str, **about) -> str:
    return say(f"definition.refused.{reason}", **about)


@pytest.fixture
def opened(practising):
    practising.at("questions").press("open")
    return practising


def test_one_comes_along_and_it_is_about_worry(practising):
    (one,) = practising.at("questions").part("along")["items"]
    assert one["text"] == shipped().title["en"]


def test_its_notice_stands_above_its_questions_and_beside_its_score(opened):
    _, *lines = shipped().notice.lines
    assert opened.view.headline == shipped().title["en"]
    assert opened.part("notice")["notes"][:3] == lines and opened.part("notice")["place"] == "above"
    opened.submit("answers", **answers(1, 1, 1, 1, 1, 1, 1))
    assert opened.part("score")["notes"] == list(shipped().notice.lines)


def test_who_answers_and_which_way_is_better_is_said(opened):
    assert opened.part("notice")["notes"][3:] == [say("questions.rater.client"), say("questions.lower")]


def test_every_question_has_all_its_words_and_may_be_left_out(opened):
    asked = opened.part("items")["form"]
    assert [one["name"] for one in asked["fields"]] == ITEMS
    assert [option["label"] for option in asked["options"]] == [label["en"] for label in shipped().scale.labels]
    assert asked["none"] == say("questions.leave_out")


def test_a_score_is_a_number_with_the_lines_it_reached_and_their_source(opened):
    opened.submit("answers", **answers(2, 2, 2, 2, 1, 1, 1))
    assert opened.part("score")["quote"] == say("questions.scored", value="11", lowest="0", highest="21")
    assert [row[2] for row in opened.part("cutoffs")["rows"]] == [
        say(f"questions.{one}") for one in ("yes", "yes", "no")
    ]
    assert all("Spitzer" in row[3] for row in opened.part("cutoffs")["rows"])


def test_what_was_left_out_is_filled_in_by_the_rule_of_the_file_and_that_is_said(opened):
    opened.submit("answers", **answers(1, 1, 1, 1, 1, 1))
    assert opened.part("score")["lines"][0] == say("questions.filled", n=1, source=shipped().missing.source)
    opened.submit("answers", **answers(1, 1))
    assert opened.part("score")["quote"] == say("questions.no_score")
    assert {row[2] for row in opened.part("cutoffs")["rows"]} == {"–"}


@pytest.mark.parametrize(
    "values", [{"q1": "4"}, {"q1": "-1"}, {"q1": "x"}, {"q1": ["1"]}, {"other": "1"}, {"q1": {}}, {"q1": "1" * 5_000}]
)
def test_an_answer_that_cannot_be_is_refused(opened, values):
    assert opened.submit("answers", **answers() | values) == say("refused.not_understood")
    assert opened.part("score") is None


def test_answers_without_a_questionnaire_are_refused(practising):
    practising.at("questions")
    assert practising.submit("answers", **answers(1)) == say("refused.not_understood")


def test_a_file_of_ones_own_is_loaded_shown_and_gone_again(practising):
    practising.at("questions")
    assert practising.hand(changed(title={"en": "Our own seven"})) is None
    assert practising.view.headline == "Our own seven"
    practising.press("others")
    assert "Our own seven" not in practising.seen
    practising.at("shelf").at("questions")
    assert "Our own seven" not in practising.seen
    assert practising.training.saved_at is None and not practising.on_the_disk("Our own seven")


def test_a_scale_without_words_has_its_numbers_and_the_words_at_its_ends(practising):
    scale = {"from": 1, "to": 5, "poles": {"low": {"en": "never"}, "high": {"en": "always"}}}
    practising.at("questions").hand(changed(scale=scale))
    options = practising.part("items")["form"]["options"]
    assert [one["label"] for one in options] == ["1 never", "2", "3", "4", "5 always"]
    assert [one["value"] for one in options] == ["1", "2", "3", "4", "5"]


def test_a_file_without_words_in_the_spoken_language_says_so_and_its_words_are_marked_as_of_another(practising):
    try:
        speak("de")
        practising.at("questions").press("open")
        assert say("questions.other_language", language="Englisch") in practising.part("notice")["notes"]
        assert (practising.view.lang, practising.part("items")["lang"]) == ("en", "en")
    finally:
        speak("en")


def test_a_language_that_nobody_knows_is_said_by_its_code(practising):
    other = {"languages": ["qq"]}
    found = yaml.safe_load(GAD)

    def turned(value):
        if isinstance(value, dict) and set(value) == {"en"}:
            return {"qq": value["en"]}
        if isinstance(value, dict):
            return {key: turned(one) for key, one in value.items()}
        return [turned(one) for one in value] if isinstance(value, list) else value

    assert practising.at("questions").hand(yaml.safe_dump(turned(found) | other).encode()) is None
    assert say("questions.other_language", language="qq") in practising.part("notice")["notes"]


# Files that are refused ----------------------------------------------------------------------


@pytest.mark.parametrize("name", LICENCE)
def test_without_a_licence_a_file_is_refused_with_a_sentence_that_names_what_is_missing(practising, name):
    practising.at("questions")
    assert practising.hand(changed(**{name: None})) == refused("no_licence", fields=name)
    assert practising.view.problem["field"] == "file"
    assert practising.part("load"), "the page stays as it was"


def test_a_refused_file_leaves_the_loaded_one_and_none_chosen_is_asked_for(opened):
    assert opened.hand(b"{") == refused("not_plain")
    assert opened.view.headline == shipped().title["en"]
    assert opened.hand(None) == say("refused.choose_file")
    assert opened.hand("text") == say("refused.choose_file")


BOMB = b"a: &a [x,x]\n" + b"".join(b"%c: &%c [*%c,*%c]\n" % (n + 1, n + 1, n, n) for n in range(97, 120))


@pytest.mark.parametrize(
    ("raw", "reason", "about"),
    [
        (BOMB, "not_plain", {}),
        (b"a: !!python/object/apply:os.system [true]", "not_plain", {}),
        (b"[" * 5_000, "too_deep", {}),
        (b"- a\n" * 10_000, "too_deep", {}),
        (b"x" * (MOST_BYTES + 1), "too_large", {"most": MOST_BYTES // 1000}),
        (bytes(90_000), "too_large", {"most": MOST_BYTES // 1000}),
        (b"\xff\xfe\x00", "not_plain", {}),
        (b"a: 1\na: 2\n", "twice", {}),
    ],
    ids=["bomb", "tag", "deep", "long", "large", "zeros", "bytes", "twice"],
)
def test_a_file_made_to_do_harm_is_refused_with_a_sentence(practising, raw, reason, about):
    practising.at("questions")
    assert practising.hand(raw) == refused(reason, **about)
    assert practising.part("along"), "the page is still there"


def test_no_refusal_repeats_a_word_of_the_file(practising):
    practising.at("questions")
    for raw in (b"secretword: 1", changed(secretword=1), changed(rater="secretword"), changed(id="secret word")):
        assert "secretword" not in practising.hand(raw)
        assert "secret" not in practising.seen


def test_markup_in_a_file_comes_to_the_page_as_the_words_it_is(practising):
    evil = changed(
        title={"en": EVIL}, rights_holder=EVIL, licence=EVIL, permission=EVIL, question={"en": EVIL},
        items=[{"id": "q1", "text": {"en": EVIL}}], cutoffs=[{"at": 1, "means": {"en": EVIL}, "citation": EVIL}],
    )  # fmt: skip
    practising.at("questions")
    assert practising.hand(evil) is None
    assert practising.view.headline == EVIL
    assert practising.training.frame.page_title == say("title.training_questions"), "and never as a title"


def test_a_small_file_does_not_become_a_large_page(practising):
    labels = [{"en": f"{at} " + "x" * 450} for at in range(101)]
    scale = {"from": 0, "to": 100, "poles": {"low": {"en": "never"}, "high": {"en": "always"}}, "labels": labels}
    items = [{"id": f"q{at}", "text": {"en": str(at)}} for at in range(100)]
    practising.at("questions")
    assert practising.hand(changed(scale=scale, items=items)) is None
    assert len(practising.seen) < 2 * MOST_BYTES


def test_any_bytes_at_all_are_loaded_or_refused_and_the_page_goes_on(practising):
    chance = random.Random(6)
    practising.at("questions")
    for _ in range(200):
        raw = bytearray(GAD)
        for _ in range(chance.randrange(1, 40)):
            raw[chance.randrange(len(raw))] = chance.randrange(256)
        practising.hand(bytes(raw))
    assert practising.at("questions").press("open") is None
