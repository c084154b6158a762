"""The parts of training: a shelf of pairs, two seats, and a journey that is played."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

SHELF = (
    "pair_shelf",
    {
        "title": "Two made-up pairs to practise with.",
        "lead": "Pick one.",
        "cards": [
            {
                "name": "low_bond", "title": "Low bond, and repair", "who": "Mika and Jules, 8 sessions",
                "minutes": "12 min", "lesson": "Ask, do not explain.", "numbers": [8, 8, None, 4, 8], "enough": None,
                "apart": None, "shows": "Being heard", "said": "Being heard: 8, 8, left out, 4, 8.",
            },
            {
                "name": "apart", "title": "Apart on methods", "who": "Tove and Sasha, 6 sessions", "minutes": "10 min",
                "lesson": "Same goal, two views.", "numbers": [], "enough": None, "apart": [4, 8],
                "shows": "Furthest apart", "said": "Tove 4, Sasha 8.",
            },
        ],
        "note": {"title": "Then: screen off", "text": "What did you notice?"},
    },
)  # fmt: skip
SEATS = (
    "pair_seats",
    {
        "kicker": "Low bond, and repair",
        "title": "Take a seat each.",
        "sessions": [1, 2, 3],
        "fits": 2,
        "seats": [
            {"voice": "client", "title": "Seat 1: Mika", "lines": ["You said it was fine.", "Only say it if asked."]},
            {"voice": "therapist", "title": "Seat 2: Jules", "lines": ["You put 8.", "Your aim: ask first."]},
        ],
        "kept": [{"name": "kept-low_bond-5-0123456789abcdef", "text": "Session 5, played on 7 May"}],
    },
)
STOP = {
    "scene": "The cards have just turned.", "asked": "What would you say?", "lead": "Say one aloud.",
    "lines": ["Thank you.", "Was it me?", "Next time."], "said": None, "next": "What might come next", "comes": "",
}  # fmt: skip
JOURNEY = {
    "title": "Low bond, and repair · Mika and Jules",
    "moments": 9,
    "at": 2,
    "sessions": [{"number": 1, "at": 2}, {"number": 2, "at": 6}],
    "stand": "Session 1 of 2",
    "entry": "Entry 2 of 9",
    "told": "Session 1 begins.",
    "so_far": ["Mika and Jules open a new workbook."],
    "pictures": [{"name": "goal_1", "label": "Goal"}, {"name": "checks", "label": "Closing check"}],
    "picture": "checks",
    "headline": "You were close on all three.",
    "columns": ["Session", "Mika"],
    "rows": [["1", "8"]],
    "links": [{"name": "next", "label": "On to the next stop", "main": True}],
}
TIME = ("time_machine", JOURNEY)
STOPPED = ("time_machine", JOURNEY | {"stop": STOP | {"said": 1, "comes": "Mika looks up."}})


@pytest.mark.parametrize("part", [SHELF, SEATS, TIME, STOPPED], ids=["shelf", "seats", "time", "stopped"])
@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("size", [(1366, 768), (320, 640)])
def test_axe_finds_nothing_and_nothing_runs_off_the_page(draw, part, theme, size):
    shown = draw(*part, theme=theme, size=size)
    for details in shown.page.locator("details").all():
        details.locator("summary").click()
    assert shown.axe() == []
    assert shown.sideways <= 0


def test_a_pair_is_picked_from_the_shelf_and_its_picture_is_said_in_words(draw):
    shown = draw(*SHELF)
    shown.page.get_by_role("button", name="Start: Low bond, and repair").click()
    assert shown.told == [{"deed": "press", "name": "start:low_bond"}]
    assert "Being heard: 8, 8, left out, 4, 8." in shown.read_out()


def test_each_reads_their_own_card_and_opening_one_closes_the_other(draw):
    shown = draw(*SEATS)
    first, second = (shown.page.locator("details").nth(at) for at in (0, 1))
    expect(shown.page.get_by_text("You said it was fine.")).to_be_hidden()
    first.locator("summary").click()
    expect(shown.page.get_by_text("You said it was fine.")).to_be_visible()
    second.locator("summary").click()
    expect(shown.page.get_by_text("You put 8.")).to_be_visible()
    expect(shown.page.get_by_text("You said it was fine.")).to_be_hidden()


def test_the_seats_lead_to_the_journey_to_a_live_session_and_to_what_was_kept(draw):
    shown = draw(*SEATS)
    shown.page.get_by_role("button", name="Play it entry by entry").click()
    shown.page.get_by_role("button", name="Session 2").click()
    shown.page.get_by_role("button", name="Look at it").click()
    assert [one["name"] for one in shown.told] == ["play", "live:2", "watch:kept-low_bond-5-0123456789abcdef"]


def at_usual_speed(shown) -> None:
    shown.page.get_by_role("radio", name="Usual").check()


def test_the_next_entry_is_asked_for_only_once_the_one_before_was_answered(draw):
    shown = draw(*TIME, clock=True)
    at_usual_speed(shown)
    shown.stay_silent()
    shown.page.get_by_role("button", name="Play", exact=True).click()
    shown.page.clock.run_for(1_900)
    assert shown.told == []
    shown.page.clock.run_for(200)
    assert shown.told == [{"deed": "to", "at": 3}]
    shown.page.clock.run_for(60_000)
    assert len(shown.told) == 1, "no answer, no step"
    shown.set("at", 3)
    shown.heard(shown.deeds[0]["id"])
    shown.page.clock.run_for(100)
    assert len(shown.told) <= 2, "what was late is not made up for in a hurry"
    shown.page.clock.run_for(2_000)
    assert shown.told == [{"deed": "to", "at": 3}, {"deed": "to", "at": 4}]


def test_it_goes_on_at_an_even_pace_however_long_each_answer_takes(draw):
    shown = draw(*TIME, clock=True)
    at_usual_speed(shown)
    shown.stay_silent()
    shown.page.get_by_role("button", name="Play", exact=True).click()
    for step in range(5):
        shown.page.clock.run_for(1_500 if step else 2_000)
        assert len(shown.told) == step + 1, "a step is due two seconds after the one before it was due"
        shown.page.clock.run_for(500)
        shown.set("at", 3 + step)
        shown.heard(shown.deeds[-1]["id"])


def test_it_stops_where_there_is_something_to_say(draw):
    shown = draw(*TIME, clock=True)
    at_usual_speed(shown)
    shown.stay_silent()
    shown.page.get_by_role("button", name="Play", exact=True).click()
    shown.page.clock.run_for(2_000)
    shown.set("at", 3)
    shown.set("stop", STOP)
    shown.heard(shown.deeds[0]["id"])
    shown.page.clock.run_for(20_000)
    assert len(shown.told) == 1
    expect(shown.page.get_by_role("button", name="Play", exact=True)).to_be_visible()
    expect(shown.page.get_by_role("status")).to_have_text("The cards have just turned.")


def test_it_does_not_run_on_behind_a_page_that_nobody_sees(draw):
    shown = draw(*TIME, clock=True)
    shown.page.get_by_role("button", name="Play", exact=True).click()
    expect(shown.page.get_by_role("button", name="Pause", exact=True)).to_be_visible()
    shown.page.evaluate(
        "() => { Object.defineProperty(document, 'hidden', { value: true });"
        " document.dispatchEvent(new Event('visibilitychange')); }"
    )
    shown.page.clock.run_for(60_000)
    assert shown.told == []
    expect(shown.page.get_by_role("button", name="Play", exact=True)).to_be_visible()


def test_who_asks_for_less_motion_begins_slowly(draw):
    expect(draw(*TIME).page.get_by_role("radio", name="Slow")).to_be_checked()


def test_what_is_done_by_hand_ends_the_playing(draw):
    shown = draw(*TIME, clock=True)
    shown.page.get_by_role("button", name="Play", exact=True).click()
    shown.page.get_by_role("button", name="Session 2").click()
    shown.page.clock.run_for(60_000)
    assert shown.told == [{"deed": "to", "at": 6}]


def test_a_hand_on_the_slider_asks_for_the_newest_place_only(draw):
    shown = draw(*TIME)
    shown.stay_silent()
    slider = shown.page.get_by_role("slider", name="Where you stand")
    for value in ("3", "4", "5", "6"):
        slider.fill(value)
    assert shown.told == [{"deed": "to", "at": 3}]
    shown.heard(shown.deeds[0]["id"])
    shown.page.get_by_role("slider").press("End")
    assert shown.told[1] == {"deed": "to", "at": 6}


def test_the_slider_says_where_it_stands_and_moves_by_the_arrow_keys(draw):
    shown = draw(*TIME)
    slider = shown.page.get_by_role("slider", name="Where you stand")
    expect(slider).to_have_attribute("aria-valuetext", "Session 1 of 2. Session 1 begins.")
    slider.press("ArrowRight")
    assert shown.told == [{"deed": "to", "at": 3}]


def test_space_plays_and_space_pauses(draw):
    shown = draw(*TIME, clock=True)
    shown.page.get_by_role("button", name="Play", exact=True).press("Space")
    pause = shown.page.get_by_role("button", name="Pause", exact=True)
    expect(pause).to_be_focused()
    pause.press("Space")
    expect(shown.page.get_by_role("button", name="Play", exact=True)).to_be_focused()


def test_at_either_end_there_is_no_further_step(draw):
    shown = draw(*TIME)
    shown.set("at", 1)
    shown.page.get_by_role("button", name="One back").click(force=True)
    shown.set("at", 9)
    shown.set("over", True)
    shown.page.get_by_role("button", name="One on").click(force=True)
    shown.page.get_by_role("button", name="Play", exact=True).click(force=True)
    assert shown.told == []
    expect(shown.el).to_contain_text("This was the last entry.")


def test_at_a_stop_a_line_is_pressed_and_what_might_come_is_said(draw):
    shown = draw("time_machine", JOURNEY | {"stop": STOP})
    shown.page.get_by_role("button", name="Was it me?").click()
    assert shown.told == [{"deed": "line", "at": 2}]
    shown.set("stop", STOP | {"said": 1, "comes": "Mika looks up."})
    expect(shown.page.get_by_role("button", name="Was it me?")).to_have_attribute("aria-current", "true")
    expect(shown.page.get_by_role("button", name="Was it me?")).to_be_focused()
    expect(shown.el).to_contain_text("Mika looks up.")
