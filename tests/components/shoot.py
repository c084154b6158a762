"""Saves a picture of a component: python tests/components/shoot.py number_strip '{"legend": "Heard"}' --to strip.png"""

from __future__ import annotations

import argparse
import json

from at_home import chromium
from drawing import FONT, NOTED, draw_on, files

parser = argparse.ArgumentParser(description=__doc__)
parser.add_argument("folder", help="the component's folder")
parser.add_argument(
    "traits", nargs="?", default="{}", help='its traits as JSON; {"body": ["folder", {…}]} for a component inside'
)
parser.add_argument("--size", default="1366x768")
parser.add_argument("--theme", choices=["light", "dark"], default="light")
parser.add_argument("--room", default="", help="room, far, light or dark: classes of the page")
parser.add_argument("--full", action="store_true", help="the whole page, not only what is in view")
parser.add_argument("--do", default="", help="a script to run in the page before the picture")
parser.add_argument("--to", default="component.png")


def shoot(asked: argparse.Namespace) -> None:
    """Draws, waits until it stands, and saves the picture."""
    width, height = map(int, asked.size.split("x"))
    traits = json.loads(asked.traits)
    if isinstance(traits.get("body"), list):
        traits["body"] = tuple(traits["body"])
    bundle = FONT.with_name("plotly.js")
    library = bundle.read_bytes() if bundle.exists() else NOTED
    with files(library) as address, chromium() as browser:
        page = browser.new_page(viewport={"width": width, "height": height}, color_scheme=asked.theme)
        page.on("console", lambda line: print(line.text))
        page.on("pageerror", lambda error: print(error))
        draw_on(page, address, asked.folder, traits, room=asked.room)
        if asked.do:
            page.evaluate(asked.do)
        page.screenshot(path=asked.to, full_page=asked.full)


if __name__ == "__main__":
    shoot(parser.parse_args())
