"""A page's side of the keeper: one journey of a journal whose key and file this program never learns."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from typing import Any, Self

from alliance_widgets.domain.entries import Entry
from alliance_widgets.domain.rows import Row, unpack
from alliance_widgets.store import errors
from alliance_widgets.store.access_log import Access, from_plain
from alliance_widgets.store.errors import Conflict, JournalTrouble, KeeperGone, NewerJournal, NotAllowed
from alliance_widgets.store.lines import ANSWERED_AT_MOST, Misshapen, call, receive, send
from alliance_widgets.store.wire import ENTRIES_AT_MOST, to_wire

PATIENCE = 30.0
"""Seconds; forgetting writes a whole file anew."""


class RemoteJournal:
    """The one journey that a pass opens, with the methods of a Journal.

    `journey` is its name. Every method raises NotAllowed for another, and KeeperGone when nobody answers:
    what was called saved is saved.
    """

    def __init__(self, address: str, one_pass: str) -> None:
        self.written: dict[str, int] = {}
        self._turn = threading.Lock()
        try:
            self._line = call(address)
        except OSError:
            raise KeeperGone from None
        try:
            opened = self._ask({"pass": one_pass})
        except JournalTrouble:
            self.close()
            raise
        self.journey: str = opened["journey"]
        self.writes: bool = opened["writes"]

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Hangs up."""
        self._line.close()

    def append(self, journey: str, entries: Sequence[Entry], *, expected: int) -> int:
        """Writes entries after the `expected` version, all or none, and gives the new version.

        They are on the disk when this returns. Raises Conflict when someone else wrote first.
        """
        self._only_ours(journey)
        if len(entries) > ENTRIES_AT_MOST:
            raise NotAllowed
        asked = {"do": "append", "entries": [to_wire(entry) for entry in entries], "expected": expected}
        version = self._ask(asked)["version"]
        if entries:
            self.written[journey] = version
        return version

    def read(self, journey: str, *, since: int = 0, until: int | None = None) -> list[tuple[int, Entry]]:
        """The entries after version `since` up to `until`, each with its number, oldest first."""
        self._only_ours(journey)
        rows: list[Any] = []
        more = True
        while more:
            answer = self._ask({"do": "read", "since": rows[-1][0] if rows else since, "until": until})
            rows += answer["rows"]
            more = answer["more"] and bool(answer["rows"])
        try:
            return [(number, unpack(Row(*plain))) for number, plain in rows]
        except (KeyError, TypeError, ValueError):
            raise NewerJournal from None

    def version(self, journey: str) -> int:
        """How many entries the journey has."""
        self._only_ours(journey)
        return self._ask({"do": "version"})["version"]

    def pulse(self, journey: str) -> int:
        """A number that changes when somebody has written; cheap enough to be asked ten times a second."""
        return self.version(journey)

    def forget(self, journey: str, *, numbers: Sequence[int]) -> None:
        """Takes the words of these entries out of the file for good; kind, time and numbers stay."""
        self._only_ours(journey)
        self._ask({"do": "forget", "numbers": list(numbers)})

    def accesses(self, journey: str) -> list[Access]:
        """The newest lines of who opened this journey, oldest first."""
        self._only_ours(journey)
        return [from_plain(*line) for line in self._ask({"do": "accesses"})["lines"]]

    def _only_ours(self, journey: str) -> None:
        if journey != self.journey:
            raise NotAllowed

    def _ask(self, message: dict[str, Any]) -> dict[str, Any]:
        with self._turn:
            try:
                send(self._line, message)
                answer = receive(self._line, at_most=ANSWERED_AT_MOST, first=PATIENCE, rest=PATIENCE)
            except (OSError, Misshapen):
                answer = None
            if answer is None:
                # An answer that came late would be taken for the next one.
                self._line.close()
                raise KeeperGone
        if "trouble" in answer:
            raise _trouble(answer)
        return answer


def _trouble(answer: dict[str, Any]) -> JournalTrouble:
    if answer["trouble"] == Conflict.reason:
        return Conflict(answer["found"])
    kinds = (getattr(errors, name) for name in dir(errors))
    plain = {kind.reason: kind for kind in kinds if isinstance(kind, type) and issubclass(kind, JournalTrouble)}
    kind = plain.get(answer["trouble"], JournalTrouble)
    return kind()
