"""How a page's socket begins to listen: at once, also while its kernel is at work; nothing said meanwhile is lost."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from typing import Any

from jupyter_server.services.kernels.connection.channels import ZMQChannelsWebsocketConnection
from tornado.web import HTTPError

SOON, ANSWER = 0.05, 1.0
"""Seconds until a kernel is asked once more: the first time, and the longest."""


class PageLine(ZMQChannelsWebsocketConnection):
    """Stands when it has heard its kernel.

    A kernel that is just drawing its page would answer the usual question only when it is done, and the usual line
    then asks nothing at all: what the page asks next could be answered before anybody listens.
    """

    async def prepare(self) -> None:
        """Asks nothing that is known: who gave the kernel out has spoken with it. Raises HTTPError for a dead one."""
        known = getattr(self.kernel_manager, "_kernel_info_future", None)
        if known is None or not known.done():
            return await super().prepare()
        await self._register_session()
        if not await self.kernel_manager.is_alive():
            raise HTTPError(404)
        self.session.key = self.kernel_manager.session.key
        self._finish_kernel_info(known.result())

    def connect(self) -> Any:
        """As ever; what was heard before the page could be told is told first."""
        self._heard: list[Any] = []
        connected = super().connect()
        if connected is not None:
            connected.add_done_callback(self._pass_on)
        return connected

    def nudge(self) -> asyncio.Future[None]:
        """Done when something is heard; a kernel at work answers on its channel for control."""
        return asyncio.ensure_future(self._until_heard())

    async def _until_heard(self) -> None:
        loop, iopub = asyncio.get_running_loop(), self.channels["iopub"]
        control, something = self.kernel_manager.connect_control(), asyncio.Event()

        def hear(message: Any) -> None:
            self._heard.append(message)
            something.set()

        iopub.on_recv(hear)
        wait, late = SOON, loop.time() + self.kernel_info_timeout
        try:
            while not something.is_set() and self.kernel_id in self.multi_kernel_manager and loop.time() < late:
                self.session.send(control, "kernel_info_request")
                with suppress(TimeoutError):
                    await asyncio.wait_for(something.wait(), wait)
                wait = min(2 * wait, ANSWER)
        finally:
            control.close()

    def _pass_on(self, _connected: object) -> None:
        for message in self._heard:
            self.handle_outgoing_message(self.channels["iopub"], message)
        self._heard.clear()
