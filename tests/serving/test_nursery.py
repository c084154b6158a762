"""Kernels that are ready before anybody comes: each is given out once, knows only its own visitor, and ends in time."""

from __future__ import annotations

import asyncio
import json
import os
import re
import signal
import sys
import urllib.error
from pathlib import Path

import psutil
import pytest
from nursing import gone, kernels, opened, said, served, until

from alliance_widgets.serving.forked import unlike_its_siblings
from alliance_widgets.serving.nursery import Bounds
from alliance_widgets.serving.processes import FORK_SERVER, GIVEN, IDLE, can_fork_kernels
from alliance_widgets.words import say

pytestmark = pytest.mark.skipif(not can_fork_kernels(), reason="kernels are forked on Linux only")

OPENS, AT_ONCE = 200, 10


@pytest.fixture(autouse=True)
def loop_of_its_own():
    """A browser of other tests keeps a loop in this thread, as far as asyncio can tell; these tests run theirs."""
    other = asyncio._get_running_loop()
    asyncio._set_running_loop(None)
    yield
    asyncio._set_running_loop(other)


LOOK_AROUND = """
import builtins, json, os, random, re, secrets, ssl, uuid
import numpy
from alliance_widgets.pages.ticket import ask_door

before = [name for name in ("planted",) if hasattr(builtins, name)]
grant = ask_door()
builtins.planted = os.environ["PLANTED"] = grant["journey"]
marks, pattern = set(), re.compile(b"mark" + b"-[0-9]{3}-[0-9a-f]{12}")
with open("/proc/self/maps") as maps, open("/proc/self/mem", "rb", 0) as memory:
    for line in maps:
        where, rights, *_, = line.split()
        if rights.startswith("rw") and "[v" not in line:
            begin, end = (int(part, 16) for part in where.split("-"))
            memory.seek(begin)
            marks |= {found.decode() for found in pattern.findall(memory.read(end - begin))}
drawn = [random.random(), numpy.random.random(), uuid.uuid4().hex, secrets.token_hex(8), ssl.RAND_bytes(8).hex()]
print(json.dumps({
    "pid": os.getpid(), "before": before, "grant": grant, "marks": sorted(marks), "drawn": drawn,
    "env": sorted(os.environ), "query": os.environ["QUERY_STRING"], "cwd": os.getcwd(),
}))
"""


def test_no_visitor_finds_anything_of_another_over_200_interleaved_opens():
    async def visit(started, number: int, turn: asyncio.Semaphore) -> dict:
        mark = f"mark-{number:03}-{os.urandom(6).hex()}"
        async with turn:
            kernel = await opened(started, mark)
            found = json.loads(await said(started, kernel, LOOK_AROUND))
            await started.shutdown_kernel(kernel)
        return found | {"mark": mark}

    async def all_visits() -> tuple[list[dict], bytes]:
        turn = asyncio.Semaphore(AT_ONCE)
        async with kernels(Bounds(idle=4, pause=0.05)) as started:
            found = await asyncio.gather(*(visit(started, number, turn) for number in range(OPENS)))
            return found, memory_of(started.nursery.fork_server)

    found, memory = asyncio.run(all_visits())
    assert len(found) == len({one["pid"] for one in found}) == OPENS
    for one in found:
        assert one["before"] == []
        assert one["grant"] == {"journey": one["mark"]}
        assert one["query"] == f"as={one['mark']}"
        assert one["marks"] == [one["mark"]]
        assert "ALLIANCE_TICKET" not in one["env"]
    for drawn in zip(*(one["drawn"] for one in found), strict=True):
        assert len(set(drawn)) == OPENS
    assert len(memory) > 10_000_000
    assert not re.search(b"mark-[0-9]{3}-", memory), "the fork server has heard of a visitor"


def memory_of(pid: int) -> bytes:
    """All that a process holds and could hand on."""
    held = []
    with open(f"/proc/{pid}/maps") as maps, open(f"/proc/{pid}/mem", "rb", 0) as memory:
        for line in maps:
            where, rights, *_ = line.split()
            if rights.startswith("rw") and "[v" not in line:
                begin, end = (int(part, 16) for part in where.split("-"))
                memory.seek(begin)
                held.append(memory.read(end - begin))
    return b"".join(held)


def test_a_kernel_has_the_environment_of_its_page_and_no_other():
    async def ask() -> str:
        async with kernels() as started:
            return await said(started, await opened(started, "kite"), "import os; print(*sorted(os.environ))")

    names = set(asyncio.run(ask()).split())
    assert {"ALLIANCE_DOOR", "ALLIANCE_HOSTED", "ALLIANCE_TICKET", "QUERY_STRING"} <= names
    assert not {name for name in names if name.endswith("_NUM_THREADS")}


def test_the_same_seed_is_never_drawn_twice(monkeypatch):
    import random

    import numpy

    random.seed(1)
    numpy.random.seed(1)
    usual = random.random(), numpy.random.random()
    random.seed(1)
    numpy.random.seed(1)
    unlike_its_siblings()
    assert random.random() != usual[0]
    assert numpy.random.random() != usual[1]


def test_more_visitors_than_waiting_kernels_all_get_one_of_their_own():
    async def burst() -> tuple[int, int]:
        async with kernels(Bounds(idle=2)) as started:
            given = await asyncio.gather(*(opened(started, str(number)) for number in range(8)))
            found = {started.get_kernel(one).provisioner.given.pid for one in given}
            return len(found), started.nursery.waiting

    assert asyncio.run(burst()) == (8, 0)


def test_the_next_kernels_are_made_when_the_page_has_had_its_time():
    async def wait() -> list[bool]:
        async with kernels(Bounds(idle=2, pause=0.1)) as started:
            await opened(started)
            return [await until(lambda: started.nursery.waiting == 2), psutil.pid_exists(started.nursery.fork_server)]

    assert asyncio.run(wait()) == [True, True]


def test_kernels_nobody_comes_for_are_ended_and_made_again_for_the_next_visitor():
    async def wait() -> str:
        async with kernels(Bounds(idle=2, idle_life=2)) as started:
            assert await until(lambda: len(children(started, IDLE)) == 2)
            assert await until(lambda: not children(started, IDLE))
            assert started.nursery.waiting == 0
            return await said(started, await opened(started, "late"), "print('here')")

    assert asyncio.run(wait()) == "here"


def children(started, name: str) -> list[psutil.Process]:
    found = psutil.Process(started.nursery.fork_server).children()
    return [one for one in found if one.status() != psutil.STATUS_ZOMBIE and one.name() == name]


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


def test_a_kernel_that_was_killed_is_seen_to_be_dead():
    async def kill() -> bool:
        async with kernels() as started:
            manager = started.get_kernel(await opened(started))
            os.kill(manager.provisioner.given.pid, signal.SIGKILL)
            for _ in range(500):
                if not await manager.is_alive():
                    return True
                await asyncio.sleep(0.01)
            return False

    assert asyncio.run(kill())


def test_a_waiting_kernel_that_was_killed_is_given_to_nobody():
    async def kill() -> str:
        async with kernels(Bounds(idle=2)) as started:
            assert await until(lambda: len(children(started, IDLE)) == 2)
            killed = children(started, IDLE)
            for one in killed:
                one.kill()
            assert await until(lambda: not set(killed) & set(children(started, IDLE)))
            return await said(started, await opened(started), "print('here')")

    assert asyncio.run(kill()) == "here"


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
            assert await until(lambda: bool(children(started, IDLE)), seconds=30)
            kernel = await opened(started)
            assert started.get_kernel(kernel).provisioner.given
            hangs = nursery.fork_server
            os.kill(hangs, signal.SIGSTOP)
            kernel = await opened(started)
            assert started.get_kernel(kernel).provisioner.given is None
            return await until(lambda: nursery.fork_server not in (None, hangs))

    assert asyncio.run(hang())


def test_where_nothing_can_be_forked_the_kernel_is_an_ordinary_one():
    async def fall_back() -> tuple[str, int | None]:
        async with kernels(is_open=False) as started:
            return await said(started, await opened(started), "print('here')"), started.nursery.fork_server

    assert asyncio.run(fall_back()) == ("here", None)


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


def test_the_page_opens_with_a_fork_server_that_never_works(tmp_path: Path):
    with served(tmp_path, more=("broken",)) as house:
        assert "widget-view" in house.read()
        assert house.given() == []
        assert [one for one in house.below() if "alliance_widgets.serving.ordinary" in one.cmdline()]
