"""Pages to read and press on: the handover, the cover, the resting screen, a card in someone's voice, the doors."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from alliance_widgets.components.still.widget import COVER_THINGS

HANDOVER = {
    "voice": "client",
    "title": "Sam, this part is just for you.",
    "lead": "Lee will look away. Take your time. You can skip any question.",
}
COVER = {
    "kicker": "Is this yours?",
    "title": "Blue Kite",
    "lead": "Sam and Lee. Session 8.",
    "lines": ["Ready when you are."],
    "big": True,
    "art": "kite",
    "layout": "cover",
    "buttons": [
        {"deed": "open", "label": "Yes, open it", "kind": "main", "icon": ""},
        {"deed": "not_ours", "label": "Not ours", "kind": "quiet", "icon": ""},
    ],
}
REST = {
    "kicker": "Today",
    "title": "How to say no at work, and then let it go.",
    "art": "both",
    "layout": "rest",
    "buttons": [{"deed": "tools", "label": "Bring in a tool", "kind": "quiet"}],
}
TALK = {
    "kicker": "Lee",
    "voice": "therapist",
    "title": "Thank you for telling me.",
    "lead": "I would rather know than guess.",
    "lines": ["What was it like for you? I may have missed something.", "What would help now?"],
    "layout": "voice-card",
    "choices_legend": "When you are ready, here are four ways to go on.",
    "choices": [{"deed": "door:goal", "label": "Change the goal"}, {"deed": "door:notice", "label": "Just notice it"}],
    "buttons": [{"deed": "back", "label": "Back", "icon": "back"}],
}
HELP = {"title": "Help now", "lead": "This workbook does not read what you write.", "lines": ["First.", "Second."]}
CALLS = HELP | {
    "calls": [
        {"name": "Night line of the clinic", "call": "+49 30 1234 567"},
        {"name": "Samaritans", "call": "116 123"},
    ]
}
HOSTILE = "<img src=x onerror=alert(1)>"
DOORS = {
    "title": "Let’s talk.",
    "lead": "Which door is yours?",
    "foot": "All is saved on this computer.",
    "doors": [
        {
            "href": "#pair",
            "title": "Two people who meet to talk",
            "text": "Open your workbook.",
            "art": "pair",
            "first": True,
        },
        {"href": "", "title": "A trainer", "text": "Practise on another computer.", "art": "trainer"},
    ],
}


def test_a_handover_has_one_idea_and_two_ways_on(draw):
    page = draw("handover", HANDOVER)
    expect(page.page.get_by_role("heading", level=1)).to_have_text("Sam, this part is just for you.")
    expect(page.el).to_contain_text("Using a screen reader? Plug in headphones, or choose Talk it through.")
    page.page.get_by_role("button", name="Start").click()
    page.page.get_by_role("button", name="Talk it through").click()
    assert [deed["deed"] for deed in page.deeds] == ["start", "talk"]


@pytest.mark.parametrize(("voice", "tag"), [("client", "circle"), ("therapist", "path")])
def test_a_handover_shows_the_shape_of_the_one_whose_turn_it_is(draw, voice, tag):
    page = draw("handover", HANDOVER | {"voice": voice})
    expect(page.page.locator(f".aw-voice-shape--{voice} {tag}")).to_have_count(1)


def test_a_cover_asks_whose_it_is_and_hears_the_press(draw):
    page = draw("still", COVER)
    expect(page.page.get_by_role("heading", level=1)).to_have_text("Blue Kite")
    page.page.get_by_role("button", name="Yes, open it").click()
    assert [(deed["deed"], deed["name"]) for deed in page.deeds] == [("press", "open")]


def test_the_resting_screen_holds_the_focus_and_nothing_else(draw):
    page = draw("frame", {"body": ("still", REST), "resting": True})
    expect(page.page.get_by_role("main")).to_have_text("TodayHow to say no at work, and then let it go.")
    page.page.get_by_role("contentinfo").get_by_role("button", name="Bring in a tool").click()
    assert [deed["name"] for deed in page.deeds] == ["tools"]


def test_a_card_in_the_therapists_voice_gives_equal_ways_on(draw):
    page = draw("still", TALK)
    ways = page.page.get_by_role("group", name="When you are ready, here are four ways to go on.")
    expect(ways.get_by_role("button")).to_have_text(["Change the goal", "Just notice it"])
    ways.get_by_role("button", name="Just notice it").click()
    assert [deed["name"] for deed in page.deeds] == ["door:notice"]


def test_a_still_page_changes_when_its_words_do(draw):
    page = draw("still", HELP)
    page.set("lines", ["Only this."])
    expect(page.el).to_contain_text("Only this.")
    expect(page.el).not_to_contain_text("Second.")


def test_on_a_page_the_words_of_each_stand_under_the_name_and_its_shape(draw):
    told = [{"voice": "client", "name": "Sam", "text": HOSTILE}, {"voice": "therapist", "name": "Lee", "text": ""}]
    page = draw("still", HELP | {"said": told})
    cards = page.page.locator(".aw-voice-card")
    expect(cards).to_have_text([f"Sam{HOSTILE}", "Lee"])
    expect(cards.first.locator(".aw-mark--client circle")).to_have_count(1)
    expect(cards.last.locator(".aw-mark--therapist path")).to_have_count(1)


def test_lines_behind_a_title_open_at_a_press_and_the_page_tells_nobody(draw):
    page = draw("still", HELP | {"more_title": "Where it lives", "more": ["All is saved on this computer."]})
    expect(page.page.get_by_text("All is saved on this computer.")).to_be_hidden()
    page.page.get_by_text("Where it lives").click()
    expect(page.page.get_by_text("All is saved on this computer.")).to_be_visible()
    page.set("more", [])
    expect(page.page.get_by_text("Where it lives")).to_have_count(0)
    assert page.told == []


def test_words_on_a_still_page_are_words_and_never_markup(draw):
    page = draw("still", REST | {"title": HOSTILE})
    expect(page.page.get_by_role("heading", level=1)).to_have_text(HOSTILE)
    assert page.page.locator("#here img").count() == 0


def test_doors_are_plain_links_and_a_closed_one_is_none(draw):
    page = draw("doors", DOORS)
    expect(page.page.get_by_role("navigation", name="Doors").get_by_role("link")).to_have_count(1)
    expect(page.page.get_by_role("link")).to_have_attribute("href", "#pair")
    expect(page.el).to_contain_text("Practise on another computer.")


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize(("size", "room"), [((1366, 768), ""), ((1920, 1080), "room"), ((390, 844), "")])
@pytest.mark.parametrize(
    ("folder", "traits"),
    [
        ("handover", HANDOVER),
        ("still", COVER),
        ("still", REST),
        ("still", TALK),
        ("still", HELP),
        ("still", CALLS),
        ("doors", DOORS),
    ],
    ids=["handover", "cover", "rest", "talk", "help", "calls", "doors"],
)
def test_axe_finds_nothing_and_nothing_runs_off_the_page(draw, folder, traits, size, room, theme):
    tint = "client" if folder == "handover" else ""
    page = draw("frame", {"body": (folder, traits), "tint": tint}, size=size, room=room, theme=theme)
    assert page.axe() == []
    assert page.page.evaluate("document.documentElement.scrollWidth") <= size[0]


def test_every_thing_that_a_cover_may_show_is_a_drawing_of_its_own(draw):
    page = draw("still", COVER)
    drawn = set()
    for thing in COVER_THINGS:
        page.set("art", thing)
        page.page.wait_for_function(
            "art => document.querySelector('.aw-still').dataset.awFace.includes(art)", arg=thing
        )
        drawn.add(page.page.locator(".aw-kite").first.inner_html())
    assert len(drawn) == len(COVER_THINGS)


def test_whom_to_call_stands_above_the_lines_with_its_number(draw):
    page = draw("still", CALLS)
    terms, numbers = page.page.get_by_role("term"), page.page.get_by_role("definition")
    expect(terms).to_have_text(["Night line of the clinic", "Samaritans"])
    expect(numbers).to_have_text(["+49 30 1234 567", "116 123"])
    above = numbers.last.bounding_box()["y"]
    assert above < page.page.get_by_text("First.").bounding_box()["y"]
    hostile = draw("still", HELP | {"calls": [{"name": HOSTILE, "call": HOSTILE}]})
    expect(hostile.page.get_by_role("term")).to_have_text(HOSTILE)
