"""A JupyterLab of its own over copies of the workbooks: it asks no other host, and ends with all its kernels."""

from __future__ import annotations

import json
import os
import secrets
import shutil
import signal
import subprocess
import sys
import threading
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

import psutil
from house import free_port
from nursing import gone

from alliance_widgets.serving.rooms import workbooks_folder
from alliance_widgets.serving.tickets import Door
from alliance_widgets.store import create_journal
from alliance_widgets.training import write_blue_kite

MANY = 100  # kernels may be started again as often as someone likes
LISTENS = "is running at"
PATIENCE = 60.0


def lab_settings(folder: Path, *, port: int, token: str) -> dict[str, Any]:
    """What makes JupyterLab stay at home: no news, no look for updates, no list of extensions, no terminals."""
    return {
        "ServerApp": {
            "ip": "127.0.0.1",
            "port": port,
            "port_retries": 0,
            "open_browser": False,
            "root_dir": str(folder / "workbooks"),
            "allow_root": hasattr(os, "geteuid") and os.geteuid() == 0,
            "jpserver_extensions": {
                "jupyterlab": True,
                "jupyter_server_terminals": False,
                "voila.server_extension": False,
            },
        },
        "IdentityProvider": {"token": token},
        "LabApp": {
            "news_url": None,
            "check_for_updates_class": "jupyterlab.NeverCheckForUpdate",
            "extension_manager": "readonly",
            "expose_app_in_browser": True,  # so that a test can change the theme
        },
    }


NO_QUESTION_ABOUT_NEWS = {"fetchNews": "false", "checkForUpdates": False}


def made_up_pair(folder: Path) -> dict[str, Any]:
    """What a kernel needs to open a new workbook of Sam and Lee in `folder`."""
    with create_journal(folder / "journal.db", secrets.token_urlsafe(24)) as journal:
        journey = write_blue_kite(journal, today=datetime.now().astimezone())
        return {"file": str(folder / "journal.db"), "key": journal.key.hex(), "journey": journey, "made_up": True}


class Lab:
    """One JupyterLab in `folder`; each of its kernels may open what `grant` names, or nothing."""

    def __init__(self, folder: Path, grant: Mapping[str, Any] | None = None) -> None:
        self.grant = grant or {}
        self.folder, self.port, self.token = folder, free_port(), secrets.token_urlsafe(16)
        self.door = Door(clock=lambda: 0.0)  # a ticket here lasts as long as the server
        shutil.copytree(workbooks_folder(), folder / "workbooks", ignore=shutil.ignore_patterns(".*"))
        (folder / "config").mkdir()
        told = lab_settings(folder, port=self.port, token=self.token)
        (folder / "config" / "jupyter_lab_config.json").write_text(json.dumps(told))
        settings = folder / "jupyterlab_settings_dir" / "@jupyterlab" / "apputils-extension"
        settings.mkdir(parents=True)
        (settings / "notification.jupyterlab-settings").write_text(json.dumps(NO_QUESTION_ABOUT_NEWS))
        self.log, self.listening = folder / "server.log", threading.Event()
        # A group of its own: Ctrl and C in a terminal is for the one who started it, who then ends this in order.
        self.server = subprocess.Popen(
            [sys.executable, "-m", "jupyterlab"],
            env=self.environment(grant),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            text=True,
            start_new_session=True,
        )
        threading.Thread(target=self._keep_log, daemon=True).start()

    def environment(self, grant: Mapping[str, Any] | None) -> dict[str, str]:
        """This one's own, with every folder that Jupyter would share with the user's inside ours."""
        places = ("JUPYTER_CONFIG_DIR", "JUPYTER_DATA_DIR", "JUPYTER_RUNTIME_DIR", "JUPYTERLAB_SETTINGS_DIR")
        own = dict.fromkeys([*places, "JUPYTERLAB_WORKSPACES_DIR", "IPYTHONDIR"], "")
        env = {**os.environ, **{name: str(self.folder / name.lower()) for name in own}}
        env |= {"JUPYTER_CONFIG_DIR": str(self.folder / "config"), "ALLIANCE_DOOR": self.door.address}
        return env | ({"ALLIANCE_TICKET": self.door.issue(grant, uses=MANY)} if grant else {})

    def address(self, name: str) -> str:
        """Where a workbook is opened, with the key that lets one in."""
        return f"http://127.0.0.1:{self.port}/lab/tree/{name}.ipynb?token={self.token}"

    def wait(self) -> None:
        """Until it listens; says what went wrong if it never will."""
        if not self.listening.wait(PATIENCE) or self.server.poll() is not None:
            raise RuntimeError(self.log.read_text("utf-8"))

    def _keep_log(self) -> None:
        with self.log.open("w", encoding="utf-8", buffering=1) as kept:
            for line in self.server.stderr:
                kept.write(line)
                if LISTENS in line:
                    self.listening.set()
        self.listening.set()  # nothing more will be said

    def close(self) -> None:
        """Ends the server, its kernels and the door."""
        family = psutil.Process(self.server.pid).children(recursive=True) if self.server.poll() is None else []
        self.server.send_signal(signal.SIGTERM)
        try:
            self.server.wait(20)
        except subprocess.TimeoutExpired:
            self.server.kill()
        # Some Linuxes have no handle for a process that has just ended, which psutil's own waiting asks for.
        ended = gone(family)
        self.door.close()
        assert ended, "a kernel outlived its server"
