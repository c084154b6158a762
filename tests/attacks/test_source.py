"""What our own programs never do, read from their source."""

from __future__ import annotations

import ast
import json
import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "alliance_widgets"
PROGRAMS = sorted(PACKAGE.rglob("*.py"))
FRONT = PACKAGE / "serving" / "front"
SCRIPTS = sorted([*(PACKAGE / "components").rglob("*.js"), *FRONT.glob("*.js")])
NEVER_IMPORTED = {
    "pickle",
    "cPickle",
    "dill",
    "cloudpickle",
    "joblib",
    "shelve",
    "marshal",
    "yaml",
    "xmlrpc",
    "telnetlib",
}
NEVER_IMPORTED |= {"xml.etree", "lxml", "requests", "urllib.request", "http.client", "httpx", "ftplib", "smtplib"}
NEVER_CALLED = {"eval", "exec", "compile", "__import__", "breakpoint"}
NEVER_ASKED = {"system", "popen", "execute_interactive", "run_cell", "from_string", "literal_eval", "load_module"}
MAKES_MARKUP = re.compile(r"\.(inner|outer)HTML|insertAdjacentHTML|document\.write|createContextualFragment|DOMParser")
RUNS_WORDS = re.compile(r"\beval\(|new Function\(|setTimeout\(\s*[\"'`]|javascript:")
CALLS_OUT = re.compile(r"https?://(?!www\.w3\.org)|sendBeacon\((?!`\$\{config\.baseUrl\})|XMLHttpRequest|EventSource")


def calls(file: Path) -> list[ast.Call]:
    return [node for node in ast.walk(ast.parse(file.read_text("utf-8"))) if isinstance(node, ast.Call)]


def test_no_program_unpacks_what_others_wrote_or_calls_another_host():
    found = []
    for file in PROGRAMS:
        tree = ast.parse(file.read_text("utf-8"))
        names = {alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names}
        names |= {node.module for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
        found += [(file.name, name) for name in names for bad in NEVER_IMPORTED if f"{name}.".startswith(f"{bad}.")]
    assert len(PROGRAMS) > 100
    # One file reads YAML, and no tag in it can make anything but plain values.
    assert found == [("plain_yaml.py", "yaml")]
    reading = (PACKAGE / "training" / "plain_yaml.py").read_text("utf-8")
    assert set(re.findall(r"\b\w+Loader\b", reading)) == {"SafeLoader", "_Loader"}
    assert "class _Loader(yaml.SafeLoader)" in reading


def test_no_program_runs_what_others_wrote():
    found = []
    for file in PROGRAMS:
        for call in calls(file):
            called, asked = getattr(call.func, "id", ""), getattr(call.func, "attr", "")
            in_a_shell = [one for one in call.keywords if one.arg == "shell" and getattr(one.value, "value", True)]
            if called in NEVER_CALLED or asked in NEVER_ASKED or in_a_shell:
                found.append((file.name, call.lineno))
    assert not found


def test_no_widget_shows_a_persons_words_as_markup():
    shown = {"HTML", "HTMLMath", "Markdown", "Javascript", "Latex", "SVG", "Output", "display_html"}
    for file in PROGRAMS:
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.ImportFrom) and node.module.split(".")[0] in ("ipywidgets", "IPython"):
                assert not shown & {alias.name for alias in node.names}, file
            if isinstance(node, ast.Attribute) and getattr(node.value, "id", "") in ("w", "widgets", "ipywidgets"):
                assert node.attr not in shown, file


def test_no_script_makes_markup_from_words():
    found = [(file.name, hit[0]) for file in SCRIPTS for hit in MAKES_MARKUP.finditer(file.read_text("utf-8"))]
    assert len(SCRIPTS) > 50
    assert not found


def test_no_script_runs_words_or_calls_another_host():
    for file in SCRIPTS:
        text = file.read_text("utf-8")
        assert not RUNS_WORDS.search(text), file.name
        assert not CALLS_OUT.search(text), (file.name, CALLS_OUT.search(text))


def test_a_template_escapes_all_that_is_put_into_it():
    folder = PACKAGE / "serving" / "template" / "alliance"
    for file in folder.glob("*.html"):
        assert "|safe" not in file.read_text("utf-8").replace(" ", ""), file.name
        assert "autoescapefalse" not in file.read_text("utf-8").replace(" ", "")
    page = (folder / "index.html.j2").read_text("utf-8")
    for put in re.findall(r"\{\{-?\s*(.+?)\s*-?\}\}", page):
        ours = re.fullmatch(
            r"resources\.language_code|page\.(fit|font|import_map|script|sheet)|module|first\.drawn\(.+\)", put
        )
        assert ours or put.endswith("| e") or put.endswith("| tojson"), put
    for put in re.findall(r"\{\{-?\s*(.+?)\s*-?\}\}", (folder / "first.html.j2").read_text("utf-8")):
        # Besides what is escaped there are only pieces of our own: words between quotes, and other parts drawn here.
        ours = re.fullmatch(r'(button|headline)\(.+\)|"[\w -]*" if .+?( else "[\w -]*")?', put)
        assert ours or put.endswith("| e"), put
    for untrusted in ("resources.theme", "request", "cell.source", "text/html", "|safe"):
        assert untrusted not in page.replace(" ", "")


def test_no_workbook_carries_code_of_its_own_or_a_result():
    for file in sorted((ROOT / "workbooks").glob("0[0-6]-*.ipynb")):
        for cell in json.loads(file.read_text("utf-8"))["cells"]:
            assert not cell.get("outputs")
            assert "<" not in "".join(cell["source"]), file.name
