"""What the commands of the private apps ask for alike."""

from __future__ import annotations

import os
from typing import Annotated

import typer

from alliance_widgets.serving.console import OUT, tell
from alliance_widgets.words import say

NoBrowser = Annotated[bool, typer.Option("--no-browser", help=say("command.help_no_browser"))]


def say_where(key: str, address: str, *, no_browser: bool) -> None:
    """Says where it is open and how to end it, and opens it."""
    tell(key)
    OUT.print(f"\n  {address}\n", markup=False, soft_wrap=True)
    tell("command.how_to_end")
    if not no_browser and not os.environ.get("CI"):
        import webbrowser

        webbrowser.open(address)
