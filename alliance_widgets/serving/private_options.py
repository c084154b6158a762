"""What the commands of the private apps ask for alike."""

from __future__ import annotations

import os
from typing import Annotated

import typer

from alliance_widgets.words import say

NoBrowser = Annotated[bool, typer.Option("--no-browser", help=say("command.help_no_browser"))]


def open_in_browser(address: str, *, no_browser: bool) -> None:
    """Opens the address, unless it was asked not to."""
    if not no_browser and not os.environ.get("CI"):
        import webbrowser

        webbrowser.open(address)
