"""Kernels that are ready before anybody comes: each is given out once, knows only its own visitor, and ends in time."""

from __future__ import annotations

import asyncio
import gc
import os
import signal
from contextvars import ContextVar
from weakref import ref

import psutil
import pytest
from marked import marked_visits, what_was_mixed
from nursing import idle_ones, kernels, opened, said, until

from alliance_widgets.serving.forked import unlike_its_siblings
from alliance_widgets.serving.kernels import Kernels
from alliance_widgets.serving.nursery import Bounds
from alliance_widgets.serving.processes import can_fork_kernels

pytestmark = pytest.mark.skipif(not can_fork_kernels(), reason="kernels are forked on Linux only")

OPENS, AT_ONCE = 40, 8
"""Two hundred are opened by `make bench ARGS=soak`."""


def test_no_visitor_finds_anything_of_another_over_interleaved_opens():
    found, memory = asyncio.run(marked_visits(OPENS, at_once=AT_ONCE))
    assert len(found) == OPENS
    assert what_was_mixed(found, memory) == []


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
        async with kernels(Bounds(idle=2, pause=60)) as started:
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


def test_kernels_nobody_has_ever_come_for_are_ended_and_made_again_for_the_first_visitor():
    async def wait() -> str:
        async with kernels(Bounds(idle=2, idle_life=2)) as started:
            assert await until(lambda: started.nursery.waiting == 2)
            assert await until(lambda: not started.nursery.waiting and not idle_ones(started))
            return await said(started, await opened(started, "late"), "print('here')")

    assert asyncio.run(wait()) == "here"


def test_kernels_nobody_comes_for_are_ended_and_made_again_for_the_next_visitor():
    async def wait() -> str:
        async with kernels(Bounds(idle=2, pause=0.1, idle_life=2)) as started:
            await opened(started, "early")  # the fork server has read all it needs by then, and makes two in no time
            assert await until(lambda: len(idle_ones(started)) == 2)
            assert await until(lambda: not idle_ones(started))
            assert started.nursery.waiting == 0
            return await said(started, await opened(started, "late"), "print('here')")

    assert asyncio.run(wait()) == "here"


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
            assert await until(lambda: len(idle_ones(started)) == 2)
            killed = idle_ones(started)
            for one in killed:
                one.kill()
            assert await until(lambda: not set(killed) & set(idle_ones(started)))
            return await said(started, await opened(started), "print('here')")

    assert asyncio.run(kill()) == "here"


def test_where_nothing_can_be_forked_the_kernel_is_an_ordinary_one():
    async def fall_back() -> tuple[str, int | None]:
        async with kernels(is_open=False) as started:
            return await said(started, await opened(started), "print('here')"), started.nursery.fork_server

    assert asyncio.run(fall_back()) == ("here", None)


def test_a_page_whose_socket_closes_while_its_kernel_is_ending_leaves_no_line_open():
    async def close() -> tuple[list[bool], int]:
        async with kernels() as started:
            kernel_id = await opened(started)
            manager = started.get_kernel(kernel_id)
            lines = {"shell": manager.connect_shell(), "iopub": manager.connect_iopub()}
            ending = asyncio.ensure_future(started.shutdown_kernel(kernel_id, now=True))
            await asyncio.sleep(0)
            started.start_buffering(kernel_id, "a page", lines)
            await ending
            return [line.closed() for line in lines.values()], len(started._kernel_buffers)

    assert asyncio.run(close()) == ([True, True], 0)


def test_a_visit_is_forgotten_when_its_page_has_been_met():
    class Request:
        """What Jupyter puts into the context of each visit."""

    visit: ContextVar[Request] = ContextVar("visit")

    async def visited(started: Kernels) -> ref[Request]:
        request = Request()
        visit.set(request)
        started.notify_connect(kernel_id := await opened(started))
        await started.shutdown_kernel(kernel_id, now=True)
        return ref(request)

    async def come_and_go() -> bool:
        async with kernels(Bounds(patience=2)) as started:
            request = await asyncio.create_task(visited(started))

            def is_forgotten() -> bool:
                gc.collect()
                return request() is None

            return await until(is_forgotten)

    assert asyncio.run(come_and_go())


def test_memory_is_given_back_when_all_have_gone_and_not_while_somebody_is_there_again(monkeypatch):
    from alliance_widgets.serving import kernels as of_kernels

    given: list[int] = []
    monkeypatch.setattr(of_kernels, "WHEN_EMPTY", 0.01)

    async def come_and_go() -> list[int]:
        async with kernels() as started:
            monkeypatch.setattr(of_kernels, "give_back_memory", lambda: given.append(len(started)))
            first = await opened(started)
            await started.shutdown_kernel(first, now=True)
            second = await opened(started)
            await asyncio.sleep(0.1)
            while_there = list(given)
            await started.shutdown_kernel(second, now=True)
            await until(lambda: given)
            return while_there

    assert asyncio.run(come_and_go()) == []
    assert given == [0]
