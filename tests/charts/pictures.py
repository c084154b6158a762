"""Takes pictures of every chart: `make chart-pictures ARGS="--only lens --theme grey"`; they are for looking at."""

from __future__ import annotations

import argparse
from pathlib import Path

from all_samples import samples
from at_home import chromium
from shown import SIZES, drawing_files, label_faults, show

GREY = "html { filter: grayscale(1); }"


def take(asked: argparse.Namespace) -> None:
    """Every chart at every size, in every theme."""
    asked.to.mkdir(parents=True, exist_ok=True)
    with drawing_files() as address, chromium() as browser:
        for name, chart in samples().items():
            if asked.only and not any(name.startswith(one) for one in asked.only):
                continue
            for size in asked.size:
                for theme in asked.theme:
                    pixels = tuple(map(int, size.split("x")))
                    page = show(browser, address, chart, size=pixels, theme="dark" if theme == "dark" else "light")
                    if theme == "grey":
                        page.add_style_tag(content=GREY)
                    page.screenshot(path=asked.to / f"{name}.{size}.{theme}.png", full_page=True)
                    for fault in label_faults(page) if chart.figure else ():
                        print(f"{name} {size}: {fault}")
                    page.close()


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--to", type=Path, default=Path("test-results/charts"))
    parser.add_argument("--only", nargs="*", default=[])
    parser.add_argument("--size", nargs="*", default=[f"{width}x{height}" for width, height in SIZES])
    parser.add_argument("--theme", nargs="*", default=["light", "dark", "grey"])
    take(parser.parse_args())
