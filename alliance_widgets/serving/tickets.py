"""The door: hands a kernel what it may open, once, for a ticket it was started with.

The key of a journal goes through here and nowhere else: not through the environment, an argument,
an address or a log. A ticket is used up by the first knock and dies after a minute.
"""

from __future__ import annotations

import json
import secrets
import socket
import tempfile
import threading
import time
from collections.abc import Callable, Mapping
from concurrent.futures import Future
from pathlib import Path
from typing import Any

from alliance_widgets.store.lines import callers, is_ourselves, listen_in

LIFE = 60.0
TICKET_BYTES = 16


class Door:
    """A socket of this user alone; `address` goes to the kernels, `issue` makes one ticket."""

    def __init__(self, *, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._grants: dict[str, tuple[Mapping[str, Any], float, int]] = {}
        self._lock = threading.Lock()
        self._folder = tempfile.TemporaryDirectory(prefix="alliance-")  # made 0700
        self._socket, self.address = listen_in(Path(self._folder.name), "door")
        threading.Thread(target=self._answer, name="door", daemon=True).start()

    def issue(self, grant: Mapping[str, Any], *, uses: int = 1) -> str:
        """A ticket for this grant, good for so many knocks within a minute."""
        ticket = secrets.token_urlsafe(TICKET_BYTES)
        with self._lock:
            self._grants[ticket] = (grant, self._clock() + LIFE, uses)
        return ticket

    def close(self) -> None:
        """Shuts the door; every ticket is void."""
        self._grants.clear()
        self._socket.close()
        self._folder.cleanup()

    def _answer(self) -> None:
        for line in callers(self._socket):
            with line:
                line.settimeout(5)
                try:
                    self._serve(line)
                except OSError:
                    continue  # whoever knocked went away

    def _serve(self, line: socket.socket) -> None:
        if not is_ourselves(line):
            return
        asked = b""
        while not asked.endswith(b"\n") and len(asked) < 200:
            if not (more := line.recv(200)):
                return
            asked += more
        grant = self._redeem(asked.strip())
        if grant is not None:
            line.sendall(json.dumps(dict(grant), default=_when_it_is_known).encode())

    def _redeem(self, asked: bytes) -> Mapping[str, Any] | None:
        with self._lock:
            now = self._clock()
            self._grants = {ticket: kept for ticket, kept in self._grants.items() if kept[1] > now}
            # Every ticket is compared, and in constant time, so that the time of an answer tells nothing.
            found = [ticket for ticket in self._grants if secrets.compare_digest(ticket.encode(), asked)]
            if not found:
                return None
            grant, until, uses = self._grants.pop(found[0])
            if uses > 1:
                self._grants[found[0]] = (grant, until, uses - 1)
            return grant


def _when_it_is_known(later: Any) -> Any:
    """A part of a grant that is still being looked up while the kernel is given out."""
    if isinstance(later, Future):
        return later.result(timeout=LIFE)
    raise TypeError
