"""Desk and room together: two processes, two ports, two rights.

This program keeps the journal and serves the room. The desk's server is a program of its own: what it may open comes
to it through a pipe, so that it stands in no argument and no environment.
"""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from alliance_widgets.serving.desk_line import DeskLine
from alliance_widgets.serving.entrance import Entrance
from alliance_widgets.serving.hardening import HOST
from alliance_widgets.serving.holding import Holding
from alliance_widgets.serving.private import LOCK, start
from alliance_widgets.serving.rooms import serve, try_port
from alliance_widgets.serving.statics import Statics

if TYPE_CHECKING:
    from alliance_widgets.store import Journal


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
    entrance, holding = Entrance(), Holding(journal)
    room = f"http://{HOST}:{room_port}"
    desk: subprocess.Popen[str] | None = None

    def lock_desk() -> None:
        if desk and desk.stdin:
            desk.stdin.write(LOCK)
            desk.stdin.flush()
        holding.lock()

    line = DeskLine(room=room, issue=entrance.issue, lock=lock_desk, unlock=holding.unlock)
    # The kernel runs in another folder, so the file is named from the root.
    file = str(Path(journal.path).absolute())
    grant = {"desk": True, "file": file, "rooms": line.grant, "ports": [room_port, desk_port], "made_up": made_up}
    try:
        # The key stands in no variable here: this program lets go of it when the desk is locked.
        desk, address = start("desk", grant | {"key": journal.key.hex()}, port=desk_port)
        serve(
            {},
            port=room_port,
            on_ready=lambda _address: on_ready(address, room),
            server_kind=type("Server", (VisitedServer,), {"entrance": entrance}),
            kernels_kind=type("Kernels", (VisitKernels,), {"holding": holding, "made_up": made_up}),
        )
    finally:
        if desk:
            desk.terminate()
            desk.wait(20)
        line.close()
        holding.close()
