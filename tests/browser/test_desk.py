"""Desk and room together: two servers, two rights, and a ticket between them."""

from __future__ import annotations

import re
from contextlib import suppress

import psutil
import pytest
from desk_house import PASSPHRASE, DeskHouse
from house import READY, heading, press
from playwright.sync_api import expect


@pytest.fixture(scope="module")
def house(tmp_path_factory):
    made = DeskHouse(tmp_path_factory.mktemp("desk"))
    yield made
    made.close()


def at_the_desk(house: DeskHouse, page) -> None:
    """At the list; where an earlier test has locked the desk, with the passphrase."""
    house.enter(page)
    if page.get_by_label("Passphrase").count():
        unlock(page)
    expect(page.get_by_role("button", name="Open Elm")).to_be_visible()


def unlock(page) -> None:
    page.get_by_label("Passphrase").fill(PASSPHRASE)
    press(page, "Unlock the desk")


def ticket(page, code_name: str) -> tuple[str, str]:
    """A link and a code for one workbook, made as a therapist makes them."""
    press(page, "Workbooks")
    press(page, f"Open {code_name}")
    press(page, "Open shared screen")
    heading(page, "4 checks are left, then the shared screen can open.")
    for box in page.get_by_role("checkbox").all():
        box.check()
    press(page, "Make a ticket")
    link = page.get_by_role("link", name="Open shared screen")
    expect(link).to_be_visible()
    return link.get_attribute("href"), page.locator(".aw-share__code").inner_text()


def test_a_ticket_opens_its_workbook_in_the_room_and_only_once(house, page, new_page):
    at_the_desk(house, page)
    link, _ = ticket(page, "Blue Kite")
    room, other = new_page(), new_page()
    room.goto(link)
    room.wait_for_selector(READY)
    assert room.url == f"{house.room}/voila/render/00-welcome.ipynb"
    room.goto(f"{house.room}/voila/render/02-session.ipynb")
    room.wait_for_selector(READY)
    heading(room, "Blue Kite")
    other.goto(link)
    heading(other, "This ticket is not good any more.")
    other.watch.forgive("403")


def test_the_code_opens_it_too_and_another_does_not(house, page, new_page):
    at_the_desk(house, page)
    _, code = ticket(page, "Elm")
    room = new_page()
    room.goto(house.room)
    heading(room, "Type the code")
    room.get_by_label("Code").fill("1234 567x")
    press(room, "Open")
    expect(room.get_by_role("alert")).to_contain_text("That code does not open anything.")
    room.get_by_label("Code").fill(code)
    press(room, "Open")
    room.wait_for_selector(READY)
    room.goto(f"{house.room}/voila/render/02-session.ipynb")
    room.wait_for_selector(READY)
    heading(room, "Elm")
    room.watch.forgive("403")


def test_the_room_has_no_desk_and_the_desk_no_room(house, page, new_page):
    at_the_desk(house, page)
    link, _ = ticket(page, "Wren")
    room = new_page()
    room.goto(link)
    room.wait_for_selector(READY)
    room.goto(f"{house.room}/voila/render/04-desk.ipynb")
    heading(room, "This page is not here.")
    page.goto(f"http://127.0.0.1:{house.desk_port}/voila/render/02-session.ipynb")
    heading(page, "This page is not here.")
    for one in (page, room):
        one.watch.forgive("404")


def test_without_a_ticket_no_page_of_the_room_opens(house, page):
    for address in ("/", "/voila/render/02-session.ipynb", "/voila/render/00-welcome.ipynb", "/login?next=/"):
        page.goto(f"{house.room}{address}")
        heading(page, "Type the code")


def test_a_visit_reaches_no_kernel_of_another_visit(house, page, new_page):
    at_the_desk(house, page)
    rooms = []
    for code_name in ("Fern", "Harbour"):
        link, _ = ticket(page, code_name)
        room = new_page()
        room.goto(link)
        room.wait_for_selector(READY)
        rooms.append(room)
    kernels = [re.search(r'"kernelId": ?"([0-9a-f-]+)"', room.content())[1] for room in rooms]
    look = "(at) => fetch(`/api/kernels/${at}`).then((answer) => answer.status)"
    assert [rooms[0].evaluate(look, kernel) for kernel in kernels] == [200, 404]
    knock = """(at) => new Promise((done) => {
        const line = new WebSocket(`ws://${location.host}/api/kernels/${at}/channels`);
        line.onopen = () => done("open");
        line.onerror = () => done("shut");
    })"""
    assert rooms[0].evaluate(knock, kernels[1]) == "shut"
    rooms[0].watch.forgive("404")


def test_no_kernel_of_the_room_holds_the_key_the_file_or_the_way_to_a_ticket(house, page, new_page):
    at_the_desk(house, page)
    link, _ = ticket(page, "Orchard")
    room = new_page()
    room.goto(link)
    room.wait_for_selector(READY)
    key = (house.folder / "key").read_bytes().hex()
    told = []
    for one in psutil.Process(house.server.pid).children(recursive=True):
        with suppress(psutil.NoSuchProcess):  # the kernel of the page before this one is ending
            told.append(" ".join(one.cmdline()) + str(one.environ()))
    assert len(told) > 2, "the fork server and two pages at least"
    assert not [text for text in told for secret in (key, PASSPHRASE, "journal.db") if secret in text]


def test_the_lock_takes_all_away_and_a_reload_does_not_bring_it_back(house, page):
    at_the_desk(house, page)
    press(page, "Open Elm")
    page.get_by_label("A new note").fill("I went on too fast.")
    press(page, "Keep the note")
    expect(page.get_by_role("button", name="Remove the note of")).to_be_visible()
    press(page, "Lock")
    heading(page, "The desk is locked.")
    assert "too fast" not in page.content() and "Elm" not in page.content()
    page.reload()
    page.wait_for_selector(READY)
    heading(page, "The desk is locked.")
    page.get_by_label("Passphrase").fill("not this one")
    press(page, "Unlock the desk")
    expect(page.get_by_label("Passphrase")).to_have_attribute("aria-invalid", "true")
    unlock(page)
    press(page, "Open Elm")
    expect(page.get_by_text("I went on too fast.")).to_be_visible()


def test_the_facts_are_true_of_these_two_programs(house, page):
    at_the_desk(house, page)
    press(page, "Where it is kept")
    expect(page.get_by_text("Only this computer can reach the desk and the room.")).to_be_visible()
    expect(page.get_by_text("The file of the work is encrypted.")).to_be_visible()


def test_a_copy_comes_down_as_a_file(house, page):
    at_the_desk(house, page)
    press(page, "Open Blue Kite")
    press(page, "Copy, keep, delete")
    with page.expect_download() as download:
        press(page, "To read")
    assert re.fullmatch(r"workbook-\d{4}-\d\d-\d\d\.html", download.value.suggested_filename)
    assert "Sleep well" in download.value.path().read_text("utf-8")
