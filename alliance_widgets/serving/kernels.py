"""The kernels of one server: each started with a ticket of its own, one visitor's, ended when nobody is there."""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import Mapping
from contextlib import suppress
from typing import Any

from jupyter_client.kernelspec import KernelSpec, KernelSpecManager
from jupyter_server.services.kernels.kernelmanager import AsyncMappingKernelManager
from traitlets import default

from alliance_widgets.serving.handlers import VISITOR, HouseFull
from alliance_widgets.serving.later import later
from alliance_widgets.serving.nursery import Nursery
from alliance_widgets.serving.processes import give_back_memory
from alliance_widgets.serving.provisioner import PageKernel
from alliance_widgets.serving.tickets import Door

KEPT_FROM_THE_SHELL = ("PATH", "HOME", "LANG", "LC_ALL", "TZ", "TMPDIR", "SYSTEMROOT", "VIRTUAL_ENV", "PYTHONPATH")
WHEN_EMPTY = 1.0
"""Seconds after the last page has gone, until what all of them took is given back."""


class OwnPython(KernelSpecManager):
    """One kernel: this very Python, whatever kernels are installed on the computer."""

    def _spec(self) -> KernelSpec:
        argv = [sys.executable, "-m", "alliance_widgets.serving.ordinary", "-f", "{connection_file}"]
        return KernelSpec(argv=argv, display_name="Python 3", language="python", resource_dir="")

    def get_kernel_spec(self, kernel_name: str) -> KernelSpec:
        """This Python, under any name."""
        return self._spec()

    def get_all_specs(self) -> dict[str, Any]:
        """The one there is."""
        return {"python3": {"resource_dir": "", "spec": self._spec().to_dict()}}


class Kernels(AsyncMappingKernelManager):
    """Starts each kernel with a ticket of its own and nothing of the server's environment that it need not know."""

    door: Door
    grant: Mapping[str, Any]
    nursery: Nursery
    owners: dict[str, str]
    _starting = 0

    def __init__(self, **more: Any) -> None:
        super().__init__(**more)
        self._unmet: dict[str, asyncio.TimerHandle] = {}

    @default("kernel_manager_class")
    def _our_manager(self) -> str:
        return f"{PageKernel.__module__}.{PageKernel.__name__}"

    def the_grant(self) -> Mapping[str, Any]:
        """What the kernel that is being started may open."""
        return self.grant

    async def _async_start_kernel(self, **kwargs: Any) -> str:  # type: ignore[override]
        if len(self) + self._starting >= self.nursery.bounds.live:
            raise HouseFull
        asked = kwargs.pop("env", None) or {}
        env = everybodys_environment() | {
            "QUERY_STRING": asked.get("QUERY_STRING", ""),
            "ALLIANCE_DOOR": self.door.address,
            "ALLIANCE_TICKET": self.door.issue(self.the_grant()),
        }
        self._starting += 1
        try:
            kernel_id: str = await super()._async_start_kernel(env=env, **kwargs)
        finally:
            self._starting -= 1
        self.owners[kernel_id] = VISITOR.get()
        self._unmet[kernel_id] = later(self.nursery.bounds.lonely, self._end_unmet, kernel_id)
        return kernel_id

    start_kernel = _async_start_kernel

    def notify_connect(self, kernel_id: str) -> None:
        """A page speaks with its kernel."""
        self._meet(kernel_id)
        super().notify_connect(kernel_id)

    def _meet(self, kernel_id: str) -> None:
        if timer := self._unmet.pop(kernel_id, None):
            timer.cancel()

    def _end_unmet(self, kernel_id: str) -> None:
        """A page that was left before it could speak has not told us so either."""
        self._ending = asyncio.ensure_future(self.shutdown_kernel(kernel_id, now=True))

    def remove_kernel(self, kernel_id: str) -> Any:
        """Forgets it, and whose it was."""
        self.owners.pop(kernel_id, None)
        self._meet(kernel_id)
        if kernel_id in self:
            # A page's socket that closed while its kernel was ending has begun to keep what the kernel may still say.
            self.stop_buffering(kernel_id)
        removed = super().remove_kernel(kernel_id)
        with suppress(RuntimeError):  # the server itself is ending
            if not self:
                later(WHEN_EMPTY, self._tidy_if_empty)
        return removed

    def _tidy_if_empty(self) -> None:
        """Not while somebody is there again, who would have to wait for it."""
        if not self and not self._starting:
            give_back_memory()


def everybodys_environment() -> dict[str, str]:
    """What every kernel is told alike: the little of the shell that it needs."""
    kept = {name: os.environ[name] for name in KEPT_FROM_THE_SHELL if name in os.environ}
    return kept | {"ALLIANCE_HOSTED": "1"}
