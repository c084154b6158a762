"""A browser that must stay at home, and a house for every test."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from house import House
from playwright.sync_api import Browser, Page
from training_house import TrainingHouse


class Watch:
    """What a page did that it must not: errors in the console, or a request to another host."""

    def __init__(self, page: Page) -> None:
        self.wrong: list[str] = []
        self.hosts: set[str] = set()
        page.on("console", lambda message: self._console(message.type, message.text))
        page.on("pageerror", lambda error: self.wrong.append(f"error: {error}"))
        page.on("request", lambda request: self._request(request.url))
        page.on("websocket", lambda socket: self._request(socket.url))

    def _console(self, kind: str, text: str) -> None:
        if kind == "error":
            self.wrong.append(f"console: {text}")

    def _request(self, url: str) -> None:
        parts = urlsplit(url)
        if parts.scheme in ("http", "https", "ws", "wss"):
            self.hosts.add(parts.hostname or "")

    def forgive(self, *words: str) -> None:
        """Takes out what a test has caused on purpose."""
        self.wrong = [line for line in self.wrong if not any(word in line for word in words)]

    def check(self) -> None:
        assert self.hosts <= {"127.0.0.1"}, f"other hosts were asked: {self.hosts}"
        assert not self.wrong, self.wrong


@pytest.fixture
def new_page(chromium: Browser) -> Iterator[Callable[..., Page]]:
    made: list[tuple[Page, Watch]] = []

    def make(**options: object) -> Page:
        context = chromium.new_context(**{"viewport": {"width": 1366, "height": 768}, **options})
        page = context.new_page()
        page.watch = Watch(page)
        made.append((page, page.watch))
        return page

    yield make
    for page, watch in made:
        page.context.close()
        watch.check()


@pytest.fixture
def page(new_page: Callable[..., Page]) -> Page:
    return new_page()


@pytest.fixture
def build(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[str], House]]:
    houses: list[House] = []

    def make(kind: str = "blue_kite") -> House:
        folder: Path = tmp_path_factory.mktemp("house")
        houses.append(House(folder, kind))
        return houses[-1]

    yield make
    for house in houses:
        house.close()


@pytest.fixture
def house(build: Callable[[str], House]) -> House:
    """Sam and Lee, seven sessions behind them."""
    return build("blue_kite")


@pytest.fixture(scope="module")
def lasting_house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    """One house for tests that only look."""
    house = House(tmp_path_factory.mktemp("house"), "blue_kite")
    yield house
    house.close()


@pytest.fixture(scope="module")
def training(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TrainingHouse]:
    house = TrainingHouse(tmp_path_factory.mktemp("training"))
    yield house
    house.close()


@pytest.fixture
def here(training: TrainingHouse, page: Page) -> Page:
    """A page of training at its shelf."""
    training.enter(page)
    return page
