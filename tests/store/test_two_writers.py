"""Two programs at one journal: nothing is written over, and each is told of the other."""

from __future__ import annotations

import subprocess
import sys

from alliance_widgets.store import ChangeFeed, Journal, open_with_key

WRITER = """
import sys
from datetime import datetime, UTC
from alliance_widgets.domain.entries import PlaceReached
from alliance_widgets.store import Conflict, open_with_key
file, key, name, count = sys.argv[1:]
lost = 0
with open_with_key(file, bytes.fromhex(key)) as journal:
    print("ready", flush=True)
    sys.stdin.readline()
    version = journal.version("kite")
    for number in range(int(count)):
        entry = PlaceReached(at=datetime.now(UTC), session=1, place=f"{name}-{number}")
        while True:
            try:
                version = journal.append("kite", [entry], expected=version)
                break
            except Conflict as conflict:
                lost += 1
                version = conflict.found
print(lost)
"""


def start_writer(journal: Journal, name: str, count: int) -> subprocess.Popen[str]:
    words = [sys.executable, "-c", WRITER, str(journal.path), journal.key.hex(), name, str(count)]
    writer = subprocess.Popen(words, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    assert writer.stdout.readline() == "ready\n", writer.stderr.read()
    return writer


def test_two_programs_that_write_at_once_lose_no_entry(journal):
    writers = [start_writer(journal, name, 60) for name in ("left", "right")]
    for writer in writers:
        writer.stdin.write("go\n")
        writer.stdin.flush()
    ends = [writer.communicate(timeout=120) for writer in writers]
    assert [writer.returncode for writer in writers] == [0, 0], ends
    places = [entry.place for _, entry in journal.read("kite")]
    assert sorted(places) == sorted(f"{name}-{number}" for name in ("left", "right") for number in range(60))
    for name in ("left", "right"):
        assert [place for place in places if place.startswith(name)] == [f"{name}-{number}" for number in range(60)]
    assert journal.check().sound


def test_a_second_connection_sees_what_the_first_has_written(journal, pair):
    with open_with_key(journal.path, journal.key) as other:
        journal.append("kite", pair.entries, expected=0)
        assert [entry for _, entry in other.read("kite")] == pair.entries


def test_the_other_screens_entry_is_news_once(journal, pair):
    with open_with_key(journal.path, journal.key) as other:
        feed = ChangeFeed(journal, "kite")
        assert feed.news() is None
        other.append("kite", pair.entries, expected=0)
        assert feed.news() == 2
        assert feed.news() is None


def test_silence_and_other_pairs_are_no_news(journal, pair):
    with open_with_key(journal.path, journal.key) as other:
        feed = ChangeFeed(journal, "kite")
        assert [feed.news() for _ in range(3)] == [None] * 3
        other.append("elm", pair.entries, expected=0)
        assert feed.news() is None
        other.append("kite", pair.entries, expected=0)
        assert feed.news() == 2


def test_forgetting_while_another_program_reads_does_not_tear_the_file(journal, pair):
    pair.goal("Sleep well")
    journal.append("kite", pair.entries, expected=0)
    with open_with_key(journal.path, journal.key) as other:
        assert other.version("kite") == 3
        journal.forget("kite", numbers=[3])
        assert other.read("kite")[-1][1].text == ""
        assert other.check().sound
