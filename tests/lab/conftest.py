"""One JupyterLab and one page in it for all tests here: each notebook is opened in a tab of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from lab.server import Lab, made_up_pair
from playwright.sync_api import Browser, Locator, Page, expect

from alliance_widgets.pages.book import Book
from alliance_widgets.store import open_with_key

IN_FRONT = ".jp-NotebookPanel:not(.lm-mod-hidden)"


class Desktop:
    """JupyterLab in a browser: opens a notebook and runs it as a person does, and notes what must not happen."""

    def __init__(self, lab: Lab, page: Page) -> None:
        self.lab, self.page = lab, page
        self.wrong: list[str] = []
        self.hosts: set[str] = set()
        page.on("console", lambda line: self.wrong.append(line.text) if line.type == "error" else None)
        page.on("pageerror", lambda error: self.wrong.append(error.stack or str(error)))
        page.on("request", lambda request: self.note(request.url))
        page.on("websocket", lambda socket: self.note(socket.url))
        page.goto(lab.address("07-gallery"))
        page.wait_for_selector(".jp-Notebook")
        self.before = self.look_of_lab()

    def note(self, address: str) -> None:
        """Remembers the host of an address; a `blob:` and a `data:` have none."""
        parts = urlsplit(address)
        if parts.scheme in ("http", "https", "ws", "wss"):
            self.hosts.add(parts.hostname or "")

    def run(self, name: str) -> Locator:
        """The notebook, open in front with every cell run."""
        self.tell("docmanager:open", {"path": f"{name}.ipynb"})
        expect(self.page.locator("#jp-main-dock-panel .lm-TabBar-tab.lm-mod-current")).to_have_text(f"{name}.ipynb")
        panel = self.page.locator(f"#{self.page.locator(IN_FRONT).get_attribute('id')}")
        # Before there is a kernel, running would ask which one.
        self.page.evaluate("jupyterapp.shell.currentWidget.sessionContext.ready.then(() => null)")
        self.page.get_by_role("menuitem", name="Run", exact=True).click()
        self.page.get_by_role("menuitem", name="Run All Cells", exact=True).click()
        # The last cell has its number when all before it have been run.
        expect(panel.locator(".jp-CodeCell .jp-InputPrompt").last).to_have_text(re.compile(r"\[\d+\]:"), timeout=60_000)
        return panel

    def tell(self, command: str, about: dict[str, str]) -> None:
        """One of JupyterLab's own commands, done."""
        asked = "([command, about]) => jupyterapp.commands.execute(command, about).then(() => null)"
        self.page.evaluate(asked, [command, about])

    def look_of_lab(self) -> dict[str, str]:
        """How JupyterLab's own page and one of its buttons look, and whether a token of ours stands on its page."""
        return self.page.evaluate(
            """() => {
                const [root, button] = [document.documentElement, document.querySelector("#jp-top-panel, .lm-MenuBar")];
                const [page, menu] = [root, button].map((el) => getComputedStyle(el));
                return { scheme: page.colorScheme, size: page.fontSize, paper: page.getPropertyValue("--aw-paper"),
                         face: menu.fontFamily, ground: getComputedStyle(document.body).backgroundColor };
            }"""
        )


@pytest.fixture(scope="session")
def lab(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Lab]:
    """A JupyterLab whose kernels may open the workbook of Sam and Lee."""
    folder = tmp_path_factory.mktemp("lab")
    lab = Lab(folder, made_up_pair(folder))
    lab.wait()
    yield lab
    lab.close()


@pytest.fixture(scope="session")
def desktop(lab: Lab, chromium: Browser) -> Iterator[Desktop]:
    """The one page; at the end it has asked no other host, and nothing went wrong in it."""
    context = chromium.new_context(viewport={"width": 1366, "height": 768}, reduced_motion="reduce")
    desktop = Desktop(lab, context.new_page())
    yield desktop
    context.close()
    assert desktop.hosts <= {"127.0.0.1"}, f"other hosts were asked: {desktop.hosts}"
    assert not desktop.wrong, desktop.wrong


@pytest.fixture(scope="session")
def gallery(desktop: Desktop) -> Locator:
    """The gallery with every cell run."""
    return desktop.run("07-gallery")


@pytest.fixture
def book(lab: Lab) -> Iterator[Book]:
    """The journal of Sam and Lee, read beside the notebooks."""
    grant = lab.grant
    book = Book(open_with_key(Path(grant["file"]), bytes.fromhex(grant["key"])), grant["journey"])
    yield book
    book.journal.close()
