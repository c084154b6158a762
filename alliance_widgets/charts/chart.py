"""One value's three faces: the sentence, the picture, the table."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """What a figure on the screen is made of; `figure` is a Plotly figure in symbols, or None.

    `narrow` is the same drawing for a phone held upright; without one the wide one can be moved sideways.
    """

    headline: str
    lead: str = ""
    figure: dict[str, Any] | None
    narrow: dict[str, Any] | None = None
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    caption: str
    read: str = ""

    def traits(self) -> dict[str, Any]:
        """The same as a component takes it: lists where there are tuples."""
        plain = {field.name: getattr(self, field.name) for field in fields(self)}
        return plain | {"columns": list(self.columns), "rows": [list(row) for row in self.rows]}
