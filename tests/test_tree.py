"""What is committed names no registry and no machine, and says the same thing wherever it says it twice."""

from __future__ import annotations

import ast
import json
import re
import subprocess
import tomllib
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
# Names of namespaces, of packages and of nobody: nothing is ever fetched from them. Every other host is one too many.
MAY_BE_NAMED = {"www.w3.org", "json-schema.org", "v1.kernel.websocket.jupyter.org", "validate.io",
                "example.org", "elsewhere.example"}  # fmt: skip
OURSELVES = re.compile(r"localhost|127\.0\.0\.1|127\.0\.0\.1\.(x|elsewhere\.example)")
ADDRESS = re.compile(r"\b(?:https?|wss?)://([a-z0-9][a-z0-9.-]*)", re.IGNORECASE)
ENDINGS = "ai|cloud|co|com|dev|io|ly|net|org|sh"
HOST = re.compile(rf"((?:[\w-]+\.)+(?:{ENDINGS}))(?!\w)", re.IGNORECASE)
MACHINE = re.compile(
    r"(?<![\w.}/])/(" + "|".join(["ho" + "me", "ro" + "ot", "wo" + "rk", "Us" + "ers", "t" + "mp"]) + r")/\w"
)
WINDOWS = re.compile(r"\b[A-Z]:\\\\?Us" + r"ers\\")
NOTEBOOKS = sorted((ROOT / "workbooks").glob("*.ipynb"))
# The gallery is for those who build their own: many cells, and no page of ours.
WORKBOOKS = [file for file in NOTEBOOKS if file.stem != "07-gallery"]
LOCKS = sorted((ROOT / "requirements").glob("*.txt"))


@cache
def committed() -> dict[str, str]:
    """The text of every file that git keeps or would take."""
    words = ["git", "-c", "safe.directory=*", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    names = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, check=True).stdout.split("\0")
    files = {name: ROOT / name for name in names if name}
    return {name: file.read_bytes().decode("utf-8", "replace") for name, file in files.items() if file.is_file()}


def hosts(text: str) -> set[str]:
    """The hosts a text names that are neither this computer nor one that may be named."""
    named = {host.rstrip(".-").lower() for pattern in (ADDRESS, HOST) for host in pattern.findall(text)}
    return {host for host in named - MAY_BE_NAMED if not OURSELVES.fullmatch(host)}


def test_no_file_names_a_registry_or_any_other_host():
    assert len(committed()) > 100
    assert not {f"{name}: {host}" for name, text in committed().items() for host in hosts(text)}


@pytest.mark.parametrize(
    "written", ["https://{}/simple", "https://*.{}/x", "--index-url={}", "from '//{}/x.js'", '"{}"', "{}-x", "See {}."]
)
def test_a_host_is_found_however_it_is_written(written):
    host = ".".join(("scripts", "example", "com"))  # in parts, so that this file names none itself
    assert hosts(written.format(host)) == {host}
    assert hosts(written.format(host.upper())) == {host}
    assert not hosts(written.format("www.w3.org"))


def test_no_file_names_a_folder_of_somebodys_computer():
    found = [
        f"{name}: {line.strip()}"
        for name, text in committed().items()
        for line in text.splitlines()
        if MACHINE.search(line) or WINDOWS.search(line)
    ]
    assert not found


def test_nothing_that_tools_make_is_committed():
    built = ("node_modules/", ".venv/", "alliance_widgets/static/", "__pycache__/", ".db", ".key", ".whl", ".log")
    assert not [name for name in committed() if any(part in name for part in built)]


@pytest.mark.parametrize("file", WORKBOOKS, ids=lambda file: file.stem)
def test_a_workbook_is_one_page_of_prose_and_one_call(file):
    notebook = json.loads(file.read_text("utf-8"))
    prose, code = notebook["cells"]
    assert (prose["cell_type"], code["cell_type"]) == ("markdown", "code")
    assert notebook["metadata"]["title"].endswith(" – Workbook")
    assert "".join(prose["source"]).startswith("# ")
    one, blank, call = "".join(code["source"]).split("\n")
    imported, called = ast.parse(f"{one}\n{call}").body
    assert (isinstance(imported, ast.ImportFrom), blank) == (True, "")
    assert isinstance(called.value, ast.Call)
    assert called.value.func.id == imported.names[0].name


@pytest.mark.parametrize("file", NOTEBOOKS, ids=lambda file: file.stem)
def test_a_workbook_is_kept_as_it_was_before_anyone_ran_it(file):
    notebook = json.loads(file.read_text("utf-8"))
    for cell in notebook["cells"]:
        assert cell.get("outputs", []) == []
        assert cell.get("execution_count") is None
        assert cell["metadata"] == {}
    assert notebook["metadata"].keys() == {"kernelspec", "language_info", "title"}


def test_there_are_seven_workbooks_each_with_its_own_title():
    titles = {json.loads(file.read_text("utf-8"))["metadata"]["title"] for file in WORKBOOKS}
    assert len(WORKBOOKS) == len(titles) == 7


def test_conda_is_told_the_same_packages_as_pip():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    lines = [line.strip() for line in (ROOT / "environment.yml").read_text("utf-8").splitlines()]
    told: dict[str, list[str]] = {}
    for line in lines[lines.index("- pip:") + 1 :]:
        if line.startswith("# "):
            told[line.removeprefix("# ")] = group = []
        elif line:
            group.append(line.removeprefix("- ").strip('"'))
    assert told == {"run": project["dependencies"], **project["optional-dependencies"]}
    assert f"- python{project['requires-python']}" in lines


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.stem)
def test_a_lock_names_one_version_with_its_hashes_and_no_address(lock):
    text = lock.read_text("utf-8").replace("\\\n", " ")
    wanted = [line for line in text.splitlines() if line.strip() and not line.lstrip().startswith("#")]
    assert wanted
    for line in wanted:
        assert re.match(r"[A-Za-z0-9._\[\]-]+==[^ ]+ ", line), line
        assert re.search(r" --hash=sha256:[0-9a-f]{64}\b", line), line
    assert "://" not in text
    assert " @ " not in text


def test_every_package_of_the_project_is_locked():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    groups = {"run": project["dependencies"], **project["optional-dependencies"]}
    for group, wanted in groups.items():
        locked = set(
            re.findall(r"^([\w.-]+)(?:\[[\w,-]+\])?==", (ROOT / "requirements" / f"{group}.txt").read_text(), re.M)
        )
        assert {re.split(r"[\[<>=~!]", one)[0] for one in wanted} <= locked


def test_the_front_ends_lock_holds_hashes_and_no_address():
    text = (ROOT / "alliance_widgets" / "serving" / "front" / "package-lock.json").read_text("utf-8")
    packages = {name: found for name, found in json.loads(text)["packages"].items() if name}
    assert packages
    assert not [name for name, found in packages.items() if not found.get("integrity", "").startswith("sha512-")]
    assert "http" not in text
    assert "resolved" not in text
