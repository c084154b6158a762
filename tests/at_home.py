"""A real Chromium that calls nobody: the system's own, else the one that Playwright has brought."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from playwright.sync_api import Browser, BrowserType, Page, sync_playwright

# Chromium itself must not call its makers: any request that leaves would hide one of ours.
STAY_AT_HOME = (
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--disable-domain-reliability",
)
BROWSERS = ("chromium", "chromium-browser", "google-chrome")


@contextmanager
def chromium() -> Iterator[Browser]:
    """One browser, closed at the end."""
    with sync_playwright() as playwright:
        browser = launched(playwright.chromium)
        yield browser
        browser.close()


def launched(kind: BrowserType, **more: Any) -> Browser:
    """The browser itself, for whoever closes it."""
    found = next(filter(None, map(shutil.which, BROWSERS)), None)
    as_root = ["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []
    return kind.launch(executable_path=found, args=[*STAY_AT_HOME, *as_root], **more)


def read_out(page: Page) -> str:
    """Every name a screen reader could meet on the page now, as the browser itself gives them."""
    wire = page.context.new_cdp_session(page)
    tree = wire.send("Accessibility.getFullAXTree")["nodes"]
    wire.detach()
    return "\n".join(str(node.get("name", {}).get("value", "")) for node in tree if not node["ignored"])
