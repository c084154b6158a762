"""The fork server: has imported all that a page needs, and makes one kernel by forking each time it is asked.

It is told nothing but "one more", with the end of a line through which that kernel hears from the server:
its keys, and later whose it is. So nothing of a visitor is ever in here, and nothing can be handed on to
the next one. It has no database connection, no thread and no event loop when it forks.

`python -m alliance_widgets.serving.forkserver FD PID` serves what is asked over the inherited socket FD, and
ends with that socket, and with its parent PID.
"""

from __future__ import annotations

import gc
import os
import select
import socket
import sys
from typing import NoReturn

from alliance_widgets.serving.processes import FORK_SERVER, be_called, bury, end_with_parent


def main() -> None:
    """Reads everything, then forks when it is asked to."""
    asked, parent = socket.socket(fileno=int(sys.argv[1])), int(sys.argv[2])
    end_with_parent(parent)
    be_called(FORK_SERVER)
    read_everything()
    gc.collect()
    gc.freeze()  # what all kernels share stays shared: no collection writes into it
    assert is_alone(), "a thread was started by an import"
    fork_when_asked(asked)


def read_everything() -> None:
    """Imports and reads what a page would otherwise read when it opens."""
    from alliance_widgets.pages.warm import warm
    from alliance_widgets.serving import forked

    forked.warm()
    warm()


def is_alone() -> bool:
    """Whether this process has no thread but the first."""
    return len(os.listdir("/proc/self/task")) == 1


def fork_when_asked(asked: socket.socket) -> None:
    """One kernel for each line that comes; returns when nobody can ask any more."""
    me, children = os.getpid(), dict[int, int]()
    watched = select.poll()
    watched.register(asked, select.POLLIN)
    while True:
        for found, _ in watched.poll():
            if found in children:
                watched.unregister(found)
                os.close(found)
                bury(children.pop(found))
                continue
            _, lines, _, _ = socket.recv_fds(asked, 1, 1)
            if not lines:
                return
            try:
                pid = os.fork()
            except OSError:  # this computer has no room for one more: the closed line says so
                os.close(lines[0])
                continue
            if not pid:
                _live(lines[0], parent=me, not_for_it=[asked.fileno(), *children])
            os.close(lines[0])
            children[ends := os.pidfd_open(pid)] = pid
            watched.register(ends, select.POLLIN)


def _live(line: int, *, parent: int, not_for_it: list[int]) -> NoReturn:
    """The whole life of the process that was just forked; it never comes back into the loop above."""
    ended = 1
    try:
        end_with_parent(parent)
        for one in not_for_it:
            os.close(one)
        from alliance_widgets.serving.forked import live

        live(socket.socket(fileno=line))
        ended = 0
    finally:
        os._exit(ended)


if __name__ == "__main__":
    main()
