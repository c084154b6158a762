"""Making a file with its key file aside, and putting both in place whole: a kill leaves no half of one."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from alliance_widgets.store.errors import JournalExists, troubles
from alliance_widgets.store.keys import key_file, settle


def made_aside(path: Path, make: Callable[[Path], bytes]) -> bytes:
    """`make` writes the file where it is told to, and gives its key; the folder is made, for its owner alone.

    Raises JournalExists where a file or a key file stands already.
    """
    with troubles():
        refuse_existing(path)
        path.parent.mkdir(parents=True, mode=0o700, exist_ok=True)
        with TemporaryDirectory(prefix=".new-", dir=path.parent) as aside:
            made = Path(aside) / path.name
            key = make(made)
            refuse_existing(path)
            key_file(made).replace(key_file(path))
            made.replace(path)
        settle(path.parent)
    return key


def refuse_existing(path: Path) -> None:
    """Nothing that stands is ever written over."""
    if path.exists() or key_file(path).exists():
        raise JournalExists
