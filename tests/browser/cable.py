"""The cable between a page and its server, in a test's hand: pulled out, or whole to look at and dead."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass

from playwright.sync_api import Page, WebSocketRoute
from wire import parts

CHANNELS = re.compile(r"/api/kernels/.*/channels")


class Cable:
    """Every socket of a page leads through here; made before the page is opened."""

    def __init__(self, page: Page) -> None:
        self.deeds: list[int] = []
        self.lost: list[str | bytes] = []
        self.opened = 0
        self._page, self._up, self._down = page, Way(), Way()
        page.route_web_socket(CHANNELS, self._connect)

    def _connect(self, page: WebSocketRoute) -> None:
        server = page.connect_to_server()
        up, down = self._up, self._down = Way(), Way()
        self._socket, self.opened = page, self.opened + 1
        page.on_message(lambda frame: self._carry(up, server, frame) and self._count(frame))
        server.on_message(lambda frame: self._carry(down, page, frame))

    def _carry(self, way: Way, to: WebSocketRoute, frame: str | bytes) -> bool:
        if way.whole:
            to.send(frame)
        else:
            self.lost.append(frame)
        return way.whole

    def _count(self, frame: str | bytes) -> None:
        assert isinstance(frame, bytes)
        content = json.loads(parts(frame)[4]).get("data", {}).get("content", {})
        if content.get("deed", "ping") != "ping":
            self.deeds.append(content["id"])

    def pull(self) -> None:
        """Closes the socket that stands, as a network that changes does."""
        self._socket.close(code=4000)

    def die(self, *, up: bool = True, down: bool = True) -> None:
        """What goes this way over the socket that stands is lost from now on, and nothing says so."""
        self._up.whole, self._down.whole = not up, not down

    def wait_for_loss(self, words: str = "") -> None:
        """Until something was lost on the way that has these words in it; where there are none, from now on."""
        seen = 0 if words else len(self.lost)
        while not any(words in str(frame) for frame in self.lost[seen:]):
            self._page.evaluate("() => new Promise(requestAnimationFrame)")


@dataclass
class Way:
    """One direction of one socket."""

    whole: bool = True
