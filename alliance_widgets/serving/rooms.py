"""Voilà as we serve it: four workbooks, our own files, one kernel a page, and no other route."""

from __future__ import annotations

import logging
import signal
import socket
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from voila.app import Voila

from alliance_widgets.serving.handlers import (
    TEMPLATES,
    Channels,
    KernelEnd,
    KernelState,
    NeedsKey,
    NotHere,
    ToWelcome,
    Workbook,
    page_resources,
)
from alliance_widgets.serving.hardening import BOUNDS, HOST, settings
from alliance_widgets.serving.kernels import Kernels, OwnPython, everybodys_environment
from alliance_widgets.serving.listening import PageLine
from alliance_widgets.serving.nursery import Bounds, Nursery
from alliance_widgets.serving.paper import PAPER_ROUTES
from alliance_widgets.serving.press import Press
from alliance_widgets.serving.processes import leave_no_core
from alliance_widgets.serving.statics import PREFIX, StaticHandler, Statics
from alliance_widgets.serving.tickets import Door
from alliance_widgets.words import say

HERE = Path(__file__).parent
KERNEL_ID = r"(?P<kernel_id>\w+-\w+-\w+-\w+-\w+)"


class PortTaken(Exception):
    """Another program listens there already."""


def workbooks_folder() -> Path:
    """The notebooks: inside the installed package, or beside it in a checkout."""
    inside = HERE.parent / "workbooks"
    return inside if inside.is_dir() else HERE.parent.parent / "workbooks"


class WorkbookServer(Voila):
    """A Voilà with our routes only."""

    name = "voila"
    statics: Statics
    nursery: Nursery
    on_ready: Callable[[str], None]

    def setup_template_dirs(self) -> None:
        """Only our own template is known."""
        self.template_paths = [str(TEMPLATES)]
        self.static_paths = []

    def init_settings(self) -> dict[str, Any]:
        """Voilà's settings, and what our handlers need."""
        return super().init_settings() | {
            "statics": self.statics,
            "press": Press(self),
            "default_handler_class": NotHere,
            "log_function": _log_without_addresses,
        }

    def init_handlers(self) -> list[Any]:
        """Every route there is; Voilà's own file, tree, theme and extension routes are not among them."""
        return [
            (r"/", ToWelcome),
            (r"/login", NeedsKey),
            (rf"{PREFIX}(.+)", StaticHandler, {"statics": self.statics}),
            (r"/voila/render/(0[0-3]-[a-z-]+\.ipynb)", Workbook),
            *PAPER_ROUTES,
            (r"/voila/api/shutdown/(.*)", KernelEnd),
            (rf"/api/kernels/{KERNEL_ID}", KernelState),
            (rf"/api/kernels/{KERNEL_ID}/channels", Channels),
            (r"/.*", NotHere),
        ]

    def listen(self) -> None:
        """Listens, says so, and stays until it is told to stop."""
        import tornado.ioloop

        self.app.listen(self.port, self.ip, **BOUNDS)
        self.ioloop = tornado.ioloop.IOLoop.current()
        self.ioloop.add_callback(self.nursery.fill)
        self.ioloop.add_callback(self._rehearse)
        self.ioloop.add_callback(self.on_ready, f"http://{HOST}:{self.port}/?token={self.token}")
        for sign in (signal.SIGTERM, signal.SIGINT):
            signal.signal(sign, self._handle_signal_stop)
        try:
            self.ioloop.start()
        finally:
            self.stop()

    async def _rehearse(self) -> None:
        """Does once, before anybody comes, what the first page would wait for."""
        await self.app.settings["press"].rehearse()
        self.statics.pack()


def serve(
    grant: Mapping[str, Any],
    *,
    port: int,
    on_ready: Callable[[str], None],
    folder: Path | None = None,
    bounds: Bounds = Bounds(),  # noqa: B008  frozen
    server_kind: type[WorkbookServer] = WorkbookServer,
    kernels_kind: type[Kernels] = Kernels,
) -> None:
    """Serves the workbooks to this computer until it is told to stop; each page's kernel may open the `grant`.

    `grant` is `{"file": path, "key": hex, "journey": id, "made_up": bool}`. Raises PortTaken before anything is
    started. `on_ready` gets the address to open.
    """
    leave_no_core()
    try_port(port)
    statics, door = Statics(), Door()
    nursery = Nursery(bounds, env=everybodys_environment())
    kernels = type("TicketedKernels", (kernels_kind,), {"door": door, "grant": grant, "nursery": nursery, "owners": {}})
    with tempfile.TemporaryDirectory(prefix="alliance-") as empty:
        config = settings(
            port=port,
            folder=folder or workbooks_folder(),
            empty_folder=Path(empty),
            inline_hashes=statics.inline_hashes,
        )
        config.VoilaConfiguration.multi_kernel_manager_class = kernels
        config.Voila.kernel_websocket_connection_class = PageLine
        config.VoilaConfiguration.kernel_spec_manager_class = OwnPython
        config.VoilaConfiguration.resources = {"workbook": page_resources(statics)}
        config.VoilaExecutor.cell_error_instruction = say("template.failed")
        server = server_kind(config=config)
        server.statics, server.nursery, server.on_ready = statics, nursery, on_ready
        for noisy in ("tornado.access", "tornado.application", "tornado.general", "asyncio"):
            logging.getLogger(noisy).setLevel(logging.CRITICAL)  # they name addresses, and whatever broke
        try:
            nursery.open()
            server.initialize([])
            server.start()
        finally:
            nursery.close()
            door.close()


def try_port(port: int) -> None:
    """Raises PortTaken where another program listens at it."""
    with socket.socket() as trial:
        trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            trial.bind((HOST, port))
        except OSError:
            raise PortTaken(port) from None


def _log_without_addresses(handler: Any) -> None:
    """One line for what went wrong on our side, with neither address nor query."""
    if handler.get_status() >= 500:
        logging.getLogger("alliance").error("%s answered %s", type(handler).__name__, handler.get_status())
