"""Where two people see it alike and where not: a sentence, a picture, a table, and a way to talk about one line."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from alliance_widgets.charts import AgreementLens, Seen, lens_chart

ASKED = {
    "heard": "Sam felt heard and understood.",
    "matters": "We worked on what matters to Sam.",
    "suits": "The way we worked suits Sam.",
}


def line(asked, client, therapist, distance, **about):
    return {"asked": asked, "client": client, "therapist": therapist, "distance": distance} | about


def lens(*pairs):
    names = ("being heard", "what you work on", "how you work")
    seen = [
        Seen(statement=asked, about=about, client=client, therapist=therapist)
        for (asked, about), (client, therapist) in zip(zip(ASKED.values(), names, strict=True), pairs, strict=False)
    ]
    return lens_chart(AgreementLens(client="Sam", therapist="Lee", seen=tuple(seen))).traits()


SOME = lens((8, 8), (8, 7), (4, 8)) | {
    "kicker": "Where do we see it differently?",
    "seen": [
        line(ASKED["heard"], "8", "8", "same", statement="heard"),
        line(ASKED["suits"], "4", "8", "apart, 4", statement="suits"),
        line("“A worry page” helps.", "6", "4", "close, 2", method="m3"),
    ],
    "others": [line(ASKED["matters"], "8", "7", "close, 1", statement="matters")],
}
NONE = lens() | {"seen": [], "others": []}
SENTENCE = "You are closest on being heard, and furthest apart on how you work."


def talk(shown, asked):
    return shown.page.get_by_role("button", name=f"Talk about this one: {ASKED[asked]}")


def test_the_sentence_is_the_heading_and_every_line_is_a_row_of_a_table(draw):
    shown = draw("agreement_lens", SOME)
    expect(shown.page.get_by_role("heading", level=1)).to_have_text(SENTENCE)
    table = shown.page.get_by_role("table").first
    expect(table.get_by_role("columnheader")).to_have_text(["Question", "Sam", "Lee", "Distance", "What to do with it"])
    expect(table.get_by_role("rowheader")).to_have_count(3)
    cells = table.get_by_role("row").filter(has_text="suits Sam").get_by_role("cell")
    expect(cells).to_contain_text(["4", "8", "apart, 4", "Talk about this one"])


def test_the_picture_is_for_the_eye_alone(draw):
    shown = draw("agreement_lens", SOME)
    expect(shown.page.locator(".aw-chart svg")).to_be_visible()
    expect(shown.page.locator(".aw-chart")).to_have_attribute("aria-hidden", "true")


def test_without_the_drawing_library_the_numbers_still_stand(draw):
    shown = draw("agreement_lens", SOME, without="plotly")
    expect(shown.page.get_by_role("table").first).to_contain_text("apart, 4")


def test_a_line_is_pinned_by_keys_alone_and_stays_in_hand(draw):
    shown = draw("agreement_lens", SOME)
    expect(talk(shown, "suits")).to_have_attribute("aria-pressed", "false")
    talk(shown, "heard").focus()
    shown.page.keyboard.press("Tab")
    expect(talk(shown, "suits")).to_be_focused()
    shown.page.keyboard.press("Enter")
    assert shown.told == [{"deed": "pin", "statement": "suits", "yes": True}]
    expect(shown.page.get_by_role("status")).to_have_text("It stands on the resting screen now.")
    shown.set("pinned", ["suits"])
    expect(talk(shown, "suits")).to_have_attribute("aria-pressed", "true")
    expect(talk(shown, "suits")).to_be_focused()
    shown.page.keyboard.press("Enter")
    assert shown.told[-1] == {"deed": "pin", "statement": "suits", "yes": False}
    expect(shown.page.get_by_role("status")).to_have_text("Taken off the resting screen.")


def test_a_pin_that_was_refused_is_said_and_shows_as_it_stands(draw):
    shown = draw("agreement_lens", SOME)
    shown.answer_with(problem={"field": "", "text": "The disk is full."})
    talk(shown, "heard").click()
    expect(shown.page.get_by_role("alert")).to_be_focused()
    expect(talk(shown, "heard")).to_have_attribute("aria-pressed", "false")


def test_a_way_of_working_is_opened_and_not_pinned(draw):
    shown = draw("agreement_lens", SOME)
    opener = shown.page.get_by_role("button", name="Open it: “A worry page” helps.")
    assert opener.get_attribute("aria-pressed") is None
    opener.click()
    assert shown.told == [{"deed": "open", "method": "m3"}]


def test_what_is_not_in_the_picture_is_kept_under_a_word(draw):
    shown = draw("agreement_lens", SOME | {"pinned": ["matters"]})
    expect(talk(shown, "matters")).to_be_hidden()
    shown.page.get_by_text("The others").click()
    expect(talk(shown, "matters")).to_have_attribute("aria-pressed", "true")


def test_before_the_first_closing_check_it_says_what_is_needed(draw):
    shown = draw("agreement_lens", NONE)
    expect(shown.page.get_by_role("heading", level=1)).to_have_text(
        "You need one closing check from both of you first."
    )
    expect(shown.page.get_by_role("table")).to_have_count(0)
    for name in ("Done", "Back"):
        shown.page.get_by_role("button", name=name).click()
    assert shown.told == [{"deed": "done"}, {"deed": "back"}]


def test_a_phone_that_is_turned_gets_the_drawing_that_fits(draw):
    shown = draw("agreement_lens", SOME)
    expect(shown.page.locator(".aw-chart svg")).to_be_visible()
    wide = shown.page.locator(".aw-chart").bounding_box()["width"]
    shown.page.set_viewport_size({"width": 390, "height": 844})
    shown.page.wait_for_function(f"document.querySelector('.aw-chart').getBoundingClientRect().width < {wide / 1.5}")
    assert shown.sideways <= 0


def test_while_touch_is_lost_nothing_is_pinned(draw):
    shown = draw("agreement_lens", SOME | {"locked": True})
    for button in shown.page.get_by_role("button").all():
        button.click(force=True)
    assert shown.told == []


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("traits", [SOME, NONE], ids=["some", "none"])
@pytest.mark.parametrize("size", [(320, 640), (1366, 768)], ids=["narrow", "wide"])
def test_axe_finds_nothing_and_nothing_runs_off_the_page(draw, traits, size, theme):
    shown = draw("frame", {"body": ("agreement_lens", traits), "wide": True}, size=size, theme=theme)
    assert shown.axe() == []
    assert shown.sideways <= 0
