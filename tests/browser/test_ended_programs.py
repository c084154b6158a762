"""What ends in a real room: the kernel, the server, the fork server, the page itself. What was saved is there, what was
typed can be read, and no page stays that only looks alive.

Servers and kernels are real, and really end.
"""

from __future__ import annotations

import json
import os
import signal
from collections.abc import Iterator

import psutil
import pytest
from at_home import launched
from at_today import EMPTY, LEE, LOST, REFUSED, SAM, STOPPED, box, kept, opened, says
from house import READY, House, heading, press, saved
from playwright.sync_api import Browser, Page, expect

from alliance_widgets.serving.processes import FORK_SERVER
from alliance_widgets.words import say

DIES = "import os; os._exit(1)"


@pytest.fixture(scope="module")
def one_house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    """One pair for all that leaves the server alone."""
    house = House(tmp_path_factory.mktemp("house"), "blue_kite")
    yield house
    house.close()


@pytest.fixture
def house(one_house: House) -> House:
    """At what Sam and Lee want of today, with nothing said yet."""
    one_house.go_to("today", *EMPTY)
    return one_house


@pytest.fixture
def dying_house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    """A workbook whose kernel dies while its page is being drawn."""
    shelf = tmp_path_factory.mktemp("shelf")
    cell = {"cell_type": "code", "id": "a", "metadata": {}, "source": DIES, "outputs": [], "execution_count": None}
    metadata = {"kernelspec": {"name": "python3", "display_name": "x", "language": "python"}}
    book = {"cells": [cell], "metadata": metadata, "nbformat": 4, "nbformat_minor": 5}
    (shelf / "02-dies.ipynb").write_text(json.dumps(book))
    house = House(tmp_path_factory.mktemp("house"), "blue_kite", f"workbooks={shelf}")
    yield house
    house.close()


def test_a_kernel_that_dies_while_its_page_opens_leaves_no_page_that_waits(dying_house: House, page: Page):
    page.context.request.get(dying_house.address, max_redirects=0)
    page.goto(dying_house.workbook("02-dies"))
    expect(page.locator("#alliance-touch")).to_contain_text(say("template.stopped"))
    expect(page.get_by_role("button", name=say("template.again"))).to_be_visible()
    expect(page.locator("#alliance-opening")).to_have_count(0)
    page.watch.forgive(*REFUSED)


def test_a_killed_kernel_is_said_at_once_and_what_was_typed_can_be_read(house: House, page: Page):
    opened(house, page)
    box(page, "Sam").fill(SAM)
    box(page, "Sam").press("Tab")
    saved(page)
    box(page, "Lee").fill(LEE)
    house.kill_kernels()
    heading(page, STOPPED)
    press(page, "Show what I was typing")
    expect(page.locator(".aw-cover__typed textarea").last).to_have_value(LEE)
    page.watch.forgive(*REFUSED)
    press(page, "Open again")
    page.wait_for_selector(READY)
    assert kept(house) == {"client": SAM}


def test_a_workbook_that_ends_while_it_is_cut_off_says_so_and_shows_what_was_typed(house: House, page: Page):
    cable = opened(house, page)
    box(page, "Sam").fill(SAM)
    box(page, "Sam").press("Tab")
    saved(page)
    box(page, "Lee").fill(LEE)
    cable.die()
    house.kill_kernels()
    cable.pull()
    heading(page, STOPPED)
    press(page, "Show what I was typing")
    expect(page.locator(".aw-cover__typed textarea").last).to_have_value(LEE)
    page.watch.forgive(*REFUSED)
    press(page, "Open again")
    page.wait_for_selector(READY)
    expect(page.get_by_text(SAM)).to_be_visible()
    assert kept(house) == {"client": SAM}


def test_a_killed_server_is_said_at_once_and_the_next_one_goes_on_at_the_same_place(build, page: Page):
    house = build("blue_kite")
    house.go_to("today")
    house.open(page)
    box(page, "Sam").fill(SAM)
    box(page, "Sam").press("Tab")
    saved(page)
    box(page, "Lee").fill(LEE)
    house.server.kill()
    house.server.wait()
    says(page, LOST)
    expect(box(page, "Lee")).to_have_value(LEE)
    house.begin()
    heading(page, STOPPED)
    press(page, "Show what I was typing")
    expect(page.locator(".aw-cover__typed textarea").last).to_have_value(LEE)
    press(page, "Open again")
    expect(page.get_by_text(say("notice.needs_key_text"))).to_be_visible()
    house.open(page)
    expect(page.get_by_text(SAM)).to_be_visible()
    page.watch.forgive(*REFUSED)


def test_a_killed_fork_server_leaves_the_open_page_and_the_next_one_opens(house: House, page: Page, new_page):
    opened(house, page)
    (fork_server,) = [one for one in psutil.Process(house.server.pid).children() if one.name() == FORK_SERVER]
    os.kill(fork_server.pid, signal.SIGKILL)
    box(page, "Sam").fill(SAM)
    box(page, "Sam").press("Tab")
    saved(page)
    other = new_page()
    house.open(other)
    expect(box(other, "Sam")).to_have_value(SAM)


def test_the_way_back_leads_to_a_page_that_works(house: House, page: Page):
    there_and_back(house, page)


def test_a_browser_that_keeps_pages_in_its_memory_opens_this_one_anew(house: House, chromium: Browser):
    browser = launched(chromium.browser_type, ignore_default_args=["--disable-back-forward-cache"])
    try:
        there_and_back(house, browser.new_page())
    finally:
        browser.close()


def there_and_back(house: House, page: Page) -> None:
    opened(house, page)
    box(page, "Sam").fill(SAM)
    box(page, "Sam").press("Tab")
    saved(page)
    page.goto(house.workbook("00-welcome"))
    page.wait_for_selector(READY)
    page.go_back()
    goes_on(house, page)


def goes_on(house: House, page: Page) -> None:
    """The page stands as it was left, with a kernel of its own that listens."""
    page.wait_for_selector(READY)
    expect(page.get_by_role("heading", level=1)).to_have_count(1)
    press(page, "Change the words")
    expect(page.locator(":focus")).to_have_count(1)
    expect(box(page, "Sam")).to_be_focused()
    box(page, "Lee").fill(LEE)
    box(page, "Lee").press("Tab")
    saved(page)
    assert kept(house) == {"client": SAM, "therapist": LEE}


def test_a_page_that_the_browser_had_put_away_has_no_kernel_and_gets_one(house: House, page: Page):
    """No browser can be made to put a page with a socket away; this is what one says that does."""
    opened(house, page)
    box(page, "Sam").fill(SAM)
    box(page, "Sam").press("Tab")
    saved(page)
    kernel = page.evaluate("JSON.parse(document.getElementById('alliance-config').textContent).kernelId")
    page.evaluate("dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }))")
    while page.request.get(f"{house.root}/api/kernels/{kernel}").status != 404:
        pass  # the kernel is on its way out
    with page.expect_navigation():
        page.evaluate("dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))")
    page.watch.forgive(*REFUSED)
    goes_on(house, page)
