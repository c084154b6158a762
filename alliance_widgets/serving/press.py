"""How a workbook's page is drawn: its head at once, while its kernel is being given out; then what its cells show.

Voilà draws it, by our template. What it would do anew for every visitor is done once for all of them: reading and
checking the notebook, making the exporter, compiling the template.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator
from functools import cached_property
from pathlib import Path
from typing import Any

from tornado.web import HTTPError
from voila.app import Voila
from voila.execute import VoilaExecutor
from voila.exporter import VoilaExporter

LOG = logging.getLogger("alliance")


class Press:
    """Draws every page of one server."""

    def __init__(self, server: Voila) -> None:
        self._server = server
        self._read: dict[str, tuple[int, Any]] = {}

    async def rehearse(self) -> None:
        """Draws each workbook once for nobody, so that the first visitor waits for nothing that others do not."""
        for file in sorted(Path(self._server.root_dir).glob("*.ipynb")):
            try:
                await self._draw(self.notebook(file.name), Nobody(), asyncio.Queue())
            except Exception as trouble:  # noqa: BLE001  whoever asks for it is told
                LOG.error("a workbook can not be read: %s", type(trouble).__name__)
            await asyncio.sleep(0)

    @cached_property
    def exporter(self) -> VoilaExporter:
        """Voilà's own, with our template compiled."""
        server = self._server
        exporter = VoilaExporter(
            template_paths=server.template_paths,
            template_name=server.voila_configuration.template,
            config=server.config,
            contents_manager=server.contents_manager,
            base_url=server.base_url,
        )
        assert exporter.template
        return exporter

    def notebook(self, name: str) -> Any:
        """A workbook, read anew only when it was changed on the disk. Raises HTTPError where there is none."""
        file = Path(self._server.root_dir) / name
        if not file.is_file():
            raise HTTPError(404)
        changed = file.stat().st_mtime_ns
        if self._read.get(name, (0, None))[0] != changed:
            self._read[name] = changed, self._server.contents_manager.get(name)["content"]
        return self._read[name][1]

    async def draw(self, name: str, query: str) -> AsyncIterator[str]:
        """The page in pieces, each as soon as it stands. Raises HTTPError before the first one, if at all."""
        notebook, kernels = self.notebook(name), self._server.kernel_manager
        kernel = asyncio.create_task(kernels.start_kernel(kernel_name="python3", path="", env={"QUERY_STRING": query}))
        await asyncio.sleep(0)
        if kernel.done():  # there was no room for one more
            await kernel
        pieces: asyncio.Queue[str] = asyncio.Queue()
        drawing = asyncio.create_task(self._draw(notebook, Opening(self._server, kernel), pieces))
        got = ["begins"]
        while got[-1]:
            got = [await pieces.get()]
            while not pieces.empty():
                got.append(pieces.get_nowait())
            yield "".join(got)
        await drawing

    async def _draw(self, notebook: Any, page: Nobody | Opening, pieces: asyncio.Queue[str]) -> None:
        """Puts in all pieces, and an empty one at the end."""
        try:
            async for piece, _ in self.exporter.generate_from_notebook_node(
                notebook,
                resources={"base_url": self._server.base_url, **self._server.voila_configuration.resources},
                extra_context={"kernel_start": page.kernel_start, "cell_generator": page.cells},
            ):
                if piece:
                    pieces.put_nowait(piece)
        except Exception as trouble:  # noqa: BLE001  the page itself says that it did not open; here only what kind
            LOG.error("a page was not drawn: %s", type(trouble).__name__)
        finally:
            pieces.put_nowait("")


class Nobody:
    """A page without a visitor: it has no kernel, and its cells are not run."""

    async def kernel_start(self, _notebook: Any) -> str:
        """None."""
        return ""

    async def cells(self, _notebook: Any, _kernel_id: str) -> AsyncIterator[Any]:
        """None."""
        for none in ():
            yield none


class Opening:
    """One page with its one kernel, as the template asks for them."""

    def __init__(self, server: Voila, kernel: asyncio.Task[str]) -> None:
        self._server, self._kernel = server, kernel

    async def kernel_start(self, notebook: Any) -> str:
        """The kernel's name, as soon as the kernel is given out and answers."""
        kernel_id = await self._kernel
        manager = self._server.kernel_manager.get_kernel(kernel_id)
        self._executor = VoilaExecutor(notebook, km=manager, config=self._server.config)
        self._executor.kc = await self._executor.async_start_new_kernel_client()
        return kernel_id

    async def cells(self, notebook: Any, _kernel_id: str) -> AsyncIterator[Any]:
        """Each cell as it was run; after one that failed, none."""
        try:
            for at, cell in enumerate(notebook.cells):
                if cell.cell_type != "code":
                    continue
                try:
                    await self._executor.execute_cell(cell, None, at, store_history=False)
                except Exception as trouble:  # noqa: BLE001  what it showed before is shown; its words are nobody's
                    LOG.error("a cell failed: %s", type(trouble).__name__)
                    yield cell
                    return
                yield cell
        finally:
            self._executor.kc.stop_channels()
