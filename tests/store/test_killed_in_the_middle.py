"""A program killed in the middle of its saves: all that it called saved is there."""

from __future__ import annotations

import signal
import subprocess
import sys

import pytest

from alliance_widgets.store import create_journal, open_journal

PASSPHRASE = "a kite over the hill"
SAVER = """
import sys
from datetime import datetime, UTC
from alliance_widgets.domain.entries import PlaceReached
from alliance_widgets.store import open_with_key
file, key = sys.argv[1:]
with open_with_key(file, bytes.fromhex(key)) as journal:
    for number in range(1000):
        entries = [PlaceReached(at=datetime.now(UTC), session=1, place=f"{number}{half}") for half in "ab"]
        print(journal.append("kite", entries, expected=2 * number), flush=True)
"""


@pytest.mark.parametrize("kill_after", [1, 37, 120])
def test_all_that_was_called_saved_survives_a_kill(tmp_path, kill_after):
    file = tmp_path / "journal.db"
    with create_journal(file, PASSPHRASE) as journal:
        key = journal.key.hex()
    words = [sys.executable, "-c", SAVER, str(file), key]
    saver = subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    printed = [int(saver.stdout.readline()) for _ in range(kill_after)]
    saver.kill()
    rest, wrong = saver.communicate(timeout=60)
    assert wrong == ""
    # A line cut off by the kill was not said.
    printed += [int(line) for line in rest.splitlines(keepends=True) if line.endswith("\n")]
    assert saver.returncode == -signal.SIGKILL
    with open_journal(file, passphrase=PASSPHRASE) as journal:
        places = [entry.place for _, entry in journal.read("kite")]
        assert len(places) >= printed[-1] >= 2 * kill_after
        # Two entries saved together are both there or both not.
        assert places == [f"{number}{half}" for number in range(len(places) // 2) for half in "ab"]
        assert journal.check().sound
        assert journal.append("kite", [journal.read("kite")[0][1]], expected=len(places)) == len(places) + 1
