"""The room's own letters, for files that leave it."""

from __future__ import annotations

from base64 import b64encode
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

STATIC = Path(__file__).parent.parent / "static"
FONT_FILE, MORE_LETTERS = STATIC / "atkinson.woff2", STATIC / "atkinson-ext.woff2"
"""Brought by the front end's build (hatch_build.py): one file for every weight, packed; Łukasz needs the second."""
FONT_FAMILY = "Atkinson Hyperlegible Next"
LAYOUT = ["GDEF", "GPOS", "GSUB", "STAT", "gasp"]
"""What a PDF does not use, and what two fonts do not have in common."""


def font_face(words: str) -> str:
    """The style rules that carry the font itself, as much of it as the words need."""
    more = any("\N{LATIN CAPITAL LETTER A WITH MACRON}" <= letter < "\N{EN QUAD}" for letter in words)
    return (_face(MORE_LETTERS) if more else "") + _face(FONT_FILE)


def _face(file: Path) -> str:
    """One rule; without the file a page is set in what the reader has."""
    if not file.is_file():
        return ""
    data = b64encode(file.read_bytes()).decode()
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
    """The font in one weight with all its letters, as a PDF takes it."""
    from fontTools.merge import Merger, Options

    files = [str(_in_one_weight(file, weight)) for file in (FONT_FILE, MORE_LETTERS) if file.is_file()]
    file = Path(font_folder().name) / f"{weight}.ttf"
    Merger(Options(drop_tables=LAYOUT)).merge(files).save(file)
    return file


def _in_one_weight(packed: Path, weight: int) -> Path:
    from fontTools.ttLib import TTFont
    from fontTools.varLib.instancer import instantiateVariableFont

    font = instantiateVariableFont(TTFont(packed), {"wght": weight}, static=True)
    font.flavor = None
    file = Path(font_folder().name) / f"{packed.stem}-{weight}.ttf"
    font.save(file)
    return file
