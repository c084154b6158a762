"""A bare line to the keeper, for what no page of ours would send."""

from __future__ import annotations

import socket

from alliance_widgets.store.lines import receive


def hear(raw: socket.socket) -> dict | None:
    return receive(raw, at_most=1 << 20, first=10, rest=10)
