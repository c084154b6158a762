"""The nursery: a few started kernels that belong to nobody yet, and are given out one by one.

It keeps the fork server going, and holds one line to each kernel it has made. Whoever closes the server's end of
a line ends the kernel, and the system closes it when the server is killed.
"""

from __future__ import annotations

import asyncio
import logging
import os
import socket
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from alliance_widgets.serving.later import later, when_heard
from alliance_widgets.serving.nursling import Nursling
from alliance_widgets.serving.processes import adopt_orphans, bury, can_fork_kernels

LOG = logging.getLogger("alliance")
TRIES = 3
BURIAL = 1.0  # seconds until what the fork server made has ended with it
ONE_THREAD = dict.fromkeys(("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS"), "1")
FORK_SERVER = (sys.executable, "-m", "alliance_widgets.serving.forkserver")


@dataclass(frozen=True)
class Bounds:
    """How many kernels there may be, and for how long one may wait; times in seconds."""

    idle: int = 2  # started and waiting; with none, every kernel is an ordinary one
    live: int = 64  # given out, whoever made them
    idle_life: float = 30 * 60.0  # without any visitor, those who wait are ended
    pause: float = 2.0  # after one was given out, before the next is made: the page comes first
    patience: float = 20.0  # until an ordinary kernel is started instead
    lonely: float = 120.0  # until a kernel is ended whose page has never spoken with it: it was left as it opened
    again: float = 60.0  # the longest time until a fork server that keeps dying is started anew


class Nursery:
    """The waiting kernels, and the fork server that makes them."""

    def __init__(self, bounds: Bounds, *, env: Mapping[str, str], fork_server: Sequence[str] = FORK_SERVER) -> None:
        self.bounds = bounds
        self._env, self._command = {**env, **ONE_THREAD}, fork_server
        self._folder = tempfile.TemporaryDirectory(prefix="alliance-")  # made 0700
        self._waiting: list[Nursling] = []
        self._server: subprocess.Popen[bytes] | None = None
        self._asks: socket.socket | None = None
        self._made = self._deaths = 0
        self._timers: dict[str, asyncio.TimerHandle] = {}
        self._open = self._has_answered = False

    @property
    def fork_server(self) -> int | None:
        """The process that makes the kernels; None while there is none."""
        return self._server.pid if self._server else None

    @property
    def waiting(self) -> int:
        """How many kernels belong to nobody yet."""
        return len(self._waiting)

    def open(self) -> None:
        """Starts the fork server; where kernels cannot be forked, nothing, and every kernel is an ordinary one."""
        self._open = self.bounds.idle > 0 and can_fork_kernels()
        if self._open:
            adopt_orphans()  # a given kernel whose fork server died stays below this server
            self._start()

    def close(self) -> None:
        """Ends the fork server and every kernel that waits."""
        self._open = False
        for timer in self._timers.values():
            timer.cancel()
        self._let_go()
        self._stop()
        self._folder.cleanup()

    def fill(self) -> None:
        """Makes as many kernels as may wait; called inside the server's loop."""
        self._watch()
        self._forget_lost()
        while self._asks and len(self._waiting) < self.bounds.idle:
            self._waiting.append(self._make())
        self._later("let go", self.bounds.idle_life, self._let_go)

    async def give(self, env: Mapping[str, str], cwd: str) -> Nursling | None:
        """A kernel that was nobody's, told whose it now is; None when an ordinary one must be started."""
        self._watch()
        for _ in range(TRIES):
            if not self._asks:
                break
            one = self._next()
            try:
                ready = await asyncio.wait_for(asyncio.shield(one.ready), self.bounds.patience)
            except TimeoutError:
                one.end()
                if self._server and self._has_answered:
                    self._server.kill()  # it hangs; another is started
                break
            if ready and not one.is_lost and one.become(env, cwd):
                self._deaths, self._has_answered = 0, True
                self._later("fill", self.bounds.pause, self.fill)
                return one
            one.end()
        return None

    def _next(self) -> Nursling:
        """One that is ready, or will be soonest; it is nobody else's from here on."""
        self._forget_lost()
        found = next((one for one in self._waiting if one.is_ready), None)
        found = found or (self._waiting[0] if self._waiting else self._make())
        if found in self._waiting:
            self._waiting.remove(found)
        return found

    def _make(self) -> Nursling:
        """Asks the fork server for one more."""
        assert self._asks
        self._made += 1
        return Nursling.asked_of(self._asks, Path(self._folder.name) / str(self._made))

    def _forget_lost(self) -> None:
        """Those that ended while they waited wait no more."""
        for one in [one for one in self._waiting if one.is_lost]:
            one.end()
            self._waiting.remove(one)

    def _let_go(self) -> None:
        """Ends all that wait; the next visitor has a new one made."""
        for one in self._waiting:
            one.end()
        self._waiting.clear()

    def _start(self) -> None:
        self._asks, its = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        self._asks.setblocking(False)
        self._has_answered = False
        with its:
            self._server = subprocess.Popen(  # noqa: S603  our own command
                [*self._command, str(its.fileno()), str(os.getpid())],
                pass_fds=[its.fileno()],
                env=self._env,
                stdin=subprocess.DEVNULL,
                start_new_session=True,  # what is typed at the server's terminal is not for it
            )

    def _stop(self) -> None:
        if self._asks:
            with suppress(RuntimeError):
                asyncio.get_running_loop().remove_reader(self._asks)
            self._asks.close()
        if self._server:
            self._server.kill()
            self._server.wait()
        self._asks = self._server = None

    def _watch(self) -> None:
        """Hears when the fork server ends."""
        if self._asks:
            when_heard(self._asks, self._ended)

    def _ended(self) -> None:
        """The fork server is gone: what it made and nobody had is gone too, and another is started, ever later."""
        left = [one.pid for one in self._waiting if one.pid]
        self._stop()
        self._let_go()
        if self._open:
            self._later("bury", BURIAL, partial(_bury, left))
            LOG.warning("the fork server ended; ordinary kernels are started until there is another")
            self._later("start", min(self.bounds.again, 2.0**self._deaths - 1), self._start_again)
            self._deaths += 1

    def _start_again(self) -> None:
        self._start()
        self.fill()

    def _later(self, name: str, seconds: float, act: Any) -> None:
        """Does this then, and forgets what was to be done under the same name."""
        if name in self._timers:
            self._timers[name].cancel()
        self._timers[name] = later(seconds, act)


def _bury(pids: list[int]) -> None:
    for pid in pids:
        bury(pid)
