"""Opens the gallery in a JupyterLab of its own, with the workbooks of Sam and Lee beside it, until Ctrl and C."""

from __future__ import annotations

import argparse
import tempfile
import webbrowser
from contextlib import closing
from pathlib import Path

from lab.server import Lab, made_up_pair

parser = argparse.ArgumentParser(description=__doc__)
parser.add_argument("--no-browser", action="store_true", help="only print the address")


def show(asked: argparse.Namespace) -> None:
    """Starts it, says where it is, and stays until it is told to stop."""
    with tempfile.TemporaryDirectory(prefix="alliance-gallery-") as name:
        folder = Path(name)
        with closing(Lab(folder, made_up_pair(folder))) as lab:
            lab.wait()
            address = lab.address("07-gallery")
            print(f"\n  The gallery is open at\n\n  {address}\n\n  Stop it with Ctrl and C; then its folder goes away.")
            if not asked.no_browser:
                webbrowser.open(address)
            lab.server.wait()


if __name__ == "__main__":
    try:
        show(parser.parse_args())
    except KeyboardInterrupt:
        print("\n  Stopped. Nothing of it was kept.")
