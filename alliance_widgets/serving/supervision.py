"""`alliance supervision`: what therapists have shown, in a process of its own, over a file that is no journal.

It asks for the passphrase of that file and for no other, and is never told where a journal is or what its key is.
"""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from alliance_widgets.serving.console import plainly
from alliance_widgets.serving.private_options import NoBrowser, say_where
from alliance_widgets.words import say

if TYPE_CHECKING:
    from alliance_widgets.store.supervision import SupervisionFile

PORT = 8125

File = Annotated[Path | None, typer.Option("--file", dir_okay=False, help=say("command.help_supervision_file"))]
Port = Annotated[int, typer.Option("--port", min=1024, max=65535, help=say("command.help_supervision_port"))]


def supervision(file: File = None, port: Port = PORT, no_browser: NoBrowser = False) -> None:
    """The list of what was asked, and one case at a time; from the file beside the journal, or from another one."""
    with plainly():
        from alliance_widgets.serving.journals import default_journal
        from alliance_widgets.serving.private import serve_alone
        from alliance_widgets.store.supervision import supervision_file

        kept = opened(file or supervision_file(default_journal()))
        grant = {"supervision": True, "file": str(kept.path), "key": kept.key.hex()}
        kept.let_go()
        serve_alone(
            "supervision",
            grant,
            port=port,
            lockable=True,
            on_ready=partial(say_where, "command.supervision_ready", no_browser=no_browser),
        )


def opened(file: Path) -> SupervisionFile:
    """The file once its passphrase is right. Raises NoSupervision where there is none; it is made at the desk."""
    from alliance_widgets.serving.journals import by_passphrase
    from alliance_widgets.store.errors import NoSupervision
    from alliance_widgets.store.supervision import open_supervision

    if not file.exists():
        raise NoSupervision
    return by_passphrase(lambda passphrase: open_supervision(file, passphrase=passphrase))
