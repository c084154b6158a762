"""The keeper: holds the journal's key in the server, and serves each page the one journey it was let in for.

A page never gets the key or the name of the file, and no message has a field for another journey. What a
page sends is checked; what does not fit is refused, and the next message is heard.
"""

from __future__ import annotations

import socket
import tempfile
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

from alliance_widgets.domain.voices import Role
from alliance_widgets.store.access_log import NEWEST, AccessLog, Deed, as_plain
from alliance_widgets.store.errors import Conflict, JournalTrouble, NotAllowed
from alliance_widgets.store.journal import Journal
from alliance_widgets.store.lines import (
    ASKED_AT_MOST,
    Misshapen,
    callers,
    in_a_thread,
    is_ourselves,
    listen_in,
    receive,
    send,
)
from alliance_widgets.store.opening import open_with_key
from alliance_widgets.store.passes import Admission, Passes
from alliance_widgets.store.supervision import Following
from alliance_widgets.store.wire import ENTRIES_AT_MOST, HIGHEST, Unfit, from_wire, to_wire, without_words

AT_ONCE = 1000
"""Entries in one answer; a page asks again for the rest."""

LINES_AT_MOST = 64
A_SECOND, IN_A_ROW = 200.0, 400.0
"""Messages a page may send; one that sends more has to wait."""

FIRST, REST = 5.0, 10.0
"""Seconds until a caller must have shown its pass, and for each part of a message."""

OPENED = {Role.SUPERVISOR: Deed.SUPERVISION_OPENED, Role.DESK: Deed.DESK_OPENED}


class JournalService:
    """Serves an open journal to pages; `address` and what `admit` gives go to a page's kernel."""

    def __init__(self, journal: Journal, *, clock: Callable[[], float] = time.monotonic) -> None:
        # A connection of its own: the journal it was given stays free for its owner.
        self._journal = open_with_key(journal.path, journal.key)
        self._turn = threading.Lock()
        self._passes = Passes(clock=clock)
        self._log = AccessLog(self._journal)
        self._following = Following(self._journal)
        self._lines: set[socket.socket] = set()
        self._folder = tempfile.TemporaryDirectory(prefix="alliance-")  # made 0700
        self._socket, self.address = listen_in(Path(self._folder.name), "keeper")
        in_a_thread(self._answer, "keeper")

    def admit(self, journey: str, *, role: Role = Role.PAIR) -> str:
        """A pass to this journey, good for one call within a minute; the role says whether it writes or sees words."""
        return self._passes.give(Admission(journey, role))

    def close(self) -> None:
        """Hangs up on every page, voids every pass, and lets go of the key."""
        self._passes.void()
        # A thread in accept() is woken by this, and not by closing alone.
        for line in (self._socket, *self._lines):
            _hang_up(line)
        with self._turn:
            self._journal.let_go()
        self._folder.cleanup()

    def _answer(self) -> None:
        for line in callers(self._socket):
            if len(self._lines) >= LINES_AT_MOST or not is_ourselves(line):
                line.close()
                continue
            self._lines.add(line)
            in_a_thread(lambda line=line: self._talk(line), "keeper-line")

    def _talk(self, line: socket.socket) -> None:
        try:
            admission = self._let_in(line)
            if admission:
                self._serve(line, admission)
        except (OSError, Misshapen):
            pass  # whoever called went away, or does not speak our language
        finally:
            self._lines.discard(line)
            line.close()

    def _let_in(self, line: socket.socket) -> Admission | None:
        shown = receive(line, at_most=300, first=FIRST, rest=FIRST)
        words = shown.get("pass") if shown else None
        admission = self._passes.take(words) if isinstance(words, str) else None
        if admission is None:
            send(line, {"trouble": NotAllowed.reason})
            return None
        try:
            with self._turn:
                self._log.add(
                    who=admission.role, deed=OPENED.get(admission.role, Deed.ROOM_OPENED), journey=admission.journey
                )
        except JournalTrouble as trouble:
            # What can not be noted is not opened.
            send(line, {"trouble": trouble.reason})
            return None
        send(line, {"journey": admission.journey, "writes": admission.writes})
        return admission

    def _serve(self, line: socket.socket, admission: Admission) -> None:
        allowance, last = IN_A_ROW, time.monotonic()
        while (message := receive(line, at_most=ASKED_AT_MOST, first=None, rest=REST)) is not None:
            now = time.monotonic()
            allowance = min(IN_A_ROW, allowance + (now - last) * A_SECOND) - 1
            last = now
            if allowance < 0:
                time.sleep(-allowance / A_SECOND)
            send(line, self._reply(admission, message))

    def _reply(self, admission: Admission, message: dict[str, Any]) -> dict[str, Any]:
        try:
            return self._do(admission, message)
        except Conflict as conflict:
            return {"trouble": conflict.reason, "found": conflict.found}
        except JournalTrouble as trouble:
            return {"trouble": trouble.reason}
        except Unfit:
            return {"trouble": NotAllowed.reason}
        except Exception:
            # Its words could be a person's; the page is told that nothing was done, and can go on.
            return {"trouble": JournalTrouble.reason}

    def _do(self, admission: Admission, message: dict[str, Any]) -> dict[str, Any]:
        match message:
            case {"do": "version", **rest} if not rest:
                with self._turn:
                    self._following.catch_up()
                    return {"version": self._journal.version(admission.journey)}
            case {"do": "read", "since": since, "until": until, **rest} if not rest:
                return self._read(admission, _number(since), None if until is None else _number(until))
            case {"do": "append", "entries": [*plain], "expected": expected, **rest} if not rest and admission.writes:
                if len(plain) > ENTRIES_AT_MOST:
                    raise Unfit
                entries = [from_wire(each) for each in plain]
                with self._turn:
                    version = self._journal.append(admission.journey, entries, expected=_number(expected))
                    self._following.written(admission.journey, entries)
                return {"version": version}
            case {"do": "forget", "numbers": [*numbers], **rest} if not rest and admission.writes:
                checked = [_number(number) for number in numbers]
                with self._turn:
                    self._journal.forget(admission.journey, numbers=checked)
                    self._log.add(who=admission.role, deed=Deed.FORGOTTEN, journey=admission.journey)
                    self._following.changed(admission.journey)
                return {}
            case {"do": "accesses", **rest} if not rest:
                with self._turn:
                    return {"lines": [as_plain(one) for one in self._log.of_journey(admission.journey)[-NEWEST:]]}
        raise NotAllowed

    def _read(self, admission: Admission, since: int, until: int | None) -> dict[str, Any]:
        last = since + AT_ONCE if until is None else min(until, since + AT_ONCE)
        with self._turn:
            found = self._journal.read(admission.journey, since=since, until=last)
            whole = self._journal.version(admission.journey)
        rows = [[number, to_wire(entry)] for number, entry in found]
        if not admission.sees_words:
            rows = [[number, without_words(plain)] for number, plain in rows]
        return {"rows": rows, "more": (whole if until is None else min(whole, until)) > last}


def _number(value: object) -> int:
    if type(value) is not int or not 0 <= value < HIGHEST:
        raise Unfit
    return value


def _hang_up(line: socket.socket) -> None:
    with suppress(OSError):  # it may be gone already
        line.shutdown(socket.SHUT_RDWR)
    line.close()
