"""Who is let into the room: a ticket opens one journey once, and the visit that follows opens that one and no other."""

from __future__ import annotations

import secrets
import time
from collections.abc import Callable
from dataclasses import dataclass, field

TICKET_LIFE = 5 * 60.0
VISIT_LIFE = 12 * 60 * 60.0
BITS, DIGITS, TRIES = 16, 8, 5


@dataclass(frozen=True, slots=True)
class Ticket:
    """`link` holds 128 random bits; `code` is short, so that it may be typed, and tried five times at most."""

    journey: str
    link: str = field(repr=False)
    code: str = field(repr=False)
    until: float


@dataclass(frozen=True, slots=True)
class Visit:
    """What one browser was let in for."""

    name: str = field(repr=False)
    journey: str
    until: float


class Entrance:
    """Gives tickets to the desk and takes them from browsers; only the newest ticket of a journey is good."""

    def __init__(self, *, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._tickets: list[Ticket] = []
        self._visits: list[Visit] = []
        self._tries = TRIES

    def issue(self, journey: str) -> Ticket:
        """A fresh ticket to this journey; an older one to it, and the tries of a code, begin anew."""
        code = f"{secrets.randbelow(10**DIGITS):0{DIGITS}d}"
        ticket = Ticket(journey, secrets.token_urlsafe(BITS), code, self._clock() + TICKET_LIFE)
        self._tickets = [one for one in self._open() if one.journey != journey] + [ticket]
        self._tries = TRIES
        return ticket

    def redeem_link(self, shown: str) -> Visit | None:
        """The visit that a link's ticket opens, once; None for any other words."""
        return self._redeem(shown, lambda ticket: ticket.link)

    def redeem_code(self, typed: str) -> Visit | None:
        """The visit that a typed code opens; after five wrong ones no code is good until the desk makes another."""
        if self._tries <= 0:
            return None
        visit = self._redeem("".join(typed.split()), lambda ticket: ticket.code)
        if visit is None:
            self._tries -= 1
        return visit

    def visit(self, shown: str | None) -> Visit | None:
        """The visit of a cookie, as long as it lasts."""
        now = self._clock()
        self._visits = [one for one in self._visits if one.until > now]
        # Every one is compared, and in constant time, so that the time of an answer tells nothing.
        found = [one for one in self._visits if _same(one.name, shown or "")]
        return found[0] if found else None

    def _redeem(self, shown: str, part: Callable[[Ticket], str]) -> Visit | None:
        open_ = self._open()
        found = [one for one in open_ if _same(part(one), shown)]
        if not found:
            return None
        self._tickets = [one for one in open_ if one is not found[0]]
        visit = Visit(secrets.token_urlsafe(2 * BITS), found[0].journey, self._clock() + VISIT_LIFE)
        self._visits.append(visit)
        return visit

    def _open(self) -> list[Ticket]:
        now = self._clock()
        return [one for one in self._tickets if one.until > now]


def _same(one: str, other: str) -> bool:
    return secrets.compare_digest(one.encode(), other.encode("utf-8", "replace"))
