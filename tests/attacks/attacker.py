"""Somebody who talks to a house by hand: any address, any header, any cookie, any frame."""

from __future__ import annotations

import json
import re
import uuid
from dataclasses import dataclass
from http.client import HTTPConnection
from itertools import accumulate
from urllib.parse import urlsplit

from house import House
from websocket import WebSocket, create_connection
from wire import parts

PROTOCOL = "v1.kernel.websocket.jupyter.org"
KERNEL = re.compile(r'"kernelId": "([^"]+)"')


@dataclass(frozen=True)
class Answer:
    """What came back; headers may come more than once."""

    status: int
    headers: list[tuple[str, str]]
    body: str

    def header(self, name: str) -> str:
        """All values of one header."""
        return "\n".join(value for found, value in self.headers if found.lower() == name.lower())


@dataclass(frozen=True)
class Heard:
    """One message of a kernel."""

    kind: str
    asked: str
    content: dict


class Attacker:
    """One browser, or none: with `let_in` it came in by the address that the command prints."""

    def __init__(self, house: House, *, let_in: bool = True) -> None:
        self.house, self.cookies = house, {}
        if let_in:
            self.ask(self.token_address)

    @property
    def token_address(self) -> str:
        parts = urlsplit(self.house.address)
        return f"{parts.path}?{parts.query}"

    @property
    def token(self) -> str:
        return self.house.address.rpartition("=")[2]

    @property
    def cookie(self) -> str:
        return "; ".join(f"{name}={value}" for name, value in self.cookies.items())

    def ask(self, path: str, method: str = "GET", *, body: bytes | None = None, **headers: str) -> Answer:
        """One request, sent as it is; the cookies that come are kept."""
        line = HTTPConnection("127.0.0.1", self.house.port, timeout=60)
        given = {"Host": f"127.0.0.1:{self.house.port}", "Cookie": self.cookie}
        given |= {name.replace("_", "-"): value for name, value in headers.items()}
        line.putrequest(method, path, skip_host=True, skip_accept_encoding=True)
        if body is not None and "Content-Length" not in given:
            given["Content-Length"] = str(len(body))
        for name, value in given.items():
            if value:
                line.putheader(name, value)
        line.endheaders(body)
        got = line.getresponse()
        answer = Answer(got.status, got.getheaders(), got.read().decode("utf-8", "replace"))
        line.close()
        for value in answer.header("Set-Cookie").splitlines():
            name, _, rest = value.partition("=")
            self.cookies[name] = rest.partition(";")[0]
        return answer

    def open(self, name: str = "02-session", query: str = "") -> str:
        """A workbook page; gives the id of its kernel."""
        return KERNEL.search(self.page(name, query).body)[1]

    def page(self, name: str, query: str = "") -> Answer:
        return self.ask(f"/voila/render/{name}.ipynb{query}")

    def state(self, kernel: str) -> Answer:
        return self.ask(f"/api/kernels/{kernel}")

    def end(self, kernel: str, *, xsrf: str | None = None) -> Answer:
        """What a page sends when it is left."""
        said = f"_xsrf={self.cookies.get('_xsrf', '') if xsrf is None else xsrf}".encode()
        form = {"Content_Type": "application/x-www-form-urlencoded"}
        return self.ask(f"/voila/api/shutdown/{kernel}", "POST", body=said, **form)

    def line(self, kernel: str, **options: object) -> Line:
        """A kernel's socket; raises WebSocketBadStatusException where it is refused."""
        address = f"ws://127.0.0.1:{self.house.port}/api/kernels/{kernel}/channels?session_id={uuid.uuid4()}"
        asked = {"cookie": self.cookie, "subprotocols": [PROTOCOL], "timeout": 30, **options}
        return Line(create_connection(address, **asked))


class Line:
    """A kernel's socket in an attacker's hand."""

    def __init__(self, socket: WebSocket) -> None:
        self.socket = socket

    def tell(self, kind: str, content: object, *, channel: str = "shell", version: str = "2.1.0") -> str:
        """Sends one message, in a version of the widgets' protocol; gives its id."""
        said = {"msg_id": uuid.uuid4().hex, "msg_type": kind, "session": "x", "username": "", "version": "5.3"}
        self.send(frame(channel.encode(), said, {}, {"version": version}, content))
        return said["msg_id"]

    def send(self, raw: bytes | str) -> None:
        """Sends anything."""
        if isinstance(raw, str):
            self.socket.send(raw)
        else:
            self.socket.send_binary(raw)

    def settle(self) -> list[Heard]:
        """All that is heard until the kernel has answered a harmless question asked now."""
        asked, heard = self.tell("kernel_info_request", {}), []
        answered = idle = False
        while not (answered and idle):
            _, header, parent, _, content, *_ = parts(_bytes(self.socket.recv()))
            one = Heard(json.loads(header)["msg_type"], json.loads(parent).get("msg_id", ""), json.loads(content))
            heard.append(one)
            answered |= one.asked == asked and one.kind == "kernel_info_reply"
            idle |= one.asked == asked and one.content.get("execution_state") == "idle"
        return heard

    def kinds(self) -> set[str]:
        """Which kinds of messages came meanwhile."""
        return {one.kind for one in self.settle()}

    def widgets(self) -> dict[str, dict]:
        """The state of every widget of the page, as any browser may ask for it."""
        comm = uuid.uuid4().hex
        content = {"comm_id": comm, "target_name": "jupyter.widget.control", "data": {}}
        self.tell("comm_open", content, version="1.0.0")
        self.tell("comm_msg", {"comm_id": comm, "data": {"method": "request_states"}})
        told = [one.content["data"] for one in self.settle() if one.kind == "comm_msg"]
        states = next(one["states"] for one in told if one.get("method") == "update_states")
        return {name: model["state"] for name, model in states.items()}

    def close(self) -> None:
        self.socket.close()


def frame(channel: bytes, *rest: object) -> bytes:
    """A frame of the kernel's socket."""
    said = [channel, *(part if isinstance(part, bytes) else json.dumps(part).encode() for part in rest)]
    count = len(said) + 1
    offsets = [8 * (count + 1) + length for length in accumulate((len(part) for part in said), initial=0)]
    return b"".join([count.to_bytes(8, "little"), *(at.to_bytes(8, "little") for at in offsets), *said])


def _bytes(said: bytes | str) -> bytes:
    assert said, "the socket was closed"
    return said if isinstance(said, bytes) else said.encode()
