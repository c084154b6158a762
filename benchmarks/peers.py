"""Our reference page and session beside the same small page in bare Voilà, Dash, Streamlit and Panel, in turns."""

from __future__ import annotations

import socket
import statistics
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

import psutil
from at_home import chromium
from house import House, free_port
from measured import Measured
from playwright.sync_api import Browser, CDPSession, Page
from rich.console import Console
from rich.table import Table

ROUNDS, VISITORS, CHOICES = 5, 5, 5
HERE = Path(__file__).parent
PAGES = HERE / "pages"
PYTHON = HERE.parent / ".venv" / "peers" / "bin" / "python"
VOILA = ["-m", "voila", "voila.ipynb", "--no-browser", "--port={port}"]
PEERS = {
    "voila": VOILA,
    "voila preheated": [*VOILA, "--preheat_kernel=True", "--pool_size=2"],
    "dash": ["dash_page.py", "{port}"],
    "streamlit": [
        "-m", "streamlit", "run", "streamlit_page.py", "--server.port={port}", "--server.address=127.0.0.1",
        "--server.headless=true", "--browser.gatherUsageStats=false",
    ],
    "panel": ["-m", "panel", "serve", "panel_page.py", "--port={port}"],
}  # fmt: skip
AT = {"panel": "/panel_page"}
OURS, SESSION = "ours", "ours: 02-session"
WITH_CHART, COVER = 2, 0

LOOK = """
window.everywhere = (root, selector, found = []) => {
  found.push(...root.querySelectorAll(selector));
  for (const one of root.querySelectorAll("*")) if (one.shadowRoot) everywhere(one.shadowRoot, selector, found);
  return found;
};
window.echoed = () => {
  if (!window.line?.isConnected)
    window.line = everywhere(document, "p, h1, h2, h3, h4, pre, label, .widget-label, .bk-clearfix, div")
      .findLast((one) => one.textContent.trim().startsWith("Chosen:"));
  return window.line?.textContent.trim() ?? "";
};
const ready = () => document.documentElement?.dataset.ready === "true";
const drawn = () => everywhere(document, ".scatterlayer .trace").length >= 2
  && everywhere(document, "[role=slider], input[type=range], input[type=radio]").length > 0 && echoed() !== "";
const watch = () => {
  const done = document.body && (location.pathname.includes("02-session") ? ready() : drawn());
  if (done) window.usable = performance.now();
  else requestAnimationFrame(watch);
};
requestAnimationFrame(watch);
for (const kind of ["keydown", "click"]) document.addEventListener(kind, (event) => {
  const before = echoed();
  const begun = event.timeStamp;
  window.echo = null;
  const look = () => {
    if (echoed() !== before) window.echo = performance.now() - begun;
    else requestAnimationFrame(look);
  };
  look();
}, true);
"""

# Our pages forbid eval, by which Playwright's own waiting for an expression is done.
UNTIL = """
(name) => new Promise((go, refuse) => {
  const begun = Date.now();
  const look = () => {
    if (window[name]) go(window[name]);
    else if (Date.now() - begun > 60_000) refuse(new Error(`never ${name}`));
    else setTimeout(look, 20);
  };
  look();
})
"""


@dataclass
class Seen:
    """All that was measured of one page, a number a round."""

    cold: list[float] = field(default_factory=list)
    warm: list[float] = field(default_factory=list)
    echo: list[float] = field(default_factory=list)
    requests: list[float] = field(default_factory=list)
    kilobytes: list[float] = field(default_factory=list)
    megabytes: list[float] = field(default_factory=list)
    left: list[float] = field(default_factory=list)


class Peer:
    """One server of another kind, ended with all it started."""

    def __init__(self, name: str, folder: Path) -> None:
        self.port = free_port()
        words = [word.format(port=self.port) for word in PEERS[name]]
        self.log = (folder / f"{name}.log").open("w")
        self.server = subprocess.Popen([str(PYTHON), *words], cwd=PAGES, stdout=self.log, stderr=self.log)
        self.page = f"http://127.0.0.1:{self.port}{AT.get(name, '/')}"
        self.is_voila = name.startswith("voila")
        self.entry = ""
        for _ in range(480):
            # A line is enough: a page of Voilà's would start a kernel.
            with suppress(OSError):
                socket.create_connection(("127.0.0.1", self.port), 1).close()
                return
            time.sleep(0.25)
        raise RuntimeError(f"{name} does not listen")

    def kernels(self) -> list[psutil.Process]:
        """Those of Voilà; the others answer all visitors in one process."""
        below = psutil.Process(self.server.pid).children(recursive=True)
        return [one for one in below if "ipykernel_launcher" in " ".join(_words_of(one))]

    def close(self) -> None:
        """Ends the server and what it started."""
        below = psutil.Process(self.server.pid).children(recursive=True)
        self.server.terminate()
        try:
            self.server.wait(10)
        except subprocess.TimeoutExpired:
            self.server.kill()
        for one in psutil.wait_procs(below, timeout=3)[1]:
            one.kill()
        self.log.close()


def _words_of(process: psutil.Process) -> list[str]:
    try:
        return process.cmdline()
    except psutil.Error:
        return []


class Ours:
    """Our own server, over one of our pages."""

    is_voila = True

    def __init__(self, house: House, name: str) -> None:
        self.house, self.server, self.entry = house, house.server, house.address
        self.page = house.workbook(name)
        self.kernels, self.close = house.kernels, lambda: None


@contextmanager
def all_servers() -> Iterator[dict[str, Peer | Ours]]:
    """Every server there is, running at once and resting but for the one that is looked at."""
    with tempfile.TemporaryDirectory() as folder:
        for name in ("small", "whole"):
            (Path(folder) / name).mkdir()
        small = House(Path(folder) / "small", "blue_kite", f"workbooks={PAGES / 'ours'}")
        whole = House(Path(folder) / "whole", "blue_kite")
        found: dict[str, Peer | Ours] = {OURS: Ours(small, "06-reference"), SESSION: Ours(whole, "02-session")}
        try:
            for name in PEERS:
                found[name] = Peer(name, Path(folder))
            yield found
        finally:
            for one in found.values():
                one.close()
            small.close()
            whole.close()


def new_page(browser: Browser, one: Peer | Ours) -> tuple[Page, CDPSession]:
    """A page of a browser that has been nowhere yet; no host but this one answers it."""
    context = browser.new_context(viewport={"width": 1366, "height": 768})
    if one.entry:
        context.request.get(one.entry, max_redirects=0)
    return in_context(context)


def in_context(context: object) -> tuple[Page, CDPSession]:
    page = context.new_page()
    page.add_init_script(LOOK)
    wire = context.new_cdp_session(page)
    wire.send("Network.enable")
    wire.send("Network.setBlockedURLs", {"urls": ["https://*"]})
    return page, wire


def usable(page: Page, one: Peer | Ours) -> float:
    """Milliseconds from the address until all is drawn that the page has."""
    page.goto(one.page, wait_until="commit", timeout=60_000)
    return page.evaluate(UNTIL, "usable")


def choose(page: Page, ours: bool, at: int) -> float:
    """Milliseconds from a key or a click until the words below say what was chosen."""
    if ours:
        page.locator("input[type=radio]").nth(at + 1).evaluate("one => one.click()")
    else:
        page.locator("[role=slider], input[type=range]").first.focus()
        page.keyboard.press("ArrowRight" if at % 2 else "ArrowLeft")
    return page.evaluate(UNTIL, "echo")


def a_round(browser: Browser, name: str, one: Peer | Ours, seen: Seen) -> None:
    """Opens the page in a browser that has been nowhere, and again in the same one; chooses; and leaves."""
    before = len(one.kernels())
    page, wire = new_page(browser, one)
    count, size = count_of(wire)
    seen.cold.append(usable(page, one))
    page.wait_for_timeout(1000)  # what comes late comes too
    seen.requests.append(count[0])
    seen.kilobytes.append(sum(size) / 1000)
    if name != SESSION:
        choose(page, name == OURS, 0)  # the first press may still load code
        seen.echo.append(statistics.median(choose(page, name == OURS, at) for at in range(1, CHOICES + 1)))
    page.close()
    rested(one, before)
    page, _ = in_context(page.context)
    seen.warm.append(usable(page, one))
    page.close()
    seen.left.append(rested(one, before))
    page.context.close()


def count_of(wire: CDPSession) -> tuple[list[int], list[float]]:
    """How many requests and bytes came, over HTTP and over sockets both ways."""
    count, size = [0], []

    def asked(event: dict) -> None:
        count[0] += event["request"]["url"].startswith("http")

    def frame(event: dict) -> None:
        told = event["response"]
        size.append(len(told["payloadData"]) * (1 if told["opcode"] == 1 else 0.75))

    wire.on("Network.requestWillBeSent", asked)
    wire.on("Network.loadingFinished", lambda event: size.append(event["encodedDataLength"]))
    wire.on("Network.webSocketFrameReceived", frame)
    wire.on("Network.webSocketFrameSent", frame)
    return count, size


def rested(one: Peer | Ours, before: int) -> int:
    """Waits until no more kernels are there than before, at most so long; gives how many more stay."""
    ends = time.monotonic() + 6
    while len(one.kernels()) > before and time.monotonic() < ends:
        time.sleep(0.1)
    time.sleep(2.5)  # by now the next kernel waits
    return max(0, len(one.kernels()) - before)


def proportional(processes: list[psutil.Process]) -> list[float]:
    """Megabytes (PSS) of each that is there."""
    found = []
    for process in processes:
        with suppress(psutil.Error):
            found.append(process.memory_full_info().pss / 1e6)
    return found


def memory(browser: Browser, one: Peer | Ours) -> list[float]:
    """Megabytes a visitor: the size of each kernel, or by how much the one process grows for each."""
    tree = [psutil.Process(one.server.pid), *psutil.Process(one.server.pid).children(recursive=True)]
    before = sum(proportional(tree))
    pages = []
    for _ in range(VISITORS):
        page, _ = new_page(browser, one)
        usable(page, one)
        pages.append(page)
    sizes = proportional(one.kernels())
    if not one.is_voila:
        sizes = [(sum(proportional(tree)) - before) / VISITORS]
    for page in pages:
        page.context.close()
    return sizes


def peers() -> list[Measured]:
    """All of it: one table of every figure, and our targets beside the fastest of them."""
    if not PYTHON.exists():
        raise SystemExit("The peers are installed by `make bench ARGS=peers`.")
    with all_servers() as found, chromium() as browser:
        for one in found.values():  # once each, so that no first time of a server is measured
            page, _ = new_page(browser, one)
            usable(page, one)
            page.context.close()
        time.sleep(5)
        seen = {name: Seen() for name in found}
        for turn in range(ROUNDS):
            for name in sorted(found, reverse=turn % 2 == 1):
                a_round(browser, name, found[name], seen[name])
        for name, one in found.items():
            seen[name].megabytes = memory(browser, one)
            rested(one, 0 if name in (OURS, SESSION) else 2)
    show(seen)
    return targets(seen)


COLUMNS = {
    "cold": "usable cold, ms", "warm": "usable warm, ms", "echo": "echo, ms", "requests": "requests",
    "kilobytes": "kB", "megabytes": "MB a visitor", "left": "kernels left",
}  # fmt: skip


def show(seen: dict[str, Seen]) -> None:
    """Medians, and in brackets from the least to the most."""
    table = Table("page", *COLUMNS.values(), box=None, pad_edge=False)
    for name, of in seen.items():
        table.add_row(name, *(_cell(getattr(of, column)) for column in COLUMNS))
    Console(width=170).print(table)


def _cell(values: list[float]) -> str:
    if not values:
        return "–"
    return f"{statistics.median(values):,.0f} ({min(values):,.0f}–{max(values):,.0f})"


def targets(seen: dict[str, Seen]) -> list[Measured]:
    """Our median divided by that of the fastest peer, or of the lightest."""
    measured = []

    def beside(what: str, ours: str, column: str, target: float, against: tuple[str, ...] = tuple(PEERS)) -> None:
        middles = {name: statistics.median(getattr(seen[name], column)) for name in against}
        best = min(middles, key=middles.__getitem__)
        mine = statistics.median(getattr(seen[ours], column))
        told = f"{mine:,.0f} beside {middles[best]:,.0f} of {best}"
        measured.append(Measured(what, mine / middles[best], target, "×", told))

    beside("reference page usable, cold browser", OURS, "cold", 0.4)
    beside("reference page usable, warm browser", OURS, "warm", 0.4)
    beside("from choosing to the echo", OURS, "echo", 0.5)
    beside("bytes of a cold page", OURS, "kilobytes", 0.25)
    beside("session page usable, cold, beside the small page of", SESSION, "cold", 0.6)
    beside("memory a visitor, beside bare Voilà", OURS, "megabytes", 0.25, ("voila",))
    measured.append(
        Measured("memory a visitor (PSS), reference page", statistics.median(seen[OURS].megabytes), 35, "MB")
    )
    measured.append(
        Measured("memory a visitor (PSS), session page", statistics.median(seen[SESSION].megabytes), 35, "MB")
    )
    measured.append(
        Measured("kernels left after the page was closed", max(seen[OURS].left + seen[SESSION].left), 0, "")
    )
    return measured
