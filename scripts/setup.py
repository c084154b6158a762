"""Sets up what `make` needs: a .venv with the locked packages, the front end, and Chromium for the tests.

`python3 scripts/setup.py run` before a demo, `… test` before the tests, `… style` before the checks, `… bench` for
those that the bench measures us beside, which have an environment of their own in .venv/peers. Each
step is done once; a second start takes seconds. Only the standard library is used here.
"""

from __future__ import annotations

import hashlib
import os
import platform
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
PEERS = VENV / "peers"
LOCKS = ROOT / "requirements"
BUILT = ROOT / "alliance_widgets" / "static" / "front.js"
OLDEST_PYTHON, OLDEST_NODE = (3, 11), 20
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
INPUTS = ("hatch_build.py", "pyproject.toml", "alliance_widgets/serving/front")
NETWORK = "Look at the network, then try again."


class CanNot(Exception):
    """A sentence that says what to install."""


def main() -> None:
    """One of run, test, style, bench."""
    group = sys.argv[1] if len(sys.argv) > 1 else "run"
    if group not in ("run", "test", "style", "bench"):
        raise CanNot("Say what for: run, test, style or bench.")
    if sys.version_info < OLDEST_PYTHON:
        raise CanNot(f"Python {platform.python_version()} is too old. Install Python 3.11 or newer, then try again.")
    make_venv()
    if group == "bench":
        once("packages-bench", [LOCKS / "bench.txt"], install_peers)
        return
    once(f"packages-{group}", [LOCKS / f"{group}.txt"], lambda: install(group))
    once("package", [ROOT / name for name in INPUTS], build, made=BUILT)
    if group == "test":
        find_chromium()


def say(words: str) -> None:
    """Progress, a line a step."""
    print(f"  {words}", flush=True)


def make_venv() -> None:
    """A virtual environment of its own, so that nothing of the computer's changes."""
    if PYTHON.exists() and run([PYTHON, "-m", "pip", "--version"], quiet=True) == 0:
        return
    say("Making a virtual environment in .venv")
    shutil.rmtree(VENV, ignore_errors=True)
    if run([sys.executable, "-m", "venv", VENV], quiet=True):
        shutil.rmtree(VENV, ignore_errors=True)
        version = f"{sys.version_info.major}.{sys.version_info.minor}"
        raise CanNot(f"Python cannot make virtual environments here. Install python{version}-venv, then try again.")


def install_peers() -> None:
    """The peers beside our own environment, which stays as small as it is."""
    shutil.rmtree(PEERS, ignore_errors=True)
    if run([sys.executable, "-m", "venv", PEERS], quiet=True):
        raise CanNot("Python cannot make virtual environments here. Install its venv package, then try again.")
    install("bench", python=PEERS / PYTHON.relative_to(VENV))


def install(group: str, *, python: Path = PYTHON) -> None:
    """The locked packages, each checked against its hash."""
    lock = LOCKS / f"{group}.txt"
    count = sum("==" in line for line in lock.read_text().splitlines())
    say(f"Installing {count} locked packages (a minute or two the first time)")
    if pip("--require-hashes", "-r", lock, count=count, python=python):
        raise CanNot(f"The packages could not be installed. {NETWORK}")


def build() -> None:
    """The package itself, editable; its build hook makes the front end."""
    say("Building the front end and installing the package")
    locks = ["build.txt"] if node_is_new_enough() else ["build.txt", "node.txt"]
    for lock in locks:
        if pip("--require-hashes", "-r", LOCKS / lock):
            raise CanNot(f"The build tools could not be installed. {NETWORK}")
    if pip("--no-deps", "--no-build-isolation", "--editable", ROOT):
        raise CanNot(f"The front end could not be built. {NETWORK}")


def node_is_new_enough() -> bool:
    """Whether the system has a Node that can build the front end; otherwise PyPI's is taken."""
    if not shutil.which("node") or not shutil.which("npm"):
        return False
    said = subprocess.run(["node", "--version"], capture_output=True, text=True, check=False).stdout
    major = said.strip().lstrip("v").split(".")[0]
    return major.isdigit() and int(major) >= OLDEST_NODE


def find_chromium() -> None:
    """Chromium from the system, else from the system's package manager, else from Playwright."""
    if any(shutil.which(name) for name in BROWSERS) or playwright_has_one():
        return
    if hasattr(os, "geteuid") and os.geteuid() == 0 and shutil.which("apt-get"):
        say("Installing Chromium with apt-get")
        quietly = {"DEBIAN_FRONTEND": "noninteractive"}
        run(["apt-get", "update", "-qq"], quiet=True, env=quietly)
        run(["apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium"], quiet=True, env=quietly)
        if shutil.which("chromium"):
            return
    say("Downloading Chromium with Playwright")
    if run([PYTHON, "-m", "playwright", "install", "chromium"], quiet=True) == 0:
        return
    raise CanNot("The tests need Chromium. Install your system’s package “chromium”, then try again.")


def playwright_has_one() -> bool:
    """Whether an earlier run has downloaded a browser."""
    look = "from playwright.sync_api import sync_playwright as p; import os, sys\n"
    look += "with p() as play: sys.exit(not os.path.exists(play.chromium.executable_path))"
    return run([PYTHON, "-c", look], quiet=True) == 0


def once(name: str, inputs: list[Path], step: Callable[[], None], *, made: Path | None = None) -> None:
    """Does a step unless it was done with these very inputs, and what it made is there."""
    stamp = VENV / f".done-{name}"
    total = hashlib.sha256()
    for file in sorted(found for given in inputs for found in files_of(given)):
        total.update(file.read_bytes())
    is_made = made is None or made.exists()
    if is_made and stamp.exists() and stamp.read_text() == total.hexdigest():
        return
    began = time.monotonic()
    step()
    stamp.write_text(total.hexdigest())
    say(f"Done in {time.monotonic() - began:.0f} s")


def files_of(given: Path) -> list[Path]:
    """The file, or the files right in the folder."""
    return [given] if given.is_file() else [file for file in given.iterdir() if file.is_file()]


def pip(*words: object, count: int = 0, python: Path = PYTHON) -> int:
    """pip, without a bar that jumps and without its advice; with a `count` it tells how far it has come."""
    calm = ["--progress-bar", "off", "--disable-pip-version-check", "--no-input"]
    command = [str(word) for word in (python, "-m", "pip", "install", *calm, *words)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        done = 0
        for line in process.stdout:
            is_next = bool(count) and line.startswith(("Collecting ", "Processing "))
            done += is_next
            if is_next and (sys.stdout.isatty() or done % 25 == 0):
                print(f"\r  {done} of {count} packages", end="" if sys.stdout.isatty() else "\n", flush=True)
            elif count and line.startswith("Installing collected"):
                print("\r  All are here; putting them in place")
    return process.returncode


def run(command: list[object], *, quiet: bool = False, env: dict[str, str] | None = None) -> int:
    """Runs a program; gives its exit code."""
    out = subprocess.DEVNULL if quiet else None
    words = [str(word) for word in command]
    return subprocess.run(words, env={**os.environ, **(env or {})}, stdout=out, stderr=out, check=False).returncode


if __name__ == "__main__":
    try:
        main()
    except CanNot as reason:
        sys.exit(f"\n{reason}")
    except KeyboardInterrupt:
        sys.exit("\nStopped. Start again at any time; what was done stays done.")
