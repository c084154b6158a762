"""A server over many journeys, for a benchmark: `python many_pairs.py FOLDER PORT PAIRS` prints the address to open.

Each page that is opened is the next pair's, in turns; each pair stands at the numbers of its goals, today.
"""

from __future__ import annotations

import sys
from datetime import datetime
from itertools import cycle
from pathlib import Path

from alliance_widgets.domain.actions import GoTo, OpenSession
from alliance_widgets.pages.book import Book
from alliance_widgets.serving.kept import KeptKernels
from alliance_widgets.serving.rooms import serve
from alliance_widgets.store import JournalService, create_journal
from alliance_widgets.training import write_blue_kite

folder, port, pairs = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
journal = create_journal(folder / "journal.db", "a passphrase for a bench")
journeys = [write_blue_kite(journal, today=datetime.now().astimezone()) for _ in range(pairs)]
for journey in journeys:
    book = Book(journal, journey)
    book.write(OpenSession(), by=None)
    book.write(GoTo(place="goals"), by=None)


class NextPair(KeptKernels):
    """Each kernel opens the journey whose turn it is."""

    keeper = JournalService(journal)
    kept = journal
    made_up = True
    turn = cycle(journeys)

    def journey_now(self) -> str:
        """The next one."""
        return next(self.turn)


serve({}, port=port, on_ready=lambda address: print(address, flush=True), kernels_kind=NextPair)
NextPair.keeper.close()
