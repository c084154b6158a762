"""Looking again and again, as long as a page lives, whether a browser is still there or not."""

from __future__ import annotations

import asyncio
from collections.abc import Callable


def again_every(seconds: float, look: Callable[[], None]) -> None:
    """Looks now, and then again every few seconds; a plain program, which has no loop, looks once."""
    look()
    try:
        loop = asyncio.get_running_loop()
    except RuntimeError:
        return  # the browser's own beat has to do
    loop.call_later(seconds, again_every, seconds, look)
