"""One browser for every test that needs one: Playwright allows one at a time in a process."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from at_home import chromium as a_chromium
from playwright.sync_api import Browser, expect

expect.set_options(timeout=15_000)


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """A real Chromium; each test has a page of its own in it."""
    with a_chromium() as browser:
        yield browser
