"""The letter: boxes on a sheet, what goes in, two ticks, and what is printed or saved; and sheets of paper."""

from __future__ import annotations

import base64

import pytest
from playwright.sync_api import expect

TITLES = {
    "talked": "What we talked about",
    "matters": "What matters to Sam",
    "client_tries": "What Sam will try",
    "therapist_does": "What Lee will do",
    "how_we_work": "What we said about how we work",
    "client_line": "A line from Sam",
    "therapist_line": "A line from Lee",
}
BLOCKS = [
    {"block": block, "title": title, "short": title, "text": text, "voice": "", "left_out": False}
    for (block, title), text in zip(
        TITLES.items(), ["Saying no.", "Evenings.", "Once.", "", "Slower.", "", ""], strict=True
    )
]
LETTER = {"heading": "Notes, 14 May", "lead": "Read it aloud.", "blocks": BLOCKS}
PARTS = [
    {"kind": "grid", "title": "The days", "rows": ["Monday"], "options": ["Up", "Down"], "word": "A word"},
    {
        "kind": "strip",
        "title": "Sleep well",
        "low": "far away",
        "high": "there",
        "skip": "Not today",
        "voice": "client",
    },
    {"kind": "ticks", "title": "Did you use it?", "options": ["Once", "Most days"]},
    {"kind": "lines", "title": "What will Sam try?", "voice": "client", "count": 2},
]
SHEET = {"heading": "Notes, 14 May", "lead": "", "voice": "", "parts": PARTS}
PAPER = {
    "title": "The same pages on paper",
    "sheets": [SHEET, {**SHEET, "heading": "Sam, at the end", "voice": "client", "lead": "Fold it."}],
    "ways": [{"as": "pdf", "label": "Save as PDF"}],
    "result": "Saved.",
}
ALL = [("letter", LETTER), ("letter", {**LETTER, "done": "saved", "result": "Saved."}), ("paper", PAPER)]


def press(shown, name):
    shown.page.get_by_role("button", name=name, exact=True).click()


def print_is_noted(shown):
    shown.page.evaluate("() => { window.prints = 0; window.print = () => { window.prints += 1; }; }")
    return lambda: shown.page.evaluate("window.prints")


def what_is_printed(shown):
    """The words a printer would get; asked as a browser asks, right before it prints."""
    shown.page.evaluate("() => dispatchEvent(new Event('beforeprint'))")
    shown.page.emulate_media(media="print")
    words = shown.page.evaluate("document.body.innerText")
    shown.page.emulate_media(media="screen")
    shown.page.evaluate("() => dispatchEvent(new Event('afterprint'))")
    return " ".join(words.split())


@pytest.mark.parametrize(("folder", "traits"), ALL, ids=["letter", "saved", "paper"])
@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("size", [(1366, 768), (320, 640)])
def test_axe_finds_nothing_and_nothing_runs_off_the_page(draw, folder, traits, theme, size):
    shown = draw(folder, traits, theme=theme, size=size)
    assert shown.axe() == []
    assert shown.sideways <= 0
    assert shown.told == []


@pytest.mark.parametrize(("folder", "traits"), ALL[1:], ids=["letter", "paper"])
def test_while_touch_is_lost_nothing_is_told(draw, folder, traits):
    shown = draw(folder, traits)
    shown.set("locked", True)
    for control in shown.page.locator("button, input").all():
        control.click(force=True)
    assert shown.told == []


def test_the_letter_is_an_article_with_its_heading_and_a_box_for_each_part(draw):
    letter = draw("letter", LETTER)
    article = letter.page.get_by_role("article")
    expect(article.get_by_role("heading", level=1, name="Notes, 14 May")).to_be_visible()
    for title in TITLES.values():
        expect(article.get_by_label(title)).to_be_visible()
    expect(article.get_by_label("What we talked about")).to_have_value("Saying no.")


def test_words_are_kept_when_a_box_is_left_and_before_a_tick(draw):
    letter = draw("letter", LETTER)
    letter.page.get_by_label("A line from Sam").fill("It was good.")
    letter.page.get_by_label("Lee: yes, this is our letter").click()
    assert letter.told == [
        {"deed": "write", "block": "client_line", "text": "It was good."},
        {"deed": "tick", "voice": "therapist", "yes": True},
    ]


def test_a_part_can_be_left_out_and_let_in_again_with_the_keyboard(draw):
    letter = draw("letter", LETTER)
    letter.page.get_by_role("checkbox", name="What matters to Sam").focus()
    letter.page.keyboard.press("Space")
    assert letter.told == [{"deed": "leave_out", "block": "matters", "yes": True}]
    letter.set("blocks", [{**one, "left_out": one["block"] == "matters"} for one in BLOCKS])
    expect(letter.page.get_by_role("checkbox", name="What matters to Sam")).not_to_be_checked()
    expect(letter.page.get_by_text("Left out").filter(visible=True)).to_have_count(1)
    letter.page.keyboard.press("Space")
    assert letter.told[-1] == {"deed": "leave_out", "block": "matters", "yes": False}


def test_a_tick_is_large_enough_for_a_thumb(draw):
    letter = draw("letter", LETTER, size=(390, 844))
    for tick in letter.page.locator(".aw-tick").all():
        assert tick.bounding_box()["height"] >= 40


def test_on_a_small_laptop_all_choices_are_in_sight_at_once(draw):
    letter = draw("frame", {"body": ("letter", LETTER)}, size=(1366, 768))
    edge = letter.page.get_by_role("contentinfo").bounding_box()["y"]
    for name in ("Save a copy", "Save as PDF"):
        box = letter.page.get_by_role("button", name=name).bounding_box()
        assert box["y"] + box["height"] <= edge


def test_a_tick_that_is_not_true_any_more_is_taken_back(draw):
    letter = draw("letter", {**LETTER, "client_yes": True, "therapist_yes": True})
    expect(letter.page.get_by_label("Sam: yes, this is our letter")).to_be_checked()
    letter.set("client_yes", False)
    expect(letter.page.get_by_label("Sam: yes, this is our letter")).not_to_be_checked()


def test_it_is_printed_only_after_it_was_asked_for_and_not_refused(draw):
    letter = draw("letter", LETTER)
    prints = print_is_noted(letter)
    letter.answer_with(problem={"field": "yes", "text": "First both of you tick that this is your letter."})
    press(letter, "Print")
    expect(letter.page.get_by_role("alert")).to_contain_text("First both of you tick")
    assert prints() == 0
    letter.answer_with(saved="10:42")
    press(letter, "Print")
    letter.page.wait_for_function("window.prints === 1")
    assert [one["deed"] for one in letter.told] == ["print", "print"]


def test_a_printer_that_fails_is_a_sentence(draw):
    letter = draw("letter", LETTER)
    letter.page.evaluate("() => { window.print = () => { throw new Error('no printer'); }; }")
    letter.answer_with(saved="10:42")
    press(letter, "Print")
    expect(letter.page.get_by_role("alert")).to_contain_text(
        "The letter was not saved. Check the printer or choose Save a copy."
    )


def test_the_printer_gets_the_letter_alone_as_it_can_be_read(draw):
    letter = draw("letter", {**LETTER, "blocks": [{**one, "left_out": one["block"] == "matters"} for one in BLOCKS]})
    letter.page.get_by_label("A line from Lee").fill("Thank you.")
    assert what_is_printed(letter) == (
        "Notes, 14 May What we talked about Saying no. What Sam will try Once. "
        "What we said about how we work Slower. Sam Thank you. Lee"
    )
    expect(letter.page.locator(".aw-print")).to_have_count(0)


def test_a_file_that_is_handed_down_is_saved_under_its_own_name(draw):
    letter = draw("letter", LETTER)
    content = base64.b64encode(b"%PDF- a letter").decode()
    with letter.page.expect_download() as download:
        letter.page.evaluate(
            """(content) => {
              const bytes = Uint8Array.from(atob(content), (one) => one.charCodeAt(0));
              const file = { file: "notes-2025-05-14.pdf", kind: "application/pdf" };
              model.fire("msg:custom", file, [new DataView(bytes.buffer)]);
            }""",
            content,
        )
    assert download.value.suggested_filename == "notes-2025-05-14.pdf"
    with open(download.value.path(), "rb") as file:
        assert file.read() == b"%PDF- a letter"


def test_once_it_was_taken_along_the_way_on_is_the_main_one(draw):
    letter = draw("letter", LETTER)
    expect(letter.page.locator(".aw-btn--main")).to_have_text("Print")
    letter.set("done", "saved")
    expect(letter.page.locator(".aw-btn--main")).to_have_text("Continue")
    press(letter, "Continue")
    assert letter.told == [{"deed": "next"}]


def test_keeping_neither_is_one_press(draw):
    letter = draw("letter", LETTER)
    press(letter, "Keep neither")
    assert letter.told == [{"deed": "next"}]


def test_paper_shows_every_sheet_and_prints_them_all(draw):
    paper = draw("paper", PAPER)
    prints = print_is_noted(paper)
    expect(paper.page.get_by_role("article")).to_have_count(2)
    expect(paper.page.get_by_role("heading", level=3, name="Sleep well")).to_have_count(2)
    press(paper, "Print")
    assert prints() == 1
    printed = what_is_printed(paper)
    assert printed.startswith("Notes, 14 May The days")
    assert "Sam, at the end" in printed
    assert "The same pages on paper" not in printed


def test_paper_tells_which_file_is_wanted(draw):
    paper = draw("paper", PAPER)
    press(paper, "Save as PDF")
    press(paper, "Back")
    assert paper.told == [{"deed": "save", "as": "pdf"}, {"deed": "back"}]


def test_where_there_are_no_sheets_saving_is_the_main_way(draw):
    copy = draw("paper", {"title": "Your copy", "ways": [{"as": "html", "label": "Save a copy"}], "onward": "Continue"})
    expect(copy.page.get_by_role("button", name="Print")).to_have_count(0)
    expect(copy.page.locator(".aw-btn--main")).to_have_text("Save a copy")
    press(copy, "Continue")
    assert copy.told == [{"deed": "next"}]
