"""An ordinary kernel, where none can be forked: as ipykernel starts it, but without a port."""

from __future__ import annotations

from typing import Any

from ipykernel import kernelapp
from ipykernel.iostream import IOPubThread
from ipykernel.kernelapp import IPKernelApp


class Kernel(IPKernelApp):
    """Is reached through its own sockets and in no other way."""

    def init_iopub(self, context: Any) -> None:
        """As ever, but for an open port."""
        kernelapp.IOPubThread = NoPort
        super().init_iopub(context)


class NoPort(IOPubThread):
    """Tells what it tells through its own socket alone; a page has no child processes that would print."""

    def _setup_pipe_in(self) -> None:
        """Opens no port, to which every program of this computer could send."""
        self._pipe_flag = False


if __name__ == "__main__":
    Kernel.launch_instance()
