"""One kernel that belongs to nobody yet: how it is reached, and the line to it that ends it when it is closed."""

from __future__ import annotations

import asyncio
import json
import os
import secrets
import socket
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any
from weakref import finalize

from alliance_widgets.serving.later import when_heard

PORTS = ("shell_port", "iopub_port", "stdin_port", "hb_port", "control_port")


class Nursling:
    """One kernel of the nursery: how it is reached, the line to it, and a file that says when it has ended."""

    def __init__(self, reached: dict[str, Any], line: socket.socket) -> None:
        self.reached, self.line = reached, line
        self.pid, self.ends, self.is_lost = 0, -1, False
        self.ready: asyncio.Future[bool] = asyncio.get_running_loop().create_future()
        when_heard(line, self._hear)

    @classmethod
    def asked_of(cls, fork_server: socket.socket, place: Path) -> Nursling:
        """A new one, asked of the fork server; its keys go to it alone. `place` is where its sockets will stand."""
        ours, its = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        ports = {name: at for at, name in enumerate(PORTS, 1)}
        reached = {"transport": "ipc", "ip": str(place), **ports}
        reached |= {"key": secrets.token_hex(32), "signature_scheme": "hmac-sha256"}
        with its:
            ours.send(json.dumps(reached).encode())
            ours.setblocking(False)
            with suppress(OSError):  # if the fork server is gone, or far behind, the line closes, and that is heard
                socket.send_fds(fork_server, [b"+"], [its.fileno()])
        return cls(reached, ours)

    def _hear(self) -> None:
        """The one word it has to say, or that it ended."""
        try:
            said, files, _, _ = socket.recv_fds(self.line, 16, 1)
        except OSError:
            said, files = b"", []
        self.is_lost = not files
        if files:
            self.pid, self.ends = int(said), files[0]
            self._close = finalize(self, os.close, self.ends)
        else:
            asyncio.get_running_loop().remove_reader(self.line)
        if not self.ready.done():
            self.ready.set_result(bool(files))

    @property
    def is_ready(self) -> bool:
        """Whether it can be given out at once."""
        return self.ready.done() and not self.is_lost

    def become(self, env: Mapping[str, str], cwd: str) -> bool:
        """Tells it whose it is, which can be told once; False when it is no longer there to hear it."""
        asyncio.get_running_loop().remove_reader(self.line)
        try:
            self.line.send(json.dumps({"env": dict(env), "cwd": cwd}, ensure_ascii=False).encode())
        except OSError:
            return False
        return True

    def end(self) -> None:
        """Hangs up, which ends it."""
        with suppress(RuntimeError):  # the server's loop may have ended before
            asyncio.get_running_loop().remove_reader(self.line)
        self.line.close()
        if self.ends >= 0:
            self._close()
            self.ends = -1
        for port in range(1, len(PORTS) + 1):
            Path(f"{self.reached['ip']}-{port}").unlink(missing_ok=True)
