"""The desk's line to the room: asks for a ticket to one journey, and says when the desk is locked or unlocked."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from alliance_widgets.pages.ticket import knock


@dataclass(frozen=True, slots=True)
class Ticket:
    """One opening of the room: a link with 128 random bits, and a short code to type where there is no link."""

    link: str = field(repr=False)
    code: str = field(repr=False)
    until: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Rooms:
    """Where tickets are made; `secret` shows that it is the desk that asks. No kernel of the room has either."""

    address: str
    secret: str = field(repr=False)

    def ticket(self, journey: str, *, now: datetime) -> Ticket:
        """A ticket to this journey and to no other. Raises OSError where nobody answers."""
        made = self._ask({"do": "ticket", "journey": journey})
        return Ticket(made["link"], made["code"], now + timedelta(seconds=made["seconds"]))

    def locked(self) -> None:
        """The server forgets the desk's key, so that opening the page again asks for the passphrase."""
        self._ask({"do": "lock"})

    def unlocked(self, key: bytes) -> None:
        """The server may hold the journal again, for the room. Raises OSError where it does not answer."""
        self._ask({"do": "unlock", "key": key.hex()})

    def _ask(self, message: dict[str, str]) -> dict[str, str | int]:
        with knock(self.address) as line:
            line.sendall(json.dumps(message | {"secret": self.secret}).encode() + b"\n")
            answer = b"".join(iter(lambda: line.recv(4096), b""))
        if not answer:
            raise ConnectionError
        return json.loads(answer)
