"""What a page gets first: its head before it has a kernel, and the modules that every page needs in one file."""

from __future__ import annotations

import asyncio
import gzip
import json
import re
from collections import Counter
from pathlib import Path
from types import SimpleNamespace

import pytest
from jupyter_server.services.contents.largefilemanager import LargeFileManager
from nursing import served
from traitlets.config import Config

from alliance_widgets.serving.gathered import gathered
from alliance_widgets.serving.handlers import TEMPLATES, page_resources
from alliance_widgets.serving.press import Press
from alliance_widgets.serving.rooms import workbooks_folder
from alliance_widgets.serving.statics import BUILT, COMPONENTS, PREFIX, Statics

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


@pytest.fixture
def press(statics: Statics, tmp_path: Path) -> Press:
    """What draws the pages, on a shelf with one workbook and no kernels at all."""
    (tmp_path / "02-session.ipynb").write_bytes((workbooks_folder() / "02-session.ipynb").read_bytes())
    voila = SimpleNamespace(template="alliance", resources={"workbook": page_resources(statics)})
    files = LargeFileManager(root_dir=str(tmp_path))
    own = {"template_paths": [str(TEMPLATES)], "config": Config(), "base_url": "/", "root_dir": str(tmp_path)}
    return Press(SimpleNamespace(voila_configuration=voila, contents_manager=files, **own))


def ours(caplog: pytest.LogCaptureFixture) -> list[str]:
    """What our own program has told, and not the libraries below it."""
    return [record.getMessage() for record in caplog.records if record.name == "alliance"]


def test_each_page_is_drawn_once_for_nobody_before_anybody_comes(press: Press, monkeypatch, caplog):
    drawn = []
    monkeypatch.setattr(asyncio, "Queue", lambda: SimpleNamespace(put_nowait=drawn.append))
    asyncio.run(press.rehearse())
    page = "".join(drawn)
    assert "alliance-config" in page and page.endswith("</html>")
    assert not ours(caplog)


def test_a_workbook_that_can_not_be_read_keeps_no_other_from_being_drawn(press: Press, tmp_path: Path, caplog):
    (tmp_path / "01-nonsense.ipynb").write_text("{ a word of a client")
    asyncio.run(press.rehearse())
    (told,) = ours(caplog)
    assert "can not be read" in told and "client" not in told
    assert press.notebook("02-session.ipynb").cells


def test_all_files_are_packed_before_anybody_comes_and_as_the_build_has_packed_them(statics: Statics):
    statics.pack()
    for file in statics.files.values():
        assert gzip.decompress(vars(file)["packed"]) == file.body, file.name
    assert statics.files["plotly.js"].packed == (BUILT / "plotly.js.gz").read_bytes()
