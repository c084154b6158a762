"""The line from the desk to the room's server: tickets are made here, and here it is said that the desk is locked."""

from __future__ import annotations

import json
import re
import secrets
import socket
import tempfile
import threading
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

from alliance_widgets.serving.entrance import TICKET_LIFE, Ticket
from alliance_widgets.store import JournalTrouble
from alliance_widgets.store.keys import KEY_BYTES
from alliance_widgets.store.lines import callers, is_ourselves, listen_in

LONGEST = 1000
KEY = re.compile(rf"[0-9a-f]{{{2 * KEY_BYTES}}}")


class DeskLine:
    """Listens for the desk; `grant` is what its kernels need to call, and no kernel of the room is told of it.

    `issue` makes a ticket for a journey, `lock` is called when the desk was locked, and `unlock` with the key of the
    journal when it was unlocked again.
    """

    def __init__(
        self,
        *,
        room: str,
        issue: Callable[[str], Ticket],
        lock: Callable[[], None],
        unlock: Callable[[bytes], None],
    ) -> None:
        self.room, self._issue, self._lock, self._unlock = room, issue, lock, unlock
        self._secret = secrets.token_urlsafe(32)
        self._folder = tempfile.TemporaryDirectory(prefix="alliance-")  # made 0700
        self._socket, address = listen_in(Path(self._folder.name), "desk")
        self.grant = {"address": address, "secret": self._secret}
        threading.Thread(target=self._answer, name="desk-line", daemon=True).start()

    def close(self) -> None:
        """Nobody is answered any more."""
        self._socket.close()
        self._folder.cleanup()

    def _answer(self) -> None:
        for line in callers(self._socket):
            with line:
                line.settimeout(5)
                try:
                    if is_ourselves(line):
                        line.sendall(self._reply(_asked(line)))
                except OSError:
                    continue  # whoever called went away

    def _reply(self, asked: dict[str, Any]) -> bytes:
        shown, journey = asked.get("secret"), asked.get("journey", "")
        if not isinstance(shown, str) or not secrets.compare_digest(shown.encode(), self._secret.encode()):
            return b""
        if asked.get("do") == "lock":
            self._lock()
            return b"{}"
        if asked.get("do") == "unlock" and KEY.fullmatch(str(asked.get("key"))):
            with suppress(JournalTrouble):
                self._unlock(bytes.fromhex(asked["key"]))
                return b"{}"
        if asked.get("do") != "ticket" or not isinstance(journey, str) or not re.fullmatch(r"[0-9a-f]{32}", journey):
            return b""
        ticket = self._issue(journey)
        code = f"{ticket.code[:4]} {ticket.code[4:]}"
        return json.dumps({"link": f"{self.room}/t/{ticket.link}", "code": code, "seconds": TICKET_LIFE}).encode()


def _asked(line: socket.socket) -> dict[str, Any]:
    """The one message of a line; empty where it is none."""
    said = b""
    while not said.endswith(b"\n") and len(said) < LONGEST:
        if not (more := line.recv(LONGEST)):
            break
        said += more
    try:
        found = json.loads(said)
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}
