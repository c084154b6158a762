"""Which modules belong together: those that every page needs first are one file, for a request for each would cost more
than all their bytes; and what a component needs besides can be asked for before it is drawn."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

FOLDERS = ("kit", "frame")
NOT_IN_IT = "widget.js"
"""A component itself is a module of its own: it has a default export, and most pages have other ones."""

IMPORT = re.compile(r'^import \{[^}]+\} from "(?P<path>\.[^"]+)";\n', re.MULTILINE)


def gathered(components: Path) -> tuple[list[Path], str]:
    """Which files are in it, those first that others need, and its text: in one scope, so no name is there twice."""
    files = [file for folder in FOLDERS for file in sorted((components / folder).glob("*.js"))]
    return taken_together([file for file in files if file.name != NOT_IN_IT], components)


def taken_together(modules: Iterable[Path], components: Path) -> tuple[list[Path], str]:
    """These modules and all that they take in, each once and after what it needs, and their text as one."""
    found: dict[Path, str] = {}

    def take(file: Path) -> None:
        if file in found:
            return
        text = file.read_text("utf-8")
        for line in IMPORT.finditer(text):
            take(components / (file.parent / line["path"]).resolve().relative_to(components.resolve()))
        found[file] = IMPORT.sub("", text)

    for module in modules:
        take(module)
    return list(found), "\n".join(found.values())
