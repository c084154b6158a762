"""Desk and room for one test: `python served_desk.py FOLDER ROOM DESK` prints both addresses on one line."""

from __future__ import annotations

import json
import sys
from datetime import datetime
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "pages"))

from pairs_of_lee import write_caseload

from alliance_widgets.serving.desk import serve_both
from alliance_widgets.store import create_journal

folder, room, desk = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
journal = create_journal(folder / "data" / "journal.db", "a kite over the hill")
(folder / "journeys").write_text(json.dumps(write_caseload(journal, today=datetime.now().astimezone())))
(folder / "key").write_bytes(journal.key)
serve_both(
    journal, room_port=room, desk_port=desk, on_ready=lambda *addresses: print(*addresses, flush=True), made_up=True
)
