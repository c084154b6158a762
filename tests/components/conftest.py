"""Components are tried in a real browser, one page each, with nobody behind the model."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from drawing import Drawn, draw_on, files
from playwright.sync_api import Browser, Page
from spare_pages import PATIENCE, SparePages


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
def draw(address: str, chromium: Browser, spare_pages: SparePages) -> Iterator[Callable[..., Drawn]]:
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
        # A clock that stands and a file that is kept away stay with a page for good: such a one is not lent again.
        if clock or without:
            page = special_page(chromium, size, theme, clock=clock, without=without)
            own.append(page)
        else:
            page = spare_pages.take(size, theme)
            taken.append(page)
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


def special_page(browser: Browser, size: tuple[int, int], theme: str, *, clock: bool, without: str) -> Page:
    """A page in which time stands, or that never gets one of the files."""
    width, height = size
    context = browser.new_context(
        viewport={"width": width, "height": height}, color_scheme=theme, reduced_motion="reduce"
    )
    page = context.new_page()
    page.set_default_timeout(PATIENCE)
    if clock:
        page.clock.install(time="2025-05-14T10:42:00")
        page.clock.pause_at("2025-05-14T10:43:00")
    if without:
        page.route(f"**/{without}", lambda asked: asked.abort())
    return page
