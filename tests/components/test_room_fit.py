"""Fitting the room: it shows at once, stays in this browser, knows nobody, and a bank card is enough to measure by."""

from __future__ import annotations

import re

import pytest
from drawing import HOME
from playwright.sync_api import expect

SIZES = ["desk", "room", "far", "video", "card"]
KEPT = "JSON.parse(localStorage.getItem('alliance-room'))"
BASE = "parseFloat(getComputedStyle(document.documentElement).fontSize)"


def choose(fit, name):
    fit.page.get_by_text(name, exact=True).click()


def matched(fit, width):
    """A box made as wide as the card, by the slider."""
    choose(fit, "By a bank card")
    fit.page.get_by_role("slider", name="Width of the box").fill(str(width))
    fit.page.get_by_role("button", name="It matches").click()


def test_a_preset_shows_at_once_and_is_kept(draw):
    fit = draw("room_fit")
    assert fit.page.evaluate(BASE) == 24
    for name, base in (("Room", 36), ("Far", 48), ("Video call", 24), ("Desk", 24)):
        choose(fit, name)
        assert fit.page.evaluate(BASE) == base
        expect(fit.page.get_by_label(name, exact=True)).to_be_checked()
    assert fit.page.evaluate(KEPT)["size"] == "desk"


def test_nothing_of_it_goes_to_the_kernel_but_that_they_are_ready(draw):
    fit = draw("room_fit")
    choose(fit, "Far")
    choose(fit, "High contrast")
    choose(fit, "Less motion")
    fit.page.get_by_role("button", name="Done").click()
    assert fit.told == [{"deed": "done"}]


def test_what_is_kept_knows_nobody(draw):
    fit = draw("room_fit", {"client": "Samira", "therapist": "Leopold"})
    for name in ("Far", "Dark", "Less motion", "Remind us of the closing check"):
        choose(fit, name)
    assert fit.page.evaluate("Object.keys(localStorage)") == ["alliance-room"]
    kept = fit.page.evaluate(KEPT)
    assert kept == {
        "size": "far", "card": None, "distance": 1000, "theme": "dark", "calm": True, "shift": True, "closing": True,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("card", "distance", "base"),
    [
        (323, "1 m", 0.0073 * 1000 * 323 / 85.6),
        (323, "1.5 m", 0.0073 * 1500 * 323 / 85.6),
        (172, "2 m", 0.0073 * 2000 * 172 / 85.6),
        (172, "50 cm", 20),
        (323, "3 m", 64),
    ],
)
def test_by_a_card_and_a_distance_the_words_are_as_large_as_they_need_to_be(draw, card, distance, base):
    fit = draw("room_fit")
    matched(fit, card)
    choose(fit, distance)
    assert fit.page.evaluate(BASE) == pytest.approx(base, abs=0.02)


def test_a_screen_that_is_too_small_from_there_says_so(draw):
    fit = draw("room_fit")
    matched(fit, 323)
    note = fit.page.get_by_text("From that far this screen is too small.")
    expect(note).to_be_hidden()
    choose(fit, "3 m")
    expect(note).to_be_visible()
    choose(fit, "Desk")
    expect(note).to_be_hidden()


def test_from_far_no_type_is_small(draw):
    fit = draw("room_fit")
    matched(fit, 323)
    choose(fit, "2 m")
    small = "getComputedStyle(document.documentElement).getPropertyValue('--aw-small').trim()"
    assert fit.page.evaluate(small) == "1rem"


def test_the_box_is_matched_by_buttons_and_by_keys_and_does_not_change_the_page_under_the_card(draw):
    fit = draw("room_fit")
    choose(fit, "By a bank card")
    expect(fit.page.get_by_role("heading", name="Hold a bank card to the screen")).to_be_focused()
    box = fit.page.locator(".aw-room-fit__card")
    before = box.bounding_box()
    fit.page.get_by_role("button", name="Bigger").click()
    assert box.bounding_box()["width"] == before["width"] + 2
    fit.page.get_by_role("button", name="Smaller").click()
    fit.page.get_by_role("slider").press("ArrowLeft")
    after = box.bounding_box()
    assert (after["width"], after["x"]) == (before["width"] - 1, before["x"])
    assert fit.page.evaluate(BASE) == 24


def test_going_back_from_the_card_changes_nothing(draw):
    fit = draw("room_fit")
    choose(fit, "By a bank card")
    fit.page.get_by_role("button", name="Back").click()
    expect(fit.page.get_by_label("Desk", exact=True)).to_be_checked()
    expect(fit.page.get_by_label("Desk", exact=True)).to_be_focused()


def test_on_a_phone_the_card_is_held_upright(draw):
    fit = draw("room_fit", size=(390, 844))
    choose(fit, "By a bank card")
    expect(fit.el).to_contain_text("Hold the card upright.")
    fit.page.get_by_role("slider").fill("200")
    fit.page.get_by_role("button", name="It matches").click()
    assert fit.page.evaluate(KEPT)["card"] == pytest.approx(200 * 85.6 / 53.98)


@pytest.mark.parametrize("kept", ["nonsense", "[]", "null", '{"size": "huge", "card": "wide", "theme": 7}', "3"])
def test_what_makes_no_sense_is_a_room_as_it_comes(draw, kept):
    fit = draw("room_fit")
    fit.page.evaluate("(kept) => localStorage.setItem('alliance-room', kept)", kept)
    fit.redraw()
    expect(fit.page.get_by_label("Desk", exact=True)).to_be_checked()
    expect(fit.page.get_by_label("As the computer")).to_be_checked()


def test_where_nothing_may_be_kept_it_still_shows(draw):
    fit = draw("room_fit")
    fit.page.evaluate("() => { Storage.prototype.setItem = () => { throw new Error('no room'); }; }")
    choose(fit, "Far")
    assert fit.page.evaluate(BASE) == 48
    expect(fit.page.get_by_label("Far", exact=True)).to_be_checked()


def test_the_video_call_has_one_column_of_960_px(draw):
    fit = draw("frame", {"body": ("room_fit", {}), "bar": False, "wide": True}, size=(1920, 1080))
    choose(fit, "Video call")
    head, edge = (fit.page.locator(one).bounding_box() for one in (".aw-page", ".aw-table-edge__actions"))
    assert head["width"] == 960 and head["x"] == edge["x"] == 480


def test_less_motion_stops_every_fade(draw):
    fit = draw("room_fit")
    fit.page.emulate_media(reduced_motion="no-preference")
    lasts = "getComputedStyle(document.querySelector('.aw-btn')).transitionDuration"
    assert fit.page.evaluate(lasts).startswith("0.16s")
    choose(fit, "Less motion")
    assert set(fit.page.evaluate(lasts).split(", ")) == {"0s"}


def test_three_times_shift_is_no_pause_where_the_room_does_not_want_it(draw):
    fit = draw("frame", {"body": ("room_fit", {})})
    choose(fit, "Shift three times is Pause")
    for _ in range(3):
        fit.page.keyboard.press("Shift")
    expect(fit.page.get_by_role("dialog")).to_have_count(0)
    choose(fit, "Shift three times is Pause")
    for _ in range(3):
        fit.page.keyboard.press("Shift")
    expect(fit.page.get_by_role("dialog", name="Paused.")).to_be_visible()


def test_the_frame_asks_for_the_closing_check_when_it_is_time_and_the_room_wants_it(draw):
    fit = draw("frame", {"body": ("room_fit", {})}, clock=True)
    line = fit.page.get_by_role("banner").get_by_text("Closing check?")
    fit.set("closing_at", fit.page.evaluate("Date.now() / 1000 + 60"))
    choose(fit, "Remind us of the closing check")
    expect(line).to_be_hidden()
    fit.page.clock.run_for(61_000)
    expect(line).to_be_visible()
    fit.set("closing_at", 0)
    expect(line).to_be_hidden()


def test_without_being_asked_the_frame_never_reminds(draw):
    fit = draw("frame", {"body": ("room_fit", {})})
    fit.set("closing_at", 1.0)
    expect(fit.page.get_by_text("Closing check?")).to_have_count(0)


def test_the_whole_frame_is_said_anew_in_another_language(draw):
    fit = draw("frame", {"body": ("room_fit", {}), "undo": {"text": "Removed a card."}})
    spoken = {name: f"«{text}»" for name, text in fit.page.evaluate("model.get('words')").items()}
    fit.set("words", spoken)
    fit.set("direction", "rtl")
    fit.set("language", "ar")
    for name in ("«Pause»", "«Help now»", "«Undo»"):
        expect(fit.page.get_by_role("button", name=name)).to_be_visible()
    fit.page.get_by_role("button", name="«Pause»").click()
    expect(fit.page.get_by_role("dialog", name="«Paused.»")).to_be_visible()
    html = fit.page.locator("html")
    expect(html).to_have_attribute("lang", "ar")
    expect(html).to_have_attribute("dir", "rtl")


# High contrast


def light_of(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def ratio(one: str, other: str) -> float:
    low, high = sorted((light_of(one), light_of(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
def test_high_contrast_is_seven_to_one_wherever_there_are_words(scheme):
    sheet = (HOME / "room_fit" / "widget.css").read_text("utf-8")
    block = re.findall(r":root\.contrast \{(.*?)\}", sheet, re.DOTALL)[scheme]
    token = dict(re.findall(r"--aw-([\w-]+): (#\w{6});", block))
    for ground in ("paper", "surface", "sunken", "client-tint", "therapist-tint", "problem-tint", "note-tint"):
        for ink in ("ink", "soft", "line"):
            assert ratio(token[ink], token[ground]) >= 7, (ink, ground)
    for voice in ("client", "therapist"):
        own = "client" if voice == "client" else "therapist-text"
        for ground in ("paper", "surface", "sunken", f"{voice}-tint"):
            assert ratio(token[own], token[ground]) >= 7, (own, ground)
    assert ratio(token["problem"], token["problem-tint"]) >= 7
    assert ratio(token["therapist-mark"], token["paper"]) >= 4.5
    assert ratio(token["on-therapist"], token["therapist-mark"]) >= 4.5
    assert ratio(token["client"], token["therapist-mark"]) >= 1.5, "one grey on a black and white print"


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("theme", ["As the computer", "High contrast"])
@pytest.mark.parametrize("size", [(1366, 768), (390, 844), (320, 640)])
def test_axe_finds_nothing_and_nothing_runs_off_the_page(draw, size, scheme, theme):
    fit = draw("frame", {"body": ("room_fit", {}), "page_title": "Fit"}, size=size, theme=scheme)
    choose(fit, theme)
    assert fit.axe() == [] and fit.sideways <= 0
    choose(fit, "By a bank card")
    assert fit.axe() == [] and fit.sideways <= 0
    fit.page.get_by_role("button", name="It matches").click()
    choose(fit, "50 cm")
    assert fit.axe() == [] and fit.sideways <= 0


def test_without_touch_nothing_can_be_pressed(draw):
    fit = draw("room_fit", {"locked": True})
    fit.page.get_by_role("button", name="Done").click(force=True)
    assert fit.told == []


def test_on_a_cover_each_language_stands_in_its_own_name_and_other_ways_lie_on_the_table(draw):
    languages = [
        {"deed": "language:en", "label": "English", "lang": "en", "on": True},
        {"deed": "language:de", "label": "Deutsch", "lang": "de", "on": False},
    ]
    buttons = [{"deed": name, "label": name, "kind": "quiet"} for name in ("Open", "Not ours", "Fit")]
    still = {"title": "Blue Kite", "layout": "cover", "choices_legend": "Language"}
    cover = draw("frame", {"body": ("still", still | {"choices": languages, "buttons": buttons}), "bar": False})
    names = cover.page.get_by_role("group", name="Language").get_by_role("button")
    expect(names).to_have_text(["English", "Deutsch"])
    expect(names.nth(0)).to_have_attribute("aria-current", "true")
    expect(names.nth(1)).to_have_attribute("lang", "de")
    names.nth(1).click()
    cover.page.get_by_role("contentinfo").get_by_role("button", name="Fit").click()
    assert [deed["name"] for deed in cover.told] == ["language:de", "Fit"]
