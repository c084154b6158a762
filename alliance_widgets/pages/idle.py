"""Locks a private app when nobody has touched it for a while, whether a browser is still there or not."""

from __future__ import annotations

import time
from collections.abc import Callable

from alliance_widgets.components.component import ONE_AT_A_TIME
from alliance_widgets.pages.again import again_every

PATIENCE = 10 * 60.0
LOOK_EVERY = 15.0


class IdleLock:
    """Calls `lock` once nobody has `touched` the app for ten minutes; `patience` is in seconds."""

    def __init__(
        self, lock: Callable[[], None], *, patience: float = PATIENCE, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self.lock, self.patience, self.clock = lock, patience, clock
        self.last = clock()

    def touched(self) -> None:
        """Somebody is there."""
        self.last = self.clock()

    def look(self) -> None:
        """Locks when it is time, and never in the middle of a deed."""
        with ONE_AT_A_TIME:
            if self.clock() - self.last >= self.patience:
                self.touched()
                self.lock()

    def watch(self) -> None:
        """Looks every few seconds from now on; a page whose browser has gone is locked too."""
        again_every(LOOK_EVERY, self.look)
