"""Everything a kernel sends to a page, read frame by frame off the socket."""

from __future__ import annotations

import json
import re
from itertools import pairwise

from playwright.sync_api import Page, WebSocket

IDS = re.compile(r"[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}")
WHEN = re.compile(r"\d\d:\d\d|\d{10,}(?:\.\d+)?")
SOURCE = re.compile(r'"_(?:esm|css)": ?("(?:[^"\\]|\\.)*")')


def parts(payload: bytes) -> list[str]:
    """Channel, header, parent header, metadata and content of one frame of the kernel's socket."""
    count = int.from_bytes(payload[:8], "little")
    offsets = [int.from_bytes(payload[8 * at : 8 * at + 8], "little") for at in range(1, count + 1)]
    return [payload[start:end].decode("utf-8", "replace") for start, end in pairwise(offsets)]


class Wire:
    """Listens from now on."""

    def __init__(self, page: Page) -> None:
        self.frames: list[bytes] = []
        self._page = page
        self._asked: set[str] = set()
        page.on("websocket", self._listen)

    def _listen(self, socket: WebSocket) -> None:
        self._asked.clear()  # the page before has gone, and may have gone before its kernel's last word
        socket.on("framereceived", self._keep)
        socket.on("framesent", self._note)

    def _keep(self, payload: bytes | str) -> None:
        self.frames.append(payload.encode() if isinstance(payload, str) else payload)

    def _note(self, payload: bytes | str) -> None:
        assert isinstance(payload, bytes)
        self._asked.add(json.loads(parts(payload)[1])["msg_id"])

    def _done(self) -> set[str]:
        """What the kernel has said its last word on."""
        told = [parts(frame) for frame in self.frames]
        return {json.loads(asked)["msg_id"] for _, _, asked, _, text, *_ in told if '"execution_state": "idle"' in text}

    def settle(self) -> None:
        """Until the kernel has told all it will tell of what the page asked; the page shows it sooner."""
        while not self._asked <= self._done():
            self._page.evaluate("() => new Promise(requestAnimationFrame)")

    def contents(self) -> list[str]:
        """What widgets were told, without ids and times, in order, to the end of what they were asked."""
        self.settle()
        told = [parts(frame) for frame in self.frames]
        widgets = [text for _, header, _, _, text, *_ in told if json.loads(header)["msg_type"].startswith("comm_")]
        return [WHEN.sub("TIME", IDS.sub("ID", text)) for text in widgets]

    def scripts(self) -> list[int]:
        """How long each script and style was that came over the socket."""
        told = "".join(part for frame in self.frames for part in parts(frame)[4:5])
        return [len(json.loads(found)) for found in SOURCE.findall(told)]

    def size(self) -> int:
        """All bytes that came."""
        return sum(len(frame) for frame in self.frames)
