"""What holds for every component: attributes go down, deeds come up, and no word leaves by the log."""

from __future__ import annotations

import inspect
import logging

import anywidget
import pytest

import alliance_widgets.components as components
from alliance_widgets.components import NumberStrip, WordsBox
from alliance_widgets.words import say

PLANTED = "my brother hid the letter"


class Line:
    """Stands where the comm would be and keeps what was sent down."""

    def __init__(self, widget):
        self.sent = []
        widget.send = self.keep
        self.widget = widget

    def keep(self, content, buffers=None):
        self.sent.append(content)

    def bring(self, content):
        self.widget._handle_custom_msg(content, [])


@pytest.fixture
def strip():
    widget = NumberStrip(legend="I felt heard today.")
    widget.line = Line(widget)
    return widget


@pytest.fixture(params=components.__all__)
def component(request):
    return getattr(components, request.param)


def test_what_a_person_did_reaches_the_page(strip):
    heard = []
    strip.on_deed(lambda deed, fields: heard.append((deed, fields)))
    strip.line.bring({"deed": "choose", "id": 1, "number": 7})
    assert heard == [("choose", {"number": 7})]
    assert strip.line.sent == [{"heard": 1, "saved": None, "problem": None}]


def test_alone_in_a_notebook_a_deed_is_still_heard(strip):
    strip.line.bring({"deed": "not_today", "id": 3})
    assert strip.line.sent == [{"heard": 3, "saved": None, "problem": None}]


def test_the_answer_carries_when_it_was_saved_and_what_is_wrong(strip):
    answers = [{"saved": "10:42"}, {"problem": {"field": "", "text": "Choose a number."}}]
    strip.on_deed(lambda deed, fields: answers.pop(0))
    strip.line.bring({"deed": "done", "id": 1, "number": 7})
    strip.line.bring({"deed": "done", "id": 2, "number": None})
    assert strip.line.sent[0]["saved"] == "10:42"
    assert strip.line.sent[1]["problem"]["text"] == "Choose a number."


def test_a_deed_sent_twice_is_done_once_and_answered_twice(strip):
    done = []
    strip.on_deed(lambda deed, fields: done.append(fields["number"]))
    for _ in range(2):
        strip.line.bring({"deed": "done", "id": 8, "number": 4})
    assert done == [4]
    assert [answer["heard"] for answer in strip.line.sent] == [8, 8]


@pytest.mark.parametrize(
    "message",
    [
        None,
        [],
        "choose",
        {},
        {"deed": "choose"},
        {"deed": "choose", "id": "1"},
        {"deed": "choose", "id": True},
        {"deed": "close_everything", "id": 1},
        {"deed": "choose", "id": 1, "number": "7" * 30_000},
        {"deed": ["choose"], "id": 1},
    ],
)
def test_what_is_no_deed_of_this_component_is_dropped(strip, message, caplog):
    heard = []
    strip.on_deed(lambda deed, fields: heard.append(deed))
    strip.line.bring(message)
    assert heard == [] and strip.line.sent == []
    assert "7777" not in caplog.text


def test_a_browser_can_write_nothing():
    box = WordsBox(text="To have evenings that are mine.")
    state = {"text": "overwritten", "locked": True, "words": {}, "_esm": "stolen()"}
    message = {"content": {"data": {"method": "update", "state": state, "buffer_paths": []}}, "buffers": []}
    box._handle_msg(message)
    assert box.text == "To have evenings that are mine."
    assert not box.locked and box.words and "stolen" not in box._esm


def test_when_a_page_fails_the_person_reads_a_sentence_and_the_log_holds_no_word_of_theirs(strip, caplog):
    def fail(deed, fields):
        raise ValueError(PLANTED)

    strip.on_deed(fail)
    with caplog.at_level(logging.DEBUG):
        strip.line.bring({"deed": "choose", "id": 5, "number": 7, "said": PLANTED})
    assert strip.line.sent[0]["problem"]["text"] == say("trouble")
    assert "ValueError" in caplog.text and "test_component.py" in caplog.text and " fail" in caplog.text
    assert PLANTED not in caplog.text
    assert not any(record.exc_info for record in caplog.records)


def test_after_a_failure_the_screen_lives_on(strip):
    answers = iter([ZeroDivisionError(), None])

    def answer(deed, fields):
        error = next(answers)
        if error:
            raise error
        return {"saved": "10:43"}

    strip.on_deed(answer)
    strip.line.bring({"deed": "choose", "id": 1, "number": 7})
    strip.line.bring({"deed": "choose", "id": 2, "number": 8})
    assert strip.line.sent[1]["saved"] == "10:43"


def test_the_words_carry_the_names_and_change_with_them(component):
    widget = component(client="Ana", therapist="Kim")
    for sentence in widget.words.values():
        assert "{client}" not in sentence and "{therapist}" not in sentence
    assert not any("Sam" in sentence or "Lee" in sentence for sentence in widget.words.values())
    widget.client = "Noor"
    assert not any("Ana" in sentence for sentence in widget.words.values())


def test_a_component_says_in_one_sentence_what_it_is(component):
    assert inspect.getdoc(component).splitlines()[0].endswith(".")


@pytest.mark.parametrize("name", ["Card", "Doors", "Frame", "Handover", "NumberStrip", "Still", "WordsBox"])
def test_a_part_that_can_be_used_anywhere_shows_how(name):
    assert f">>> from alliance_widgets.components import {name}" in inspect.getdoc(getattr(components, name))


def test_a_component_takes_no_name_that_widgets_already_have(component):
    own = {name for name in component.class_own_traits() if not name.startswith("_")}
    assert not own & set(dir(anywidget.AnyWidget))


def test_what_may_be_missing_is_missing_until_it_is_given(component):
    widget = component()
    for name, trait in component.class_traits().items():
        if trait.allow_none and name in component.class_own_traits():
            assert getattr(widget, name) is None, f"{component.__name__}.{name}"


def test_the_public_names_are_sorted_and_nothing_else_is_given():
    assert components.__all__ == sorted(components.__all__) == dir(components)
    with pytest.raises(AttributeError):
        components.Thermometer  # noqa: B018


def test_what_could_not_be_kept_is_done_when_it_comes_again_and_then_once():
    strip, done = NumberStrip(), []

    def hear(deed: str, fields: dict) -> dict:
        done.append(fields)
        return {"problem": {"field": "", "text": "The disk is full."}, "unkept": True} if len(done) == 1 else {}

    strip.on_deed(hear)
    deed = next(iter(NumberStrip.DEEDS))
    for _ in range(3):
        strip._hear(strip, {"deed": deed, "id": 7}, [])
    assert len(done) == 2
