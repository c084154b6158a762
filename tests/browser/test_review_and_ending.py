"""A review with a talk about how the two work together, and an ending: played as a pair would."""

from __future__ import annotations

import pytest
from house import House, heading, press
from playwright.sync_api import Page, expect

from alliance_widgets.domain.kinds import Decision, Door, FileWish, Keepsake, Lane, Settled, Statement, TalkChoice
from alliance_widgets.domain.voices import Voice


def covered(page: Page, client: list[int], therapist: list[int]) -> None:
    """Both answer one after the other, then the client turns them over."""
    for name, numbers in (("Sam, this part is just for you.", client), ("Thank you, Sam.", therapist)):
        heading(page, name)
        press(page, "Start")
        for number in numbers:
            expect(page.get_by_role("radio", checked=True)).to_have_count(0)
            page.get_by_role("radio", name=f"{number} of 10").check()
            press(page, "Done")
    heading(page, "Both of you have finished.")
    press(page, "Turn over together")


def on(page: Page, button: str, name: str) -> None:
    """Press, and be at the next headline."""
    press(page, button)
    heading(page, name)


def test_a_review_goes_through_it_all_and_ends_with_one_decision(house: House, page: Page):
    house.go_to("tools")
    house.open(page)
    on(page, "Look at it all", "How is it going, all in all?")
    press(page, "Start")
    expect(page.locator(".aw-chart svg").first).to_be_visible()
    on(page, "Continue", "Sleep well, most nights")
    on(page, "Keep it as it is", "See a friend each week")
    on(page, "It is met", "Walk home")
    on(page, "Not for us", "A worry page at six")
    press(page, "It is one to keep")
    expect(page.locator(".aw-chart svg").first).to_be_visible()
    press(page, "Continue")
    covered(page, [4], [8])
    heading(page, "You see this one differently today.")
    expect(page.get_by_text("4 apart", exact=True)).to_be_visible()
    press(page, "Continue")
    expect(page.get_by_role("button", name="Talk about this one").first).to_be_visible()
    page.get_by_role("button", name="Talk about this one").first.click()
    press(page, "Done")
    expect(page.get_by_role("list").first).to_be_visible()
    on(page, "Done", "How shall we go on?")
    page.get_by_role("radio", name="Carry on").check()
    press(page, "Continue")
    expect(page.get_by_role("alert")).to_contain_text("Both of you need to say yes to this.")
    for name in ("Sam:", "Lee:"):
        page.get_by_role("checkbox", name=name).check()
    press(page, "Continue")
    expect(page.get_by_text("To talk about:")).to_be_visible()

    journey = house.journey
    assert journey.review.agreed and journey.review.decision is Decision.CARRY_ON
    assert journey.goals["g2"].settled is Settled.MET
    assert [journey.methods[one].lane for one in ("m2", "m3")] == [Lane.NOT_FOR_US, Lane.KEEPING]
    assert journey.check.now[Statement.FITS] == {Voice.CLIENT: 4, Voice.THERAPIST: 8}


def test_a_low_number_a_talk_and_what_helped_are_one_episode(house: House, page: Page):
    house.go_to("closing")
    house.open(page)
    covered(page, [2, 8, 8], [9, 8, 8])
    heading(page, "You see this one differently today.")
    for at in (2, 3):
        press(page, "Continue")
        expect(page.get_by_text(f"Closing check, {at} of 3")).to_be_visible()
    on(page, "Yes, now", "Thank you for telling me.")
    on(page, "Clear up a mix-up", "What was said that would help?")
    page.get_by_role("textbox").fill("Ask me before you change the subject.")
    on(page, "Continue", "Take the time you need.")
    on(page, "Continue", "Notes,")
    check = house.journey.check
    assert check.now[Statement.HEARD] == {Voice.CLIENT: 2, Voice.THERAPIST: 9}
    assert (check.talk, check.door, check.helped) == (
        TalkChoice.NOW, Door.MIX_UP, "Ask me before you change the subject."
    )  # fmt: skip


@pytest.mark.parametrize("way", ["keep", "copy", "delete"])
def test_an_ending_keeps_what_is_kept_and_does_what_was_chosen_with_the_file(house: House, page: Page, way: str):
    yeses = [{"action": "tick_decision", "yes": True, "by": voice.value} for voice in Voice]
    planned = [{"action": "choose_decision", "decision": "plan_ending"}, *yeses]
    house.go_to("tools", *planned)
    house.open(page)
    press(page, "Our ending")
    press(page, "Start")
    expect(page.get_by_role("list").first).to_be_visible()
    press(page, "Done")
    expect(page.get_by_role("table")).to_contain_text("Sleep well, most nights")
    on(page, "Continue", "What will you keep?")
    page.get_by_label("What I keep").fill("I can say no.")
    on(page, "Continue", "And if things get hard again?")
    page.get_by_label("How I would notice").fill("I lie awake")
    on(page, "Continue", "Would you like to write to each other?")
    for name, other, text in (("Sam", "Lee", "Thank you for waiting."), ("Lee", "Sam", "I will think of the kite.")):
        on(page, f"{name} writes", f"{name}, what do you want to say to {other}?")
        page.get_by_label(f"{name}’s letter").fill(text)
        on(page, "Done", "Would you like to write to each other?")
        expect(page.get_by_text(f"{name}’s letter is covered.")).to_be_visible()
        assert text not in page.content()
    on(page, "Read them aloud", "What you wrote to each other")
    expect(page.get_by_text("I will think of the kite.")).to_be_visible()
    on(page, "Continue", "What shall become of this workbook?")
    if way == "keep":
        page.get_by_role("radio", name="Keep it here").check()
        press(page, "Continue")
    elif way == "copy":
        page.get_by_role("radio", name="Take a copy along").check()
        press(page, "Continue")
        with page.expect_download() as taken:
            press(page, "Save a copy")
        text = taken.value.path().read_text("utf-8")
        assert "I can say no." in text and "Sleep well, most nights" in text and "Thank you for waiting." in text
        assert "Sam" not in taken.value.suggested_filename
        press(page, "Continue")
    else:
        page.get_by_role("radio", name="Take my words out").check()
        heading(page, "Take all words out?")
        press(page, "Yes, take them out")
        heading(page, "What shall become of this workbook?")
        press(page, "Continue")
    heading(page, "Time to talk.")
    assert house.journey.ending.file is FileWish(way)
    press(page, "Closing check")
    heading(page, "Sam, this part is just for you.")
    house.go_to("parting")
    page.reload()
    heading(page, "This was our last session.")
    on(page, "Close the workbook", "Blue Kite")
    kept = house.journey.ending.keepsakes.get(Keepsake.KEEP, "")
    assert kept == ("" if way == "delete" else "I can say no.")
