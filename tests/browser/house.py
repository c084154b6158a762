"""A house for a test: a real server, a real journal, and a way to look into both."""

from __future__ import annotations

import signal
import socket
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import psutil
from playwright.sync_api import Page, expect

from alliance_widgets.domain.actions import OpenSession, read_action
from alliance_widgets.domain.journey import Journey
from alliance_widgets.domain.voices import Voice
from alliance_widgets.pages.book import Book
from alliance_widgets.serving.processes import GIVEN
from alliance_widgets.store import open_with_key

READY = "html[data-ready='true']"
HERE = Path(__file__).parent


def free_port() -> int:
    with socket.socket() as line:
        line.bind(("127.0.0.1", 0))
        return line.getsockname()[1]


class House:
    """One server over one journal, ended with all its kernels."""

    def __init__(self, folder: Path, kind: str = "blue_kite", *more: str) -> None:
        self.folder, self.port = folder, free_port()
        self.log = (folder / "server.log").open("w")
        self.begin(kind, *more)

    def begin(self, kind: str = "again", *more: str) -> None:
        """Starts its server; `again` over what is there, at the same port."""
        command = [sys.executable, str(HERE / "served.py"), str(self.folder), str(self.port), kind, *more]
        self.server = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=self.log, text=True)
        self.address = self.server.stdout.readline().strip()
        assert self.address.startswith("http"), (self.folder / "server.log").read_text()

    @property
    def root(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def workbook(self, name: str) -> str:
        return f"{self.root}/voila/render/{name}.ipynb"

    def book(self) -> Book:
        key = (self.folder / "key").read_bytes()
        return Book(open_with_key(self.folder / "journal.db", key), (self.folder / "journey").read_text())

    @property
    def journey(self) -> Journey:
        book = self.book()
        book.journal.close()
        return book.journey

    @property
    def words(self) -> set[str]:
        """Everything that the pair has written."""
        book = self.book()
        found = {getattr(entry, name) for _, entry in book.journal.read(book.id) for name in entry.WORDS}
        book.journal.close()
        return found

    def go_to(self, place: str, *deeds: dict) -> None:
        """Opens today's session in the journal and puts the pair at a place; deeds may have a `by`."""
        book = self.book()
        book.write(OpenSession(), by=None)
        for deed in [*deeds, {"action": "go_to", "place": place}]:
            by = deed.get("by")
            message = {name: value for name, value in deed.items() if name != "by"}
            book.write(read_action(message), by=Voice(by) if by else None)
        book.journal.close()

    def kernels(self) -> list[psutil.Process]:
        """The kernels of open pages, forked or ordinary; those that wait in the nursery are not among them."""
        found = psutil.Process(self.server.pid).children(recursive=True)
        return [one for one in found if _is_kernel(one)]

    def kill_kernels(self) -> None:
        for one in self.kernels():
            with suppress(psutil.NoSuchProcess):  # a page that was just left ends its own
                one.kill()

    def enter(self, page: Page) -> None:
        """Through the address that the command prints, to the doors."""
        page.goto(self.address)
        page.wait_for_selector(READY)

    def open(self, page: Page, name: str = "02-session", *, ready: bool = True) -> None:
        """The workbook, with the cookie that the address gave."""
        self.enter(page)
        page.goto(self.workbook(name))
        if ready:
            page.wait_for_selector(READY)

    def close(self) -> None:
        kernels = self.kernels() if self.server.poll() is None else []
        self.server.send_signal(signal.SIGTERM)
        try:
            self.server.wait(20)
        except subprocess.TimeoutExpired:
            self.server.kill()
        _, alive = psutil.wait_procs(kernels, timeout=10)
        self.log.close()
        assert not alive, "a kernel outlived its server"


def _is_kernel(process: psutil.Process) -> bool:
    try:
        return process.name() == GIVEN or "alliance_widgets.serving.ordinary" in process.cmdline()
    except psutil.NoSuchProcess:
        return False


def heading(page: Page, name: str) -> None:
    """Waits for the screen with this headline."""
    expect(page.get_by_role("heading", level=1, name=name)).to_be_visible()


def press(page: Page, name: str) -> None:
    page.get_by_role("button", name=name, exact=True).click()


def saved(page: Page) -> None:
    """The save line says so, and nothing is on its way."""
    expect(page.locator(".aw-frame__top")).to_contain_text("Saved")
