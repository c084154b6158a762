"""The servers that are looked at beside each other: ours over two pages, and five that others would have written."""

from __future__ import annotations

import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Protocol

import psutil
from house import House, free_port
from process_tree import tree

HERE = Path(__file__).parent
PAGES = HERE / "pages"
PYTHON = HERE.parent / ".venv" / "peers" / "bin" / "python"
VOILA = ["-m", "voila", "voila.ipynb", "--no-browser", "--port={port}", "--Voila.ip=127.0.0.1"]
PEERS = {
    "voila": VOILA,
    "voila preheated": [*VOILA, "--preheat_kernel=True", "--pool_size=2"],
    "dash": ["dash_page.py", "{port}"],
    "streamlit": [
        "-m", "streamlit", "run", "streamlit_page.py", "--server.port={port}", "--server.address=127.0.0.1",
        "--server.headless=true", "--browser.gatherUsageStats=false",
    ],
    "panel": ["-m", "panel", "serve", "panel_page.py", "--port={port}", "--address=127.0.0.1"],
}  # fmt: skip
AT = {"panel": "/panel_page"}
OURS, SESSION = "ours", "ours: 02-session"
LISTENS_WITHIN = 120.0


class Served(Protocol):
    """One server over one page: where it is, and what it has started."""

    page: str
    entry: str
    pid: int

    def kernels(self) -> int:
        """How many processes it has for single visitors."""
        ...

    def close(self) -> None:
        """Ends it."""
        ...


class Peer:
    """One server of another kind, ended with all it started."""

    entry = ""

    def __init__(self, name: str, folder: Path) -> None:
        port = free_port()
        words = [word.format(port=port) for word in PEERS[name]]
        self._log = (folder / f"{name}.log").open("w")
        self._server = subprocess.Popen([str(PYTHON), *words], cwd=PAGES, stdout=self._log, stderr=self._log)
        self.pid, self.page = self._server.pid, f"http://127.0.0.1:{port}{AT.get(name, '/')}"
        late = time.monotonic() + LISTENS_WITHIN
        while time.monotonic() < late and self._server.poll() is None:
            # A line is enough: a page of Voilà's would start a kernel.
            with suppress(OSError):
                socket.create_connection(("127.0.0.1", port), 1).close()
                return
            time.sleep(0.25)
        self.close()
        raise RuntimeError(f"{name} does not listen:\n{(folder / f'{name}.log').read_text()}")

    def kernels(self) -> int:
        """Those of Voilà; the others answer all visitors in one process."""
        return sum("ipykernel_launcher" in " ".join(_words_of(one)) for one in tree(self.pid))

    def close(self) -> None:
        """Ends the server and what it started."""
        below = tree(self.pid)[1:]
        self._server.terminate()
        try:
            self._server.wait(10)
        except subprocess.TimeoutExpired:
            self._server.kill()
        for one in psutil.wait_procs(below, timeout=3)[1]:
            one.kill()
        self._log.close()


def _words_of(process: psutil.Process) -> list[str]:
    with suppress(psutil.Error):
        return process.cmdline()
    return []


class Ours:
    """Our own server, over one of our pages."""

    def __init__(self, folder: Path, name: str, *more: str) -> None:
        folder.mkdir()
        self._house = House(folder, "blue_kite", *more)
        self.pid, self.entry, self.page = self._house.server.pid, self._house.address, self._house.workbook(name)

    def kernels(self) -> int:
        """The kernels of open pages; those that wait for one are nobody's yet."""
        return len(self._house.kernels())

    def close(self) -> None:
        """Ends it."""
        self._house.close()


@contextmanager
def all_servers(names: tuple[str, ...]) -> Iterator[dict[str, Served]]:
    """Those servers, all running and resting but for the one that is looked at."""
    if not PYTHON.exists():
        raise SystemExit("The peers are installed by `make bench ARGS=peers`.")
    with tempfile.TemporaryDirectory() as folder:
        found: dict[str, Served] = {}
        try:
            for name in names:
                print(f"  starting {name}", flush=True)
                if name == OURS:
                    found[name] = Ours(Path(folder) / "small", "03-reference", f"workbooks={PAGES / 'ours'}")
                elif name == SESSION:
                    found[name] = Ours(Path(folder) / "whole", "02-session")
                else:
                    found[name] = Peer(name, Path(folder))
            yield found
        finally:
            for one in found.values():
                one.close()
