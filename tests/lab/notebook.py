"""The gallery as a file: its cells, and the example of each part as its docstring has it."""

from __future__ import annotations

import doctest
import json
from functools import cache
from pathlib import Path
from typing import Any

from alliance_widgets import components

GALLERY = Path(__file__).parents[2] / "workbooks" / "07-gallery.ipynb"


@cache
def cells() -> list[dict[str, Any]]:
    """Every cell, in order."""
    return json.loads(GALLERY.read_text("utf-8"))["cells"]


def code_cells() -> dict[str, str]:
    """The code of each cell, by the name of the cell."""
    return {cell["id"]: "".join(cell["source"]) for cell in cells() if cell["cell_type"] == "code"}


@cache
def examples() -> dict[str, str]:
    """The example in each part's docstring, by the name that its cell has."""
    kinds = {name.lower(): getattr(components, name) for name in components.__all__}
    return {name: example(kind.__doc__ or "") for name, kind in kinds.items()}


def example(text: str) -> str:
    """The code of a docstring, without what stands before each line."""
    return "".join(part.source for part in doctest.DocTestParser().get_examples(text)).rstrip()
