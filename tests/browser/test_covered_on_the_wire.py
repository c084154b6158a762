"""What comes down the socket before the reveal is the same whatever the answers are; read frame by frame."""

from __future__ import annotations

import re

from house import House, heading, press
from playwright.sync_api import Page, expect
from wire import Wire


def answer_covered(page: Page, client: list[int], therapist: list[int]) -> None:
    for numbers in (client, therapist):
        press(page, "Start")
        for at, number in enumerate(numbers, 1):
            expect(page.get_by_text(f"Closing check, {at} of 3")).to_be_visible()
            page.get_by_role("radio", name=f"{number} of 10").check()
            press(page, "Done")
    heading(page, "Both of you have finished.")


HEARD = '{"data": {"method": "custom", "content": {"heard": TIME, "saved": null, "problem": null}}, "comm_id": "ID"}'


def since(wire: Wire, opening: int) -> list[str]:
    """What came since the page stood, in order, without plain nods: the page also asks whether anyone is there."""
    return [content for content in wire.contents()[opening:] if content != HEARD]


def test_the_socket_tells_nothing_of_a_covered_answer(house: House, new_page):
    told = []
    for client, therapist in (([2, 3, 4], [7, 8, 9]), ([9, 7, 6], [1, 2, 5])):
        house.go_to("closing")
        page = new_page()
        wire = Wire(page)
        house.open(page)
        opening = len(wire.contents())
        answer_covered(page, client, therapist)
        told.append(since(wire, opening))
        body = page.locator("body").inner_html()
        assert not re.search(r"aw-gap|checked=|aw-strip__cell", body)
    assert told[0] == told[1]
    assert len(told[0]) > 20


def helped_covered(page: Page, client: int, therapist: int) -> None:
    """Both want it covered, and then each answers alone; stops before it is turned over."""
    heading(page, "A worry page at six: did you use it?")
    for name in ("Sam: covered", "Lee: covered"):
        page.get_by_role("checkbox", name=name).click()
    for number in (client, therapist):
        press(page, "Start")
        page.get_by_role("radio", name=f"{number} of 10").check()
        press(page, "Done")
    heading(page, "Both of you have finished.")


def test_whether_a_way_helped_is_not_on_the_socket_before_both_are_turned_over(house: House, new_page):
    told = []
    for client, therapist in ((2, 7), (9, 4)):
        house.go_to("week/m3", {"action": "say_used", "method": "m3", "how": "few"})
        page = new_page()
        wire = Wire(page)
        house.open(page)
        opening = len(wire.contents())
        helped_covered(page, client, therapist)
        told.append(since(wire, opening))
        body = page.locator("body").inner_html()
        assert not re.search(r"aw-gap|checked=|aw-strip__cell", body)
    assert told[0] == told[1]
    press(page, "Turn over together")
    expect(page.locator(".aw-gap")).to_be_visible()
    assert any('"therapist": 4' in content for content in since(wire, opening))


def test_after_the_reveal_both_numbers_come_down(house: House, page: Page):
    house.go_to("closing")
    wire = Wire(page)
    house.open(page)
    answer_covered(page, [2, 2, 2], [9, 9, 9])
    press(page, "Turn over together")
    heading(page, "You see this one differently today.")
    assert any('"therapist": 9' in content for content in wire.contents())


def test_a_page_sends_little_and_a_widget_less(house: House, page: Page):
    house.go_to("goals")
    wire = Wire(page)
    house.open(page)
    press(page, "Back")
    heading(page, "How have the days been?")
    press(page, "Continue")
    heading(page, "Where are things now?")
    assert wire.size() <= 200_000
    assert wire.scripts() and max(wire.scripts()) <= 20_000
