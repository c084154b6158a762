"""A private app as a program of its own: one workbook, its own port, and what it may open comes through a pipe.

What is granted stands in no argument and no environment. When whoever started it goes, the pipe ends, and so does it.
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Callable
from typing import Any, ClassVar, NoReturn

from alliance_widgets.serving.rooms import PortTaken, WorkbookServer, serve

LOCK = "lock\n"
APPS = {"desk": "04-desk", "supervision": "05-supervision", "training": "06-training"}
"""The workbook of each private app."""


class PrivateServer(WorkbookServer):
    """The server of one private app: its workbook, and none of another's."""

    workbook: ClassVar[str]

    def init_handlers(self) -> list[Any]:
        """The room's routes, with this app's page in the place of all others."""
        from alliance_widgets.serving.handlers import ToWelcome

        to_it = type("ToIt", (ToWelcome,), {"goal": f"/voila/render/{self.workbook}.ipynb"})
        found = []
        for route, handler, *more in super().init_handlers():
            if route == r"/":
                handler = to_it
            elif route.startswith("/voila/render/"):
                route = rf"/voila/render/({self.workbook}\.ipynb)"
            found.append((route, handler, *more))
        return found


def start(app: str, grant: dict[str, Any], *, port: int) -> tuple[subprocess.Popen[str], str]:
    """The app's server, once it listens, and its address. Raises PortTaken."""
    command = [sys.executable, "-m", "alliance_widgets.serving.private", app, str(port)]
    process = subprocess.Popen(  # noqa: S603  this very Python
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, start_new_session=True
    )
    assert process.stdin and process.stdout
    process.stdin.write(json.dumps(grant) + "\n")
    process.stdin.flush()
    address = process.stdout.readline().strip()
    if not address.startswith("http"):
        process.wait(20)
        raise PortTaken(port)
    return process, address


def serve_alone(
    app: str, grant: dict[str, Any], *, port: int, on_ready: Callable[[str], None], lockable: bool = False
) -> None:
    """Serves one app from a process of its own until either is told to stop; a lockable one can say it was locked."""
    from alliance_widgets.serving.console import Exit, stop, tell
    from alliance_widgets.serving.desk_line import DeskLine
    from alliance_widgets.serving.rooms import try_port
    from alliance_widgets.serving.statics import NotBuilt, Statics

    def lock() -> None:
        assert process.stdin
        process.stdin.write(LOCK)
        process.stdin.flush()

    try:
        try_port(port)
        Statics()
        line = DeskLine(room="", issue=_never, lock=lock, unlock=_never) if lockable else None
        process, address = start(app, grant | ({"server": line.grant} if line else {}), port=port)
    except PortTaken:
        raise stop("command.port_taken", Exit.PORT, port=port) from None
    except NotBuilt:
        raise stop("command.not_built", Exit.NOT_BUILT) from None
    grant.clear()  # a key has no place in this program once it was handed on
    on_ready(address)

    def end(_sign: int, _frame: object) -> None:
        process.terminate()

    before = {sign: signal.signal(sign, end) for sign in (signal.SIGTERM, signal.SIGINT)}
    try:
        process.wait()
    finally:
        process.terminate()
        process.wait(20)
        if line:
            line.close()
        for sign, handler in before.items():
            signal.signal(sign, handler)
    tell("command.ended")


def _never(_asked: object) -> NoReturn:
    """No room is opened from here, and nothing is handed back."""
    raise ConnectionRefusedError


def main() -> None:
    """The server as a program: its grant is the first line that comes in, "lock" takes the key out again."""
    app, port = sys.argv[1], int(sys.argv[2])
    grant = json.loads(sys.stdin.readline())

    def listen() -> None:
        for said in sys.stdin:
            if said == LOCK:
                grant["key"] = ""
        os.kill(os.getpid(), signal.SIGTERM)  # who started it has gone, and with it whoever may open the app

    threading.Thread(target=listen, name="pipe", daemon=True).start()
    try:
        serve(
            grant,
            port=port,
            on_ready=lambda address: print(address, flush=True),  # noqa: T201  how the address comes to the other side
            server_kind=type("Server", (PrivateServer,), {"workbook": APPS[app]}),
        )
    except PortTaken:
        sys.exit(1)


if __name__ == "__main__":
    main()
