"""Components are tried in a real browser, one page each, with nobody behind the model."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from drawing import Drawn, draw_on, files
from playwright.sync_api import Browser, Page
from spare_pages import SparePages


@pytest.fixture(scope="session")
def address() -> Iterator[str]:
    """Where the components' files are served."""
    with files() as where:
        yield where


@pytest.fixture(scope="session")
def spare_pages(chromium: Browser) -> Iterator[SparePages]:
    """The pages that tests take over from one another."""
    pages = SparePages(chromium)
    yield pages
    pages.close()


@pytest.fixture
def page(spare_pages: SparePages) -> Iterator[Page]:
    """One empty page."""
    page = spare_pages.take()
    yield page
    spare_pages.give_back(page)


@pytest.fixture
def draw(address: str, spare_pages: SparePages) -> Iterator[Callable[..., Drawn]]:
    """`draw("number_strip", {"legend": ...})` draws a component; `size`, `theme` and `room` as keywords.

    `clock=True` holds time still until the test lets it run; `without="plotly"` keeps that file from the page.
    A trait that holds another component is given as `(folder, traits)`.
    """
    taken: list[Page] = []
    own: list[Page] = []
    all_drawn: list[Drawn] = []

    def drawn(
        folder: str,
        traits: dict[str, Any] | None = None,
        *,
        size: tuple[int, int] = (1366, 768),
        theme: str = "light",
        room: str = "",
        clock: bool = False,
        without: str = "",
    ) -> Drawn:
        page = spare_pages.take(size, theme)
        # A clock that stands and a file that is kept away stay with a page for good: such a one is not lent again.
        (own if clock or without else taken).append(page)
        if clock:
            page.clock.install(time="2025-05-14T10:42:00")
            page.clock.pause_at("2025-05-14T10:43:00")
        if without:
            page.route(f"**/{without}", lambda asked: asked.abort())
        shown = draw_on(page, address, folder, traits or {}, room=room)
        all_drawn.append(shown)
        return shown

    yield drawn
    for page in own:
        page.context.close()
    for page in taken:
        spare_pages.give_back(page)
    for shown in all_drawn:
        shown.leave()
    assert [fault for shown in all_drawn for fault in shown.faults] == []
