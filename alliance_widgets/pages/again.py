"""Looking again and again, as long as a page lives, whether a browser is still there or not."""

from __future__ import annotations

import asyncio
from collections.abc import Callable


def again_every(seconds: float, look: Callable[[], None]) -> None:
    """Looks every few seconds from now on; in a plain program, which has no loop, the browser's own beat has to do."""
    try:
        loop = asyncio.get_running_loop()
    except RuntimeError:
        return

    def once_more() -> None:
        look()
        loop.call_later(seconds, once_more)

    loop.call_later(seconds, once_more)
