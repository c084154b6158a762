"""What goes wrong in a real room: the network, the computer, the lid. No answer that was saved is lost, what was typed
stays, and a page that is cut off says so.

Minutes pass on the page's own clock, which these tests turn; servers, kernels and sockets are real, and really end.
"""

from __future__ import annotations

import os
import signal
from collections.abc import Callable, Iterator

import psutil
import pytest
from at_home import launched
from cable import Cable
from house import READY, House, heading, press, saved
from playwright.sync_api import Browser, Locator, Page, expect

from alliance_widgets.serving.processes import FORK_SERVER
from alliance_widgets.words import say

LOST, BACK, STOPPED = "We have lost touch", "We are back.", "The workbook stopped."
MINUTE = 60_000
SAM, LEE = "How to say no", "The letter to your mother"
REFUSED = ("Failed to load resource", "WebSocket connection", "ERR_INTERNET_DISCONNECTED")


@pytest.fixture(scope="module")
def one_house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    """One pair for all that leaves the server alone."""
    house = House(tmp_path_factory.mktemp("house"), "blue_kite")
    yield house
    house.close()


@pytest.fixture
def house(one_house: House) -> House:
    """At what Sam and Lee want of today, with nothing said yet."""
    empty = [{"action": "write_focus", "text": "", "by": voice} for voice in ("client", "therapist")]
    one_house.go_to("today", *empty)
    return one_house


def opened(house: House, page: Page) -> Cable:
    """Their page, with its cable in our hand."""
    cable = Cable(page)
    house.open(page)
    heading(page, "What would make today a good use of our time?")
    return cable


def box(page: Page, name: str) -> Locator:
    return page.get_by_label(f"{name}’s words")


def says(page: Page, words: str) -> None:
    expect(page.locator(".aw-banner")).to_contain_text(words)


def kept(house: House) -> dict[str, str]:
    """The two lines, as they stand in the journal."""
    return {voice.value: text for voice, text in house.journey.focus.lines.items() if text}


def test_a_minute_without_network_keeps_what_is_typed_and_says_so(house: House, page: Page):
    page.clock.install()
    house.open(page)
    box(page, "Sam").fill(SAM)
    page.context.set_offline(True)
    house.server.send_signal(signal.SIGSTOP)  # a cable of this computer to itself can not be pulled out
    try:
        page.clock.run_for(MINUTE)
        says(page, LOST)
        expect(box(page, "Sam")).to_have_value(SAM)
        assert box(page, "Sam").get_attribute("readonly") is not None
    finally:
        house.server.send_signal(signal.SIGCONT)
    page.context.set_offline(False)
    for _ in range(20):
        page.clock.run_for(1_000)
    says(page, BACK)
    expect(box(page, "Sam")).to_have_value(SAM)
    box(page, "Sam").press("Tab")
    saved(page)
    page.watch.forgive(*REFUSED)
    assert kept(house) == {"client": SAM}


def test_what_was_said_into_a_dead_line_arrives_once_and_in_its_order(house: House, page: Page):
    cable = opened(house, page)
    before = house.journey.version
    cable.die()
    for line in ("No", "How to", SAM):
        box(page, "Sam").fill(line)
        box(page, "Lee").focus()
    box(page, "Lee").fill(LEE)
    cable.pull()
    says(page, LOST)
    says(page, BACK)
    saved(page)
    assert cable.deeds == sorted(cable.deeds)
    assert len(set(cable.deeds)) == 3
    assert house.journey.version - before == 3
    expect(box(page, "Lee")).to_have_value(LEE)


COUNT_ANSWERS = """() => {
  globalThis.given = [];
  globalThis.answered = [];
  const answer = (told, list) => told.detail.deed === "mark" && list.push(told.detail.id);
  document.addEventListener("aw:sent", (told) => answer(told, given));
  document.addEventListener("aw:heard", (told) => told.detail.saved && answer(told, answered));
}"""


def test_a_socket_closed_at_any_moment_loses_no_answer(house: House, page: Page):
    house.go_to("days")
    cable = Cable(page)
    house.open(page)
    before = house.journey.version
    page.evaluate(COUNT_ANSWERS)
    radios = page.locator(".aw-day input[type=radio]")
    faults = (lambda: None, cable.pull, lambda: cable.die(down=False), lambda: cable.die(up=False))
    for turn in range(12):
        fault = faults[turn % len(faults)]
        fault()
        radios.nth(turn % radios.count()).evaluate("radio => radio.click()")
        if turn % len(faults) > 1:
            cable.wait_for_loss()
            cable.pull()
        expect(page.locator(".aw-frame--lost")).to_have_count(0)
    saved(page)
    given, answered = page.evaluate("[given, answered]")
    assert given == answered
    assert house.journey.version - before == len(given) >= 9  # at the moment of a break a page may be locked already
    assert cable.opened >= 1 + 9


def test_an_hour_with_the_lid_closed_is_no_alarm_and_the_page_goes_on(house: House, page: Page):
    page.clock.install()
    opened(house, page)
    box(page, "Sam").fill(SAM)
    asleep = [psutil.Process(house.server.pid), *psutil.Process(house.server.pid).children(recursive=True)]
    said_lost = watch_for_lost(page)
    for one in asleep:
        one.suspend()
    page.clock.fast_forward(60 * MINUTE)
    for one in asleep:
        one.resume()
    box(page, "Sam").press("Tab")
    page.clock.run_for(2_000)
    saved(page)
    assert kept(house) == {"client": SAM}
    assert not said_lost()


def test_a_line_that_died_while_the_lid_was_closed_is_found_out_at_once(house: House, page: Page):
    page.clock.install()
    cable = opened(house, page)
    box(page, "Sam").fill(SAM)
    cable.die()
    page.clock.fast_forward(60 * MINUTE)
    page.clock.run_for(3_000)
    says(page, LOST)
    expect(box(page, "Sam")).to_have_value(SAM)
    for _ in range(10):
        page.clock.run_for(500)
    says(page, BACK)
    box(page, "Sam").press("Tab")
    saved(page)
    assert kept(house) == {"client": SAM}


def watch_for_lost(page: Page) -> Callable[[], bool]:
    """Whether the page has said, from now on, that it lost touch."""
    page.evaluate(
        """() => new MutationObserver(() => {
             if (document.querySelector(".aw-frame--lost")) globalThis.wasLost = true;
           }).observe(document.body, { subtree: true, attributes: true, childList: true })"""
    )
    return lambda: page.evaluate("globalThis.wasLost === true")


def test_a_page_that_was_cut_off_shows_what_the_other_has_written_meanwhile(house: House, page: Page, new_page):
    cable = opened(house, page)
    other = new_page()
    house.open(other)
    box(page, "Sam").fill(SAM)
    cable.die()
    box(other, "Lee").fill(LEE)
    box(other, "Lee").press("Tab")
    saved(other)
    cable.wait_for_loss()
    expect(box(page, "Lee")).to_have_value("")
    cable.pull()
    expect(box(page, "Lee")).to_have_value(LEE)
    expect(box(page, "Sam")).to_have_value(SAM)
    box(page, "Sam").press("Tab")
    expect(box(other, "Sam")).to_have_value(SAM)
    assert kept(house) == {"client": SAM, "therapist": LEE}


def test_a_page_that_never_heard_of_a_new_screen_shows_it_when_it_is_back(house: House, page: Page):
    cable = opened(house, page)
    cable.die(up=False)
    press(page, "Back")
    cable.wait_for_loss()
    heading(page, "What would make today a good use of our time?")
    cable.pull()
    expect(page.get_by_role("heading", level=1)).not_to_have_text("What would make today a good use of our time?")
    saved(page)


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
    below = psutil.Process(house.server.pid).children(recursive=True)
    (fork_server,) = [one for one in below if one.name() == FORK_SERVER]
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
