"""Everything a kernel sends to a page, read frame by frame off the socket."""

from __future__ import annotations

import json
import re
from itertools import pairwise

from playwright.sync_api import Page

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
        page.on("websocket", lambda socket: socket.on("framereceived", self._keep))

    def _keep(self, payload: bytes | str) -> None:
        self.frames.append(payload.encode() if isinstance(payload, str) else payload)

    def contents(self) -> list[str]:
        """What widgets were told, without ids and times, in order."""
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
