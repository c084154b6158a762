"""`alliance training`: made-up people in a process and a folder of their own; a file with real people is refused."""

from __future__ import annotations

import secrets
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from alliance_widgets.serving.console import Exit, plainly, stop
from alliance_widgets.serving.private_options import NoBrowser, say_where
from alliance_widgets.words import say

if TYPE_CHECKING:
    from alliance_widgets.store import Journal

PORT = 8126
COPY = "training.db"

Folder = Annotated[Path | None, typer.Option("--folder", file_okay=False, help=say("command.help_folder"))]
Port = Annotated[int, typer.Option("--port", min=1024, max=65535, help=say("command.help_training_port"))]


def training(folder: Folder = None, port: Port = PORT, no_browser: NoBrowser = False) -> None:
    """Made-up pairs to practise with, from a folder that goes away again, or from one of one's own."""
    with plainly():
        from alliance_widgets.serving.private import serve_alone

        with training_copy(folder) as copy:
            grant = {"training": True, "file": str(Path(copy.path).absolute()), "key": copy.key.hex()}
            grant["stays"] = folder is not None
            serve_alone(
                "training",
                grant,
                port=port,
                on_ready=partial(say_where, "command.training_ready", no_browser=no_browser),
            )


@contextmanager
def training_copy(folder: Path | None) -> Iterator[Journal]:
    """The copy that training may write in. Raises RealJournal where the file in its place was not made by training."""
    from alliance_widgets.serving.journals import asked_for
    from alliance_widgets.store import create_journal
    from alliance_widgets.training.roleplay import throw_away

    if folder is not None:
        if folder.suffix == ".db" or folder.is_file():
            raise stop("command.folder_not_file", Exit.USE)
        with asked_for(folder / COPY, create=True, training=True) as copy:
            throw_away(copy)  # a role-play that nobody kept, where training was ended in the midst of it
            yield copy
        return
    with (
        tempfile.TemporaryDirectory(prefix="alliance-training-") as made,
        create_journal(Path(made) / COPY, secrets.token_urlsafe(24), training=True) as copy,
    ):
        yield copy
