"""The disk with the journal is taken out in mid-sentence: the page says so, keeps what was typed, and goes on."""

from __future__ import annotations

import shutil

from house import House, heading
from playwright.sync_api import Locator, Page, expect

from alliance_widgets.domain.voices import Voice

WORDS = "I walked home along the river."


def typed_without_a_disk(house: House, page: Page) -> Locator:
    """The page says where the journal is not; then its disk is put back."""
    house.go_to("today")
    house.open(page)
    heading(page, "What would make today a good use of our time?")
    away = house.folder / "away"
    away.mkdir()
    journal = sorted(house.folder.glob("journal.db*"))
    for file in journal:
        shutil.move(file, away / file.name)
    box = page.get_by_role("textbox").first
    box.fill(WORDS)
    box.blur()
    expect(page.locator("#main, main").get_by_role("button", name="The journal is not in its place.")).to_be_visible()
    expect(page.get_by_role("banner").get_by_text("Your last change is not saved yet.")).to_be_visible()
    expect(box).to_have_value(WORDS)
    for file in journal:
        shutil.move(away / file.name, file)
    return box


def test_with_the_disk_back_a_press_on_try_again_keeps_what_was_typed(house: House, page: Page):
    typed_without_a_disk(house, page)
    page.get_by_role("button", name="Try again").click()
    expect(page.get_by_role("banner").get_by_text("Your last change is not saved yet.")).to_be_hidden()
    expect(page.get_by_role("alert")).to_be_hidden()
    assert house.journey.focus.lines[Voice.CLIENT] == WORDS


def test_going_on_keeps_it_too_and_in_its_order(house: House, page: Page):
    typed_without_a_disk(house, page)
    page.get_by_role("checkbox", name="Sam: yes").check()
    expect(page.get_by_role("banner").get_by_text("Your last change is not saved yet.")).to_be_hidden()
    expect(page.get_by_role("alert")).to_be_hidden()
    assert house.journey.focus.lines[Voice.CLIENT] == WORDS
    assert house.journey.focus.yes == {Voice.CLIENT}
