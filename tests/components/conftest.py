"""Components are tried in a real browser, one page each, with nobody behind the model."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from drawing import Drawn, draw_on, files
from playwright.sync_api import Browser


@pytest.fixture(scope="session")
def address() -> Iterator[str]:
    """Where the components' files are served."""
    with files() as where:
        yield where


@pytest.fixture
def draw(address: str, chromium: Browser) -> Iterator[Callable[..., Drawn]]:
    """`draw("number_strip", {"legend": ...})` draws a component; `size`, `theme` and `room` as keywords.

    `clock=True` holds time still until the test lets it run; `without="plotly"` keeps that file from the page.
    A trait that holds another component is given as `(folder, traits)`.
    """
    contexts, all_drawn = [], []

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
        width, height = size
        context = chromium.new_context(
            viewport={"width": width, "height": height}, color_scheme=theme, reduced_motion="reduce"
        )
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(5_000)
        if clock:
            page.clock.install(time="2025-05-14T10:42:00")
            page.clock.pause_at("2025-05-14T10:43:00")
        if without:
            page.route(f"**/{without}", lambda asked: asked.abort())
        shown = draw_on(page, address, folder, traits or {}, room=room)
        all_drawn.append(shown)
        return shown

    yield drawn
    assert [fault for shown in all_drawn for fault in shown.faults] == []
    for context in contexts:
        context.close()
