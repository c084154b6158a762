"""A server of its own for one test: `python nursed.py FOLDER PORT LIVE [broken|lonely]` prints its address."""

from __future__ import annotations

import sys
from functools import partial
from pathlib import Path

from alliance_widgets.pages.book import Book
from alliance_widgets.serving import nursery, rooms
from alliance_widgets.store import create_journal

folder, port, live, is_broken = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]), "broken" in sys.argv
if is_broken:
    rooms.Nursery = partial(nursery.Nursery, fork_server=(sys.executable, "-c", "raise SystemExit(1)"))
journal = create_journal(folder / "journal.db", "a passphrase for a test")
journey = Book.begin(journal, code_name="Elm", client="Ana", therapist="Kim").id
rooms.serve(
    {"file": str(folder / "journal.db"), "key": journal.key.hex(), "journey": journey, "made_up": True},
    port=port,
    on_ready=lambda address: print(address, flush=True),
    bounds=nursery.Bounds(live=live, pause=0.1, lonely=2.0 if "lonely" in sys.argv else 120.0),
)
