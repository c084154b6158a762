"""A component in a real browser, with a model that is no kernel: what it shows, and what it says was done."""

from __future__ import annotations

import itertools
import json
import threading
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from importlib import import_module
from pathlib import Path
from typing import Any

from at_home import read_out
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Error, Page

import alliance_widgets.components as components
from alliance_widgets.components.component import Component

HOME = Path(components.__file__).parent
FONT = HOME.parent / "static" / "atkinson.woff2"
PAGE = (Path(__file__).parent / "page.html").read_text("utf-8")
NOTED = (Path(__file__).parent / "noted.js").read_bytes()
NOT_STATE = ("_esm", "_css", "layout", "tooltip", "tabbable", "_anywidget_id")


TO_DRAW: dict[str, str] = {}
"""Pages with what is to be drawn in them, by the name they are asked for."""
COUNT = itertools.count()


class Files(SimpleHTTPRequestHandler):
    """The components' own files, the page around them, every style sheet in one, and a drawing library."""

    def __init__(self, *about: Any, library: bytes, **more: Any) -> None:
        self.library = library
        super().__init__(*about, **more)

    def do_GET(self) -> None:
        """Answers with the page, the joined style, the font, or a file."""
        path = self.path.split("?")[0]
        if path[1:] in TO_DRAW:
            self.answer(TO_DRAW[path[1:]].encode(), "text/html; charset=utf-8")
        elif path == "/all.css":
            self.answer(all_styles().encode(), "text/css; charset=utf-8")
        elif path == "/plotly":
            self.answer(self.library, "text/javascript; charset=utf-8")
        elif path == "/atkinson.woff2" and FONT.exists():
            self.answer(FONT.read_bytes(), "font/woff2")
        else:
            super().do_GET()

    def answer(self, body: bytes, kind: str) -> None:
        """Sends `body` whole."""
        self.send_response(200)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def end_headers(self) -> None:
        """Kept by the browser for as long as it lives, which is no longer than the tests."""
        self.send_header("Cache-Control", "max-age=86400")
        super().end_headers()

    def log_message(self, *_: object) -> None:
        """Says nothing."""


def all_styles() -> str:
    """The style sheet of the hosted page: ground, tokens, kit, then every folder's own."""
    sheets = [HOME / "kit" / name for name in ("ground.css", "tokens.css", "kit.css")]
    return "\n".join(sheet.read_text("utf-8") for sheet in [*sheets, *sorted(HOME.glob("*/widget.css"))])


def state_of(folder: str, traits: dict[str, Any]) -> dict[str, Any]:
    """What a browser would be given: the Python class's own traits and words, with `traits` set."""
    names = {place: name for name, place in components.FOLDERS.items()}
    kind: type[Component] = getattr(import_module(f"{components.__name__}.{folder}"), names[folder])
    widget = kind(**traits)
    return {key: value for key, value in widget.get_state().items() if key not in NOT_STATE}


class Drawn:
    """One drawn component: look at `page`, read `deeds`, `set` a trait, let it be `heard`."""

    def __init__(self, page: Page, folder: str) -> None:
        self.page, self.folder = page, folder
        self.faults: list[str] = []
        page.on("pageerror", self._fault)

    def _fault(self, error: Error) -> None:
        self.faults.append(str(error))

    def leave(self) -> None:
        """Lets go of the page, which another test takes over."""
        self.page.remove_listener("pageerror", self._fault)

    @property
    def el(self) -> Any:
        """The place the component is drawn in."""
        return self.page.locator("#here")

    @property
    def deeds(self) -> list[dict[str, Any]]:
        """What was done so far, oldest first, without the frame's pings."""
        return [one for one in self.page.evaluate("sent") if one.get("deed", "ping") != "ping"]

    @property
    def told(self) -> list[dict[str, Any]]:
        """The same messages without their numbers: the deed and exactly its fields."""
        return [{name: value for name, value in deed.items() if name != "id"} for deed in self.deeds]

    @property
    def state(self) -> str:
        """All that the kernel has sent to this browser about the component, as one text."""
        return self.page.evaluate("JSON.stringify(model.state)")

    @property
    def sideways(self) -> int:
        """How many pixels of the page are beside the window."""
        return self.page.evaluate("document.documentElement.scrollWidth - innerWidth")

    def set(self, trait: str, value: Any) -> None:
        """Changes one trait as the kernel would."""
        self.page.evaluate("([trait, value]) => model.change(trait, value)", [trait, value])

    def answer_with(self, **answer: Any) -> None:
        """From now on every deed is heard at once with this answer: `saved=`, `problem=`."""
        self.page.evaluate("(answer) => { automatic = answer; }", answer)

    def stay_silent(self) -> None:
        """From now on no deed is heard until `heard` is called."""
        self.page.evaluate("() => { automatic = null; }")

    def heard(self, number: int, *, saved: str | None = None, problem: dict[str, str] | None = None) -> None:
        """Lets the browser know that deed `number` was heard."""
        self.page.evaluate("(answer) => reply(answer)", {"heard": number, "saved": saved, "problem": problem})

    def redraw(self) -> None:
        """Takes the view away and draws it anew from the same model."""
        self.page.evaluate("() => drawAgain()")

    def read_out(self) -> str:
        """Every name a screen reader could meet on the page now."""
        return read_out(self.page)

    def axe(self) -> list[dict[str, Any]]:
        """What axe-core finds wrong; a part alone may do without the page's one `h1`."""
        options = {"resultTypes": ["violations"], "rules": {"page-has-heading-one": {"enabled": False}}}
        return Axe().run(self.page, options=options).response["violations"]


@contextmanager
def files(library: bytes = NOTED) -> Any:
    """The address of a small server on this computer that holds the components, and draws with `library`."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Files, library=library, directory=str(HOME)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def draw_on(page: Page, address: str, folder: str, traits: dict[str, Any], *, room: str = "") -> Drawn:
    """Draws `folder` with `traits`; a trait that holds another component is given as (folder, traits)."""
    models = {"main": {"folder": folder, "state": {}}}
    plain = {}
    for key, value in traits.items():
        if isinstance(value, tuple):
            inner, inside = value
            models[key] = {"folder": inner, "state": state_of(inner, inside)}
        else:
            plain[key] = value
    models["main"]["state"] = state_of(folder, plain) | {key: f"anywidget:{key}" for key in traits if key in models}
    open_with(page, address, models, room=room)
    return Drawn(page, folder)


def open_with(page: Page, address: str, models: dict[str, Any], *, room: str = "", direction: str = "ltr") -> None:
    """Opens a page that draws the main one of `models`, and waits until it stands."""
    given = json.dumps({"models": models, "room": room}).replace("<", "\\u003c")
    name = f"drawn-{next(COUNT)}"
    TO_DRAW[name] = PAGE.replace("<html ", f'<html dir="{direction}" ').replace("{given}", given)
    page.goto(f"{address}/{name}")
    page.wait_for_selector("html[data-drawn]")
    if "body" in models:
        page.wait_for_selector("main[data-aw-drawn]")
