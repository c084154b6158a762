"""A server of its own for one test: `python served.py FOLDER PORT [blue_kite|new|again] [ordinary]` prints its address.

With `again` it opens the journal that is in the folder; with `ordinary` no kernel is held ready.
"""

from __future__ import annotations

import sys
from datetime import datetime
from pathlib import Path

from alliance_widgets.pages.book import Book
from alliance_widgets.serving.kept import serve_one
from alliance_widgets.serving.nursery import Bounds
from alliance_widgets.store import create_journal, open_with_key
from alliance_widgets.training import write_blue_kite

folder, port, kind = Path(sys.argv[1]), int(sys.argv[2]), sys.argv[3]
if kind == "again":
    journal = open_with_key(folder / "journal.db", (folder / "key").read_bytes())
    journey = (folder / "journey").read_text()
else:
    journal = create_journal(folder / "journal.db", "a passphrase for a test")
if kind == "blue_kite":
    journey = write_blue_kite(journal, today=datetime.now().astimezone())
elif kind == "new":
    names = next((word.removeprefix("names=") for word in sys.argv if word.startswith("names=")), "Elm|Ana|Kim")
    code_name, client, therapist = names.split("|")
    journey = Book.begin(journal, code_name=code_name, client=client, therapist=therapist).id
(folder / "key").write_bytes(journal.key)
(folder / "journey").write_text(journey)
bounds = Bounds(idle=0) if "ordinary" in sys.argv else Bounds()
shelf = next((Path(word.removeprefix("workbooks=")) for word in sys.argv if word.startswith("workbooks=")), None)
serve_one(
    journal,
    journey,
    port=port,
    on_ready=lambda address: print(address, flush=True),
    made_up=True,
    bounds=bounds,
    folder=shelf,
)
