"""The command `alliance`: open a workbook, try it, begin one, list them, check the journal.

What takes long to import is imported where it is needed, so that `alliance --help` answers at once.
"""

from __future__ import annotations

import logging
from pathlib import Path
from typing import Annotated, Any

import typer

from alliance_widgets.domain.kinds import CoverThing
from alliance_widgets.serving import keeping, supervision, training
from alliance_widgets.serving.console import OUT, Exit, plainly, stop, tell
from alliance_widgets.serving.keeping import JournalFile
from alliance_widgets.serving.private_options import NoBrowser, say_where
from alliance_widgets.serving.processes import leave_no_core
from alliance_widgets.words import say

PORT = 8123

app = typer.Typer(
    name="alliance",
    help=say("command.help"),
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
Port = Annotated[int, typer.Option("--port", min=1024, max=65535, help=say("command.help_port"))]
DeskPort = Annotated[int, typer.Option("--desk-port", min=1024, max=65535, help=say("command.help_desk_port"))]
RoomOnly = Annotated[bool, typer.Option("--room", help=say("command.help_room"))]


def main() -> None:
    """The entry point."""
    leave_no_core()
    logging.basicConfig(level=logging.WARNING, format="%(name)s: %(message)s")
    app()


@app.command(help=say("command.help_demo"))
def demo(port: Port = PORT, no_browser: NoBrowser = False) -> None:
    """Sam and Lee, made up, in a folder that goes away again."""
    import secrets
    import tempfile
    from datetime import datetime

    with plainly(), tempfile.TemporaryDirectory(prefix="alliance-demo-") as folder:
        from alliance_widgets.store import create_journal
        from alliance_widgets.training import write_blue_kite

        with create_journal(Path(folder) / "journal.db", secrets.token_urlsafe(24)) as journal:
            journey = write_blue_kite(journal, today=datetime.now().astimezone())
            _serve(journal, journey, port=port, no_browser=no_browser, made_up=True)


@app.command("open", help=say("command.help_open"))
def open_(
    journal: JournalFile = None,
    port: Port = PORT,
    desk_port: DeskPort = PORT + 1,
    room: RoomOnly = False,
    no_browser: NoBrowser = False,
) -> None:
    """Desk and room, from the journal; or the room alone, with one pair's workbook."""
    with plainly():
        from alliance_widgets.serving.journals import chosen, default_journal, opened

        with opened(journal or default_journal(), create=True) as kept:
            if room:
                _serve(kept, chosen(kept).id, port=port, no_browser=no_browser, made_up=False)
            else:
                _serve_both(kept, port=port, desk_port=desk_port, no_browser=no_browser)


@app.command(help=say("command.help_new"))
def new(
    code_name: Annotated[str, typer.Argument(metavar="CODE-NAME", help=say("command.help_code_name"))],
    client: Annotated[str, typer.Option("--client", help=say("command.help_client"))],
    therapist: Annotated[str, typer.Option("--therapist", help=say("command.help_therapist"))],
    cover: Annotated[CoverThing | None, typer.Option("--cover", help=say("command.help_cover"))] = None,
    journal: JournalFile = None,
) -> None:
    """A new workbook for two people."""
    with plainly():
        from alliance_widgets.serving.journals import begin, default_journal, opened

        with opened(journal or default_journal(), create=True) as kept:
            made = begin(kept, code_name=code_name, client=client, therapist=therapist, cover=cover or "")
            tell("command.begun", code_name=made.code_name)


@app.command("list", help=say("command.help_list"))
def list_(journal: JournalFile = None) -> None:
    """The workbooks by code name; no other name is shown."""
    with plainly():
        from rich.table import Table

        from alliance_widgets.serving.journals import default_journal, opened

        with opened(journal or default_journal(), create=False) as kept:
            found = kept.journeys()
        if not found:
            tell("command.none")
            return
        table = Table(*(say(f"command.column_{name}") for name in ("code_name", "sessions", "last")), box=None)
        for one in found:
            table.add_row(one.code_name, str(one.sessions), one.last_at[:10])
        OUT.print(table)


for command in (keeping.check, keeping.backup, keeping.restore, keeping.passphrase, keeping.recover):
    app.command(help=say(f"command.help_{command.__name__}"))(command)
app.command(help=say("command.help_supervision"))(supervision.supervision)
app.command(help=say("command.help_training"))(training.training)


def _serve(journal: Any, journey: str, *, port: int, no_browser: bool, made_up: bool) -> None:
    """Serves until it is told to stop."""
    from alliance_widgets.serving.kept import serve_one
    from alliance_widgets.serving.rooms import PortTaken
    from alliance_widgets.serving.statics import NotBuilt

    def ready(address: str) -> None:
        say_where("command.ready", address, no_browser=no_browser)

    try:
        serve_one(journal, journey, port=port, on_ready=ready, made_up=made_up)
    except PortTaken:
        raise stop("command.port_taken", Exit.PORT, port=port) from None
    except NotBuilt:
        raise stop("command.not_built", Exit.NOT_BUILT) from None
    tell("command.ended")


def _serve_both(journal: Any, *, port: int, desk_port: int, no_browser: bool) -> None:
    """Serves desk and room until it is told to stop."""
    from alliance_widgets.serving.desk import serve_both
    from alliance_widgets.serving.rooms import PortTaken
    from alliance_widgets.serving.statics import NotBuilt

    def ready(desk: str, room: str) -> None:
        tell("command.room_ready")
        OUT.print(f"\n  {room}\n", markup=False, soft_wrap=True)
        say_where("command.desk_ready", desk, no_browser=no_browser)

    try:
        serve_both(journal, room_port=port, desk_port=desk_port, on_ready=ready)
    except PortTaken as taken:
        raise stop("command.port_taken", Exit.PORT, port=taken.args[0]) from None
    except NotBuilt:
        raise stop("command.not_built", Exit.NOT_BUILT) from None
    tell("command.ended")
