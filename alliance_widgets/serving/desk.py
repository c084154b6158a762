"""Desk and room together: two processes, two ports, two rights.

This program keeps the journal and serves the room. The desk's server is a program of its own: what it may open comes
to it through a pipe, so that it stands in no argument and no environment.
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from alliance_widgets.serving.desk_line import DeskLine
from alliance_widgets.serving.entrance import Entrance
from alliance_widgets.serving.hardening import HOST
from alliance_widgets.serving.rooms import PortTaken, WorkbookServer, serve, try_port
from alliance_widgets.serving.statics import Statics
from alliance_widgets.store import JournalService

if TYPE_CHECKING:
    from alliance_widgets.store import Journal

LOCK = "lock\n"
DESK_PAGE = "/voila/render/04-desk.ipynb"


def serve_both(
    journal: Journal, *, room_port: int, desk_port: int, on_ready: Callable[[str, str], None], made_up: bool = False
) -> None:
    """Serves the room here and the desk beside it until it is told to stop; `on_ready` gets both addresses.

    Raises PortTaken and NotBuilt, before anything is started.
    """
    from alliance_widgets.serving.ticketed import VisitedServer, VisitKernels

    for port in (room_port, desk_port):
        try_port(port)
    Statics()
    entrance, keeper = Entrance(), JournalService(journal)
    room = f"http://{HOST}:{room_port}"
    desk: subprocess.Popen[str] | None = None

    def lock_desk() -> None:
        if desk and desk.stdin:
            desk.stdin.write(LOCK)
            desk.stdin.flush()

    line = DeskLine(room=room, issue=entrance.issue, lock=lock_desk)
    # The kernel runs in another folder, so the file is named from the root.
    file = str(Path(journal.path).absolute())
    grant = {"desk": True, "file": file, "key": journal.key.hex(), "rooms": line.grant, "ports": [room_port, desk_port]}
    try:
        desk, address = _desk_process(grant | {"made_up": made_up}, port=desk_port)
        serve(
            {},
            port=room_port,
            on_ready=lambda _address: on_ready(address, room),
            server_kind=type("Server", (VisitedServer,), {"entrance": entrance}),
            kernels_kind=type("Kernels", (VisitKernels,), {"keeper": keeper, "kept": journal, "made_up": made_up}),
        )
    finally:
        if desk:
            desk.terminate()
            desk.wait(20)
        line.close()
        keeper.close()


def _desk_process(grant: dict[str, Any], *, port: int) -> tuple[subprocess.Popen[str], str]:
    """The desk's server, once it listens, and its address."""
    command = [sys.executable, "-m", "alliance_widgets.serving.desk", str(port)]
    process = subprocess.Popen(  # noqa: S603  this very Python
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, start_new_session=True
    )
    process.stdin.write(json.dumps(grant) + "\n")
    process.stdin.flush()
    address = process.stdout.readline().strip()
    if not address.startswith("http"):
        process.wait(20)
        raise PortTaken(port)
    return process, address


class DeskServer(WorkbookServer):
    """The desk's server: one workbook, and none of the room's."""

    def init_handlers(self) -> list[Any]:
        """The room's routes, with the desk's page in the place of all others."""
        from alliance_widgets.serving.handlers import ToWelcome

        class ToDesk(ToWelcome):
            goal = DESK_PAGE

        found = []
        for route, handler, *more in super().init_handlers():
            if route == r"/":
                handler = ToDesk
            elif route.startswith("/voila/render/"):
                route = r"/voila/render/(04-desk\.ipynb)"
            found.append((route, handler, *more))
        return found


def main() -> None:
    """The desk's server as a program: its grant is the first line that comes in, "lock" takes the key out again."""
    grant = json.loads(sys.stdin.readline())

    def listen() -> None:
        for said in sys.stdin:
            if said == LOCK:
                grant["key"] = ""
        os.kill(os.getpid(), signal.SIGTERM)  # the room has gone, and with it whoever may open the desk

    threading.Thread(target=listen, name="pipe", daemon=True).start()
    try:
        serve(
            grant,
            port=int(sys.argv[1]),
            on_ready=lambda address: print(address, flush=True),  # noqa: T201  how the address comes to the room's side
            server_kind=DeskServer,
        )
    except PortTaken:
        sys.exit(1)


if __name__ == "__main__":
    main()
