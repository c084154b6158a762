"""Files that a page makes travel down to the browser, which offers to save them."""

from __future__ import annotations

from alliance_widgets.components.component import Component


class FileGiver(Component):
    """A part of a screen that can hand a file to whoever sits in front of it."""

    def give(self, name: str, kind: str, content: bytes) -> None:
        """Sends one file down; `kind` is its media type, such as "application/pdf"."""
        self.send({"file": name, "kind": kind}, [content])
