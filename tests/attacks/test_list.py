"""The list of attacks in the README names the attacks there are, here and elsewhere."""

from __future__ import annotations

import ast
import re
from pathlib import Path

HERE = Path(__file__).parent
TESTS = HERE.parent
LIST, ELSEWHERE = (HERE / "README.md").read_text("utf-8").split("## Tried elsewhere")
ROW = re.compile(r"^\| `(\w+)` \| (.+) \|$", re.MULTILINE)
ROW_ELSEWHERE = re.compile(r"^\| `([\w/.]+)` `(\w+)` \| (.+) \|$", re.MULTILINE)


def attacks_in(file: Path) -> list[str]:
    found = [node.name for node in ast.parse(file.read_text("utf-8")).body if isinstance(node, ast.FunctionDef)]
    return [name for name in found if name.startswith("test_")]


def test_the_list_names_every_attack_and_no_other():
    parts = dict(re.findall(r"^## [^\n]+ `(\w+\.py)`\n(.*?)(?=^## |\Z)", LIST, re.MULTILINE | re.DOTALL))
    files = {file.name: attacks_in(file) for file in HERE.glob("test_*.py") if file != Path(__file__)}
    assert {name: [row for row, _ in ROW.findall(part)] for name, part in parts.items()} == files


def test_there_are_forty_attacks_and_each_says_what_it_tries():
    rows = ROW.findall(LIST)
    assert len(rows) >= 40
    assert len({words for _, words in rows}) == len(rows)
    assert all(words[0].isupper() and words.endswith(".") for _, words in rows)


def test_what_is_tried_elsewhere_is_there():
    rows = ROW_ELSEWHERE.findall(ELSEWHERE)
    assert len(rows) > 10
    assert not [(file, name) for file, name, _ in rows if name not in attacks_in(TESTS / file)]
