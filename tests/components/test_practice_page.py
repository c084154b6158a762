"""A page of training: what is typed stays, what is chosen is told as it is, and a file goes up as bytes alone."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from alliance_widgets.components import PracticePage
from alliance_widgets.components.file_taker import MOST_TAKEN

SESSIONS = [{"value": str(one), "label": str(one)} for one in (1, 2, 3)]
WORDS = {"kind": "words", "name": "text", "label": "Your wording", "limit": 280}
DIPS = {"kind": "several", "name": "dips", "label": "Which sessions?", "options": SESSIONS, "none": "None"}
STUCK = {"kind": "one", "name": "stuck", "label": "Stuck?", "options": SESSIONS, "none": "Leave it out"}
FILE = {"kind": "file", "name": "file", "label": "A file", "hint": "At most 10 bytes.", "accept": ".yml", "most": 10}
FORM = {"name": "own", "form": {"name": "answers", "label": "Show", "fields": [WORDS, DIPS, STUCK]}}
LOAD = {"name": "load", "form": {"name": "load", "label": "Load it", "fields": [FILE]}}
TABLE = {"name": "table", "title": "Counts", "columns": ["What", "How many"], "rows": [["Dips", "3"]]}
ITEMS = {"name": "list", "items": [{"text": "One", "more": "today", "buttons": [
    {"name": "read:1", "label": "Read"}, {"name": "delete:1", "label": "Delete", "sure": False}]}]}  # fmt: skip
PICKS = {"name": "pick", "place": "above", "buttons": [{"name": "series:a", "label": "Slide", "on": True},
                                                       {"name": "series:b", "label": "Tens", "on": False}]}  # fmt: skip
POINTS = {"name": "rules", "title": "Rules", "place": "beside",
          "points": [{"title": "Fixed line", "more": "5 marks", "lines": ["6 or below."]}]}  # fmt: skip
SAYS = {"name": "says", "title": "One way", "quote": "Sleep until six", "notes": ["Licence: free."], "spoken": True}
ALL = [PICKS, POINTS, FORM, LOAD, TABLE, ITEMS, SAYS]
PAGE = {"headline": "What do you see?", "lead": "Nothing is kept.", "sections": ALL, "columns": ["Session"],
        "rows": [["1"]], "caption": "The numbers"}  # fmt: skip


def press(shown, name):
    shown.page.get_by_role("button", name=name, exact=True).click()


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("size", [(1366, 768), (320, 640)])
def test_axe_finds_nothing_and_nothing_runs_off_the_page(draw, theme, size):
    shown = draw("desk_frame", {"kind": "training", "body": ("practice_page", PAGE)}, theme=theme, size=size)
    assert shown.axe() == []
    assert shown.sideways <= 0


def test_what_nobody_answered_is_told_as_left_out(draw):
    shown = draw("practice_page", PAGE)
    press(shown, "Show")
    assert shown.told == [
        {"deed": "submit", "form": "answers", "values": {"text": "", "dips": None, "stuck": None}},
    ]


def test_none_of_them_is_an_answer_and_not_together_with_one(draw):
    shown = draw("practice_page", PAGE)
    several = shown.page.get_by_role("group", name="Which sessions?")
    several.get_by_text("2", exact=True).click()
    several.get_by_text("3", exact=True).click()
    press(shown, "Show")
    several.get_by_text("None", exact=True).click()
    press(shown, "Show")
    several.get_by_text("1", exact=True).click()
    press(shown, "Show")
    assert [one["values"]["dips"] for one in shown.told] == [["2", "3"], [], ["1"]]


def test_one_of_them_can_be_left_out_again(draw):
    shown = draw("practice_page", PAGE)
    one = shown.page.get_by_role("group", name="Stuck?")
    one.get_by_text("2", exact=True).click()
    press(shown, "Show")
    one.get_by_text("Leave it out", exact=True).click()
    press(shown, "Show")
    assert [told["values"]["stuck"] for told in shown.told] == ["2", None]


def test_the_keyboard_alone_answers(draw):
    shown = draw("practice_page", PAGE | {"sections": [FORM]})
    keys = shown.page.keyboard
    shown.page.get_by_role("textbox", name="Your wording").focus()
    keys.type("Sleep")
    keys.press("Tab")
    keys.press("Space")
    for key in ("Tab", "Tab", "Tab", "Tab", "ArrowDown", "Tab", "Enter"):
        keys.press(key)
    assert shown.told[-1]["values"] == {"text": "Sleep", "dips": ["1"], "stuck": "2"}


def test_what_was_typed_and_chosen_stays_while_its_part_says_the_same(draw):
    shown = draw("practice_page", PAGE | {"sections": [FORM]})
    box = shown.page.get_by_role("textbox", name="Your wording")
    box.fill("Sleep well")
    shown.page.get_by_role("group", name="Which sessions?").get_by_text("2", exact=True).click()
    shown.set("sections", [PICKS, FORM, SAYS])
    expect(box).to_have_value("Sleep well")
    expect(shown.page.get_by_role("checkbox", name="2")).to_be_checked()
    shown.set("sections", [FORM | {"name": "anew"}])
    expect(box).to_have_value("")


def test_what_comes_of_an_answer_is_said_aloud(draw):
    shown = draw("practice_page", PAGE | {"sections": [FORM]})
    shown.set("sections", [FORM, SAYS])
    expect(shown.page.locator("[data-aw-status]")).to_have_text("Sleep until six")


def test_a_problem_stands_at_the_field_it_is_about_and_goes_again(draw):
    shown = draw("practice_page", PAGE)
    shown.answer_with(problem={"field": "text", "text": "Write your own words first."})
    press(shown, "Show")
    box = shown.page.get_by_role("textbox", name="Your wording")
    expect(box).to_have_attribute("aria-invalid", "true")
    shown.page.locator(".aw-problem-box button").click()
    expect(box).to_be_focused()
    shown.answer_with()
    press(shown, "Show")
    expect(shown.page.locator(".aw-problem-box")).to_have_count(0)


def test_the_pressed_one_of_several_says_so_and_keeps_the_focus(draw):
    shown = draw("practice_page", PAGE)
    press(shown, "Tens")
    turned = PICKS | {"buttons": [one | {"on": not one["on"]} for one in PICKS["buttons"]]}
    shown.set("sections", [turned])
    tens = shown.page.get_by_role("button", name="Tens")
    expect(tens).to_have_attribute("aria-pressed", "true")
    expect(tens).to_be_focused()
    assert shown.told == [{"deed": "press", "name": "series:b"}]


def test_a_button_of_a_list_says_what_it_is_about(draw):
    shown = draw("practice_page", PAGE)
    shown.page.get_by_role("button", name="Delete: One").click()
    assert shown.told == [{"deed": "press", "name": "delete:1"}]


def test_the_focus_goes_to_the_headline_when_what_had_it_is_gone(draw):
    shown = draw("practice_page", PAGE)
    press(shown, "Read: One")
    shown.set("sections", [FORM])
    expect(shown.page.get_by_role("heading", level=1)).to_be_focused()


def test_words_that_are_markup_are_shown_as_words(draw):
    evil = "<img src=x onerror=alert(1)><b>bold</b>"
    field = STUCK | {"label": evil, "options": [{"value": "1", "label": evil}], "none": evil}
    section = {
        "name": "x", "title": evil, "text": evil, "lines": [evil], "quote": evil, "notes": [evil], "columns": [evil],
        "rows": [[evil]], "items": [{"text": evil, "more": evil, "buttons": [{"name": "a", "label": evil}]}],
        "form": {"name": "f", "label": evil, "fields": [field]},
    }  # fmt: skip
    shown = draw("practice_page", {"headline": evil, "lead": evil, "sections": [section]})
    assert shown.page.locator("img, b").count() == 0
    assert shown.page.get_by_text(evil, exact=True).count() > 8


def test_a_file_goes_up_as_bytes_without_its_name_and_never_more_than_a_page_takes(draw):
    shown = draw("practice_page", PAGE)
    shown.page.get_by_label("A file").set_input_files(
        {"name": "private-name.yml", "mimeType": "text/yaml", "buffer": b"x" * 5_000}
    )
    press(shown, "Load it")
    expect(shown.page.locator("html")).to_be_visible()
    shown.page.evaluate("() => new Promise((done) => setTimeout(done))")
    assert shown.told == [{"deed": "file"}]
    assert shown.page.evaluate("[...handed].map((one) => one.byteLength)") == [11]


def test_without_a_file_that_is_told_too(draw):
    shown = draw("practice_page", PAGE)
    press(shown, "Load it")
    assert shown.told == [{"deed": "file"}]
    assert shown.page.evaluate("handed ?? null") is None


class TestTheKernelsSide:
    def heard(self, message, buffers) -> list:
        page, found = PracticePage(headline="x"), []
        page.on_deed(lambda deed, fields: found.append((deed, fields)))
        page._hear(page, message, buffers)
        return found

    def test_a_file_comes_beside_its_message(self):
        assert self.heard({"deed": "file", "id": 1}, [memoryview(b"abc")]) == [("file", {"file": b"abc"})]

    def test_a_file_inside_the_message_is_not_one(self):
        assert self.heard({"deed": "file", "id": 1, "file": "abc"}, []) == [("file", {"file": None})]

    @pytest.mark.parametrize("buffers", [[], [memoryview(b"a"), memoryview(b"b")], None])
    def test_none_or_two_files_are_no_file(self, buffers):
        assert self.heard({"deed": "file", "id": 1}, buffers) == [("file", {"file": None})]

    def test_of_a_huge_file_only_so_much_is_looked_at_that_it_is_seen_to_be_too_long(self):
        ((_, fields),) = self.heard({"deed": "file", "id": 1}, [memoryview(bytes(5_000_000))])
        assert len(fields["file"]) == MOST_TAKEN

    def test_bytes_beside_another_deed_are_not_taken(self):
        assert self.heard({"deed": "press", "id": 1, "name": "x"}, [memoryview(b"abc")]) == [("press", {"name": "x"})]
