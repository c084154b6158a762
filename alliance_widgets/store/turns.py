"""One connection, lent to one thread after the other in the order in which they asked."""

from __future__ import annotations

from collections import deque
from threading import Event, Lock
from typing import Any

from sqlalchemy.exc import TimeoutError as NoTurn
from sqlalchemy.pool import PoolProxiedConnection, QueuePool


class InTurn(QueuePool):
    """A pool of one in which who has just given the connection back never has it again before who waits."""

    def __init__(self, *about: Any, **more: Any) -> None:
        super().__init__(*about, **more)
        self.line: deque[Event] = deque()
        self._guard = Lock()

    def connect(self) -> PoolProxiedConnection:
        """The connection, once all who asked before have had it. Raises NoTurn after the pool's patience."""
        turn = Event()
        with self._guard:
            self.line.append(turn)
            self.line[0].set()
        try:
            if not turn.wait(self.timeout()):
                raise NoTurn
            return super().connect()
        finally:
            with self._guard:
                self.line.remove(turn)
                if self.line:
                    self.line[0].set()
