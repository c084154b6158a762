"""Below the yes to numbers: whose yes a supervisor still needs to read words, part by part."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

PARTS = [
    {"part": "goals", "label": "Our goals", "client": False, "therapist": False},
    {"part": "methods", "label": "Our ways", "client": True, "therapist": False},
]
CONSENT = {
    "lines": ["You can say no to any part of it."],
    "ticks": [{"name": "supervisor", "label": "Let the supervisor see the numbers", "yes": True}],
    "parts": PARTS,
}
FOLD = "Words for the supervisor"


def part(consent, name):
    return consent.page.get_by_role("group", name=name)


def yes(consent, name, voice):
    return part(consent, name).get_by_role("checkbox", name=f"{voice}: yes")


def test_the_parts_open_at_a_press_and_are_not_there_without_a_yes_to_the_numbers(draw):
    consent = draw("consent", CONSENT)
    expect(part(consent, "Our goals")).to_be_hidden()
    consent.page.get_by_text(FOLD).focus()
    consent.page.keyboard.press("Enter")
    expect(part(consent, "Our goals")).to_be_visible()
    consent.set("parts", [])
    expect(consent.page.get_by_text(FOLD)).to_have_count(0)


def test_each_of_the_two_says_yes_for_a_part_alone(draw):
    consent = draw("consent", CONSENT)
    consent.page.get_by_text(FOLD).click()
    expect(yes(consent, "Our goals", "Sam")).not_to_be_checked()
    expect(yes(consent, "Our ways", "Sam")).to_be_checked()
    yes(consent, "Our goals", "Lee").click()
    yes(consent, "Our ways", "Sam").press("Space")
    assert consent.told == [
        {"deed": "share", "part": "goals", "voice": "therapist", "yes": True},
        {"deed": "share", "part": "methods", "voice": "client", "yes": False},
    ]


def test_a_part_says_whether_it_can_be_read_and_a_refused_yes_is_taken_away_again(draw):
    consent = draw("consent", CONSENT)
    consent.page.get_by_text(FOLD).click()
    expect(part(consent, "Our ways")).to_contain_text("The supervisor cannot read this.")
    box = yes(consent, "Our ways", "Lee")
    box.click()
    expect(box).not_to_be_checked()
    consent.set("parts", [PARTS[0], PARTS[1] | {"therapist": True}])
    expect(box).to_be_checked()
    expect(box).to_be_focused()
    expect(part(consent, "Our ways")).to_contain_text("Both have said yes. The supervisor can read this.")


def test_opened_again_it_has_a_way_back(draw):
    consent = draw("consent", CONSENT | {"again": True, "title": "What you say yes to"})
    expect(consent.page.get_by_role("heading", level=1)).to_have_text("What you say yes to")
    expect(consent.page.get_by_role("button", name="Not now")).to_have_count(0)
    consent.page.get_by_role("button", name="Back").click()
    assert consent.told == [{"deed": "back"}]


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_axe_finds_nothing_in_the_open_parts_and_nothing_runs_off_a_narrow_page(draw, theme):
    page = draw("frame", {"body": ("consent", CONSENT)}, size=(320, 640), theme=theme)
    page.page.get_by_text(FOLD).click()
    expect(part(page, "Our goals")).to_be_visible()
    assert page.axe() == []
    assert page.sideways <= 0
