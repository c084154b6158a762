"""The wheel alone is enough: it is built, installed where there is no checkout, and opens the workbook."""

from __future__ import annotations

import os
import re
import signal
import socket
import subprocess
import sys
import sysconfig
import tempfile
import urllib.error
import urllib.request
import venv
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import psutil
import pytest

from alliance_widgets.serving.processes import GIVEN
from alliance_widgets.words import say

ROOT = Path(__file__).parents[1]
pytestmark = pytest.mark.wheel


def build(folder: Path) -> Path:
    words = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(words, cwd=ROOT, check=True, capture_output=True, text=True)
    (wheel,) = folder.glob("*.whl")
    return wheel


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build(tmp_path_factory.mktemp("wheel"))


def environment(**more: str) -> dict[str, str]:
    return {**{name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}, "CI": "1", **more}


@dataclass
class Installed:
    """An environment that holds the wheel, and sees only the dependencies of ours."""

    python: Path
    command: Path
    away: Path

    def say(self, code: str) -> str:
        done = subprocess.run(
            [self.python, "-c", code], cwd=self.away, env=environment(), capture_output=True, text=True, check=True
        )
        return done.stdout.strip()


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Installed:
    folder = tmp_path_factory.mktemp("elsewhere")
    venv.create(folder / "env", with_pip=False)
    scripts = Path(sysconfig.get_path("scripts", vars={"base": str(folder / "env")}))
    python = scripts / Path(sys.executable).name
    pip = [sys.executable, "-m", "pip", "--python", str(python), "install", "--quiet", "--no-deps", "--no-index"]
    subprocess.run([*pip, "--disable-pip-version-check", str(wheel)], check=True, capture_output=True, text=True)
    (site,) = (folder / "env").rglob("site-packages")
    # A folder named in a .pth has its own .pth files left unread, our editable install among them.
    (site / "dependencies.pth").write_text(sysconfig.get_path("purelib") + "\n")
    away = folder / "away"
    away.mkdir()
    return Installed(python, scripts / "alliance", away)


def test_the_wheel_holds_all_that_is_served(wheel):
    names = set(zipfile.ZipFile(wheel).namelist())
    for name in ("00-welcome", "01-first-session", "02-session", "03-look-back", "07-gallery"):
        assert f"alliance_widgets/workbooks/{name}.ipynb" in names
    for name in (
        "serving/template/alliance/index.html.j2",
        "words/en/room.po",
        "training/definitions/gad-7.yml",
        "store/migrations/env.py",
        "store/migrations/versions/0001_the_journal.py",
        "components/frame/widget.js",
        "components/kit/tokens.css",
        "static/front.js",
        "static/plotly.js",
        "static/atkinson.woff2",
        "static/atkinson-ext.woff2",
        "static/atkinson-ext.txt",
    ):
        assert f"alliance_widgets/{name}" in names
    assert [one for one in names if one.startswith("alliance_widgets/static/licences")]
    assert [one for one in names if one.endswith("LICENSE")]


def test_the_wheel_holds_nothing_that_is_only_needed_to_build_it(wheel):
    names = zipfile.ZipFile(wheel).namelist()
    unwanted = ("node_modules", "serving/front/", "tests/", "__pycache__", ".db", "benchmarks", "scripts/")
    assert not [name for name in names if any(part in name for part in unwanted)]
    assert {name.split("/")[0].split("-")[0] for name in names} == {"alliance_widgets"}


def test_two_builds_are_the_same_to_the_byte(wheel, tmp_path):
    assert build(tmp_path).read_bytes() == wheel.read_bytes()


def test_the_installed_package_is_the_wheels_and_not_the_checkout(installed):
    file = Path(installed.say("import alliance_widgets; print(alliance_widgets.__file__)"))
    assert not file.is_relative_to(ROOT / "alliance_widgets")
    assert file.is_relative_to(installed.away.parent)
    assert installed.say("import voila; print(voila.__version__)") == "0.5.13"


@dataclass
class Demo:
    """A running `alliance demo`, and the address it printed."""

    process: subprocess.Popen[str]
    address: str
    folder: Path


@pytest.fixture
def demo(installed: Installed) -> Iterator[Demo]:
    with tempfile.TemporaryDirectory() as folder, socket.socket() as trial:
        trial.bind(("127.0.0.1", 0))
        port = trial.getsockname()[1]
        trial.close()
        process = subprocess.Popen(
            [installed.command, "demo", "--no-browser", "--port", str(port)],
            cwd=installed.away,
            env=environment(TMPDIR=folder, PYTHONUNBUFFERED="1"),
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        address = next((found.group() for line in process.stdout if (found := re.search(r"http://\S+", line))), "")
        yield Demo(process, address, Path(folder))
        if process.poll() is None:
            process.kill()
        process.communicate()


def test_the_wheel_alone_opens_the_welcome_page_and_leaves_nothing_behind(demo):
    assert demo.address, demo.process.stderr.read()
    browser = urllib.request.build_opener(urllib.request.HTTPCookieProcessor())
    with browser.open(demo.address, timeout=120) as page:
        assert page.status == 200
        assert f"<title>{say('title.welcome')}" in page.read().decode()
    kernels = psutil.Process(demo.process.pid).children(recursive=True)
    assert [one for one in kernels if one.name() == GIVEN or "alliance_widgets.serving.ordinary" in one.cmdline()]
    demo.process.send_signal(signal.SIGINT)
    out, err = demo.process.communicate(timeout=60)
    assert demo.process.returncode == 0, err
    assert say("command.ended") in " ".join(out.split())
    assert "Traceback" not in err
    _, alive = psutil.wait_procs(kernels, timeout=20)
    assert not alive
    assert not list(demo.folder.glob("alliance*"))


def test_nobody_gets_in_without_the_printed_key(demo):
    bare = demo.address.partition("?")[0]
    with pytest.raises(urllib.error.HTTPError) as refused:
        urllib.request.urlopen(bare, timeout=60)
    with refused.value as page:
        assert page.code == 403
        assert say("notice.needs_key_text") in page.read().decode()
    demo.process.send_signal(signal.SIGTERM)
    demo.process.communicate(timeout=60)
    assert demo.process.returncode == 0
