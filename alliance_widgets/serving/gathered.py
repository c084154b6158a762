"""The modules that every page needs first, as one file: a request for each costs a page more than all their bytes."""

from __future__ import annotations

import re
from pathlib import Path

FOLDERS = ("kit", "frame")
NOT_IN_IT = "widget.js"
"""A component itself is a module of its own: it has a default export, and most pages have other ones."""

IMPORT = re.compile(r'^import \{[^}]+\} from "(?P<path>\.[^"]+)";\n', re.MULTILINE)


def gathered(components: Path) -> tuple[list[Path], str]:
    """Which files are in it, those first that others need, and its text: they share one scope, so no name is twice."""
    found: dict[Path, str] = {}

    def take(file: Path) -> None:
        if file in found:
            return
        text = file.read_text("utf-8")
        for line in IMPORT.finditer(text):
            take((file.parent / line["path"]).resolve())
        found[file] = IMPORT.sub("", text)

    for folder in FOLDERS:
        for file in sorted((components / folder).glob("*.js")):
            if file.name != NOT_IN_IT:
                take(file.resolve())
    return list(found), "\n".join(found.values())
