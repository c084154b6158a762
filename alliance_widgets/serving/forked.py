"""A kernel's first moments: born by forking, started while nobody waits, and then told whose it is.

Over its line come, one message each: how it can be reached and the key of its own messages; and, when it is
given out, the environment and the folder of the one page it will ever serve. Before that it runs nothing.
"""

from __future__ import annotations

import atexit
import json
import logging
import os
import random
import signal
import socket
import sys
import threading
import time
from importlib import import_module
from typing import Any

from traitlets.config import Config

from alliance_widgets.serving import ordinary
from alliance_widgets.serving.processes import GIVEN, IDLE, be_called, outlive_parent

LARGEST = 1 << 18  # bytes; more than a line carries in one message
LATER = (
    "IPython.core.completerlib",
    "IPython.core.debugger",
    "IPython.core.oinspect",
    "IPython.extensions.storemagic",
    "encodings.ascii",
    "encodings.idna",
    "encodings.latin_1",
    "ipykernel.debugger",
    "ipykernel.zmqshell",
    "tornado.platform.asyncio",
    "tornado.queues",
)
"""What a kernel imports only while it starts."""


class Kernel(ordinary.Kernel):
    """An ordinary kernel, but that how it is reached comes over its line and stands in no file."""

    reached: dict[str, Any] = {}

    def init_connection_file(self) -> None:
        """As it was told."""
        self.load_connection_info(self.reached)  # type: ignore[arg-type]  # as JSON brought it

    def write_connection_file(self, **_: Any) -> None:
        """Nowhere: who must know it has said it."""


def live(line: socket.socket) -> None:
    """From birth to the end; returns when the kernel was told to shut down, or will never be needed.

    When it can be given out it says its number, with a file that tells when it has ended.
    """
    be_called(IDLE)
    os.setsid()
    unlike_its_siblings()
    told = line.recv(LARGEST)
    if not told:
        return
    kernel = started(json.loads(told))
    alive = os.pidfd_open(os.getpid())
    socket.send_fds(line, [b"%d" % os.getpid()], [alive])
    os.close(alive)
    told = line.recv(LARGEST)
    if not told:  # nobody came: it has nothing to put away, and ends before its threads can trip over each other
        return
    become(json.loads(told), line)
    kernel.start()
    logging.disable()  # its threads end in any order, and would complain of each other
    os.dup2(os.open(os.devnull, os.O_WRONLY), 2)  # and so would the library of its sockets, on the server's terminal
    atexit._run_exitfuncs()  # os._exit follows, which would leave them out


def started(reached: dict[str, Any]) -> Kernel:
    """A kernel that listens, and only needs to be let go."""
    kernel = Kernel.instance(
        connection_file=f"{reached['ip']}.json",  # the name of no file
        parent_handle=1,  # whose end it need not watch; says nothing on the terminal either
        log_level=logging.CRITICAL,  # its own lines are for those who write kernels; ours say what went wrong
        capture_fd_output=False,  # two threads, for what only libraries in C would print
        config=Config({"HistoryManager": {"enabled": False}}),  # one page runs one cell, once
        extensions=["ipywidgets"],  # they were imported when there was no kernel yet to speak with
    )
    kernel.reached = reached
    kernel.initialize([])
    return kernel


def unlike_its_siblings() -> None:
    """Draws new seeds for all that was seeded before the fork."""
    random.seed()
    if numpy_random := sys.modules.get("numpy.random"):  # asking numpy for it would load it, 6 MB for nothing
        numpy_random.seed()
    if ssl := sys.modules.get("ssl"):
        ssl.RAND_add(os.urandom(32), 0.0)


def become(given: dict[str, Any], line: socket.socket) -> None:
    """The kernel of one page: with this environment and no other, in this folder, and ended with the line."""
    os.environ.clear()
    os.environ.update(given["env"])
    time.tzset()
    os.chdir(given["cwd"])
    speak_to_the_terminal()
    # A fork server that dies need not take the open pages along; the server's end of the line does.
    threading.Thread(target=_end_with, args=(line,), name="line", daemon=True).start()
    outlive_parent()
    be_called(GIVEN)


def speak_to_the_terminal() -> None:
    """What our own log says goes where the server's goes; otherwise it would go to the browser."""
    log = logging.getLogger("alliance")
    log.addHandler(logging.StreamHandler(sys.__stderr__))
    log.propagate = False


def _end_with(line: socket.socket) -> None:
    line.recv(1)
    os.kill(os.getpid(), signal.SIGKILL)


def warm() -> None:
    """Imports what a kernel otherwise imports while it starts; a debugger, which no page has, is left out."""
    sys.modules["debugpy"] = None  # type: ignore[assignment]  # a third of a kernel's memory
    for name in LATER:
        import_module(name)
