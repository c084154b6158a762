"""The command as a person runs it: its words in, its sentences and its exit code out."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

PASSPHRASE = "a kite over the hill"


@dataclass(frozen=True)
class Said:
    """What the command ended with; `words` is all of it on one line, as a terminal wraps long ones."""

    code: int
    out: str
    err: str

    @property
    def words(self) -> str:
        return " ".join((self.out + " " + self.err).split())


def alliance(*words: object, type_in: tuple[str, ...] = (), home: Path | None = None) -> Said:
    """Runs `python -m alliance_widgets …` far from the checkout; what is typed comes through a pipe."""
    env = {name: value for name, value in os.environ.items() if name not in ("PYTHONPATH", "XDG_DATA_HOME")}
    env |= {"COLUMNS": "400", "CI": "1", "NO_COLOR": "1"} | ({"HOME": str(home)} if home else {})
    done = subprocess.run(
        [sys.executable, "-m", "alliance_widgets", *(str(word) for word in words)],
        input="".join(f"{line}\n" for line in type_in),
        capture_output=True,
        text=True,
        timeout=120,
        env=env,
        cwd=Path(sys.prefix),
    )
    said = Said(done.returncode, done.stdout, done.stderr)
    assert "Traceback" not in said.words, said.words
    assert PASSPHRASE not in said.words
    return said


def begin(journal: Path, code_name: str = "Blue Kite", *, client: str = "Sam", therapist: str = "Lee") -> Said:
    """A new workbook, in a new journal where there is none yet."""
    typed = (PASSPHRASE,) if journal.exists() else (PASSPHRASE, PASSPHRASE)
    names = ("--client", client, "--therapist", therapist)
    return alliance("new", code_name, *names, "--journal", journal, type_in=typed)


def a_free_port() -> int:
    with socket.socket() as trial:
        trial.bind(("127.0.0.1", 0))
        return trial.getsockname()[1]
