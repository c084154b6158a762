"""The kernel's side of the door: what may I open? Asked once, with the ticket this kernel was started with."""

from __future__ import annotations

import json
import os
import socket
from typing import Any

DOOR, TICKET = "ALLIANCE_DOOR", "ALLIANCE_TICKET"


def ask_door() -> dict[str, Any] | None:
    """What this kernel was let in for; None when it was started by nobody's door, or the ticket is used up."""
    door, ticket = os.environ.get(DOOR), os.environ.pop(TICKET, None)
    if not door or not ticket:
        return None
    with knock(door) as line:
        line.sendall(ticket.encode() + b"\n")
        answer = b"".join(iter(lambda: line.recv(4096), b""))
    return json.loads(answer) if answer else None


def knock(door: str) -> socket.socket:
    """A line to a door: it is the path of a Unix socket, or `host:port` where there are none."""
    if hasattr(socket, "AF_UNIX") and not door.rpartition(":")[2].isdigit():
        line = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        address: Any = door
    else:
        line = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
        host, _, port = door.rpartition(":")
        address = (host, int(port))
    line.settimeout(10)
    line.connect(address)
    return line
