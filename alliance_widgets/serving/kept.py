"""Kernels that get neither the journal's file nor its key: the keeper's address, and a pass to one journey."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

from alliance_widgets.domain.voices import Role
from alliance_widgets.serving.checked import checked
from alliance_widgets.serving.kernels import Kernels
from alliance_widgets.serving.nursery import Bounds
from alliance_widgets.serving.rooms import serve
from alliance_widgets.store import Journal, JournalService
from alliance_widgets.store.helplines import helplines

LOOKING = ThreadPoolExecutor(1, "facts")


class KeptKernels(Kernels):
    """Starts each kernel with a pass that is good once, for one journey."""

    keeper: JournalService
    kept: Journal
    made_up: bool
    journey: str

    def journey_now(self) -> str:
        """Which journey the kernel that is being started may open."""
        return self.journey

    def the_grant(self) -> dict[str, Any]:
        """Where the keeper is, the pass, and what was found of where the work is kept, and whom to call."""
        journey, server = self.journey_now(), self.parent
        one_pass = self.keeper.admit(journey, role=Role.PAIR)
        policy = server.tornado_settings["headers"]["Content-Security-Policy"]
        return {
            "keeper": self.keeper.address,
            "pass": one_pass,
            "journey": journey,
            "made_up": self.made_up,
            # It takes as long as giving out the kernel, and is done beside it; the door waits for it.
            "facts": LOOKING.submit(checked, self.kept, port=server.port, policy=policy),
            "helplines": [[one.name, one.call] for one in helplines(self.kept)],
        }


def serve_one(
    journal: Journal,
    journey: str,
    *,
    port: int,
    on_ready: Callable[[str], None],
    made_up: bool,
    folder: Path | None = None,
    bounds: Bounds = Bounds(),  # noqa: B008  frozen
) -> None:
    """Serves one pair's workbook, and no desk, until it is told to stop. Raises PortTaken and NotBuilt."""
    keeper = JournalService(journal)
    given = {"keeper": keeper, "kept": journal, "made_up": made_up, "journey": journey}
    kind = type("OneJourney", (KeptKernels,), given)
    try:
        serve({}, port=port, on_ready=on_ready, folder=folder, bounds=bounds, kernels_kind=kind)
    finally:
        keeper.close()
