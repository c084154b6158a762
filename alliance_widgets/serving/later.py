"""What a server does some time after a visit: it keeps nothing of the visit for that.

Timers and readers keep the context in which they were asked for, and Jupyter has put the whole request into it.
"""

from __future__ import annotations

import asyncio
import socket
from collections.abc import Callable
from contextvars import Context
from typing import Any


def later(seconds: float, act: Callable[..., Any], *args: Any) -> asyncio.TimerHandle:
    """Does it when so many seconds have gone by."""
    return asyncio.get_running_loop().call_later(seconds, act, *args, context=Context())


def when_heard(line: socket.socket, act: Callable[[], Any]) -> None:
    """Does it whenever something comes on the line, or the line ends."""
    Context().run(asyncio.get_running_loop().add_reader, line, act)
