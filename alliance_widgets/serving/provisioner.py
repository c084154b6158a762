"""How a kernel of the nursery is managed like any other, and an ordinary one takes its place where there is none."""

from __future__ import annotations

import asyncio
import select
import signal
import time
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from queue import Empty
from typing import Any

from jupyter_client.asynchronous import AsyncKernelClient
from jupyter_client.connect import port_names
from jupyter_client.provisioning.local_provisioner import LocalProvisioner
from jupyter_server.services.kernels.kernelmanager import ServerKernelManager
from traitlets import default

from alliance_widgets.serving.nursling import Nursling
from alliance_widgets.serving.processes import bury

STEP = 0.1
SOON, ANSWER = 0.02, 1.0
"""Seconds: between two looks whether a kernel has ended, and the shortest and longest time for an answer."""

Message = dict[str, Any]


class Provisioner(LocalProvisioner):
    """Takes a kernel from the nursery, or starts one as usual."""

    given: Nursling | None = None

    async def pre_launch(self, **kwargs: Any) -> dict[str, Any]:
        """Asks the nursery; the environment is told to the kernel here and nowhere else."""
        assert self.parent is not None  # the manager of this kernel; its own parent is that of all
        self.given = await self.parent.parent.nursery.give(kwargs["env"], str(kwargs["cwd"]))
        if self.given is None:
            return await super().pre_launch(**kwargs)
        self.pid, self.cwd = self.given.pid, kwargs["cwd"]
        reached = self.given.reached
        self.connection_info = reached | {"key": reached["key"].encode()}  # type: ignore[assignment]
        return {**kwargs, "cmd": []}

    async def launch_kernel(self, cmd: list[str], **kwargs: Any) -> Any:
        """It runs already, or is started."""
        return self.connection_info if self.given else await super().launch_kernel(cmd, **kwargs)

    @property
    def has_process(self) -> bool:
        """Whether there is a kernel, alive or not yet waited for."""
        return self.given is not None or self.process is not None

    async def poll(self) -> int | None:
        """None while it lives."""
        if self.given is None:
            return await super().poll()
        watched = select.poll()
        watched.register(self.given.ends, select.POLLIN)
        if not watched.poll(0):
            return None
        bury(self.given.pid)
        return 0

    async def wait(self) -> int | None:
        """Returns when it has ended."""
        if self.given is None:
            return await super().wait()
        while await self.poll() is None:
            await asyncio.sleep(STEP)
        self._part()
        return 0

    async def send_signal(self, signum: int) -> None:
        """A signal to this kernel and to no process that has its number later."""
        if self.given is None:
            return await super().send_signal(signum)
        with suppress(ProcessLookupError):
            signal.pidfd_send_signal(self.given.ends, signum)

    async def kill(self, restart: bool = False) -> None:
        """Ends it at once."""
        await (super().kill(restart) if self.given is None else self.send_signal(signal.SIGKILL))

    async def terminate(self, restart: bool = False) -> None:
        """Asks it to end."""
        await (super().terminate(restart) if self.given is None else self.send_signal(signal.SIGTERM))

    async def cleanup(self, restart: bool = False) -> None:
        """Hangs up: a kernel that is still there ends with the line."""
        self._part()
        await super().cleanup(restart)

    def _part(self) -> None:
        if self.given is not None:
            self.given.end()
            self.given = None


class PageClient(AsyncKernelClient):
    """Talks with a kernel as soon as it answers, where the usual client waits a fifth of a second for silence."""

    async def _async_wait_for_ready(self, timeout: float | None = None) -> None:
        """Returns when the kernel has answered and what it tells everybody is heard. Raises RuntimeError when late."""
        assert self.parent is not None
        late = time.monotonic() + (timeout or 60)
        wait = SOON
        while time.monotonic() < late:
            is_ours = partial(_ends_answer, self.kernel_info())
            answer = await _heard(self.get_shell_msg, is_ours, wait=ANSWER)
            # A kernel does not know yet that we listen, or was not there to be asked: then we ask again.
            if answer and await _heard(self.get_iopub_msg, is_ours, wait=wait):
                self._handle_kernel_info_reply(answer)
                # The page's socket would ask the same, and wait behind the cell that runs by then.
                self.parent._kernel_info_future = known = asyncio.get_running_loop().create_future()
                known.set_result(answer["content"])
                return
            wait = min(2 * wait, ANSWER)
            if not await self.parent.is_alive():
                raise RuntimeError("the kernel died before it answered")
        raise RuntimeError("the kernel did not answer")

    wait_for_ready = _async_wait_for_ready  # type: ignore[assignment]


async def _heard(hear: Any, is_it: Callable[[Message], bool], *, wait: float) -> Message | None:
    """The first message that is it; None when nothing at all comes for so many seconds."""
    while True:
        try:
            said: Message = await hear(timeout=wait)
        except Empty:
            return None
        if is_it(said):
            return said


def _ends_answer(asked: str, said: Message) -> bool:
    """Whether this is the last that is said to one who asked, on either channel."""
    is_last = said["msg_type"] == "kernel_info_reply" or said["content"].get("execution_state") == "idle"
    return is_last and said["parent_header"].get("msg_id") == asked


class PageKernel(ServerKernelManager):
    """The manager of one page's kernel."""

    @default("client_factory")
    def _our_client(self) -> type[PageClient]:
        return PageClient

    def emit(self, schema_id: str, data: dict[str, Any]) -> None:
        """To nobody: what listens to such events would be made for each kernel anew, and stay when it has ended."""

    async def _async_pre_start_kernel(self, **kwargs: Any) -> Any:  # type: ignore[override]
        """With our provisioner, which needs no entry point this way."""
        if self.provisioner is None:
            named = {"kernel_id": kwargs.get("kernel_id"), "kernel_spec": self.kernel_spec}
            self.provisioner = Provisioner(parent=self, **named)
        return await super()._async_pre_start_kernel(**kwargs)

    def _reconcile_connection_info(self, info: Any) -> None:
        """As the kernel is reached; where it came from the nursery, that stands in no file."""
        if isinstance(self.provisioner, Provisioner) and self.provisioner.given:
            for name in port_names:
                setattr(self, name, 0)
            self.load_connection_info(info)
        else:
            super()._reconcile_connection_info(info)
