"""The pages of training in a real browser: rules, wordings, what one sees, 1,000 pairs, kept notes."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from house import READY, heading, press
from playwright.sync_api import Page, expect
from training_house import MADE_UP, TrainingHouse, to

from alliance_widgets.store import Notes

AXE = Axe()
NAV = ["Rules", "Wording", "Spot it", "1,000 pairs", "Questionnaires", "Notes"]


@pytest.fixture(scope="module")
def training(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TrainingHouse]:
    """A copy that goes when training ends."""
    house = TrainingHouse(tmp_path_factory.mktemp("training"), stays=False)
    yield house
    house.close()


def nothing_found(page: Page) -> None:
    found = AXE.run(page).response["violations"]
    assert not found, [(one["id"], [node["html"][:160] for node in one["nodes"]]) for one in found]


def sideways(page: Page) -> int:
    return page.evaluate("document.documentElement.scrollWidth - innerWidth")


def drawn(page: Page) -> None:
    """The picture stands, and the page has room for it."""
    expect(page.locator(".aw-chart svg").first).to_be_visible()


def answer(page: Page, question: str, *chosen: str) -> None:
    for one in chosen:
        page.get_by_role("group", name=question).get_by_text(one, exact=True).click()


def all_pages(page: Page) -> Iterator[str]:
    """Every page of the bench, also with what comes of an answer."""
    to(page, "Rules")
    heading(page, "Four rules, one series. All of them point at session 10. They disagree about 4, 11, 12 and 13.")
    drawn(page)
    yield "rules"
    to(page, "Wording")
    page.get_by_role("textbox", name="Your wording").fill("Sleep well")
    press(page, "Show what the workbook would say")
    expect(page.get_by_role("main").get_by_text("Sleep until six on most nights")).to_be_visible()
    yield "wording"
    to(page, "Spot it")
    heading(page, "Look first, then see the key.")
    yield "spot"
    press(page, "Look: Low bond, and repair")
    heading(page, "What do you see in these numbers?")
    drawn(page)
    answer(page, "In which session was there a dip?", "5")
    press(page, "Show the key")
    expect(page.get_by_role("main").get_by_text("You and the key say the same.")).to_be_visible()
    yield "key"
    to(page, "1,000 pairs")
    heading(page, "The rule found 312 of 360 planted dips.")
    drawn(page)
    yield "cohort"
    to(page, "Questionnaires")
    heading(page, "Questionnaires that you may use")
    yield "questions"
    press(page, "Open: GAD-7: seven questions about worry")
    answer(page, "Trouble relaxing", "Several days")
    press(page, "Work out the score")
    expect(page.get_by_role("main").get_by_text("There is no score: too much was left out.")).to_be_visible()
    yield "questionnaire"
    to(page, "Notes")
    expect(page.get_by_role("heading", level=1)).to_contain_text("kept.")
    yield "notes"


@pytest.mark.parametrize("size", [(1366, 768), (390, 844), (320, 640)])
def test_no_page_scrolls_sideways_and_the_stripe_stays_in_sight(training, new_page, size):
    page = new_page(viewport={"width": size[0], "height": size[1]})
    training.enter(page)
    for name in all_pages(page):
        assert sideways(page) <= 0, name
        page.mouse.wheel(0, 2_000)
        expect(page.get_by_text(MADE_UP).locator("visible=true").first).to_be_in_viewport()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_on_any_page(training, new_page, scheme):
    page = new_page(color_scheme=scheme, reduced_motion="reduce", bypass_csp=True)
    training.enter(page)
    for _ in all_pages(page):
        nothing_found(page)
        page.emulate_media(forced_colors="active")
        nothing_found(page)
        page.emulate_media(forced_colors="none")


def test_the_rule_bench_is_worked_by_keys_alone(here: Page):
    to(here, "Rules")
    here.get_by_role("button", name="Tens, and a single nine").focus()
    here.keyboard.press("Enter")
    pressed = here.get_by_role("button", name="Tens, and a single nine")
    expect(pressed).to_have_attribute("aria-pressed", "true")
    expect(pressed).to_be_focused()
    box = here.get_by_role("textbox", name="Your numbers, 0 to 10")
    while not box.evaluate("(box) => box === document.activeElement"):
        here.keyboard.press("Tab")
    here.keyboard.type("8 8 eleven")
    here.keyboard.press("Enter")
    expect(here.locator(".aw-problem-box")).to_contain_text("Type whole numbers from 0 to 10")
    expect(box).to_have_value("8 8 eleven")
    expect(box).to_have_attribute("aria-invalid", "true")
    here.keyboard.press("Tab")
    here.keyboard.press("Enter")
    expect(box).to_be_focused()
    here.keyboard.press("Control+A")
    here.keyboard.type("8 8 - 8 4")
    here.keyboard.press("Enter")
    heading(here, "Four rules, one series. There is no session that all of them mark. They disagree about 5.")
    expect(here.get_by_role("heading", level=1)).to_be_focused()
    expect(here.locator(".aw-problem-box")).to_have_count(0)


def test_somebody_answers_first_sees_the_key_and_keeps_it_by_a_press(training, here: Page):
    to(here, "Spot it")
    press(here, "Look: Low bond, and repair")
    drawn(here)
    assert "One dip, in one line of three." not in here.content()
    answer(here, "In which session was there a dip?", "5")
    answer(here, "In which session was it back?", "None")
    press(here, "Show the key")
    row = here.get_by_role("row", name="In which session was it back?")
    expect(row.get_by_role("cell")).to_have_text(
        ["–", "–", "7", "You and the key see it in two ways. The key knows the numbers only."]
    )
    assert Notes(training.copy).read("practice") == []
    here.get_by_role("textbox", name="A line for yourself").fill("It came back in 7.")
    press(here, "Keep this on my disk")
    expect(here.get_by_role("main").get_by_text("It is kept. You find it under “Notes”.")).to_be_visible()
    here.reload()
    here.wait_for_selector(READY)
    to(here, "Notes")
    heading(here, "One note is kept.")
    expect(here.get_by_role("main").get_by_text("When training ends, all notes go with it for good.")).to_be_visible()
    here.get_by_role("button", name="Read: ").click()
    expect(here.get_by_role("main").get_by_text("It came back in 7.")).to_be_visible()
    press(here, "Back")
    here.get_by_role("button", name="Delete: ").click()
    sure = here.get_by_role("button", name="Yes, delete it for good: ")
    expect(sure).to_be_focused()
    sure.click()
    heading(here, "No note is kept.")
    assert [note.words for note in Notes(training.copy).read("practice")] == [""]


def test_the_words_of_a_wording_reach_no_file(training, here: Page):
    to(here, "Wording")
    here.get_by_role("textbox", name="Your wording").fill("averyownwording")
    press(here, "Show what the workbook would say")
    expect(here.get_by_role("main").get_by_text("One way to say it")).to_be_visible()
    press(here, "Next one")
    expect(here.get_by_role("main").get_by_text("Wording 2 of 8")).to_be_visible()
    folder = Path(training.copy.path).parent
    assert not [one for one in folder.rglob("*") if one.is_file() and b"averyownwording" in one.read_bytes()]
