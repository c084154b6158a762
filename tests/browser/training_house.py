"""A house for training: its own server over a training copy of its own, as `alliance training` starts it."""

from __future__ import annotations

from pathlib import Path

import psutil
from house import READY, free_port
from playwright.sync_api import Page

from alliance_widgets.serving.private import start
from alliance_widgets.store import create_journal

MADE_UP = "Made-up people. Training copy."
PLACES = [
    "at=shelf",
    "at=pair/low_bond",
    "at=time/low_bond",
    "at=key/low_bond",
    "at=after/low_bond/5",
    "live=low_bond/5",
]


class TrainingHouse:
    """A training copy that stays when training ends, or one that goes."""

    def __init__(self, folder: Path, *, stays: bool = True) -> None:
        self.copy = create_journal(folder / "training.db", "practice makes", training=True)
        grant = {"training": True, "file": str(self.copy.path), "key": self.copy.key.hex(), "stays": stays}
        self.server, self.address = start("training", grant, port=free_port())

    def enter(self, page: Page) -> None:
        """Through the address that the command prints, to the shelf."""
        page.goto(self.address)
        page.wait_for_selector(READY)

    def open(self, page: Page, asked: str) -> None:
        """A place of training, `at=…`, or a live session, `live=…`."""
        self.enter(page)
        page.goto(f"{page.url.split('?')[0]}?{asked}")
        page.wait_for_selector(READY)

    def close(self) -> None:
        """Ends its server with all kernels."""
        children = psutil.Process(self.server.pid).children(recursive=True)
        self.server.terminate()
        self.server.wait(30)
        _, alive = psutil.wait_procs(children, timeout=15)
        self.copy.close()
        assert not alive, "a kernel outlived its server"


def to(page: Page, name: str) -> None:
    page.get_by_role("navigation").get_by_role("button", name=name).click()
