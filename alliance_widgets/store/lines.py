"""How a page's kernel and the keeper of the journal talk: a socket of this user alone, and framed JSON.

A frame is its length in four bytes and then so many bytes of JSON, an object.
"""

from __future__ import annotations

import json
import os
import socket
import struct
import threading
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

LENGTH = struct.Struct(">I")
ASKED_AT_MOST = 1 << 20
"""Bytes of one message from a page: far more than a screen full of words."""

ANSWERED_AT_MOST = 32 << 20


class Misshapen(Exception):
    """What came over the line is no message; nothing after it can be trusted to be one."""


def listen_in(folder: Path, name: str) -> tuple[socket.socket, str]:
    """A socket of this name that only this user reaches, in a folder of theirs, and its address."""
    if hasattr(socket, "AF_UNIX"):
        line = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        address = str(folder / name)
        line.bind(address)
    else:
        line = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
        line.bind(("127.0.0.1", 0))
        address = "{}:{}".format(*line.getsockname())
    line.listen(64)
    return line, address


def callers(listening: socket.socket) -> Iterator[socket.socket]:
    """Each one who calls, until the socket is closed."""
    while True:
        try:
            line, _ = listening.accept()
        except OSError:
            return
        yield line


def call(address: str) -> socket.socket:
    """A line to the one who listens at this address."""
    if hasattr(socket, "AF_UNIX"):
        line = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        line.connect(address)
    else:
        host, _, port = address.rpartition(":")
        line = socket.create_connection((host, int(port)))
        line.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    return line


def is_ourselves(line: socket.socket) -> bool:
    """Whether the one who calls is the same user, where the system can tell."""
    if not hasattr(socket, "SO_PEERCRED"):
        return True
    _pid, user, _group = struct.unpack("3i", line.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, 12))
    return user == os.getuid()


def send(line: socket.socket, message: Mapping[str, Any]) -> None:
    """Sends one message whole."""
    body = json.dumps(message, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")
    line.sendall(LENGTH.pack(len(body)) + body)


def receive(line: socket.socket, *, at_most: int, first: float | None, rest: float) -> dict[str, Any] | None:
    """The next message; None when the other has hung up. Raises Misshapen, and TimeoutError.

    `first` seconds are waited for a message to begin (None: for ever), `rest` for each next part of it.
    """
    line.settimeout(first)
    head = line.recv(LENGTH.size)
    if not head:
        return None
    line.settimeout(rest)
    head += _exactly(line, LENGTH.size - len(head))
    (size,) = LENGTH.unpack(head)
    if size > at_most:
        raise Misshapen
    try:
        message = json.loads(_exactly(line, size).decode("utf-8", "surrogatepass"))
    except (ValueError, RecursionError):
        raise Misshapen from None
    if not isinstance(message, dict):
        raise Misshapen
    return message


def _exactly(line: socket.socket, size: int) -> bytes:
    parts = bytearray()
    while len(parts) < size:
        part = line.recv(min(size - len(parts), 1 << 16))
        if not part:
            raise ConnectionResetError
        parts += part
    return bytes(parts)


def in_a_thread(work: Any, name: str) -> None:
    """Starts the work beside; it ends with the program."""
    threading.Thread(target=work, name=name, daemon=True).start()
