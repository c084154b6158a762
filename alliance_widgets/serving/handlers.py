"""What answers each route: a workbook page, its kernel's socket, or a plain notice."""

from __future__ import annotations

from collections.abc import Sequence
from contextvars import ContextVar
from pathlib import Path
from typing import Any

import tornado.web
from jinja2 import Environment, FileSystemLoader
from jupyter_server.auth.decorator import allow_unauthenticated
from jupyter_server.base.handlers import JupyterHandler
from jupyter_server.services.kernels.handlers import KernelHandler
from voila.shutdown_kernel_handler import VoilaShutdownKernelHandler
from voila.tornado.kernel_websocket_handler import VoilaKernelWebsocketHandler

from alliance_widgets.serving.discreet import Discreet
from alliance_widgets.serving.messages import may_go_down, may_go_up
from alliance_widgets.serving.statics import Statics
from alliance_widgets.words import LANGUAGE, say

PAPER = "/paper"
WELCOME = "/voila/render/00-welcome.ipynb"
EVERY_PAGE = "kit.js"
"""What every page needs first, fetched while the kernel starts."""

NOTICES = {403: "refused", 404: "not_found", 405: "not_found", 423: "desk_locked", 503: "full"}
TEMPLATES = Path(__file__).parent / "template" / "alliance"
VISITOR: ContextVar[str] = ContextVar("visitor", default="")
"""Whose page is being opened; the kernel that is started for it is theirs alone."""


def template_words() -> dict[str, str]:
    """The few sentences of the bare page."""
    names = ("title", "opening", "noscript", "lost", "stopped", "failed", "again", "paper")
    return {name: say(f"template.{name}") for name in names}


def page_resources(statics: Statics) -> dict[str, Any]:
    """What the page's template is filled with."""
    chunks = [file.url for name, file in statics.files.items() if name.startswith("chunk-")]
    return {
        "words": template_words(),
        "sheet": statics.url("room.css"),
        "font": statics.url("atkinson.woff2"),
        "fit": statics.fit,
        "paper": PAPER,
        "import_map": statics.import_map,
        "script": statics.url("front.js"),
        "preloads": [*chunks, statics.url(EVERY_PAGE)],
        "modules": statics.modules,
    }


class HouseFull(tornado.web.HTTPError):
    """As many pages are open as this computer is asked to hold."""

    def __init__(self) -> None:
        super().__init__(503)


class Noticing(Discreet, JupyterHandler):
    """Answers trouble with a plain page: what happened, what to do, and nothing of the inside."""

    def write_error(self, status_code: int, **_: Any) -> None:
        """The notice for a status."""
        self.notice(NOTICES.get(status_code, "trouble"), status_code)

    def notice(self, name: str, status: int, *, papers: Sequence[tuple[str, str, str]] = ()) -> None:
        """One of our notices; `papers` are the address, the language and its own name of each file to print."""
        self.set_status(status)
        self.set_header("Content-Type", "text/html; charset=utf-8")
        self.set_header("Cache-Control", "no-store")
        templates = Environment(loader=FileSystemLoader(str(TEMPLATES)), autoescape=True)
        page = templates.get_template("notice.html").render(
            language=LANGUAGE,
            statics=self.settings["statics"],
            words=template_words(),
            title=say(f"notice.{name}"),
            text=say(f"notice.{name}_text"),
            back=name in ("not_found", "trouble", "paper"),
            paper=PAPER if name in ("full", "trouble") else "",
            papers=papers,
        )
        self.finish(page)


class ToWelcome(Noticing):
    """The address without a page leads to the doors; the key in it becomes a cookie and leaves the address."""

    goal = WELCOME

    @tornado.web.authenticated
    def get(self) -> None:
        """To the doors."""
        self.redirect(self.goal)


class NeedsKey(Noticing):
    """Whoever comes without the key is told how to get in, and nothing else."""

    @allow_unauthenticated  # else it would send them to itself without end
    def get(self) -> None:
        """The notice."""
        self.notice("needs_key", 403)


class NotHere(Noticing):
    """Every address that is not one of ours."""

    def prepare(self) -> None:  # type: ignore[override]
        """The notice, whatever was asked and by whomever."""
        self.notice("not_found", 404)


class Owning(JupyterHandler):
    """Whose page or kernel this is."""

    @property
    def owner(self) -> str:
        """Whoever came in with the key; a server that lets people in otherwise says so."""
        return self.current_user.username


class Workbook(Noticing, Owning):
    """One workbook page with a fresh kernel."""

    @tornado.web.authenticated
    async def get(self, path: str) -> None:
        """The page, sent bit by bit as its cells run."""
        if self.get_query_argument("token", None) is not None:
            # It is a cookie by now. Here it would stay in the address, and go on into the kernel.
            self.redirect(self.request.path)
            return
        _ = self.xsrf_token  # sets the cookie without which the page could not end its kernel
        VISITOR.set(self.owner)
        self.set_header("Content-Type", "text/html; charset=utf-8")
        self.set_header("Cache-Control", "no-store")
        self.request.connection.stream.set_nodelay(True)  # type: ignore[union-attr]  # what comes next is waited for
        async for html in self.settings["press"].draw(path, self.request.query):
            self.write(html)
            self.flush()


class OwnKernel(Discreet, Owning):
    """What is done with a kernel by whoever opened its page; to anybody else there is no such kernel."""

    def check_owner(self, kernel_id: str) -> None:
        """Raises 404 for a kernel that is not theirs, whether there is one or not."""
        if self.kernel_manager.owners.get(kernel_id) != self.owner:
            raise tornado.web.HTTPError(404)


class KernelState(OwnKernel, KernelHandler):
    """Says whether a page's kernel is still there."""

    SUPPORTED_METHODS = ("GET",)

    @tornado.web.authenticated
    async def get(self, kernel_id: str) -> None:
        """Its state, or 404."""
        self.check_owner(kernel_id)
        await super().get(kernel_id)


class KernelEnd(OwnKernel, VoilaShutdownKernelHandler):
    """Ends the kernel of a page that was left."""

    SUPPORTED_METHODS = ("POST",)

    @tornado.web.authenticated
    async def post(self, kernel_id: str) -> None:
        """Ends it."""
        self.check_owner(kernel_id)
        await super().post(kernel_id)


class Channels(OwnKernel, VoilaKernelWebsocketHandler):
    """A kernel's socket, for widgets only, without the wait of Nagle's algorithm: an answer is several small frames."""

    async def get(self, kernel_id: str) -> None:
        """Opens the socket."""
        await super().get(kernel_id=kernel_id)

    def write_error(self, status_code: int, **_: Any) -> None:
        """No words: a socket is asked for by a program."""
        self.finish()

    async def pre_get(self) -> None:
        """Finds the kernel, if it is theirs."""
        self.check_owner(self.kernel_id)
        await super().pre_get()

    async def open(self, kernel_id: str) -> None:
        """Sends each frame at once."""
        self.set_nodelay(True)
        await super().open(kernel_id)

    def on_close(self) -> None:
        """Keeps nothing of a page that has gone until the next time it would have been asked whether it is there."""
        super().on_close()
        if self.ping_callback:
            self.ping_callback.stop()

    def on_message(self, ws_message: bytes | str) -> None:
        """Passes on what may go up, and drops the rest."""
        if may_go_up(ws_message):
            super().on_message(ws_message)

    def write_message(self, message: Any, binary: bool = False) -> Any:
        """Passes on what may go down, and drops the rest."""
        return super().write_message(message, binary) if may_go_down(message) else None
