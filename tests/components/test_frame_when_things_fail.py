"""What is saved, and what is said when a change, the touch, or the whole workbook is lost."""

from __future__ import annotations

import re

from frames import SESSION, WORDS, field, pings, touch
from playwright.sync_api import expect

LOST = "We have lost touch with the computer that saves your work. Keep talking. We are trying again. "


def test_a_quick_answer_never_shows_saving(draw):
    frame = draw("frame", SESSION, clock=True)
    frame.answer_with(saved="10:43")
    frame.page.get_by_role("button", name="Continue").click()
    expect(frame.page.locator(".aw-saved")).to_have_text("Saved 10:43")


def test_the_line_says_saving_after_a_second_and_more_after_five(draw):
    frame = draw("frame", SESSION, clock=True)
    frame.stay_silent()
    frame.page.get_by_role("button", name="Continue").click()
    line = frame.page.locator(".aw-saved")
    frame.page.clock.run_for(900)
    expect(line).to_have_text("Saved 10:42")
    frame.page.clock.run_for(200)
    expect(line).to_have_text("Saving…")
    frame.page.clock.run_for(4_000)
    expect(line).to_have_text("Your last change is not saved yet. Leave this page open.")
    frame.heard(frame.deeds[-1]["id"], saved="10:44")
    expect(line).to_have_text("Saved 10:44")
    expect(frame.page.get_by_role("button", name="Try again")).to_have_count(0)


def test_a_deed_that_leads_to_another_screen_is_still_heard(draw):
    frame = draw("frame", SESSION)
    frame.stay_silent()
    frame.page.get_by_role("button", name="Continue").click()
    frame.page.evaluate("() => { models.next = { folder: 'still', state: { ...models.body.state, title: 'Days' } }; }")
    frame.set("body", "anywidget:next")
    expect(frame.page.get_by_role("heading", name="Days")).to_be_visible()
    frame.heard(frame.deeds[-1]["id"], saved="10:44")
    expect(frame.page.locator(".aw-saved")).to_have_text("Saved 10:44")


def test_try_again_sends_the_same_deed_with_the_same_number(draw):
    frame = draw("frame", SESSION, clock=True)
    frame.stay_silent()
    frame.page.get_by_role("button", name="Continue").click()
    frame.page.clock.run_for(5_100)
    frame.page.get_by_role("button", name="Try again").click()
    first, second = frame.deeds
    assert first == second


def test_leaving_warns_only_while_something_is_not_saved(draw):
    frame = draw("frame", SESSION)
    warned = "() => { const leave = new Event('beforeunload', { cancelable: true }); return !dispatchEvent(leave); }"
    assert not frame.page.evaluate(warned)
    frame.stay_silent()
    frame.page.get_by_role("button", name="Continue").click()
    assert frame.page.evaluate(warned)
    frame.heard(frame.deeds[-1]["id"])
    assert not frame.page.evaluate(warned)


# Lost touch


def test_a_kernel_that_answers_every_ping_is_never_called_lost(draw):
    frame = draw("frame", SESSION, clock=True)
    frame.page.clock.run_for(31_000)
    assert len(pings(frame)) == 6
    expect(frame.page.locator(".aw-banner")).to_be_hidden()
    expect(frame.page.locator(".aw-saved")).to_have_text("Saved 10:42")


def test_after_ten_seconds_without_an_answer_touch_is_lost(draw):
    frame = draw("frame", SESSION | {"body": WORDS}, clock=True)
    field(frame).fill("half a sent")
    frame.stay_silent()
    frame.page.clock.run_for(14_000)
    expect(frame.page.locator(".aw-banner")).to_be_hidden()
    frame.page.clock.run_for(1_100)
    expect(frame.page.locator(".aw-banner")).to_have_text(LOST + "The last save was at 10:42.")
    expect(frame.page.locator(".aw-saved")).to_have_text("Last save 10:42")
    expect(field(frame)).to_have_attribute("readonly", "")
    expect(field(frame)).to_have_value("half a sent")


def test_a_lost_socket_is_said_at_once_and_help_can_still_be_asked_for(draw):
    frame = draw("frame", SESSION | {"saved_text": ""})
    touch(frame, "lost")
    expect(frame.page.locator(".aw-banner")).to_have_text(LOST.strip())
    expect(frame.page.get_by_role("button", name="Continue")).to_have_attribute("aria-disabled", "true")
    expect(frame.page.get_by_role("button", name="Help now")).not_to_have_attribute("aria-disabled", "true")
    frame.page.get_by_role("button", name="Continue").click(force=True)
    assert frame.deeds == []


def test_a_socket_alone_is_not_back_a_heard_ping_is(draw):
    frame = draw("frame", SESSION | {"body": WORDS})
    field(frame).fill("half a sent")
    frame.stay_silent()
    touch(frame, "lost")
    touch(frame, "back")
    expect(frame.page.locator(".aw-banner")).to_contain_text("We have lost touch")
    frame.heard(pings(frame)[-1])
    expect(frame.page.locator(".aw-banner")).to_have_text("We are back. All your work is here.")
    expect(field(frame)).to_be_editable()
    expect(field(frame)).to_have_value("half a sent")


def test_back_is_said_only_once_the_last_change_was_heard(draw):
    frame = draw("frame", SESSION)
    frame.stay_silent()
    frame.page.get_by_role("button", name="Continue").click()
    touch(frame, "lost")
    touch(frame, "back")
    frame.heard(pings(frame)[-1])
    expect(frame.page.locator(".aw-banner")).to_be_hidden()
    assert len(frame.deeds) == 2 and frame.deeds[0] == frame.deeds[1]
    frame.heard(frame.deeds[-1]["id"], saved="10:45")
    expect(frame.page.locator(".aw-banner")).to_have_text("We are back. All your work is here.")
    expect(frame.page.locator(".aw-saved")).to_have_text("Saved 10:45")


# The workbook stopped


def test_a_stopped_workbook_says_what_is_saved_and_gives_three_ways_on(draw):
    frame = draw("frame", SESSION)
    touch(frame, "stopped")
    card = frame.page.get_by_role("dialog", name="The workbook stopped.")
    expect(card).to_contain_text("All you did up to 10:42 is saved. Your last few words may be missing.")
    expect(card.get_by_role("button")).to_have_text(
        ["Open again", "Show what I was typing", "Carry on without the screen"]
    )
    assert frame.axe() == []


def test_what_a_person_was_typing_can_be_read_on_the_card(draw):
    frame = draw("frame", SESSION | {"body": WORDS})
    field(frame).fill("To have evenings that are mine")
    touch(frame, "stopped")
    frame.page.get_by_role("button", name="Show what I was typing").click()
    shown = frame.page.get_by_role("dialog").get_by_role("textbox", name="Sam’s words")
    expect(shown).to_have_value("To have evenings that are mine")
    expect(shown).not_to_be_editable()


def test_with_nothing_typed_the_card_says_so(draw):
    frame = draw("frame", SESSION)
    touch(frame, "stopped")
    frame.page.get_by_role("button", name="Show what I was typing").click()
    expect(frame.page.get_by_role("dialog")).to_contain_text("There is nothing in the boxes.")


def test_two_people_can_carry_on_without_the_screen(draw):
    frame = draw("frame", SESSION)
    touch(frame, "stopped")
    frame.page.get_by_role("button", name="Carry on without the screen").click()
    expect(frame.page.get_by_role("heading", name="Carry on talking.")).to_be_focused()
    expect(frame.page.get_by_role("dialog")).to_have_count(1)
    assert "Blue Kite" not in frame.read_out()
    expect(frame.page.get_by_role("link")).to_have_count(0)


def test_where_the_server_has_empty_pages_paper_is_handed_over(draw):
    frame = draw("frame", SESSION)
    frame.page.evaluate(
        """() => document.head.append(Object.assign(document.createElement("link"),
           { rel: "alternate", type: "application/pdf", href: "/paper" }))"""
    )
    touch(frame, "stopped")
    frame.page.get_by_role("button", name="Carry on without the screen").click()
    link = frame.page.get_by_role("link", name="Paper copy")
    expect(link).to_have_attribute("href", re.compile(r"/paper$"))
    expect(link).to_have_attribute("target", "_blank")


def test_open_again_opens_again(draw):
    frame = draw("frame", SESSION)
    touch(frame, "stopped")
    with frame.page.expect_navigation():
        frame.page.get_by_role("button", name="Open again").click()
