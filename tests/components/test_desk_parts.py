"""The parts of the desk: its frame, the list, one journey with private notes, plain pages, the ticket, and the lock."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from alliance_widgets.components import DeskFrame

LINE = {
    "journey": "a" * 32,
    "code": "Blue Kite",
    "sessions": "3",
    "last": "14 May",
    "ratings": [2, None, 4],
    "ratings_text": "2, –, 4",
    "enough": 7,
    "pair": [5, 8],
    "pair_text": "client 5, therapist 8",
    "signs": ["a dip is still open"],
}
CALM = LINE | {
    "journey": "b" * 32,
    "code": "Elm",
    "ratings": [],
    "ratings_text": "no numbers yet",
    "pair": [],
    "signs": [],
}
LIST = {
    "title": "One of them has something worth a talk.",
    "groups": [{"title": "Worth a talk", "lines": [LINE]}, {"title": "The others", "lines": [CALM]}],
}
JOURNEY = {
    "kicker": "Blue Kite · before session 4",
    "headline": "One dip, at session 3, worth a talk. Still open.",
    "about": "I felt heard and understood today.",
    "columns": ["Session", "Sam"],
    "rows": [["3", "4"], ["2", "8"]],
    "steps": ["Ask first.", "Own your part."],
    "signs": [{"name": "Sleep well", "ratings": [2, None, 4], "enough": 7, "text": "“Sleep well” is 4 now."}],
    "links": [{"name": "pictures", "label": "All pictures"}],
    "notes": [{"number": 2, "on": "14 May", "text": "Wait.\nThen ask."}],
}
PAGE = {
    "title": "Which words shall go?",
    "sections": [
        {"title": "Checked", "facts": [{"text": "It is encrypted.", "more": "", "ok": True},
                                       {"text": "There is no backup yet.", "more": "today", "ok": False}]},
        {"title": "Sessions", "columns": ["Session", "Day"], "rows": [["1", "7 May"]], "text": "Newest first."},
        {"title": "Goals", "items": [{"text": "Sleep well", "name": "take:g1", "label": "Take away", "sure": False}]},
        {"title": "Copy", "buttons": [{"name": "copy:html", "label": "To read"}]},
    ],
    "links": [{"name": "again", "label": "Look again"}],
}  # fmt: skip
MINE = [{"name": name, "text": f"Check {name}.", "yes": False} for name in ("quiet", "windows")]
SHARE = {"title": "2 checks are left.", "mine": MINE, "facts": PAGE["sections"][0]["facts"], "goes": ["goals"],
         "stays": ["private notes"]}  # fmt: skip
TICKET = {"link": "http://127.0.0.1:8123/t/abcdefghijkl", "code": "4729 1835", "text": "It works once."}
LOCKED = {"title": "The desk is locked.", "lead": "Type the passphrase to go on."}
ALL = [("caseload", LIST), ("desk_journey", JOURNEY), ("desk_page", PAGE), ("share_check", SHARE),
       ("share_check", SHARE | {"ticket": TICKET}), ("unlock", LOCKED)]  # fmt: skip
NAV = [{"to": "caseload", "label": "Workbooks", "current": True}, {"to": "where", "label": "Where", "current": False}]


def press(shown, name):
    shown.page.get_by_role("button", name=name, exact=True).click()


@pytest.mark.parametrize(("folder", "traits"), ALL, ids=lambda one: one if isinstance(one, str) else "")
@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("size", [(1366, 768), (320, 640)])
def test_axe_finds_nothing_and_nothing_runs_off_the_page(draw, folder, traits, theme, size):
    shown = draw("desk_frame", {"nav": NAV, "saved_text": "10:42", "body": (folder, traits)}, theme=theme, size=size)
    assert shown.axe() == []
    assert shown.sideways <= 0
    assert shown.told == []


@pytest.mark.parametrize(("folder", "traits"), ALL, ids=lambda one: one if isinstance(one, str) else "")
def test_while_touch_is_lost_nothing_is_told(draw, folder, traits):
    shown = draw(folder, traits)
    shown.set("locked", True)
    for control in shown.page.locator("button").all():
        control.click(force=True)
    assert shown.told == []


# The frame ---------------------------------------------------------------------------------------


def test_the_bar_says_that_this_is_private_and_where_one_is(draw):
    shown = draw("desk_frame", {"nav": NAV, "page_title": "Workbooks", "body": ("caseload", LIST)})
    expect(shown.page.get_by_role("banner")).to_contain_text("Private desk")
    expect(shown.page.get_by_role("button", name="Workbooks")).to_have_attribute("aria-current", "page")
    assert shown.page.title() == "Workbooks – Desk"
    press(shown, "Where")
    press(shown, "Lock")
    assert shown.told == [{"deed": "busy"}, {"deed": "to", "place": "where"}, {"deed": "lock"}]


def test_while_it_is_locked_there_are_no_pages_and_no_lock(draw):
    shown = draw("desk_frame", {"nav": [], "body": ("unlock", LOCKED)})
    expect(shown.page.get_by_role("button")).to_have_text(["Unlock the desk"])
    expect(shown.page.get_by_role("navigation")).to_have_count(0)


def test_somebody_at_the_page_is_told_now_and_then_and_not_for_each_key(draw):
    shown = draw("desk_frame", {"nav": NAV, "body": ("desk_journey", JOURNEY)}, clock=True)
    shown.page.get_by_label("A new note").press_sequentially("Wait")
    assert shown.told == [{"deed": "busy"}]
    shown.page.clock.run_for(21_000)
    shown.page.keyboard.press("a")
    assert shown.told == [{"deed": "busy"}, {"deed": "busy"}]


def test_no_name_of_a_person_is_in_the_frame():
    assert "page_title" in DeskFrame().get_state()
    assert not {"code_name", "session_text"} & set(DeskFrame().get_state())


# The list ----------------------------------------------------------------------------------------


def test_a_line_is_read_as_numbers_where_the_eye_sees_a_picture(draw):
    shown = draw("caseload", LIST)
    row = shown.page.get_by_role("row", name="Blue Kite")
    expect(row).to_contain_text("2, –, 4")
    expect(row).to_contain_text("client 5, therapist 8")
    expect(row).to_contain_text("a dip is still open")
    expect(shown.page.get_by_role("row", name="Elm")).to_contain_text("no numbers yet")


def test_a_gap_stays_a_gap(draw):
    shown = draw("caseload", LIST)
    assert shown.page.locator(".aw-spark").first.locator("circle").count() == 2
    assert shown.page.locator(".aw-spark__line").count() == 0


def test_equal_numbers_are_one_mark(draw):
    same = LIST | {"groups": [{"title": "All", "lines": [LINE | {"pair": [8, 8]}]}]}
    shown = draw("caseload", same)
    assert shown.page.locator(".aw-lens__ring").count() == 1
    assert shown.page.locator(".aw-lens__therapist").count() == 0


def test_a_workbook_is_opened_by_its_name(draw):
    shown = draw("caseload", LIST)
    press(shown, "Open Elm")
    press(shown, "Begin a new workbook")
    assert shown.told == [{"deed": "open", "journey": "b" * 32}, {"deed": "press", "name": "new"}]


def test_words_in_a_code_name_are_words(draw):
    bad = LIST | {"groups": [{"title": "All", "lines": [LINE | {"code": "<img src=x onerror=alert(1)>"}]}]}
    shown = draw("caseload", bad)
    expect(shown.page.get_by_text("<img src=x onerror=alert(1)>")).to_be_visible()
    assert shown.page.locator("img").count() == 0


# One journey -------------------------------------------------------------------------------------


def test_a_note_is_kept_by_its_button_and_the_box_is_empty_then(draw):
    shown = draw("desk_journey", JOURNEY)
    box = shown.page.get_by_label("A new note")
    box.fill("Ask, then wait.")
    press(shown, "Keep the note")
    expect(box).to_have_value("")
    assert shown.told == [{"deed": "note", "text": "Ask, then wait."}]


def test_a_note_that_was_refused_stays_in_the_box(draw):
    shown = draw("desk_journey", JOURNEY)
    shown.answer_with(problem={"field": "note", "text": "Write the note first."})
    shown.page.get_by_label("A new note").fill("x")
    press(shown, "Keep the note")
    expect(shown.page.get_by_role("alert")).to_contain_text("Write the note first.")
    expect(shown.page.get_by_label("A new note")).to_have_value("x")


def test_a_note_goes_only_after_a_second_press(draw):
    shown = draw("desk_journey", JOURNEY)
    press(shown, "Remove the note of 14 May")
    assert shown.told == []
    expect(shown.page.get_by_role("button", name="Yes, remove it for good")).to_be_focused()
    press(shown, "Yes, remove it for good")
    assert shown.told == [{"deed": "remove_note", "number": 2}]


def test_sentence_table_and_steps_stand_on_the_page(draw):
    shown = draw("desk_journey", JOURNEY)
    expect(shown.page.get_by_role("heading", level=1)).to_have_text(JOURNEY["headline"])
    expect(shown.page.get_by_role("listitem").filter(has_text="Own your part.")).to_be_visible()
    shown.page.get_by_text("Show as table").click()
    expect(shown.page.get_by_role("row", name="3 4")).to_be_visible()
    press(shown, "Open shared screen")
    press(shown, "All pictures")
    assert [deed["name"] for deed in shown.told] == ["share", "pictures"]


# Plain pages, the ticket, the lock ---------------------------------------------------------------


def test_a_fact_that_is_not_as_it_should_be_says_so_in_words(draw):
    shown = draw("desk_page", PAGE)
    expect(shown.page.get_by_text("There is no backup yet. (not as it should be) today")).to_be_visible()
    expect(shown.page.get_by_text("It is encrypted. (as it should be)")).to_be_visible()


def test_what_was_pressed_keeps_the_focus_when_it_asks_once_more(draw):
    shown = draw("desk_page", PAGE)
    press(shown, "Take away: Sleep well")
    assert shown.told == [{"deed": "press", "name": "take:g1"}]
    sure = {"text": "Sleep well", "name": "sure:g1", "label": "Yes, for good", "sure": True}
    shown.set("sections", [{"title": "Goals", "items": [sure]}])
    expect(shown.page.get_by_role("button", name="Yes, for good: Sleep well")).to_be_focused()


def test_a_copy_is_offered_to_be_saved_and_nothing_is_fetched(draw):
    shown = draw("desk_page", PAGE)
    with shown.page.expect_download() as download:
        shown.page.evaluate(
            """() => reply({ file: "workbook-2025-05-14.csv", kind: "text/csv" }, [new TextEncoder().encode("a,b")])"""
        )
    assert download.value.suggested_filename == "workbook-2025-05-14.csv"


def test_a_tick_says_which_and_a_refused_one_is_taken_back(draw):
    shown = draw("share_check", SHARE)
    shown.page.get_by_text("Check quiet.").click()
    expect(shown.page.get_by_label("Check quiet.")).not_to_be_checked()
    assert shown.told == [{"deed": "tick", "name": "quiet", "yes": True}]


def test_before_there_is_a_ticket_there_is_no_link(draw):
    shown = draw("share_check", SHARE)
    expect(shown.page.get_by_role("link")).to_have_count(0)
    shown.set("ticket", TICKET)
    link = shown.page.get_by_role("link", name="Open shared screen")
    expect(link).to_have_attribute("href", TICKET["link"])
    expect(link).to_have_attribute("rel", "noopener noreferrer")
    expect(shown.page.get_by_text("4729 1835")).to_be_visible()
    shown.set("ticket", {})
    expect(shown.page.get_by_role("link")).to_have_count(0)


def test_the_passphrase_is_told_once_and_is_not_left_in_the_box(draw):
    shown = draw("unlock", LOCKED)
    box = shown.page.get_by_label("Passphrase")
    expect(box).to_have_attribute("type", "password")
    box.fill("a kite over the hill")
    box.press("Enter")
    expect(box).to_have_value("")
    assert shown.told == [{"deed": "unlock", "passphrase": "a kite over the hill"}]


def test_a_wrong_passphrase_is_said_at_the_box(draw):
    shown = draw("unlock", LOCKED)
    shown.answer_with(problem={"field": "", "text": "That is not the passphrase."})
    shown.page.get_by_label("Passphrase").fill("x")
    press(shown, "Unlock the desk")
    expect(shown.page.get_by_label("Passphrase")).to_be_focused()
    expect(shown.page.get_by_label("Passphrase")).to_have_attribute("aria-invalid", "true")
    expect(shown.page.get_by_role("alert")).to_contain_text("That is not the passphrase.")
