"""Where a component's script and style come from: the hosted page's own files, or one piece for a notebook."""

from __future__ import annotations

import os
import re
from pathlib import Path

HERE = Path(__file__).parent
IMPORT = re.compile(r'^import \{ (?P<names>[^}]+) \} from "(?P<path>\.[^"]+)";\n', re.MULTILINE)
EXPORT = re.compile(r"^export (?=function|async function|const|class)", re.MULTILINE)
DEFAULT = "export default { render };"
COMMENT = re.compile(r"^[ \t]*(?:/\*(?s:.*?)\*/|//.*)\n", re.MULTILINE)
INDENT = re.compile(r"^[ \t]+|\n(?=\n)", re.MULTILINE)
ROOM_IN_SCRIPT = re.compile(r'("(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`)| ?([=*/<>!&|?:;,{}()[\]]+) ?')
FOR_READERS = re.compile(r"/\*.*?\*/|\n", re.DOTALL)
ROOM_IN_STYLE = re.compile(r"(?<=[:;,{}]) +| +(?=[{}])|;(?=\s*\})")
ROOT = re.compile(r":root((?:[.:][\w-]+(?:\([^()]*\))?)*)(?= *[,{])")
AT_THE_TOP = re.compile(r"@(?:keyframes|page)\b[^{]*\{(?:[^{}]|\{[^{}]*\})*\}")
LAB_IS = '[data-jp-theme-light="%s"]'

HOSTED = """import widget from "alliance/{folder}/widget.js";
import {{ spoken }} from "alliance/kit/words.js";
export default () => spoken(widget);
"""


def is_hosted() -> bool:
    """Whether our own page shows the widget: it then has every script and style already."""
    return os.environ.get("ALLIANCE_HOSTED") == "1"


def script(folder: str) -> str:
    """The ES module that draws the component in `folder`."""
    return HOSTED.format(folder=folder) if is_hosted() else inlined(folder)


def style(folder: str) -> str:
    """The style sheet the component in `folder` needs; empty on the hosted page."""
    if is_hosted():
        return ""
    sheets = [HERE / "kit" / "tokens.css", HERE / "kit" / "kit.css"]
    folders = dict.fromkeys(module.parent for module in modules(HERE / folder / "widget.js"))
    sheets += [place / "widget.css" for place in folders if place.name != "kit"]
    tokens, kit, *others = (_close(sheet.read_text("utf-8")) for sheet in sheets if sheet.is_file())
    return in_a_notebook(tokens, kit, "".join(others))


def in_a_notebook(tokens: str, kit: str, own: str) -> str:
    """A style that is not the page's only one, as in JupyterLab: neither gives way to its rules, nor changes it.

    Inside `:root:root` each of our rules counts for more than a rule about every button or link of the page, and a
    component's own for more than the kit that comes along with the next component. Tokens are set where a component
    begins, not on the page, and follow JupyterLab's own theme where there is one.
    """
    kit = ROOT.sub(r":where(:root\1) .aw:not(.aw *)", tokens) + kit
    top = "".join(AT_THE_TOP.findall(kit + own))
    return f"{top}:root:root{{{_inside(kit)}}}:root:root:root{{{_inside(own)}}}"


def _inside(text: str) -> str:
    """Rules as they stand inside one about the page, which is `&` there."""
    text = AT_THE_TOP.sub("", text).replace(":root", "&")
    text = text.replace("&.dark", f"&:is(.dark,:not(.light):has(>{LAB_IS % 'false'}))")
    return text.replace("&:not(.light", f"&:not(.light,:has(>{LAB_IS % 'true'})")


def inlined(folder: str) -> str:
    """All modules of one component as a single module, each once, those it needs first."""
    entry = HERE / folder / "widget.js"
    files = dict.fromkeys([HERE / "kit" / "words.js", *modules(entry)])
    parts = [_bare(file.read_text("utf-8")) for file in files]
    return "\n".join([*parts, "export default () => spoken({ render });\n"])


def modules(entry: Path) -> list[Path]:
    """`entry` and every file it imports, those it needs first."""
    found: dict[Path, None] = {}

    def visit(file: Path) -> None:
        if file in found:
            return
        for line in IMPORT.finditer(file.read_text("utf-8")):
            visit((file.parent / line["path"]).resolve())
        found[file] = None

    visit(entry.resolve())
    return list(found)


def _close(text: str) -> str:
    """A style sheet without what is there for readers."""
    return ROOM_IN_STYLE.sub("", FOR_READERS.sub("", INDENT.sub("", text)))


def _bare(text: str) -> str:
    """A module without what only makes sense between files, and without what is there for readers."""
    text = INDENT.sub("", COMMENT.sub("", IMPORT.sub("", text)))
    text = EXPORT.sub("", text).replace(DEFAULT, "").strip() + "\n"
    return ROOM_IN_SCRIPT.sub(lambda found: found[1] or found[2], text)
