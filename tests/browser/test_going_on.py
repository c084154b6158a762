"""Refreshing, or a kernel that dies on any screen: opening again goes on at the same place with the same answers."""

from __future__ import annotations

import psutil
import pytest
from house import READY, House, heading, press
from places import PLACES
from playwright.sync_api import Page, expect


@pytest.mark.parametrize("place", PLACES)
def test_a_kernel_killed_on_any_screen_loses_no_place(lasting_house: House, page: Page, place: str):
    lasting_house.go_to(place)
    lasting_house.open(page)
    heading(page, PLACES[place])
    lasting_house.kill_kernels()
    expect(page.get_by_role("heading", name="The workbook stopped.")).to_be_visible()
    page.watch.forgive("Failed to load resource")
    press(page, "Open again")
    page.wait_for_selector(READY)
    heading(page, PLACES[place])


def test_a_refresh_keeps_answers_and_place(house: House, page: Page):
    house.go_to("goals")
    house.open(page)
    page.get_by_role("group", name="Sleep well").get_by_role("radio", name="6 of 10").check()
    press(page, "Done")
    expect(page.get_by_text("6 today")).to_be_visible()
    page.reload()
    page.wait_for_selector(READY)
    expect(page.get_by_text("6 today")).to_be_visible()
    expect(page.get_by_role("group", name="See a friend").get_by_role("radio", checked=True)).to_have_count(0)


def test_unrevealed_answers_are_asked_for_again(house: House, page: Page):
    house.go_to("closing")
    house.open(page)
    press(page, "Start")
    page.get_by_role("radio", name="3 of 10").check()
    press(page, "Done")
    expect(page.get_by_text("Closing check, 2 of 3")).to_be_visible()
    page.reload()
    page.wait_for_selector(READY)
    press(page, "Start")
    expect(page.get_by_text("Closing check, 1 of 3")).to_be_visible()
    expect(page.get_by_role("radio", checked=True)).to_have_count(0)


def test_what_was_typed_can_be_read_when_the_workbook_stopped(house: House, page: Page):
    house.go_to("today")
    house.open(page)
    page.get_by_label("Sam’s words").fill("Half a sentence that was not")
    house.kill_kernels()
    press(page, "Show what I was typing")
    expect(page.locator(".aw-cover__typed textarea")).to_have_value("Half a sentence that was not")
    page.watch.forgive("Failed to load resource")


def test_a_kernel_ends_with_its_page(house: House, page: Page):
    house.go_to("rest")
    house.open(page)
    before = house.kernels()  # the doors' own may still be on its way out
    assert before
    page.goto("about:blank")
    _, alive = psutil.wait_procs(before, timeout=15)
    assert not alive
    assert house.kernels() == []


def test_pages_that_were_closed_leave_no_line_to_a_kernel_in_the_server(house: House, page: Page):
    """Each page has four, and a server that is on for weeks may not have endlessly many."""
    server, open_files = psutil.Process(house.server.pid), []
    for _ in range(6):
        house.open(page)
        while len(kernels := house.kernels()) > 1:  # that of the doors is ending
            page.evaluate("() => new Promise(requestAnimationFrame)")
        open_files.append(server.num_fds())  # some more while a page is on its way out: the least of three looks counts
        page.goto("about:blank")
        psutil.wait_procs(kernels, timeout=15)
    assert min(open_files[3:]) - min(open_files[:3]) < 8, open_files
