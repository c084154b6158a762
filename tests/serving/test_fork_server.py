"""The fork server: alone when it forks, replaced when it hangs, and no orphan whoever is killed with kill -9."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
import urllib.error
from contextlib import suppress
from pathlib import Path

import psutil
import pytest
from marked import memory_of
from nursing import gone, idle_ones, kernels, opened, said, served, until

from alliance_widgets.serving.nursery import Bounds
from alliance_widgets.serving.processes import FORK_SERVER, GIVEN, IDLE, can_fork_kernels
from alliance_widgets.store import open_journal
from alliance_widgets.words import say

CHILD = "anon_inode:[pidfd]"
pytestmark = pytest.mark.skipif(not can_fork_kernels(), reason="kernels are forked on Linux only")


def test_the_fork_server_holds_no_thread_no_file_and_no_word_of_the_server():
    async def look() -> tuple[int, list[str], dict[str, str]]:
        async with kernels() as started:
            await opened(started, "kite")
            process = psutil.Process(started.nursery.fork_server)
            return process.num_threads(), [one.path for one in process.open_files()], process.environ()

    threads, files, env = asyncio.run(look())
    assert threads == 1
    assert files == []
    assert not {"ALLIANCE_DOOR", "ALLIANCE_TICKET", "QUERY_STRING"} & set(env)


def test_between_two_forks_it_holds_one_line_its_children_and_nothing_else(tmp_path: Path):
    with served(tmp_path) as house:
        house.read()
        house.wait_for(GIVEN, 1)
        house.wait_for(IDLE, 2)
        (fork_server,) = house.wait_for(FORK_SERVER, 1)
        is_back = until(lambda: held_by(fork_server.pid).count(CHILD) == 3, seconds=30)  # from its last fork
        assert asyncio.run(is_back)
        held = held_by(fork_server.pid)
        kinds = sorted(one.partition(":[")[0] if ":" in one else "file" for one in held)
        # No event loop (it would hold an eventpoll and an eventfd), no database, and of all sockets one line.
        assert [kind for kind in kinds if kind == "socket"] == ["socket"]
        assert kinds.count("anon_inode") == held.count(CHILD) == 3
        assert {one for one in held if one.startswith("/")} <= {"/dev/null"} | printed_to(house.process.pid)
        assert fork_server.net_connections("inet") == []


def held_by(pid: int) -> list[str]:
    """What a process holds open."""
    held = []
    for one in os.listdir(f"/proc/{pid}/fd"):
        with suppress(FileNotFoundError):  # it was closed as it was looked at
            held.append(os.readlink(f"/proc/{pid}/fd/{one}"))
    return held


def printed_to(server: int) -> set[str]:
    """Where the server's own words go; what it has started writes there too."""
    return {os.readlink(f"/proc/{server}/fd/{one}") for one in (1, 2)}


def test_no_key_of_a_journal_is_in_the_fork_server_or_in_a_kernel_that_waits(tmp_path: Path):
    with served(tmp_path) as house:
        house.read()
        waiting, forking = house.wait_for(IDLE, 2), house.wait_for(FORK_SERVER, 1)
        with open_journal(tmp_path / "journal.db", passphrase="a passphrase for a test") as journal:
            key = journal.key
        assert key in memory_of(house.process.pid)
        for process in (*waiting, *forking):
            held = memory_of(process.pid)
            assert len(held) > 10_000_000
            assert key not in held
            assert key.hex().encode() not in held


@pytest.mark.parametrize("command", [("-c", "raise SystemExit(1)"), ("-c", "import time; time.sleep(60)")])
def test_without_a_fork_server_an_ordinary_kernel_is_started(command):
    async def fall_back() -> tuple[str, bool]:
        bounds = Bounds(patience=0.5)
        async with kernels(bounds, fork_server=(sys.executable, *command)) as started:
            kernel = await opened(started, "kite")
            heard = await said(started, kernel, "import os; print(os.environ['QUERY_STRING'])")
            return heard, started.get_kernel(kernel).provisioner.given is None

    assert asyncio.run(fall_back()) == ("as=kite", True)


def test_a_fork_server_that_hangs_is_replaced():
    async def hang() -> bool:
        async with kernels(Bounds(idle=1, pause=60, patience=3)) as started:
            nursery = started.nursery
            assert await until(lambda: bool(idle_ones(started)), seconds=30)
            kernel = await opened(started)
            assert started.get_kernel(kernel).provisioner.given
            hangs = nursery.fork_server
            os.kill(hangs, signal.SIGSTOP)
            kernel = await opened(started)
            assert started.get_kernel(kernel).provisioner.given is None
            return await until(lambda: nursery.fork_server not in (None, hangs))

    assert asyncio.run(hang())


def test_a_killed_server_leaves_no_process(tmp_path: Path):
    with served(tmp_path) as house:
        house.read()
        house.wait_for(GIVEN, 1)
        house.wait_for(IDLE, 2)
        left = house.below()
        house.process.kill()
        house.process.wait(10)
        assert len(left) == 4
        assert gone(left)


def test_a_killed_fork_server_takes_the_waiting_along_and_no_open_page(tmp_path: Path):
    with served(tmp_path) as house:
        house.read()
        (page,) = house.wait_for(GIVEN, 1)
        waiting, (fork_server,) = house.wait_for(IDLE, 2), house.wait_for(FORK_SERVER, 1)
        fork_server.kill()
        assert gone([fork_server, *waiting])
        assert page.is_running()
        (another,) = house.wait_for(FORK_SERVER, 1)
        assert another.pid != fork_server.pid
        house.wait_for(IDLE, 2)
        house.read()
        assert page in house.wait_for(GIVEN, 2)
        left = house.below()
        house.process.kill()
        house.process.wait(10)
        assert gone([*left, page])


def test_a_full_house_says_so_on_a_page_and_leaves_nothing_when_it_is_told_to_stop(tmp_path: Path):
    with served(tmp_path, live=1) as house:
        house.read()
        with pytest.raises(urllib.error.HTTPError) as refused:
            house.read()
        assert refused.value.code == 503
        page = refused.value.read().decode()
        assert say("notice.full") in page
        assert say("notice.full_text") in page
        assert len(house.given()) == 1


def test_a_kernel_whose_page_was_left_before_it_could_speak_is_ended(tmp_path: Path):
    with served(tmp_path, more=("lonely",)) as house:
        house.read()
        house.wait_for(GIVEN, 1)
        house.wait_for(GIVEN, 0)


def test_the_page_opens_with_a_fork_server_that_never_works(tmp_path: Path):
    with served(tmp_path, more=("broken",)) as house:
        assert "widget-view" in house.read()
        assert house.given() == []
        assert [one for one in house.below() if "alliance_widgets.serving.ordinary" in one.cmdline()]
