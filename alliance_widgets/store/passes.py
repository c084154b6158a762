"""What lets a page in: a pass for one journey, good for one call within a minute."""

from __future__ import annotations

import secrets
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass

from alliance_widgets.domain.access import May, allows
from alliance_widgets.domain.voices import Role

LIFE = 60.0
PASS_BYTES = 16


@dataclass(frozen=True, slots=True)
class Admission:
    """As whom a page may do what in which journey."""

    journey: str
    role: Role

    @property
    def writes(self) -> bool:
        """Whether it may write."""
        return allows(self.role, May.WRITE)

    @property
    def sees_words(self) -> bool:
        """Whether it may see words, or numbers only."""
        return allows(self.role, May.SEE_WORDS)


class Passes:
    """The passes that were given out and not used yet."""

    def __init__(self, *, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._lock = threading.Lock()
        self._given: dict[str, tuple[Admission, float]] = {}

    def give(self, admission: Admission) -> str:
        """A fresh pass."""
        one = secrets.token_urlsafe(PASS_BYTES)
        with self._lock:
            self._given[one] = (admission, self._clock() + LIFE)
        return one

    def take(self, shown: str) -> Admission | None:
        """What the pass is good for, once; None for any other words."""
        with self._lock:
            now = self._clock()
            self._given = {one: given for one, given in self._given.items() if given[1] > now}
            # Every pass is compared, and in constant time, so that the time of an answer tells nothing.
            said = shown.encode("utf-8", "replace")
            found = [one for one in self._given if secrets.compare_digest(one.encode(), said)]
            return self._given.pop(found[0])[0] if found else None

    def void(self) -> None:
        """None is good any more."""
        with self._lock:
            self._given.clear()
