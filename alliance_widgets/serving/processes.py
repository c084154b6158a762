"""What Linux does for a process that must not outlive another; elsewhere none of this is asked for."""

from __future__ import annotations

import ctypes
import gc
import os
import signal
import sys
from contextlib import suppress
from pathlib import Path

END_WITH_PARENT, NAME, ADOPT = 1, 15, 36
"""PR_SET_PDEATHSIG, PR_SET_NAME and PR_SET_CHILD_SUBREAPER of prctl(2)."""

FORK_SERVER, IDLE, GIVEN = "aw-forkserver", "aw-idle", "aw-kernel"
"""What our processes are called: the one that forks, a kernel that waits, and the kernel of an open page."""


def can_fork_kernels() -> bool:
    """Whether this computer can hold kernels ready: Linux, and one where processes can be watched as files."""
    if sys.platform != "linux" or not hasattr(os, "pidfd_open"):
        return False
    try:
        os.close(os.pidfd_open(os.getpid()))
    except OSError:
        return False
    return True


def end_with_parent(parent: int) -> None:
    """From now on this process is killed when the thread that made it ends; at once when that is over already."""
    _prctl(END_WITH_PARENT, signal.SIGKILL)
    if os.getppid() != parent:
        os.kill(os.getpid(), signal.SIGKILL)


def outlive_parent() -> None:
    """Undoes `end_with_parent`."""
    _prctl(END_WITH_PARENT, 0)


def adopt_orphans() -> None:
    """Processes whose parent ends become children of this one, if it stands above them."""
    _prctl(ADOPT, 1)


def leave_no_core() -> None:
    """A program that crashes leaves its memory, with keys and words in it, in no file; its children neither."""
    if sys.platform == "win32":
        return
    import resource

    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    with suppress(OSError):  # only Linux has it: what a core handed to another program would hold
        Path("/proc/self/coredump_filter").write_text("0")


def give_back_memory() -> None:
    """What is free goes back to the computer, where the system can be asked for that."""
    gc.collect()
    with suppress(AttributeError, OSError, TypeError):  # a library of C without it
        ctypes.CDLL(None).malloc_trim(0)


def be_called(name: str) -> None:
    """The name of this process in a list of processes; at most 15 letters."""
    _prctl(NAME, name.encode())


def bury(pid: int) -> None:
    """Takes away what is left of an ended process, if it is ours."""
    try:
        os.waitpid(pid, os.WNOHANG)
    except ChildProcessError:
        return  # its own parent does that


def _prctl(option: int, value: int | bytes) -> None:
    given = value if isinstance(value, bytes) else ctypes.c_ulong(value)
    if ctypes.CDLL(None, use_errno=True).prctl(option, given, 0, 0, 0):
        raise OSError(ctypes.get_errno(), "prctl")
