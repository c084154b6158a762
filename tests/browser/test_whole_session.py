"""A pair sits down, works, and both keep what they made: once with the mouse, once with the keyboard alone."""

from __future__ import annotations

from house import READY, House, heading, press, saved
from playwright.sync_api import Page, expect

from alliance_widgets.domain.kinds import HowOften, HowWas, Statement, TalkChoice
from alliance_widgets.domain.voices import Voice

FOCUS = "How to say no at work, and then let it go."


def check_in(page: Page) -> None:
    press(page, "Yes, open it")
    heading(page, "How have the days been?")
    for day, how in enumerate(["Up", "Up", "Mixed", "Leave out", "Down"]):
        page.get_by_role("group").nth(day).get_by_role("radio", name=how).check()
    page.get_by_label("A word for").fill("a long day")
    press(page, "Continue")
    heading(page, "Where are things now?")
    page.get_by_role("group", name="Sleep well").get_by_role("radio", name="6 of 10").check()
    page.get_by_role("group", name="See a friend").get_by_role("button", name="Not today").click()
    press(page, "Done")
    expect(page.get_by_text("6 today")).to_be_visible()
    press(page, "Continue")
    heading(page, "A worry page at six: did you use it?")
    page.get_by_role("radio", name="A few times").check()
    press(page, "Continue")
    heading(page, "What would make today a good use of our time?")
    page.get_by_label("Sam’s words").fill(FOCUS)
    page.get_by_role("checkbox", name="Sam:").check()
    page.get_by_role("checkbox", name="Lee:").check()
    press(page, "Start")
    heading(page, FOCUS)


def close_with(page: Page, client: list[int], therapist: list[int]) -> None:
    for name, numbers in (("Sam, this part is just for you.", client), ("Thank you, Sam.", therapist)):
        heading(page, name)
        press(page, "Start")
        for at, number in enumerate(numbers, 1):
            expect(page.get_by_text(f"Closing check, {at} of 3")).to_be_visible()
            page.get_by_role("radio", name=f"{number} of 10").check()
            press(page, "Done")


def test_a_whole_session_with_the_mouse_and_the_next_one_finds_everything(house: House, page: Page):
    house.enter(page)
    page.get_by_role("link", name="Two people who meet to talk").click()
    page.wait_for_url("**/02-session.ipynb")
    page.wait_for_selector(READY)
    heading(page, "Blue Kite")
    check_in(page)
    press(page, "Bring in a tool")
    press(page, "Look back")
    heading(page, "“Sleep well, most nights” started at 2 and is 6 now.")
    expect(page.locator(".aw-chart svg").first).to_be_visible()
    expect(page.get_by_role("table")).to_contain_text("Not today")
    press(page, "Back")
    expect(page.get_by_role("button", name="Look back")).to_be_visible()
    press(page, "Back")
    press(page, "What we agreed")
    page.get_by_role("radio", name="A worry page at six").check()
    page.get_by_label("When?").fill("weekdays at eight")
    press(page, "Continue")
    page.get_by_role("radio", name="8 of 10").check()
    press(page, "Continue")
    close_with(page, [5, 8, 5], [8, 8, 8])
    heading(page, "Both of you have finished.")
    press(page, "Turn over together")
    heading(page, "You see this one differently today.")
    press(page, "Continue")
    heading(page, "You both put this at 8.")
    press(page, "Continue")
    page.get_by_label("What is one thing we could do").fill("Stop half way.")
    press(page, "Next time")
    press(page, "Continue")
    heading(page, "Notes,")
    press(page, "Keep neither")
    heading(page, "That is all for today.")
    expect(page.get_by_text("Sam will try: A worry page at six.")).to_be_visible()
    press(page, "Close the workbook")
    heading(page, "Blue Kite")
    expect(page.get_by_text("Session 9")).to_be_visible()

    journey = house.journey
    assert not journey.open
    assert [mark.how for mark in list(journey.days.values())[-5:]] == [
        HowWas.UP, HowWas.UP, HowWas.MIXED, HowWas.OUT, HowWas.DOWN,
    ]  # fmt: skip
    assert journey.methods["m3"].used_in(8) is HowOften.FEW
    assert journey.steps[8].when == "weekdays at eight" and journey.steps[8].sure == 8
    check = journey.checks[8]
    assert check.now[Statement.HEARD] == {Voice.CLIENT: 5, Voice.THERAPIST: 8}
    assert (check.next_time, check.talk) == ("Stop half way.", TalkChoice.NEXT)

    page.reload()
    page.wait_for_selector(READY)
    press(page, "Yes, open it")
    press(page, "Continue")
    page.get_by_role("group", name="Sleep well").get_by_role("radio", name="7 of 10").check()
    press(page, "Done")
    expect(page.get_by_text("6 last time")).to_be_visible()


def walk_to(page: Page, name: str, role: str = "button", *, exact: bool = False) -> None:
    """Tab until the focus is on the control of that name, as a person without a mouse would."""
    wanted = page.get_by_role(role, name=name, exact=exact).first
    expect(wanted).to_be_visible()
    for _ in range(60):
        if wanted.evaluate("one => one === document.activeElement"):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"{name} was not reached with Tab")


def enter_on(page: Page, name: str) -> None:
    walk_to(page, name)
    page.keyboard.press("Enter")


def test_a_whole_session_with_the_keyboard_alone(house: House, page: Page):
    house.open(page)
    enter_on(page, "Yes, open it")
    heading(page, "How have the days been?")
    walk_to(page, "Up", "radio")
    page.keyboard.press("Space")
    page.keyboard.press("ArrowDown")
    enter_on(page, "Continue")
    heading(page, "Where are things now?")
    walk_to(page, "0, as far away", "radio")
    page.keyboard.press("7")
    enter_on(page, "Done")
    expect(page.get_by_text("7 today")).to_be_visible()
    walk_to(page, "Not today", exact=True)
    page.keyboard.press("Space")
    enter_on(page, "Done")
    enter_on(page, "Continue")
    heading(page, "A worry page at six: did you use it?")
    enter_on(page, "Continue")
    heading(page, "What would make today a good use of our time?")
    walk_to(page, "Sam’s words", "textbox")
    page.keyboard.type("The letter")
    for name in ("Sam:", "Lee:"):
        walk_to(page, name, "checkbox")
        page.keyboard.press("Space")
        expect(page.get_by_role("checkbox", name=name)).to_be_checked()
    enter_on(page, "Start")
    heading(page, "The letter")
    enter_on(page, "What we agreed")
    heading(page, "What will Sam try before we meet again?")
    enter_on(page, "Continue")
    for name, digits in (("Sam, this part is just for you.", "10"), ("Thank you, Sam.", "9")):
        heading(page, name)
        enter_on(page, "Start")
        for at in (1, 2, 3):
            expect(page.get_by_text(f"Closing check, {at} of 3")).to_be_visible()
            walk_to(page, "0, not at all", "radio")
            page.keyboard.type(digits)
            page.keyboard.press("Enter")
    heading(page, "Both of you have finished.")
    enter_on(page, "Turn over together")
    heading(page, "You are close on this one.")
    for at in (2, 3):
        enter_on(page, "Continue")
        expect(page.get_by_text(f"Closing check, {at} of 3")).to_be_visible()
    enter_on(page, "No need")
    enter_on(page, "Continue")
    heading(page, "Notes,")
    enter_on(page, "Keep neither")
    heading(page, "That is all for today.")
    enter_on(page, "Close the workbook")
    heading(page, "Blue Kite")
    check = house.journey.checks[8]
    assert check.now[Statement.SUITS] == {Voice.CLIENT: 10, Voice.THERAPIST: 9}


def how_to_work(page: Page) -> None:
    """Four lines for each voice, what the therapist can offer, and both side by side."""
    heading(page, "Ana, where would you like to be?")
    page.get_by_role("group", name="Who leads?").get_by_role("radio").first.check()
    press(page, "Continue")
    heading(page, "Kim, where do you feel at home?")
    page.get_by_role("group", name="Who leads?").get_by_role("radio").nth(2).check()
    press(page, "Continue")
    heading(page, "Kim, what can you offer?")
    page.get_by_label("Kim’s words").fill("I can be slower.")
    press(page, "Continue")
    heading(page, "This is how we could work.")
    expect(page.get_by_text("I can be slower.")).to_be_visible()
    press(page, "Continue")


def test_a_first_session_from_consent_to_a_method_both_try(build, page: Page):
    house = build("new")
    house.enter(page)
    page.get_by_role("link", name="Two people").click()
    page.wait_for_url("**/01-first-session.ipynb")
    page.wait_for_selector(READY)
    press(page, "Yes, open it")
    heading(page, "Before we write anything down")
    press(page, "Continue")
    expect(page.get_by_text("Tick “Use it today” to go on").first).to_be_visible()
    page.get_by_role("checkbox", name="Use it today").check()
    page.get_by_role("checkbox", name="Save it for next time").check()
    press(page, "Continue")
    heading(page, "What brings you here?")
    press(page, "How shall we work?")
    how_to_work(page)
    heading(page, "What would you like more of?")
    press(page, "Continue")
    expect(page.get_by_role("alert")).to_contain_text("Write the goal, or choose Come back to this later.")
    page.get_by_label("Ana’s words").fill("Stop lying awake")
    expect(page.get_by_text("What would you like instead?")).to_be_visible()
    press(page, "Keep it as it is")
    press(page, "Continue")
    heading(page, "How would you know it is starting to happen?")
    press(page, "Continue")
    heading(page, "Where are things now?")
    page.get_by_role("radio", name="2 of 10").check()
    press(page, "Continue")
    heading(page, "What number would be good enough for you?")
    press(page, "Not today")
    heading(page, "Stop lying awake")
    page.get_by_role("checkbox", name="Ana:").check()
    page.get_by_role("checkbox", name="Kim:").check()
    expect(page.get_by_text("A goal we both agree on")).to_be_visible()
    press(page, "Done")
    heading(page, "What helps, and what is near")
    press(page, "Done")
    heading(page, "Ways we could work")
    press(page, "Add a way")
    page.get_by_label("name").first.fill("A worry page")
    press(page, "Save")
    heading(page, "Ways we could work")
    page.get_by_role("button", name="A worry page").click()
    page.get_by_role("menuitem", name="Open").click()
    press(page, "Try it")
    expect(page.get_by_role("alert")).to_contain_text("Both of you need to say yes")
    page.get_by_role("checkbox", name="Ana:").check()
    page.get_by_role("checkbox", name="Kim:").check()
    press(page, "Try it")
    heading(page, "Ways we could work")
    saved(page)
    journey = house.journey
    assert journey.goals["g1"].agreed and journey.goals["g1"].enough is None
    assert [method.wording.name for method in journey.trying] == ["A worry page"]
