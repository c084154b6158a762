"""Supervision as `alliance supervision` starts it: its own program, over the file beside Lee's journal."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import psutil
from house import READY, free_port
from playwright.sync_api import Page, expect

PASSPHRASE = "a lamp by the other door"


class SupervisionHouse:
    """Kim's program; it is told the passphrase of one file and nothing else."""

    def __init__(self, file: Path, *, passphrase: str = PASSPHRASE, log: Path | None = None) -> None:
        self.file, self.port = file, free_port()
        command = [sys.executable, "-m", "alliance_widgets", "supervision"]
        command += ["--file", str(file), "--port", str(self.port), "--no-browser"]
        self.log = (log or file.with_name("supervision.log")).open("w")
        self.server = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=self.log, text=True, env=self.env
        )
        self.server.stdin.write(f"{passphrase}\n")
        self.server.stdin.flush()
        said = (line.strip() for line in self.server.stdout)
        self.address = next((line for line in said if line.startswith("http")), "")
        assert self.address, Path(self.log.name).read_text()

    @property
    def env(self) -> dict[str, str]:
        return {**os.environ, "CI": "1", "LC_ALL": "en_GB.UTF-8"}

    @property
    def root(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def enter(self, page: Page, name: str = "Kim") -> None:
        """Through the address that the command prints; a name, once."""
        page.goto(self.address)
        page.wait_for_selector(READY)
        page.get_by_label("Your name").fill(name)
        page.get_by_role("button", name="Open the list").click()
        expect(page.get_by_role("button", name="Who looked")).to_be_visible()

    def processes(self) -> list[psutil.Process]:
        """Its program, its server, and every kernel."""
        own = psutil.Process(self.server.pid)
        return [own, *own.children(recursive=True)]

    def close(self) -> None:
        """Ends it with all kernels."""
        children = self.processes()[1:]
        self.server.terminate()
        self.server.wait(30)
        self.server.stdin.close()
        self.server.stdout.close()
        _, alive = psutil.wait_procs(children, timeout=15)
        self.log.close()
        assert not alive, "a server or a kernel outlived its program"
