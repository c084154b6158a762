"""A visitor without a browser: asks for a page as one does, speaks with its kernel, and leaves; it draws nothing.

What fifty browsers do on fifty computers would here be done by the two cores that serve them.
"""

from __future__ import annotations

import asyncio
import json
import re
import subprocess
import sys
import time
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import accumulate
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

from house import free_port
from tornado.httpclient import AsyncHTTPClient, HTTPRequest
from tornado.websocket import WebSocketClientConnection, websocket_connect
from wire import parts

PROTOCOL = "v1.kernel.websocket.jupyter.org"
KERNEL = re.compile(r'"kernelId": ?"([^"]+)"')
CONTROL = "jupyter.widget.control"
PATIENCE = 120.0
PAGE = "/voila/render/02-session.ipynb"
AsyncHTTPClient.configure(None, max_clients=200)


@contextmanager
def many_pairs(folder: Path, pairs: int) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """A server over so many journeys, and the address that lets a browser in."""
    port = free_port()
    command = [sys.executable, str(Path(__file__).with_name("many_pairs.py")), str(folder), str(port), str(pairs)]
    server = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    try:
        address = server.stdout.readline().strip()
        assert address.startswith("http"), "the server did not start"
        yield server, address
    finally:
        server.terminate()
        server.wait(30)


class Visitor:
    """One browser with one page."""

    def __init__(self, address: str) -> None:
        self.address, self.root = address, address.partition("/?")[0]
        self.cookies: dict[str, str] = {}
        self.widgets: dict[str, dict[str, Any]] = {}
        self._line: WebSocketClientConnection | None = None
        self._session, self._deed = uuid.uuid4().hex, 0

    async def enter(self) -> None:
        """In by the address, with a cookie from then on."""
        await self._ask(self.address, follow_redirects=False, raise_error=False)

    async def open(self, page: str = PAGE) -> float:
        """Milliseconds until the page and all that stands on it have come."""
        begun = time.perf_counter()
        answer = await self._ask(f"{self.root}{page}")
        self.kernel = KERNEL.search(answer.body.decode())[1]
        url = f"ws{self.root[4:]}/api/kernels/{self.kernel}/channels?session_id={self._session}"
        self._line = await websocket_connect(
            HTTPRequest(url, headers={"Cookie": self._cookie, "Origin": self.root}, request_timeout=PATIENCE),
            subprotocols=[PROTOCOL],
        )
        comm = uuid.uuid4().hex
        await self._say("comm_open", {"comm_id": comm, "target_name": CONTROL, "data": {}})
        await self._say("comm_msg", {"comm_id": comm, "data": {"method": "request_states"}})
        told = await self._hear(lambda content: content.get("comm_id") == comm and "states" in content.get("data", {}))
        self.widgets = {name: one["state"] for name, one in told["data"]["states"].items()}
        return (time.perf_counter() - begun) * 1000

    def widget(self, folder: str) -> str:
        """The one widget of that kind."""
        return next(name for name, one in self.widgets.items() if f"alliance/{folder}/" in one.get("_esm", ""))

    async def tell(self, widget: str, deed: str, **fields: Any) -> tuple[float, dict[str, Any]]:
        """Milliseconds until a deed was answered, and the answer."""
        self._deed = number = max(self._deed + 1, time.time_ns() // 1000)
        begun = time.perf_counter()
        data = {"method": "custom", "content": {**fields, "deed": deed, "id": number}}
        await self._say("comm_msg", {"comm_id": widget, "data": data})
        told = await self._hear(lambda content: content.get("data", {}).get("content", {}).get("heard") == number)
        return (time.perf_counter() - begun) * 1000, told["data"]["content"]

    async def leave(self, *, by_the_beacon: bool = True) -> None:
        """Closes the page, as a browser does; without the beacon, as one does that was killed."""
        if self._line:
            self._line.close()
        if by_the_beacon:
            body = urlencode({"_xsrf": self.cookies.get("_xsrf", "")})
            shutdown = f"{self.root}/voila/api/shutdown/{self.kernel}"
            await self._ask(shutdown, method="POST", body=body, raise_error=False)

    @property
    def _cookie(self) -> str:
        return "; ".join(f"{name}={value}" for name, value in self.cookies.items())

    async def _ask(self, url: str, **more: Any) -> Any:
        client = AsyncHTTPClient()
        given = {"request_timeout": PATIENCE, "connect_timeout": PATIENCE, "headers": {"Cookie": self._cookie}}
        answer = await client.fetch(HTTPRequest(url, **given | {k: v for k, v in more.items() if k != "raise_error"}),
                                    raise_error=more.get("raise_error", True))  # fmt: skip
        for told in answer.headers.get_list("Set-Cookie"):
            name, _, rest = told.partition("=")
            self.cookies[name] = rest.partition(";")[0]
        return answer

    async def _say(self, kind: str, content: dict[str, Any]) -> None:
        header = {"msg_id": uuid.uuid4().hex, "msg_type": kind, "session": self._session, "username": "",
                  "version": "5.3", "date": "2026-01-01T00:00:00Z"}  # fmt: skip
        texts = [b"shell", *(json.dumps(part).encode() for part in (header, {}, {"version": "1.0.0"}, content))]
        start = 8 * (len(texts) + 2)
        offsets = [start, *(start + size for size in accumulate(map(len, texts)))]
        head = b"".join(number.to_bytes(8, "little") for number in (len(offsets), *offsets))
        await self._line.write_message(head + b"".join(texts), binary=True)

    async def _hear(self, is_it: Any) -> dict[str, Any]:
        async with asyncio.timeout(PATIENCE):
            while True:
                frame = await self._line.read_message()
                if frame is None:
                    raise ConnectionError("the kernel's socket was closed")
                content = json.loads(parts(frame)[4])
                if is_it(content):
                    return content
