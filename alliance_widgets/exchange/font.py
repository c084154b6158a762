"""The room's own letters, for files that leave it."""

from __future__ import annotations

from base64 import b64encode
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

FONT_FILE = Path(__file__).parent.parent / "static" / "atkinson.woff2"
"""Brought by the front end's build (hatch_build.py): one file for every weight, packed."""
FONT_FAMILY = "Atkinson Hyperlegible Next"


def font_face() -> str:
    """The style rule that carries the font itself; without the file a page is set in what the reader has."""
    if not FONT_FILE.is_file():
        return ""
    data = b64encode(FONT_FILE.read_bytes()).decode()
    return (
        f'@font-face {{ font-family: "{FONT_FAMILY}"; font-weight: 200 800; '
        f"src: url(data:font/woff2;base64,{data}) }}\n"
    )


@cache
def font_folder() -> TemporaryDirectory[str]:
    """Where unpacked fonts lie while this process lives; unpacking takes longer than drawing a page."""
    return TemporaryDirectory(prefix="alliance-font-")


@cache
def unpacked(weight: int) -> Path:
    """The font in one weight, as a PDF takes it."""
    from fontTools.ttLib import TTFont
    from fontTools.varLib.instancer import instantiateVariableFont

    font = instantiateVariableFont(TTFont(FONT_FILE), {"wght": weight}, static=True)
    font.flavor = None
    file = Path(font_folder().name) / f"{weight}.ttf"
    font.save(file)
    return file
