"""Files that a person hands to a page: one at a time, small, as bytes; their names stay with the person."""

from __future__ import annotations

from typing import Any

from alliance_widgets.components.component import Answer, Component

MOST_TAKEN = 100_000
"""Bytes of a file that are looked at; of a longer one the rest is left, and so it is too long for any page."""


class FileTaker(Component):
    """A part of a screen to which one file can be handed: the deed `file`, with the field `file` (bytes or None)."""

    _handed: bytes | None = None

    def _hear(self, widget: object, message: object, buffers: object) -> None:
        """The file comes beside the message and never in it."""
        one = isinstance(buffers, list) and len(buffers) == 1
        self._handed = bytes(buffers[0][:MOST_TAKEN]) if one else None  # type: ignore[index]  # a list, as just seen
        super()._hear(widget, message, buffers)
        self._handed = None

    def _do(self, deed: str, fields: dict[str, Any]) -> Answer:
        return super()._do(deed, fields | {"file": self._handed} if deed == "file" else fields)
