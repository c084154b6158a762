"""Read aloud: by a voice of the device itself, what stands on the page, and never an answer that is covered."""

from __future__ import annotations

import pytest
from frames import SESSION
from playwright.sync_api import expect

VOICES = """(voices) => {
  window.aloud = []; window.stopped = 0;
  const synthesis = {
    getVoices: () => voices, speak: (said) => aloud.push(said), cancel: () => { stopped += 1; },
    addEventListener: (_name, ear) => { window.voicesCame = ear; },
  };
  Object.defineProperty(window, "speechSynthesis", { value: synthesis, configurable: true });
  window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
}"""
NEAR = {"name": "Near", "lang": "en-GB", "localService": True, "default": False}
FAR = {"name": "Far", "lang": "en-GB", "localService": False, "default": True}
GERMAN = NEAR | {"name": "Nah", "lang": "de_DE"}
STILL = ("still", {"kicker": "Today", "title": "Time to talk.", "lead": "Both of us.", "lines": ["One line."]})


def read(frame):
    return frame.page.get_by_role("button", name="Read aloud")


def texts(frame):
    return frame.page.evaluate("aloud.map((one) => one.text)")


@pytest.fixture
def with_voices(draw):
    def made(voices, **traits):
        frame = draw("frame", SESSION | {"body": STILL} | traits)
        frame.page.evaluate(VOICES, voices)
        frame.redraw()
        expect(frame.page.get_by_role("heading", level=1)).to_be_visible()
        return frame

    return made


@pytest.mark.parametrize("voices", [[], [FAR], [GERMAN], [FAR, GERMAN]])
def test_without_a_voice_of_the_device_in_this_language_it_is_not_offered(with_voices, voices):
    frame = with_voices(voices)
    expect(frame.page.get_by_role("button", name="Pause")).to_be_visible()
    expect(read(frame)).to_have_count(0)


def test_it_reads_the_page_from_its_head_by_the_devices_own_voice(with_voices):
    frame = with_voices([FAR, NEAR])
    expect(read(frame)).to_have_attribute("aria-pressed", "false")
    read(frame).press("Enter")
    expect(read(frame)).to_have_attribute("aria-pressed", "true")
    assert texts(frame) == ["Today", "Time to talk.", "Both of us.", "One line."]
    assert frame.page.evaluate("aloud.every((one) => one.voice.name === 'Near' && one.voice.localService)")
    assert frame.deeds == []


def test_a_second_press_stops_it_and_at_its_end_it_is_no_longer_pressed(with_voices):
    frame = with_voices([NEAR])
    read(frame).click()
    read(frame).click()
    expect(read(frame)).to_have_attribute("aria-pressed", "false")
    assert frame.page.evaluate("stopped") == 2
    read(frame).click()
    frame.page.evaluate("aloud.at(-1).onend()")
    expect(read(frame)).to_have_attribute("aria-pressed", "false")


def test_it_is_silent_behind_a_pause_and_on_the_next_page(with_voices):
    frame = with_voices([NEAR])
    read(frame).click()
    frame.page.get_by_role("button", name="Pause").click()
    assert frame.page.evaluate("stopped") == 2
    frame.page.get_by_role("button", name="Carry on").click()
    expect(read(frame)).to_have_attribute("aria-pressed", "false")
    read(frame).click()
    frame.page.evaluate(
        "models.next = { folder: 'still', state: models.body.state }; model.change('body', 'anywidget:next')"
    )
    expect(read(frame)).to_have_attribute("aria-pressed", "false")
    assert frame.page.evaluate("stopped") == 4


def test_it_comes_when_the_voices_do_and_goes_with_another_language(with_voices):
    frame = with_voices([])
    frame.page.evaluate(VOICES.replace("window.aloud = []; window.stopped = 0;", ""), [NEAR])
    expect(read(frame)).to_have_count(0)
    frame.set("language", "en")
    expect(read(frame)).to_be_visible()
    frame.set("language", "de")
    expect(read(frame)).to_have_count(0)


def test_while_one_person_answers_alone_only_the_question_is_read(with_voices):
    asked = {"statement": "I felt heard and understood today.", "kicker": "1 of 3", "low": "0 is least"}
    frame = with_voices([NEAR], body=("closing_check", asked), tint="client")
    frame.page.get_by_role("radio", name="3 of 10").check()
    read(frame).click()
    assert texts(frame) and not any(mark in text for text in texts(frame) for mark in "0123456789")
