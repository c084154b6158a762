"""What a page gets first: its head before it has a kernel, and the modules that every page needs in one file."""

from __future__ import annotations

import json
import re
from collections import Counter
from pathlib import Path

import pytest
from nursing import served

from alliance_widgets.serving.gathered import gathered
from alliance_widgets.serving.statics import COMPONENTS, PREFIX, Statics

DECLARED = re.compile(r"^(?:export )?(?:async )?(?:function|const|let|class) (\w+)", re.MULTILINE)
SPREAD = re.compile(r"^(?:export )?(?:const|let) [{\[]([^}\]]+)[}\]]", re.MULTILINE)
TAKEN_IN = re.compile(r'^import .*?from "([^"]+)"', re.MULTILINE)


@pytest.fixture(scope="module")
def statics() -> Statics:
    return Statics()


def test_the_head_of_a_page_comes_before_its_kernel_is_named(tmp_path: Path):
    with served(tmp_path, more=("broken",)) as house, house.browser.open(house.address, timeout=120) as page:
        head = b""
        while b"</head>" not in head:
            head += page.read1(1 << 16)
        rest = page.read()
    assert b'rel="stylesheet"' in head and b'type="module"' in head
    assert b"kernelId" not in head
    assert b"kernelId" in rest and b"widget-view" in rest


def test_modules_in_one_file_declare_no_name_twice_and_need_no_other_file():
    files, text = gathered(COMPONENTS)
    names = Counter(DECLARED.findall(text))
    names.update(name.strip() for found in SPREAD.findall(text) for name in found.split(","))
    assert len(files) > 8
    assert not [name for name, count in names.items() if count > 1]
    assert not TAKEN_IN.findall(text)


def test_every_name_of_such_a_module_leads_to_the_one_file(statics: Statics):
    found = json.loads(statics.import_map)["imports"]
    one = statics.url("kit.js")
    inside = {f"{PREFIX}components/{file.relative_to(COMPONENTS).as_posix()}" for file in gathered(COMPONENTS)[0]}
    assert {found[name] for name in inside} == {found["alliance/kit/words.js"]} == {one}
    assert found[f"{PREFIX}components/frame/widget.js"] != one


def test_each_page_asks_for_few_files_before_it_can_be_used(tmp_path: Path):
    with served(tmp_path) as house:
        page = house.read()
    asked = set(re.findall(r'(?:src|href)="(/workbook/[^"]+)"', page))
    assert 5 <= len(asked) <= 10, asked
