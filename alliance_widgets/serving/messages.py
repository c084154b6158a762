"""What may go up and down a kernel's socket: what widgets say, and nothing that runs, reads or tells of the inside."""

from __future__ import annotations

import json
from itertools import pairwise
from typing import Any

LARGEST = 256 * 1024
"""Bytes of one message from a browser; the longest words a person can write are a tenth of that."""

WIDGETS_TELL = "jupyter.widget.control"
"""The one line a browser opens: it asks what the widgets are. A widget itself is only ever made by its page."""

UP = frozenset({"comm_open", "comm_close", "comm_msg", "comm_info_request", "kernel_info_request"})
METHODS = frozenset({"custom", "request_state", "request_states"})
"""What is said to a widget: a deed, or a question. No `update`: attributes only ever go down."""

DOWN = frozenset(
    {"comm_open", "comm_close", "comm_msg", "comm_info_reply", "kernel_info_reply", "status", "iopub_welcome"}
)
"""No `stream` and no `error` among them: what a kernel says of its own troubles is not for a browser."""


def may_go_up(frame: bytes | str) -> bool:
    """Whether a browser's message may reach the kernel."""
    parts = _parts(frame)
    if parts is None or parts[0] != b"shell" or len(parts) < 5:
        return False
    header, parent, metadata, content = map(_read, parts[1:5])
    if header is None or parent is None or metadata is None or content is None:
        return False
    kind = header.get("msg_type")
    if not isinstance(kind, str) or kind not in UP or not isinstance(header.get("msg_id"), str):
        return False
    if kind == "comm_open" and content.get("target_name") != WIDGETS_TELL:
        return False
    if kind == "comm_msg" and not _is_said_to_a_widget(content):
        return False
    return kind not in ("comm_open", "comm_msg", "comm_close") or isinstance(content.get("comm_id"), str)


def _is_said_to_a_widget(content: dict[str, Any]) -> bool:
    data = content.get("data")
    method = data.get("method") if isinstance(data, dict) else None
    return isinstance(method, str) and method in METHODS


def may_go_down(frame: object) -> bool:
    """Whether what a kernel says may reach a browser."""
    parts = _parts(frame)
    header = _read(parts[1]) if parts and len(parts) > 1 else None
    return header is not None and header.get("msg_type") in DOWN


def _parts(frame: object) -> list[bytes] | None:
    """Channel, header, parent header, metadata, content and buffers; None when it is none of our protocol's frames."""
    if not isinstance(frame, bytes) or len(frame) < 16:
        return None
    count = int.from_bytes(frame[:8], "little")
    if not 2 <= count <= len(frame) // 8 - 1:
        return None
    offsets = [int.from_bytes(frame[8 * at : 8 * at + 8], "little") for at in range(1, count + 1)]
    in_order = all(start <= end for start, end in pairwise(offsets))
    if not in_order or offsets[0] < 8 * (count + 1) or offsets[-1] > len(frame):
        return None
    return [frame[start:end] for start, end in pairwise(offsets)]


def _read(part: bytes) -> dict[str, Any] | None:
    try:
        found = json.loads(part)
    except (ValueError, RecursionError):
        return None
    return found if isinstance(found, dict) else None
