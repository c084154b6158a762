"""Kernels as the server starts them, without a server: opened, asked, and closed."""

from __future__ import annotations

import asyncio
import urllib.request
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager, suppress
from contextvars import ContextVar
from pathlib import Path
from subprocess import DEVNULL, PIPE, Popen
from sys import executable
from tempfile import TemporaryDirectory
from time import monotonic, sleep
from typing import Any

import psutil
from commands import a_free_port
from traitlets.config import Config

from alliance_widgets.serving.kernels import Kernels, OwnPython, everybodys_environment
from alliance_widgets.serving.nursery import Bounds, Nursery
from alliance_widgets.serving.processes import GIVEN, IDLE
from alliance_widgets.serving.tickets import Door

MARK: ContextVar[str] = ContextVar("mark", default="")
HERE = Path(__file__).parent


class MarkedKernels(Kernels):
    """Every kernel may open something else: the mark of the visit it is started for."""

    def the_grant(self) -> dict[str, Any]:
        return {"journey": MARK.get()}


@asynccontextmanager
async def kernels(bounds: Bounds = Bounds(), *, is_open: bool = True, **more: Any) -> AsyncIterator[Kernels]:  # noqa: B008
    """What starts kernels, with a nursery behind it."""
    nursery, door = Nursery(bounds, env=everybodys_environment(), **more), Door()
    config = Config({"KernelManager": {"transport": "ipc"}, "KernelRestarter": {"restart_limit": 0}})
    kind = type("Kind", (MarkedKernels,), {"door": door, "grant": {}, "nursery": nursery, "owners": {}})
    with TemporaryDirectory() as folder:
        started = kind(config=config, kernel_spec_manager=OwnPython(), root_dir=folder, connection_dir=folder)
        if is_open:
            nursery.open()
            nursery.fill()
        try:
            yield started
        finally:
            await started.shutdown_all()
            nursery.close()
            door.close()


async def opened(started: Kernels, mark: str = "") -> str:
    """A kernel for one visit."""
    MARK.set(mark)
    return await started.start_kernel(kernel_name="python3", path="", env={"QUERY_STRING": f"as={mark}"})


async def said(started: Kernels, kernel_id: str, code: str) -> str:
    """What a kernel prints when it runs some code."""
    client = started.get_kernel(kernel_id).client()
    client.start_channels()
    heard: list[str] = []
    try:
        await client.wait_for_ready(timeout=60)
        await client.execute_interactive(
            code, output_hook=lambda message: heard.append(_text(message)), allow_stdin=False, timeout=60
        )
    finally:
        client.stop_channels()
    return "".join(heard).strip()


def _text(message: dict[str, Any]) -> str:
    content = message["content"]
    return content.get("text") or "\n".join(content.get("traceback", ()))


async def until(is_so: Callable[[], bool], *, seconds: float = 15.0) -> bool:
    """Whether it comes to be so in time."""
    late = monotonic() + seconds
    while not (so := is_so()) and monotonic() < late:
        await asyncio.sleep(0.02)
    return so


def idle_ones(started: Kernels) -> list[psutil.Process]:
    """The kernels that wait, as the system sees them."""
    found = []
    for one in psutil.Process(started.nursery.fork_server).children():
        with suppress(psutil.NoSuchProcess):  # it ended as it was looked at
            if one.status() != psutil.STATUS_ZOMBIE and one.name() == IDLE:
                found.append(one)
    return found


class Served:
    """A real server over a real journal, with a browser that can only read."""

    def __init__(self, folder: Path, *, live: int = 10, more: tuple[str, ...] = ()) -> None:
        self.port = a_free_port()
        command = [executable, str(HERE / "nursed.py"), str(folder), str(self.port), str(live), *more]
        self.process = Popen(command, stdout=PIPE, stderr=DEVNULL, text=True)
        assert self.process.stdout
        self.address = self.process.stdout.readline().strip()
        assert self.address.startswith("http")
        self.browser = urllib.request.build_opener(urllib.request.HTTPCookieProcessor())

    def read(self) -> str:
        """The doors, with a kernel of their own that stays."""
        with self.browser.open(self.address, timeout=120) as page:
            return page.read().decode()

    def below(self, name: str = "") -> list[psutil.Process]:
        """The living processes of the server, or those of one name."""
        found = []
        for one in psutil.Process(self.process.pid).children(recursive=True):
            try:
                if one.status() != psutil.STATUS_ZOMBIE and name in ("", one.name()):
                    found.append(one)
            except psutil.NoSuchProcess:
                continue
        return found

    def wait_for(self, name: str, count: int) -> list[psutil.Process]:
        """The processes of that name, when there are so many."""
        late = monotonic() + 30
        while len(found := self.below(name)) != count and monotonic() < late:
            sleep(0.05)
        assert len(found) == count, [one.name() for one in self.below()]
        return found

    def given(self) -> list[psutil.Process]:
        return self.below(GIVEN)


@contextmanager
def served(folder: Path, **more: Any) -> Iterator[Served]:
    """A server that is told to stop if the test did not end it, and must leave no process."""
    house = Served(folder, **more)
    try:
        yield house
    finally:
        if house.process.poll() is None:
            left = house.below()
            house.process.terminate()
            house.process.wait(20)
            _, alive = psutil.wait_procs(left, timeout=10)
            assert not alive


def gone(processes: list[psutil.Process], *, seconds: float = 10.0) -> bool:
    """Whether they all end in time; what only waits to be buried has ended."""
    late = monotonic() + seconds
    while (alive := [one for one in processes if _lives(one)]) and monotonic() < late:
        sleep(0.02)
    return not alive


def _lives(process: psutil.Process) -> bool:
    try:
        return process.is_running() and process.status() != psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return False
