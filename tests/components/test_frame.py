"""The frame: who and what above, help in the same place below, Pause, Undo, and whose turn it is."""

from __future__ import annotations

import pytest
from frames import SESSION, WORDS, field, touch
from playwright.sync_api import expect

from alliance_widgets.components import Frame, NumberStrip
from alliance_widgets.components.first import first_of
from alliance_widgets.words import say


def pause_button(frame):
    return frame.page.get_by_role("button", name="Pause", exact=True)


def test_the_screen_inside_travels_by_its_name_only():
    inside = NumberStrip(legend="I felt heard today.")
    assert Frame(body=inside).get_state()["body"] == f"anywidget:{inside.model_id}"


def test_the_bar_says_whose_workbook_which_session_and_what_is_saved(draw):
    frame = draw("frame", SESSION)
    expect(frame.page.get_by_role("banner")).to_contain_text("Blue Kite")
    expect(frame.page.get_by_role("banner")).to_contain_text("Session 8")
    expect(frame.page.get_by_role("banner")).to_contain_text("Saved 10:42")
    assert frame.page.title() == "Check-in – Workbook"


def test_before_the_workbook_is_opened_the_bar_shows_only_the_word(draw):
    frame = draw("frame", SESSION | {"bar": False})
    for hidden in ("Blue Kite", "Session 8", "Saved"):
        expect(frame.page.get_by_role("banner").get_by_text(hidden)).to_be_hidden()
    expect(frame.page.get_by_role("banner").get_by_text("Workbook")).to_be_visible()
    expect(pause_button(frame)).to_be_visible()


def test_the_buttons_of_the_screen_lie_on_the_edge_and_help_is_always_there(draw):
    frame = draw("frame", SESSION)
    edge = frame.page.get_by_role("contentinfo")
    expect(edge.get_by_role("button")).to_have_text(["Continue", "Help now"])
    edge.get_by_role("button", name="Continue").click()
    edge.get_by_role("button", name="Help now").click()
    assert [deed["deed"] for deed in frame.deeds] == ["press", "help"]


def test_the_first_screen_takes_no_focus_and_says_that_it_stands(draw):
    frame = draw("frame", SESSION)
    expect(frame.page.locator("h1")).not_to_be_focused()
    frame.page.evaluate("document.addEventListener('aw:ready', () => { window.ready = true; })")
    frame.redraw()
    frame.page.wait_for_function("window.ready === true")


def test_a_new_screen_is_read_from_its_head(draw):
    frame = draw("frame", SESSION)
    frame.page.evaluate(
        """() => { models.next = { folder: "still", state: { ...models.body.state, title: "Days" , buttons: [] } }; }"""
    )
    frame.set("body", "anywidget:next")
    expect(frame.page.get_by_role("heading", name="Days")).to_be_focused()
    expect(frame.page.get_by_role("heading", name="Where are things now?")).to_have_count(0)
    expect(frame.page.get_by_role("contentinfo").get_by_role("button")).to_have_text(["Help now"])


def test_a_new_title_in_the_same_screen_is_read_from_its_head(draw):
    frame = draw("frame", SESSION)
    frame.page.get_by_role("button", name="Continue").click()
    frame.page.evaluate("async () => (await manager.get_model('body')).change('title', 'And now?')")
    expect(frame.page.get_by_role("heading", name="And now?")).to_be_focused()


def test_words_a_person_is_writing_keep_the_focus(draw):
    frame = draw("frame", SESSION | {"body": WORDS})
    field(frame).fill("half a sent")
    frame.page.evaluate("async () => (await manager.get_model('body')).change('hint', 'A few words.')")
    expect(field(frame)).to_be_focused()


# Pause


def test_pause_covers_at_once_and_before_anything_is_sent(draw):
    frame = draw("frame", SESSION)
    frame.stay_silent()
    pause_button(frame).click()
    expect(frame.page.get_by_role("dialog", name="Paused.")).to_be_visible()
    expect(frame.page.get_by_role("button", name="Carry on")).to_be_focused()
    assert frame.page.title() == "Paused"
    assert frame.deeds == []


def test_while_paused_nothing_else_can_be_reached(draw):
    frame = draw("frame", SESSION | {"body": WORDS})
    assert "Blue Kite" in frame.read_out()
    pause_button(frame).click()
    for _ in range(4):
        frame.page.keyboard.press("Tab")
        assert frame.page.evaluate("!document.querySelector('main').contains(document.activeElement)")
    frame.page.keyboard.press("Escape")
    frame.page.keyboard.press("Escape")
    expect(frame.page.get_by_role("dialog")).to_be_visible()
    shown = frame.page.locator("dialog").bounding_box()
    assert (shown["x"], shown["y"], shown["width"], shown["height"]) == (0, 0, 1366, 768)
    assert "Blue Kite" not in frame.read_out()


def test_carry_on_brings_back_the_very_same_place(draw):
    frame = draw("frame", SESSION | {"body": WORDS})
    field(frame).fill("half a sent")
    for _ in range(3):
        frame.page.keyboard.press("Shift")
    expect(frame.page.get_by_role("dialog", name="Paused.")).to_be_visible()
    frame.page.get_by_role("button", name="Carry on").click()
    expect(frame.page.get_by_role("dialog")).to_have_count(0)
    expect(field(frame)).to_be_focused()
    expect(field(frame)).to_have_value("half a sent")
    assert frame.page.title() == "Check-in – Workbook"


def test_capital_letters_never_pause(draw):
    frame = draw("frame", SESSION | {"body": WORDS})
    field(frame).focus()
    for letter in "ABC":
        frame.page.keyboard.press(f"Shift+{letter}")
    expect(frame.page.get_by_role("dialog")).to_have_count(0)


def test_three_slow_presses_of_shift_never_pause(draw):
    frame = draw("frame", SESSION)
    for at in (0, 700, 1600):
        frame.page.evaluate(
            """(at) => { const press = new KeyboardEvent("keydown", { key: "Shift", bubbles: true });
               Object.defineProperty(press, "timeStamp", { value: at }); document.dispatchEvent(press); }""",
            at,
        )
    expect(frame.page.get_by_role("dialog")).to_have_count(0)


# Undo


def test_what_was_removed_can_be_put_back_by_button_and_by_key(draw):
    frame = draw("frame", SESSION | {"undo": {"text": "Removed “sleep better”."}})
    expect(frame.page.get_by_role("contentinfo")).to_contain_text("Removed “sleep better”.")
    frame.page.get_by_role("button", name="Undo").click()
    frame.page.keyboard.press("Control+z")
    frame.page.keyboard.press("Meta+z")
    assert [deed["deed"] for deed in frame.deeds] == ["undo"] * 3
    expect(frame.page.get_by_role("status")).to_have_text("Put back.")


def test_what_one_of_them_put_is_undone_by_a_button_with_their_name(draw):
    frame = draw("frame", SESSION | {"undo": {"text": "Changed “Walk home”.", "voice": "therapist"}})
    bar = frame.page.get_by_role("group", name="Undo")
    bar.get_by_role("button", name="Lee: undo").click()
    frame.page.keyboard.press("Control+z")
    assert [(deed["deed"], deed.get("voice")) for deed in frame.deeds] == [("undo", "therapist"), ("undo", None)]
    frame.set("undo", {"text": "Removed a card.", "voice": ""})
    expect(bar.get_by_role("button", name="Undo", exact=True)).to_be_visible()


def test_without_an_offer_the_key_does_nothing(draw):
    frame = draw("frame", SESSION)
    frame.page.keyboard.press("Control+z")
    expect(frame.page.get_by_role("button", name="Undo")).to_be_hidden()
    assert frame.deeds == []


def test_in_a_words_box_the_key_undoes_typing_only(draw):
    frame = draw("frame", SESSION | {"body": WORDS, "undo": {"text": "Removed a card."}})
    field(frame).focus()
    frame.page.keyboard.press("Control+z")
    assert frame.deeds == []


def test_what_only_one_of_them_can_change_is_said(draw):
    frame = draw("frame", SESSION | {"undo": {"text": "Removed a card."}})
    frame.answer_with(problem={"field": "", "text": "Only Sam can change this answer."})
    frame.page.get_by_role("button", name="Undo").click()
    expect(frame.page.get_by_role("contentinfo")).to_contain_text("Only Sam can change this answer.")


# The room


@pytest.mark.parametrize("voice", ["client", "therapist"])
def test_the_room_takes_the_tint_of_the_one_whose_turn_it_is(draw, voice):
    frame = draw("frame", SESSION | {"tint": voice})
    expect(frame.page.locator("html")).to_have_class(f"aw-tint-{voice}")
    frame.set("tint", "")
    expect(frame.page.locator("html")).to_have_class("")


def test_the_page_a_person_asked_for_help_on_says_so(draw):
    frame = draw("frame", SESSION | {"help_on": True})
    expect(frame.page.get_by_role("button", name="Help now")).to_have_attribute("aria-current", "page")


@pytest.mark.parametrize(
    ("size", "room"), [((1366, 768), ""), ((1920, 1080), "room"), ((390, 844), ""), ((320, 640), "")]
)
@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("state", ["calm", "lost"])
def test_axe_finds_nothing_and_nothing_runs_off_the_page(draw, size, room, theme, state):
    frame = draw("frame", SESSION | {"undo": {"text": "Removed a card."}}, size=size, room=room, theme=theme)
    if state == "lost":
        touch(frame, "lost")
    assert frame.axe() == []
    assert frame.page.evaluate("document.documentElement.scrollWidth") <= size[0]


def test_the_first_drawing_names_whose_change_may_be_put_back():
    def label(**undo: str) -> str:
        return first_of(Frame(client="Sam", therapist="Lee", undo={"text": "Changed.", **undo}))["undo"]["label"]

    assert label(voice="therapist") == say("frame.undo_own", name="Lee")
    assert label(voice="") == say("frame.undo")
