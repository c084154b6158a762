"""A house with a desk: two servers over one journal, as `alliance open` starts them."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from pathlib import Path

import psutil
from house import HERE, READY, free_port
from playwright.sync_api import Page

PASSPHRASE = "a kite over the hill"


class DeskHouse:
    """Lee's desk with six pairs, and the room beside it."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.room_port, self.desk_port = folder, free_port(), free_port()
        command = [sys.executable, str(HERE / "served_desk.py"), str(folder), str(self.room_port), str(self.desk_port)]
        self.log = (folder / "server.log").open("w")
        self.server = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=self.log, text=True)
        said = self.server.stdout.readline().split()
        assert len(said) == 2, (folder / "server.log").read_text()
        self.desk, self.room = said
        self.journeys: dict[str, str] = json.loads((folder / "journeys").read_text())

    def enter(self, page: Page) -> None:
        """Through the address that the command prints, to the desk."""
        page.goto(self.desk)
        page.wait_for_selector(READY)

    def close(self) -> None:
        children = psutil.Process(self.server.pid).children(recursive=True)
        self.server.send_signal(signal.SIGTERM)
        self.server.wait(30)
        _, alive = psutil.wait_procs(children, timeout=15)
        self.log.close()
        assert not alive, "a desk or a kernel outlived its server"
